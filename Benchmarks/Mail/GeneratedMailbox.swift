// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Formats

/// A seeded mailbox of invented mail: plain, quoted-printable, base64 and GB18030 texts, alternatives, attachments, replies.
struct GeneratedMailbox {
    let megabytes: Int
    private var state: UInt64 = 0x5EED_0F_3A11

    init(megabytes: Int) { self.megabytes = megabytes }

    private mutating func draw(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private static let words = """
        gateway session timeout customer ticket please restart the of and to a in that was for on with log error region latency packet relay audio \
        channel token expired certificate upgrade version rollback deploy node cluster message queue retry failed again since morning confirm
        """.split(separator: " ").map { Array($0.utf8) }

    private mutating func prose(_ size: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(size + 80)
        var width = 0
        while text.count < size {
            let word = GeneratedMailbox.words[draw(GeneratedMailbox.words.count)]
            text += word
            width += word.count + 1
            if width > 68 {
                text.append(0x0A)
                width = 0
            } else {
                text.append(0x20)
            }
        }
        text.append(0x0A)
        return text
    }

    /// Two-byte characters of GB2312's first level.
    private mutating func chinese(_ size: Int) -> [UInt8] {
        var text: [UInt8] = []
        var width = 0
        while text.count < size {
            text += [UInt8(0xB0 + draw(0x28)), UInt8(0xA1 + draw(0x5E))]
            width += 1
            if width == 34 {
                text.append(0x0A)
                width = 0
            }
        }
        return text + [0x0A]
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 3 * 4 + bytes.count / 57 + 8)
        var column = 0
        for start in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
            let bits = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
            out += [digits[bits >> 18], digits[bits >> 12 & 63], digits[bits >> 6 & 63], digits[bits & 63]]
            column += 4
            if column == 76 {
                out.append(0x0A)
                column = 0
            }
        }
        return out + [0x0A]
    }

    private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if place % 97 == 40 { out += Array("=C3=A9".utf8) }
            if place % 61 == 60, byte != 0x0A { out += [0x3D, 0x0A] }
            out.append(byte)
        }
        return out
    }

    private mutating func message(_ number: Int) -> [UInt8] {
        let side = number % 2 == 0 ? ("Dana Xu", "dana@acme.example") : ("Li Na", "lina@lanyun.example")
        let day = 1 + number % 28
        let time = "\(10 + number % 10):\(10 + number / 7 % 50):\(10 + number % 50)"
        var head = "From \(side.1) Mon Mar \(day < 10 ? " \(day)" : "\(day)") \(time) 2026\n"
        head +=
            "Received: from out.acme.example (out.acme.example [192.0.2.\(number % 250)]) by mx.lanyun.example with ESMTPS id q\(number);\n"
        head += "\t\(day) Mar 2026 \(time) +0800\nFrom: \(side.0) <\(side.1)>\nTo: Support <support@lanyun.example>\n"
        head += "Date: \(day) Mar 2026 \(time) +0800\nMessage-ID: <m\(number)@acme.example>\n"
        if number % 3 != 0 { head += "In-Reply-To: <m\(number - 1)@acme.example>\nReferences: <m\(number - 1)@acme.example>\n" }
        head += number % 4 == 0 ? "Subject: =?UTF-8?B?572R5YWz5a6V5py6?= [T-\(number)]\n" : "Subject: Re: gateway down [T-\(number)]\n"
        head += "MIME-Version: 1.0\n"
        let size = 1000 + draw(9000)
        var out = Array(head.utf8)
        switch draw(100) {
        case 0..<34: out += Array("Content-Type: text/plain; charset=utf-8\n\n".utf8) + prose(size)
        case 34..<46:
            out += Array("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n".utf8)
            out += GeneratedMailbox.quotedPrintable(prose(size))
        case 46..<57:
            out += Array("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n".utf8)
            out += GeneratedMailbox.base64(prose(size))
        case 57..<66:
            out += Array("Content-Type: text/plain; charset=gb18030\nContent-Transfer-Encoding: 8bit\n\n".utf8) + chinese(size / 2)
        case 66..<92:
            let text = prose(size)
            out +=
                Array("Content-Type: multipart/alternative; boundary=\"b\(number)\"\n\n--b\(number)\nContent-Type: text/plain\n\n".utf8)
                + text
            out +=
                Array("--b\(number)\nContent-Type: text/html\n\n<html><body><p>".utf8) + text
                + Array("</p></body></html>\n--b\(number)--\n".utf8)
        default:
            let bytes = (0..<(20_000 + draw(160_000))).map { _ in UInt8(truncatingIfNeeded: draw(256)) }
            out +=
                Array("Content-Type: multipart/mixed; boundary=\"b\(number)\"\n\n--b\(number)\nContent-Type: text/plain\n\n".utf8)
                + prose(size)
            out += Array("--b\(number)\nContent-Type: application/zip; name=trace.zip\nContent-Transfer-Encoding: base64\n\n".utf8)
            out += GeneratedMailbox.base64(bytes) + Array("--b\(number)--\n".utf8)
        }
        return out + [0x0A]
    }

    /// Writes messages until the size is reached, in pieces.
    func write(to path: String) {
        var copy = self
        guard let file = OutputFile(path) else { complain("cannot write \(path)") }
        var number = 0
        var written = 0
        var piece: [UInt8] = []
        while written + piece.count < megabytes * 1_000_000 {
            piece += copy.message(number)
            number += 1
            if piece.count > 4 << 20 {
                file.append(piece)
                written += piece.count
                piece.removeAll(keepingCapacity: true)
            }
        }
        file.append(piece)
    }
}
