// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Steps to persons one above the other, each after a time: "Level | Escalated to | After" over "1 | Duty manager | 2 hours".
///
/// The numbers count the steps and are no levels of a case.
enum EscalationLadder {
    private static let speaks = Lexicon<Void>("escalation|escalations|escalate|escalated|escalates|升级|逐级上报|上报")
    private static let steps = Lexicon<Void>(
        "level|tier|step|stage|escalation level|escalation step|escalation stage|no|no.|#|order|层级|升级层级|升级级别|步骤|顺序|序号|阶段|级次")
    private static let priorities = Lexicon<Void>(
        "priority|severity|incident priority|incident severity|优先级|故障级别|故障等级|事件级别|事件等级|严重程度|紧急程度")
    private static let undone = Lexicon<Void>("not|un|unresolved|if|after|未|仍|超过|逾|后")
    private static let contact = Lexicon<Void>("phone|telephone|contact|e-mail|email|mobile|name|电话|手机|联系方式|邮箱|姓名")
    private static let times = Lexicon<Void>(
        "after|time|within|at the latest|elapsed|elapsed time|open for|open longer than|not resolved|unresolved|when|timing|trigger|时间|时限|时长|未解决|未恢复|超时|超过|触发"
    )

    /// nil where the table is none.
    static func read(_ shape: TableShape, _ title: Passage?, _ scope: Scope, _ block: Int) -> [Candidate]? {
        let heads = shape.heads
        guard (2...5).contains(heads.count), shape.headerRows > 0,
            let words = ([title, shape.grid.caption].compactMap { $0 } + heads.flatMap { $0 }).compactMap({ spoken($0) }).first
        else { return nil }
        let rows = shape.grid.rows.dropFirst(shape.headerRows)
        var person: Int?
        var levels: Int?
        var time: Int?
        for (column, head) in heads.enumerated() {
            let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].passage : nil }
            if cells.allSatisfy(isStep), head.contains(where: { names($0, steps) }) || head.isEmpty {
                continue
            } else if levels == nil, head.contains(where: { names($0, priorities) }),
                cells.allSatisfy({ SeverityPhrase.label($0.folded, in: $0.all) != nil })
            {
                levels = column
            } else if time == nil, head.contains(where: { times.isIn($0.folded, $0.all) || spoken($0) != nil }),
                cells.contains(where: isLength),
                cells.allSatisfy({ isLength($0) || isAtOnce($0) })
            {
                time = column
            } else if person == nil, cells.allSatisfy(EscalationMatrix.isPerson) {
                person = column
            } else if !head.contains(where: { names($0, contact) }) {
                return nil
            }
        }
        guard let time, person != nil else { return nil }
        // "Response time" of each step: neither when it is taken nor a promise for a level of that number.
        if heads[time].contains(where: { head in
            MetricPhrase.all(head.folded, in: head.all).contains { $0.metric != .escalation && $0.metric != .availability }
                && !undone.isIn(head.folded, head.all)
        }) {
            return []
        }
        let headed = heads[time].flatMap { head in
            lettered(head).map { [$0] }
                ?? SeverityPhrase.all(head.folded, in: head.all).compactMap { level in
                    Words(head, level.range).map { SeverityMention(words: $0, key: level.key) }
                }
        }
        return rows.compactMap { row in
            guard row.cells.indices.contains(time), case let cell = row.cells[time].passage, !row.cells[time].isDoubtful, isLength(cell),
                let length = DurationPhrase.all(cell.folded, in: cell.all).first
            else { return nil }
            var candidate = Candidate(metric: .escalation, clause: Words(text: row.text, bytes: row.range), block: block)
            candidate.isTable = true
            candidate.metricWords = words
            candidate.target = length.target
            candidate.targetWords = Words(cell, length.range)
            // "Category A open for"
            candidate.severity = headed.count == 1 ? headed.first : scope.severity(of: block)
            if let levels, row.cells.indices.contains(levels), case let level = row.cells[levels].passage,
                let found = SeverityPhrase.label(level.folded, in: level.all), let words = Words(level, level.all)
            {
                candidate.severity = SeverityMention(words: words, key: found.key)
            }
            candidate.plan = scope.plan(of: block)
            if let force = scope.force(of: block, for: .escalation) { (candidate.force, candidate.forceWords) = (force.force, force.words) }
            return candidate
        }
    }

    private static let classes = Lexicon<Void>("category|class|grade|level|severity|priority|band")

    /// "Category A open for": in a head a single capital is no article.
    private static func lettered(_ head: Passage) -> SeverityMention? {
        guard let word = classes.first(head.folded, in: head.all), case let at = word.range.upperBound + 1, at < head.count,
            ("A"..."E").contains(head.display[at]), at + 1 >= head.count || !head.folded[at + 1].isLetter,
            let words = Words(head, word.range.lowerBound..<at + 1)
        else { return nil }
        return SeverityMention(words: words, key: String(head.display[at].value - 64))
    }

    private static func spoken(_ passage: Passage) -> Words? {
        passage.count <= 80 ? speaks.first(passage.folded, in: passage.all).flatMap { Words(passage, $0.range) } : nil
    }

    private static func names(_ head: Passage, _ words: Lexicon<Void>) -> Bool { words.isAll(head.folded, head.trimmed(head.all)) }

    /// "1", "L2", "Level 3", 第二级: a place in the order.
    private static func isStep(_ cell: Passage) -> Bool {
        let text = cell.folded
        guard !cell.isEmpty, cell.count <= 10 else { return false }
        let rest = text.filter { !$0.isDigit && !$0.isSpace && !"第级层步一二三四五六.)".unicodeScalars.contains($0) }
        guard rest.count < text.count else { return false }
        return rest.isEmpty || [Array("l".unicodeScalars), Array("level".unicodeScalars), Array("step".unicodeScalars)].contains(rest)
    }

    /// "Immediately", a dash: no length.
    private static func isAtOnce(_ cell: Passage) -> Bool { cell.count <= 24 && !cell.folded.contains(where: \.isDigit) }

    /// One length, and no word of what is done within it.
    private static func isLength(_ cell: Passage) -> Bool {
        let lengths = DurationPhrase.all(cell.folded, in: cell.all)
        return cell.count <= 40 && lengths.count == 1 && !lengths[0].isCadence && lengths[0].range.lowerBound <= 12
            && !MetricPhrase.all(cell.folded, in: cell.all).contains { $0.metric != .escalation }
    }
}
