// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Looks into finished files for secrets that should have been taken out: the last line of defence.
///
/// It looks for what is distinctive: names of two words or of five letters and more, addresses, ids, keys. "May", "Will" and 王 are replaced
/// by the rules of redaction but not looked for here, because they would be found in every report.
public struct SecretScan: Sendable {
    private var literals: Literals
    private let rules: [RedactionRule]
    /// Words that the tool's own pages hold.
    private var ordinary: Set<String> = []

    init(_ literals: Literals, _ book: Pseudonyms) {
        self.literals = literals
        rules = book.entries.map(\.kind.rule)
    }

    /// How many ways of writing secrets it looks for.
    public var count: Int {
        literals.literals.count { literal in
            if case .hide = literal.meaning { return literal.form.isStrong && !ordinary.contains(literal.form.words) }
            return false
        }
    }

    /// Takes back what stands in pages that were made of nothing: it is the tool's own wording.
    public mutating func allow(wordsOf page: [UInt8]) {
        var words: Set<String> = []
        Self.pieces(of: page, Self.piece) { piece, isFirst, isLast in
            for view in [FoldedText.View.plain, .escapes] {
                each(FoldedText(piece, view), isFirst, isLast) { words.insert($0.form.words) }
            }
            return true
        }
        ordinary.formUnion(words)
    }

    /// The rule of the first secret that a file holds: plainly, folded, in entities, percent or backslash escapes; nil: none.
    public func firstRule(in bytes: [UInt8]) -> RedactionRule? { firstRule(in: bytes, piece: Self.piece) }

    func firstRule(in bytes: [UInt8], piece size: Int) -> RedactionRule? {
        var found: RedactionRule?
        Self.pieces(of: bytes, size) { piece, isFirst, isLast in
            for view in [FoldedText.View.plain, .escapes, .joined] where found == nil {
                each(FoldedText(piece, view), isFirst, isLast) { literal in
                    guard found == nil, !ordinary.contains(literal.form.words), case .hide(let place) = literal.meaning else { return }
                    found = rules.indices.contains(place) ? rules[place] : .fileName
                }
            }
            return found == nil
        }
        return found
    }

    private static let piece = 1 << 20

    /// Pieces that overlap by more than a secret is long, so that a large file is never folded as a whole.
    private static func pieces(of bytes: [UInt8], _ size: Int, _ body: (String, _ isFirst: Bool, _ isLast: Bool) -> Bool) {
        let overlap = size / 8
        var start = 0
        while true {
            let end = min(bytes.count, start + size)
            guard body(String(decoding: bytes[start..<end], as: UTF8.self), start == 0, end == bytes.count), end < bytes.count else {
                return
            }
            start = end - overlap
        }
    }

    /// What is found in a piece; what touches a cut is found whole in the piece before or after.
    private func each(_ text: FoldedText, _ isFirst: Bool, _ isLast: Bool, _ body: (Literals.Literal) -> Void) {
        var index = 0
        while index < text.count {
            guard let (range, literal) = literals.match(text, at: index, strongOnly: true) else {
                index += 1
                continue
            }
            let isCut = (!isFirst && range.lowerBound < 16) || (!isLast && range.upperBound == text.count)
            if case .hide = literal.meaning, !isCut { body(literal) }
            index = range.upperBound
        }
    }
}
