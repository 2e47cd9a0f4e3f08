// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Keys that can be told by their own shape: PEM blocks, JSON Web Tokens, keys with a known beginning, long random runs.
enum KeyPattern {
    /// `-----BEGIN … KEY-----` to its end, or to the end of the text where the end is missing.
    static func block(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard text.has("-----begin ", at: start) else { return nil }
        var index = start + 11
        while index < text.count, !text.has("-----end ", at: index) { index += 1 }
        if index < text.count {
            index += 9
            while index < text.count, text.at(index) != 0x2D, !Scalars.isSpace(text.at(index)) || text.at(index) == 0x20 { index += 1 }
            while text.at(index) == 0x2D { index += 1 }
        }
        return SecretMatch(start..<index, .token, text.words(start..<index))
    }

    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        // A run is looked at from its start only.
        if isToken(text.at(start - 1)), isToken(text.at(start - 2)) { return nil }
        if let end = webToken(text, start) ?? prefixed(text, start) ?? bearer(text, start) ?? random(text, start) {
            return SecretMatch(start..<end, .token, cased(text, start..<end))
        }
        return nil
    }

    private static func webToken(_ text: FoldedText, _ start: Int) -> Int? {
        guard text.casedAt(start) == 0x65, text.casedAt(start + 1) == 0x79, text.casedAt(start + 2) == 0x4A else { return nil }
        var index = start
        var stops = 0
        while isToken(text.at(index)) || (text.at(index) == 0x2E && isToken(text.at(index + 1))) {
            if text.at(index) == 0x2E { stops += 1 }
            index += 1
        }
        return stops >= 1 && index - start >= 20 ? index : nil
    }

    /// What keys of well-known services begin with, and how many characters must follow at least.
    private static let beginnings: [(StaticString, Int)] = [
        ("sk-", 16), ("sk_live_", 10), ("sk_test_", 10), ("pk_live_", 10), ("rk_live_", 10), ("akia", 16), ("asia", 16), ("ghp_", 20),
        ("gho_", 20), ("ghu_", 20), ("ghs_", 20), ("ghr_", 20), ("github_pat_", 20), ("glpat-", 16), ("xoxb-", 10), ("xoxp-", 10),
        ("xoxa-", 10), ("xoxs-", 10), ("xapp-", 10), ("aiza", 30), ("ltai", 12), ("akid", 13), ("npm_", 20), ("pypi-", 16), ("ya29.", 16),
        ("hf_", 20), ("sg.", 20), ("dop_v1_", 20), ("shpat_", 16), ("whsec_", 16),
    ]

    private static func prefixed(_ text: FoldedText, _ start: Int) -> Int? {
        for (beginning, least) in beginnings where text.has(beginning, at: start) {
            let first = start + beginning.utf8CodeUnitCount
            var end = first
            while isToken(text.at(end)) || (text.at(end) == 0x2E && isToken(text.at(end + 1))) { end += 1 }
            // "asia" and "akid" begin words too: a key has digits.
            if end - first >= least, (first..<end).contains(where: { Scalars.isDigit(text.at($0)) }) { return end }
        }
        return nil
    }

    private static func bearer(_ text: FoldedText, _ start: Int) -> Int? {
        for scheme in ["bearer ", "basic "] as [StaticString] where text.has(scheme, at: start) {
            let first = start + scheme.utf8CodeUnitCount
            var end = first
            while isToken(text.at(end)) || [0x2E, 0x2B, 0x2F, 0x3D, 0x7E].contains(text.at(end)) { end += 1 }
            while end > first, text.at(end - 1) == 0x2E { end -= 1 }
            let isKey = (first..<end).contains { Scalars.isDigit(text.at($0)) || Scalars.isUpper(text.casedAt($0)) && $0 > first }
            if end - first >= 8, isKey { return end }
        }
        return nil
    }

    /// 32 and more hexadecimal digits, or letters of both cases with digits.
    private static func random(_ text: FoldedText, _ start: Int) -> Int? {
        var end = start
        var (isHex, digits, upper, lower, breaks) = (true, 0, 0, 0, 0)
        while isToken(text.at(end)) || text.at(end) == 0x2B || text.at(end) == 0x2F {
            let scalar = text.casedAt(end)
            isHex = isHex && Scalars.isHex(scalar)
            if Scalars.isDigit(scalar) {
                digits += 1
            } else if Scalars.isUpper(scalar) {
                upper += 1
            } else if Scalars.isLetter(scalar) {
                lower += 1
            }
            if scalar == 0x2F || scalar == 0x2D || scalar == 0x5F { breaks += 1 }
            end += 1
        }
        let length = end - start
        while text.at(end) == 0x3D { end += 1 }
        guard length >= 32, digits > 0 else { return nil }
        if isHex { return digits < length ? end : nil }
        // Paths and names in snake case have many breaks and few digits.
        return upper >= 4 && lower >= 4 && digits >= 3 && breaks * 8 <= length ? end : nil
    }

    /// A run whose base 64 is text, for looking into it.
    static func encodedRuns(_ text: FoldedText) -> [(Range<Int>, String)] {
        var found: [(Range<Int>, String)] = []
        var start = 0
        while start < text.count {
            guard Scalars.isWord(text.at(start)) else {
                start += 1
                continue
            }
            var end = start
            while isToken(text.at(end)) || text.at(end) == 0x2B || text.at(end) == 0x2F { end += 1 }
            let run = start..<end
            while text.at(end) == 0x3D { end += 1 }
            if run.count >= 8, run.count <= 1 << 16, let decoded = Escapes.base64(text.cased[run]) { found.append((start..<end, decoded)) }
            start = end
        }
        return found
    }

    static func isToken(_ scalar: UInt32) -> Bool { Scalars.isWord(scalar) || scalar == 0x2D || scalar == 0x5F }

    static func cased(_ text: FoldedText, _ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.cased[range] { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
        return String(result)
    }
}
