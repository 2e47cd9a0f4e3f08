// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Redaction

/// The key on disk: `pseudonyms.json5` at the root of the case, outside `reports/`, so that no folder that is handed over holds it.
struct PseudonymFile {
    static let fileName = "pseudonyms.json5"

    let path: String
    var pseudonyms: Pseudonyms

    /// Reads the key, an empty one where there is no file yet.
    init(path: String) throws(CommandFailure) {
        self.path = path
        guard Files.kind(path) != nil else {
            pseudonyms = Pseudonyms()
            return
        }
        let bytes: [UInt8]
        do { bytes = try Files.read(path, limit: 256 << 20) } catch { throw Self.failure(path, error.detail) }
        let value: JSONValue
        do { value = try JSONReader.read(bytes, dialect: .json5) } catch { throw Self.failure(path, error.text) }
        guard let members = value.members, members.first(where: { $0.key == "schema" })?.value.string == Self.schema,
            let listed = members.first(where: { $0.key == "entries" })?.value.array
        else { throw Self.failure(path, "no \(Self.schema)") }
        var entries: [Pseudonyms.Entry] = []
        for (index, item) in listed.enumerated() {
            let fields = item.members ?? []
            func field(_ key: String) -> JSONValue? { fields.first { $0.key == key }?.value }
            guard let kind = field("kind")?.string.flatMap(Pseudonyms.Kind.init(rawValue:)), let number = field("number")?.integer,
                (1...1_000_000_000).contains(number), let secrets = field("secrets")?.array
            else { throw Self.failure(path, "entries[\(index)]") }
            entries.append(Pseudonyms.Entry(kind: kind, number: Int(number), secrets: secrets.compactMap(\.string)))
        }
        let read = Pseudonyms(entries: entries)
        // One pseudonym for two people would put one's words in the other's mouth.
        guard read.entries.count == entries.count else { throw Self.failure(path, "two entries with the same kind and number") }
        pseudonyms = read
    }

    private static let schema = "slaudit/pseudonyms/1"

    private static func failure(_ path: String, _ detail: String) -> CommandFailure {
        CommandFailure(
            status: .failed, message: Text("the pseudonyms cannot be read: \(path): \(detail)", "代称对照表无法读取：\(path)：\(detail)"),
            remedy: Text(
                "Mend the file, or name another with --pseudonyms; a new one gives new pseudonyms.",
                "请修复该文件，或以 --pseudonyms 指明另一文件；新文件将产生新的代称。"))
    }

    var bytes: [UInt8] {
        var out: [UInt8] = []
        out += "// PRIVATE: tells who is who in redacted reports. Do not send it. 机密：载明脱敏报告中的真实身份，切勿外发。\n".utf8
        out += "{\n\"schema\": \"\(Self.schema)\",\n\"entries\": [".utf8
        for (index, entry) in pseudonyms.entries.enumerated() {
            out += (index == 0 ? "\n" : ",\n").utf8
            out += "{\"kind\": \"\(entry.kind.rawValue)\", \"number\": \(entry.number), \"secrets\": [".utf8
            for (place, secret) in entry.secrets.enumerated() {
                if place > 0 { out += ", ".utf8 }
                Self.write(secret, &out)
            }
            out += "]}".utf8
        }
        out += "\n]\n}\n".utf8
        return out
    }

    private static func write(_ text: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: out += [UInt8(ascii: "\\"), UInt8(scalar.value)]
            case 0..<0x20, 0x7F, 0x2028, 0x2029:
                let digits = String(scalar.value, radix: 16)
                out += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
            default: out += String(Character(scalar)).utf8
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
