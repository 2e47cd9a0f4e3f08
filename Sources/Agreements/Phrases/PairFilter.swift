// SPDX-License-Identifier: Apache-2.0

/// Where in a text a phrase may begin, by its first two scalars: hardly any other place passes, and a "no" costs one word of memory.
struct PairFilter: Sendable {
    /// By the first scalar: one bit for each residue of 64 of the second scalars, all bits where a second one is not needed.
    /// Its length is a power of two.
    private var seconds: [UInt64] = [0]

    init() {}

    init(_ phrases: [[Unicode.Scalar]]) {
        let firsts = Set(phrases.compactMap(\.first))
        // The 26 letters differ in five bits; Han characters want room.
        var size = 32
        while size < firsts.count * 2, size < 1024 { size *= 2 }
        seconds = [UInt64](repeating: 0, count: size)
        for phrase in phrases {
            guard let first = phrase.first else { continue }
            // A space may be a hyphen or a line break in the text.
            seconds[Int(first.value) & (size - 1)] |= phrase.count == 1 || phrase[1] == " " ? .max : 1 << UInt64(phrase[1].value & 63)
        }
    }

    /// False for nearly every place at which no phrase begins.
    @inline(__always)
    func mayBegin(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let word = seconds[Int(truncatingIfNeeded: text[index].value) & (seconds.count - 1)]
        if word == 0 { return false }
        let next = index + 1 < text.count ? text[index + 1].value & 63 : 0
        return word == .max || word >> UInt64(next) & 1 == 1
    }
}
