// SPDX-License-Identifier: Apache-2.0

/// A paragraph while it is read.
struct DOCXLine: Sendable {
    var passage = Passage()
    /// From the first paragraph's start tag on, where several have run together.
    var range: Range<Int>?
    private(set) var bold = 0
    private(set) var plain = 0
    /// Text boxes anchored here.
    var boxes: [Int] = []
    var notes: [Block] = []

    var isBold: Bool { bold > 0 && plain == 0 }

    /// How a run looks (17.3.2).
    struct Look: Sendable {
        var isBold = false
        var isHidden = false
        /// Superscript: a figure there is a mark, never a digit of the number before it.
        var isRaised = false
    }

    mutating func append(_ scalar: Unicode.Scalar, _ range: Range<Int>, _ look: Look) {
        if scalar == "\u{AD}" { return }
        if scalar.isSpace || scalar == "\u{A0}" { return passage.appendGap(at: range.lowerBound) }
        passage.append(look.isRaised ? DOCXLine.raised(scalar) : scalar, from: range.lowerBound, to: range.upperBound)
        if look.isBold { bold += 1 } else { plain += 1 }
    }

    /// A sign that a person sees and that no text node holds.
    mutating func append(sign: String, _ range: Range<Int>) {
        for scalar in sign.unicodeScalars { passage.append(scalar, from: range.lowerBound, to: range.upperBound) }
    }

    static func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x31: "\u{B9}"
        case 0x32, 0x33: Unicode.Scalar(scalar.value - 0x32 + 0xB2) ?? scalar
        case 0x30, 0x34...0x39: Unicode.Scalar(scalar.value - 0x30 + 0x2070) ?? scalar
        default: scalar
        }
    }
}
