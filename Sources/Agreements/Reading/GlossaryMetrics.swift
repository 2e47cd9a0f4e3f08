// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Names of first responses that the document itself defines as no more than that receipt is confirmed: "Response Time: from Ticket Opening to
/// Acknowledgement", a glossary's "Pick-up | The time until the Vendor confirms that it has received the case".
///
/// What the paper calls a response, and says is only an acknowledgement, promises no answer.
struct GlossaryMetrics {
    private var terms: [[Unicode.Scalar]] = []

    private static let means = Lexicon<Void>(
        "means|mean|is defined as|are defined as|refers to|is the time|is the period|is the interval|是指|系指|指的是|指|定义为")
    private static let receipts = Lexicon<Void>(
        "to acknowledgement|to acknowledgment|until acknowledgement|until acknowledgment|confirms that it has received|confirms that we have received|confirm that it has received|confirms receipt|acknowledges the|acknowledges receipt|is acknowledged|acknowledged by|and acknowledgement|and the acknowledgement|确认收到|确认受理|受理确认|收到确认"
    )
    /// Words that say what is not meant, or more than a receipt.
    private static let others = Lexicon<Void>(
        "not count|does not|is not|no acknowledgement|other than|rather than|automatic|automated|and begins|and starts|and responds|first answer|不|非|除|并开始|并着手"
    )

    init(_ view: DocumentView) {
        for block in view.blocks {
            switch block.content {
            case .table(let grid):
                for row in grid.rows where row.cells.count == 2 {
                    guard let term = row.cells.first?.passage, let meaning = row.cells.last?.passage, term.count <= 40, meaning.count >= 20
                    else { continue }
                    note(term, term.all, meaning, meaning.all)
                }
            case .paragraph, .item:
                let passage = block.passage
                guard passage.count <= 2000, GlossaryMetrics.receipts.isIn(passage.folded, passage.all) else { continue }
                for line in passage.pieces(of: passage.all, isBreak: { ".。\n".unicodeScalars.contains(passage.folded[$0]) }) {
                    note(passage, line)
                }
            case .heading, .nothing: break
            }
        }
    }

    /// "Term: …", "'Term' means …" in a sentence.
    private mutating func note(_ passage: Passage, _ sentence: Range<Int>) {
        let text = passage.folded
        let lead = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)
        if let word = GlossaryMetrics.means.first(text, in: lead) {
            note(passage, passage.trimmed(lead.lowerBound..<word.range.lowerBound), passage, word.range.upperBound..<sentence.upperBound)
        } else if let colon = text[lead].firstIndex(of: ":") {
            note(passage, passage.trimmed(lead.lowerBound..<colon), passage, colon + 1..<sentence.upperBound)
        }
    }

    private mutating func note(_ name: Passage, _ term: Range<Int>, _ words: Passage, _ meaning: Range<Int>) {
        let bare = term.filter { !"\"“”'*‘’「」".unicodeScalars.contains(name.folded[$0]) }.map { name.folded[$0] }
        guard terms.count < 50, bare.count > 2, bare.count <= 40, case let found = MetricPhrase.label(bare, in: 0..<bare.count),
            found?.metric == .firstResponse,
            GlossaryMetrics.receipts.first(words.folded, in: meaning) != nil,
            GlossaryMetrics.others.first(words.folded, in: meaning) == nil,
            DurationPhrase.all(words.folded, in: meaning).isEmpty
        else { return }
        terms.append(bare)
    }

    func complete(_ candidates: [Candidate]) -> [Candidate] {
        if terms.isEmpty { return candidates }
        return candidates.map { candidate in
            guard candidate.metric == .firstResponse, let words = candidate.metricWords?.text.unicodeScalars.map(Folding.fold),
                terms.contains(where: { $0.starts(with: words) || words.starts(with: $0) })
            else { return candidate }
            var copy = candidate
            copy.metric = .acknowledgement
            return copy
        }
    }
}
