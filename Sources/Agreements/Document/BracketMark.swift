// SPDX-License-Identifier: Apache-2.0

/// What stands in the parentheses of "(1)", "(一)", "(a)" or "(i)" at the head of a line; an i alone is a Roman one.
enum BracketMark {
    case figure, han, letter, roman

    init(_ mark: some Collection<Unicode.Scalar>) {
        if mark.contains(where: \.isDigit) {
            self = .figure
        } else if mark.contains(where: \.isHan) {
            self = .han
        } else {
            self = mark.allSatisfy { "ivx".unicodeScalars.contains($0) } ? .roman : .letter
        }
    }

    /// How deep a list of such marks stands: "(1)" over "(a)" over "(i)".
    var level: Int {
        switch self {
        case .figure, .han: 5
        case .letter: 7
        case .roman: 8
        }
    }
}
