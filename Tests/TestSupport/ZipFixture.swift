// SPDX-License-Identifier: Apache-2.0

/// A ZIP archive of stored members, byte for byte.
public enum ZipFixture {
    /// The archive's bytes; an encrypted one only says so in its flags.
    public static func archive(_ members: [(name: String, bytes: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let name = Array(member.name.utf8)
            let offset = out.count
            let common =
                little(isEncrypted ? 0x0801 : 0x0800, 2) + little(0, 2) + little(0, 2) + little(0x5C61, 2)
                + little(Int(crc(member.bytes)), 4) + little(member.bytes.count, 4) + little(member.bytes.count, 4)
                + little(name.count, 2) + little(0, 2)
            out += [0x50, 0x4B, 3, 4] + little(20, 2) + common + name + member.bytes
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(0, 4) + little(offset, 4) + name
        }
        let start = out.count
        out += directory
        out += [0x50, 0x4B, 5, 6] + little(0, 4) + little(members.count, 2) + little(members.count, 2)
        return out + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
