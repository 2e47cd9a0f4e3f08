// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Who is told once a case has been open for so long: "Open longer than | Priority 1 | Priority 2" over "2 hours | Director | Desk manager".
enum EscalationMatrix {
    private static let elapsed = Lexicon<Void>(
        "open longer than|open for more than|open more than|open for|still open after|open after|unresolved after|unresolved for|not resolved after|not resolved within|not restored after|not restored within|unanswered for|unanswered after|time elapsed|elapsed time|after|escalate after|escalated after|超过|未解决时长|未解决超过|未解决|未恢复超过|未恢复时长|未恢复|超时|持续超过|持续时间|升级时间"
    )

    private static let people = Lexicon<Void>(
        "manager|director|lead|leader|head|officer|supervisor|engineer|owner|ceo|cto|cio|coo|chief|executive|president|vp|principal|partner|foreman|team|management|经理|总监|主管|负责人|主任|领导|组长|班长|工程师|总裁|部长|科长|处长|院长|所长|董事|总工|管理层|值班长"
    )

    /// Who is told: "Duty manager", 技术总监 (姓名).
    static func isPerson(_ cell: Passage) -> Bool {
        !cell.isEmpty && cell.count <= 80 && people.isIn(cell.folded, cell.all) && !LabelPhrases.isCredit(cell)
            && DurationPhrase.all(cell.folded, in: cell.all).isEmpty
    }

    /// nil where the table is none.
    static func read(_ shape: TableShape, _ scope: Scope, _ block: Int) -> [Candidate]? {
        guard let corner = shape.corner, corner.count <= 40,
            elapsed.match(corner.folded, at: corner.trimmed(corner.all).lowerBound, end: corner.count) != nil,
            let words = Words(corner, corner.all)
        else { return nil }
        // By the heads alone: "Team lead" under one of them is no tier.
        let heads = shape.heads.map { AxisLabel($0, isColumn: true) }
        let values = heads.indices.dropFirst().map { $0 }
        guard !values.isEmpty, values.allSatisfy({ !heads[$0].severity.isEmpty && heads[$0].metrics.isEmpty }) else { return nil }
        var result: [Candidate] = []
        for row in shape.grid.rows.dropFirst(shape.headerRows) {
            guard let first = row.cells.first?.passage, case let lengths = DurationPhrase.all(first.folded, in: first.all),
                lengths.count == 1,
                let length = lengths.first, length.range.lowerBound <= 12,
                // Who is told, and no length.
                row.cells.dropFirst().allSatisfy({ DurationPhrase.all($0.passage.folded, in: $0.passage.all).isEmpty })
            else { return nil }
            for column in values where row.cells.indices.contains(column) {
                let cell = row.cells[column].passage
                if cell.isEmpty || LabelPhrases.isDash(cell) || LabelPhrases.isAbsence(cell, cell.all) { continue }
                guard cell.count <= 80, people.isIn(cell.folded, cell.all), !LabelPhrases.isCredit(cell) else { return nil }
                for level in heads[column].severity {
                    var candidate = Candidate(metric: .escalation, clause: Words(text: row.text, bytes: row.range), block: block)
                    candidate.isTable = true
                    candidate.metricWords = words
                    candidate.target = length.target
                    candidate.targetWords = Words(first, length.range)
                    candidate.severity = level
                    candidate.plan = scope.plan(of: block)
                    if let force = scope.force(of: block, for: .escalation) {
                        (candidate.force, candidate.forceWords) = (force.force, force.words)
                    }
                    result.append(candidate)
                }
            }
        }
        return result
    }
}
