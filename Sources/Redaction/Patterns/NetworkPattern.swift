// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Addresses of the Internet protocol.
///
/// "version 1.2.3.4", "v1.2.3.4" and "§ 4.1.2.3" are none; neither are loopback and unspecified addresses, which name nobody.
enum NetworkPattern {
    static func version4(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard text.at(start - 1) != 0x2E, !isVersion(text, start) else { return nil }
        var index = start
        var octets: [Int] = []
        while octets.count < 4 {
            let first = index
            var value = 0
            while Scalars.isDigit(text.at(index)), index - first < 3 {
                value = value * 10 + Int(text.at(index) - 0x30)
                index += 1
            }
            guard index > first, value <= 255, !(index - first > 1 && text.at(first) == 0x30) else { return nil }
            octets.append(value)
            if octets.count < 4 {
                // "10[.]0[.]0[.]1": written so that nobody can click on it.
                if text.has("[.]", at: index) {
                    index += 3
                } else if text.at(index) == 0x2E {
                    index += 1
                } else {
                    return nil
                }
            }
        }
        guard !Scalars.isWord(text.at(index)), !(text.at(index) == 0x2E && Scalars.isDigit(text.at(index + 1))) else { return nil }
        if octets[0] == 127 || octets[0] == 0 || octets == [255, 255, 255, 255] { return nil }
        return SecretMatch(start..<index, .host, octets.map(String.init).joined(separator: "."))
    }

    private static func isVersion(_ text: FoldedText, _ start: Int) -> Bool {
        var index = start - 1
        while [0x20, 0x3A, 0x3D].contains(text.at(index)), start - index < 5 { index -= 1 }
        let before = text.words(max(0, index - 11)..<index + 1)
        let words = [
            "version", "ver", "ver.", "release", "build", "firmware", "sdk", "section", "clause", "article", "chapter", "sec.", "§", "版本",
            "版本号", "固件", "第", "条款",
        ]
        return words.contains { before.hasSuffix($0) } || before == "v" || before.hasSuffix(" v")
    }

    static func version6(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard Scalars.isHex(text.at(start)) || text.at(start) == 0x3A, text.at(start - 1) != 0x3A else { return nil }
        var index = start
        var groups = 0
        var (hasGap, hasDigit) = (false, false)
        while index < text.count {
            let first = index
            while Scalars.isHex(text.at(index)), index - first < 5 {
                hasDigit = hasDigit || Scalars.isDigit(text.at(index))
                index += 1
            }
            if index - first > 4 { return nil }
            if index > first { groups += 1 }
            guard text.at(index) == 0x3A else { break }
            if text.at(index + 1) == 0x3A {
                if hasGap { return nil }
                hasGap = true
                index += 2
            } else if Scalars.isHex(text.at(index + 1)) {
                if index == first { return nil }
                index += 1
            } else {
                break
            }
        }
        guard !Scalars.isWord(text.at(index)), hasDigit,
            hasGap ? groups >= 2 && groups <= 7 : groups == 8 || isHardware(text, start, index, groups)
        else { return nil }
        return SecretMatch(start..<index, .host, text.words(start..<index))
    }

    /// Six groups of two: the address of a network card.
    private static func isHardware(_ text: FoldedText, _ start: Int, _ end: Int, _ groups: Int) -> Bool { groups == 6 && end - start == 17 }
}
