// SPDX-License-Identifier: Apache-2.0

/// Bytes as base 64 with padding (RFC 4648 section 4).
public func base64(_ bytes: some Collection<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var filled = 0
    func emit(_ characters: Int) {
        for place in 0..<4 { text.append(place < characters ? alphabet[Int(group >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "=")) }
    }
    for byte in bytes {
        group |= UInt32(byte) << UInt32(16 - 8 * filled)
        filled += 1
        if filled == 3 {
            emit(4)
            (group, filled) = (0, 0)
        }
    }
    if filled > 0 { emit(filled + 1) }
    return String(decoding: text, as: UTF8.self)
}

/// The SHA-256 of some bytes in base 64, as content-security policies want it.
public func sha256Base64(_ bytes: [UInt8]) -> String {
    let hex = Array(sha256(bytes).utf8)
    func digit(_ byte: UInt8) -> UInt8 { byte < 0x3A ? byte - 0x30 : byte - 0x57 }
    return base64(stride(from: 0, to: hex.count, by: 2).map { digit(hex[$0]) << 4 | digit(hex[$0 + 1]) })
}
