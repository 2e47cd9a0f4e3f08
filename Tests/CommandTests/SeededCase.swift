// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// A case of invented mail, chat, tickets and an archive with more than two hundred different secrets in it.
struct SeededCase {
    struct Secret {
        var kind: String
        /// As a person would write it.
        var words: String
        /// As it stands in the evidence, where that is in disguise.
        var planted: String
        /// Left in the copy for the vendor.
        var isVendors = false
    }

    private(set) var secrets: [Secret] = []
    let scratch: Scratch

    private static let given = [
        "Aldous", "Brunhild", "Cosimo", "Delphine", "Eustace", "Fenella", "Gideon", "Hortense", "Ignatius", "Jocasta", "Klemens",
        "Leopoldine", "Montague",
        "Nerissa", "Ottoline", "Peregrine", "Quentin", "Rosamund", "Sigismund", "Thaddeus",
    ]
    private static let family = [
        "Abernethy", "Bickerstaff", "Culpepper", "Dunwiddie", "Entwistle", "Featherstone", "Gatherole", "Hollingsworth", "Ibbotson",
        "Jellicoe",
        "Kettlewell", "Lillywhite", "Micklethwaite", "Nethercott", "Oglethorpe", "Pettigrew", "Quarmby", "Ramsbottom", "Satterthwaite",
        "Thistlethwayte",
    ]
    private static let chinese = ["欧阳彦霖", "慕容知秋", "诸葛恪谨", "司徒望舒", "尉迟长缨", "濮阳启蛰", "皇甫砚清", "令狐沐阳", "轩辕破晓", "宇文听澜"]
    private static let thirds = [
        "Ulrika Vandersteen", "Wolfram Xanthakis", "Yolande Zubrowski", "Ambrose Bartolozzi", "Clothilde Dragomirov", "Eberhard Fitzwalter",
        "Griselda Hausmann", "Ivo Jurgenson",
        "Katinka Lomonosov", "Mordecai Novotny",
    ]

    init() throws {
        scratch = try Scratch()
        try scratch.write(
            "contracts/relayworks/agreement.md",
            """
            # Support Agreement between Acmetronic and Relayworks

            ## 1 Response

            1.1 Relayworks shall respond to every request within four hours of the request being sent by Customer.

            1.2 Relayworks provides support 24x7. Requests are made by e-mail to help@relayworks.example.
            """)
        try scratch.write(
            "contracts/relayworks/engagement.json5",
            """
            { vendor: { name: "Relayworks", domains: ["relayworks.example"], bots: [] },
              customer: { name: "Acmetronic", domains: ["acmetronic.example"] },
              timeZone: "UTC", ticketPattern: "(QX-[0-9]{4})", asOf: "2026-05-06T00:00:00Z" }
            """)
        for index in 0..<20 { try mail(index) }
        try chat()
        try tickets()
        try archive()
    }

    /// Remembers a secret and gives it as it is to stand in the evidence.
    @discardableResult
    private mutating func plant(_ kind: String, _ words: String, _ disguise: Int = 0, isVendors: Bool = false) -> String {
        let planted = Self.disguised(words, disguise)
        secrets.append(Secret(kind: kind, words: words, planted: planted, isVendors: isVendors))
        return planted
    }

    private static func disguised(_ words: String, _ way: Int) -> String {
        let middle = words.index(words.startIndex, offsetBy: words.count / 2)
        func put(_ between: String) -> String { words[..<middle] + between + words[middle...] }
        let sign = words[middle].unicodeScalars.first?.value ?? 0
        switch way {
        case 1: return put("\u{200D}")
        case 2:
            return String(
                String.UnicodeScalarView(
                    words.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
        case 3: return words[..<middle] + "&#\(sign);" + words[words.index(after: middle)...]
        case 4: return words[..<middle] + "%" + String(sign, radix: 16, uppercase: true) + words[words.index(after: middle)...]
        case 5: return put("\n> ")
        case 6: return words.uppercased()
        case 7: return put("\u{00AD}")
        default: return words
        }
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private mutating func mail(_ index: Int) throws {
        let (first, last) = (Self.given[index], Self.family[index])
        let name = plant("name", "\(first) \(last)")
        let address = plant("address", "\(first).\(last)@acmetronic.example".lowercased())
        let ticket = plant("ticket", "QX-\(7300 + index)", isVendors: true)
        let third =
            index < 10 ? "Cc: \(plant("third", Self.thirds[index])) <\(plant("address", "third\(index)@outsiders\(index).example"))>\n" : ""
        let subject = plant("subject", "Gateway \(last.reversed().map(String.init).joined().lowercased()) stopped", isVendors: true)
        let phone = plant(
            "phone", ["138", "139", "150", "186"][index % 4] + String(20_017_000 + index * 137), [0, 1, 2, 3, 4, 5, 7][index % 7])
        let token = plant("token", "Zk\(index)q9Lm\(index * 7)Xv2", [0, 1, 3, 7][index % 4])
        let host = plant("host", "db\(index).inner\(index).internal", [0, 6, 2, 7][index % 4])
        let network = plant("network", "10.\(20 + index).3.\(100 + index)", [0, 2, 3, 1][index % 4])
        let folder = index < 10 ? plant("folder", "\(last) private \(index)") : "plain"
        let file = index < 10 ? plant("file", "complaint of \(first) \(index * 11).eml") : "letter-\(index).eml"
        let attachment = index < 10 ? plant("attachment", "passport scan \(last) \(index).pdf") : "log.txt"
        let more =
            index < 10
            ? "card \(plant("card", Self.card(index), [0, 2, 5, 7, 1][index % 5])) id \(plant("identity", Self.identity(index), [0, 2, 7, 1, 0][index % 5]))"
            : "微信号：\(plant("wechat", "wx_qr\(index)_zz"))  QQ：\(plant("qq", String(82_340_017 + index * 911)))"
        let day = Self.two(index + 2)
        let body = """
            Hello, \(first) here, call \(phone)
            password=\(token) on \(host) and \(network) or
            \(more)
            \(Self.disguised(address, [0, 3, 4, 6, 7][index % 5])) asks why nothing works. \(last)
            """
        try scratch.write(
            "evidence/relayworks/\(folder)/\(file)",
            """
            Date: Mon, \(day) Mar 2026 09:00:00 +0000
            From: \(name) <\(address)>
            To: Relayworks Help <help@relayworks.example>
            \(third)Subject: [\(ticket)] \(subject)
            Message-ID: <\(first.lowercased())\(index)@acmetronic.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=zz

            --zz
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(body)

            --zz
            Content-Type: application/octet-stream; name="\(attachment)"
            Content-Disposition: attachment; filename="\(attachment)"
            Content-Transfer-Encoding: base64

            QUJD
            --zz--
            """.replacingOccurrences(of: "Mon, ", with: ""))
        try scratch.write(
            "evidence/relayworks/answers/answer-\(Self.two(index)).eml",
            """
            Date: \(day) Mar 2026 \(Self.two(10 + index % 9)):30:00 +0000
            From: Wendeline Ysebrand <wendeline@relayworks.example>
            To: \(name) <\(address)>
            Subject: Re: [\(ticket)] \(subject)
            Message-ID: <answer\(index)@relayworks.example>
            In-Reply-To: <\(first.lowercased())\(index)@acmetronic.example>

            Dear \(first), dear Mr \(last), we called \(phone) and looked at \(host). Will come back to you.

            > \(body.replacingOccurrences(of: "\n", with: "\n> "))
            """)
    }

    private mutating func chat() throws {
        var lines = ""
        for (index, name) in Self.chinese.enumerated() {
            let nickname = plant("nickname", name)
            let phone = plant("phone", "010-62\(340_017 + index * 301)", [0, 2, 1][index % 3])
            let token = plant("token", "Mima\(index)88Kq\(index * 3)", [0, 1, 7][index % 3])
            lines += "2026/4/\(index + 1) 09:30 - \(nickname): 登录失败，请\(name.prefix(2))工联系我，座机\(phone)，密码：\(token)，\(name)\n"
        }
        try scratch.write("evidence/relayworks/chat/WhatsApp Chat with \(plant("room", "青鸾项目应急群")).txt", lines)
    }

    private mutating func tickets() throws {
        var rows = "Ticket,Time,Actor,Role,Event,Value,Priority,Text\n"
        for index in 0..<10 {
            let ticket = plant("ticket", "QX-\(8400 + index)", isVendors: true)
            let name = "\(Self.given[index]) \(Self.family[(index + 7) % 20])"
            plant("name", name)
            let key = plant(
                "key", "ghp_" + String((0..<30).map { Array("abcdefghijkmnpqrstuvwxyz0123456789")[($0 * 7 + index * 5) % 34] }), 0)
            let assignee = plant("assignee", "\(Self.given[(index + 3) % 20]) \(Self.family[(index + 11) % 20])")
            rows +=
                "\(ticket),2026-04-\(Self.two(index + 3))T10:00:00Z,\(name),customer,created,,P1,\"Broken, key \(key) and https://files.acmetronic.example/x?sig=\(plant("query", "sigval\(index)zz\(index * 13)")) for \(name)\"\n"
            rows += "\(ticket),2026-04-\(Self.two(index + 3))T18:00:00Z,\(assignee),customer,comment,public,P1,\"\(assignee) waits\"\n"
        }
        try scratch.write("evidence/relayworks/tickets/\(plant("file", "cases of Satterthwaite family.csv"))", rows)
    }

    private mutating func archive() throws {
        var members: [(name: String, bytes: [UInt8])] = []
        for index in 0..<10 {
            let member = plant("member", "\(Self.family[index + 10]) diary \(index).eml")
            members.append(
                (
                    "inner/\(member)",
                    Array(
                        """
                        Date: \(Self.two(index + 12)) Apr 2026 09:00:00 +0000
                        From: \(Self.given[index + 10]) \(Self.family[index + 10]) <\("\(Self.given[index + 10]).\(Self.family[index + 10])".lowercased())@acmetronic.example>
                        To: help@relayworks.example
                        Subject: Another matter \(index)
                        Message-ID: <zip\(index)@acmetronic.example>

                        See the file \(member), 电话 \(plant("phone", "0755-8\(2_340_017 + index * 511)", index % 3)).
                        """.utf8)
                ))
        }
        let name = plant("file", "export for lawyer Quarmby.zip")
        let file = scratch.file("evidence/relayworks/more/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(ZipFixture.archive(members)).write(to: file)
    }

    /// Sixteen digits with a right check digit.
    private static func card(_ index: Int) -> String {
        let digits = Array("4539" + String(10_000_000_000 + index * 7_654_321)).compactMap(\.wholeNumberValue)
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return digits.map(String.init).joined() + String((10 - sum % 10) % 10)
    }

    /// Eighteen characters with a right check character.
    private static func identity(_ index: Int) -> String {
        let digits = Array("1101051949123\(1)\(two(index))\(index % 10)").compactMap(\.wholeNumberValue)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return digits.map(String.init).joined() + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }
}
