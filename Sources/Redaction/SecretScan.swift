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
        for view in [FoldedText.View.plain, .escapes] {
            let text = FoldedText(String(decoding: page, as: UTF8.self), view)
            each(text) { ordinary.insert($0.form.words) }
        }
    }

    /// The rule of the first secret that a file holds: plainly, folded, in entities, percent or backslash escapes; nil: none.
    public func firstRule(in bytes: [UInt8]) -> RedactionRule? {
        let words = String(decoding: bytes, as: UTF8.self)
        for view in [FoldedText.View.plain, .escapes, .joined] {
            let text = FoldedText(words, view)
            var found: RedactionRule?
            each(text) { literal in
                guard found == nil, !ordinary.contains(literal.form.words), case .hide(let place) = literal.meaning else { return }
                found = rules.indices.contains(place) ? rules[place] : .fileName
            }
            if let found { return found }
        }
        return nil
    }

    private func each(_ text: FoldedText, _ body: (Literals.Literal) -> Void) {
        var index = 0
        while index < text.count {
            guard let (range, literal) = literals.match(text, at: index, strongOnly: true) else {
                index += 1
                continue
            }
            if case .hide = literal.meaning { body(literal) }
            index = range.upperBound
        }
    }
}
