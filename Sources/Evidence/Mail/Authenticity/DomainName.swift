// SPDX-License-Identifier: Apache-2.0

/// Names of the domain name system as mail writes them: lower case, without the dot at the end.
enum DomainName {
    /// Nil when the bytes are no name of up to 253 bytes; labels beyond ASCII are let pass (RFC 8616).
    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        var name = bytes.trimmed
        if name.last == 0x2E { name.removeLast() }
        guard !name.isEmpty, name.count <= 253 else { return nil }
        let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        for label in labels {
            guard !label.isEmpty, label.count <= 63,
                label.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 })
            else { return nil }
        }
        return name.asciiLowercased[...].text
    }

    /// Whether a name is a domain or lies below it.
    static func lies(_ name: String, within domain: String) -> Bool { name == domain || name.hasSuffix("." + domain) }

    /// Whether one of two names is the other or lies below it, and the upper one is no top-level domain.
    ///
    /// Stricter than the relaxed alignment of RFC 7489 §3.1.1, which needs a list of public suffixes: siblings do not agree.
    static func agree(_ a: String, _ b: String) -> Bool {
        let upper = a.utf8.count < b.utf8.count ? a : b
        return upper.utf8.contains(0x2E) && (lies(a, within: b) || lies(b, within: a))
    }
}
