// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The unit of a table's bare numbers, where neither row nor column gives it: "Target times (business hours)" as its caption or heading,
/// "All times are expressed in hours." right over or under it.
enum TableUnit {
    private static let expressed = Lexicon<Void>(
        "expressed in|stated in|given in|shown in|measured in|specified in|all in|times in|times are in|单位|单位为|单位是|均以|以下均为")
    private static let times = Lexicon<Void>("time|times|response|responses|target|targets|hours|values|figures|时间|时限|时长|响应")

    static func stated(_ shape: TableShape, _ scope: Scope, _ block: Int) -> DurationUnit? {
        var titles = [shape.corner, shape.grid.caption].compactMap { $0 }
        if let heading = scope.view.blocks[block].headings.last { titles.append(scope.view.blocks[heading].passage) }
        for title in titles where title.count <= 120 {
            if MetricPhrase.label(title.folded, in: title.all) != nil, let unit = AxisLabel.unit(title.folded, title.all) { return unit }
        }
        // "Maximum times, in hours from your report" as the caption
        for title in [shape.grid.caption].compactMap({ $0 }) where title.count <= 120 && times.isIn(title.folded, title.all) {
            if let unit = AxisLabel.unit(title.folded, title.all) ?? stated(title) { return unit }
        }
        // "Response times (hours) by severity" right over the table.
        if let over = notes(scope, block).last, block > 0, over.count <= 80,
            over.bytes(over.all) == scope.view.blocks[block - 1].passage.bytes(over.all),
            MetricPhrase.label(over.folded, in: over.all) != nil, over.folded.contains("("),
            let unit = AxisLabel.unit(over.folded, over.all)
        {
            return unit
        }
        for note in notes(scope, block) {
            for sentence in note.sentences() {
                if let unit = unit(of: note, after: sentence) { return unit }
            }
        }
        return nil
    }

    private static let into = Lexicon<Void>("in|以")

    /// The unit behind "in": "times, in hours from your report".
    private static func stated(_ title: Passage) -> DurationUnit? {
        for word in into.matches(title.folded, in: title.all) {
            let at = word.range.upperBound + (title.folded[word.range.lowerBound].isHan ? 0 : 1)
            guard at < title.count, let unit = UnitPhrase.at(at, title.folded, end: title.count, article: true) else { continue }
            return unit.unit
        }
        return nil
    }

    /// "1*" under "except for those marked (*), which are in hours": a bare number with a mark, in the unit that the note names for it; nil without.
    static func marked(_ cell: Passage, _ scope: Scope, _ block: Int) -> CellValue? {
        guard let number = NumberPhrase.at(0, cell.folded, end: cell.count), !number.isArticle,
            case let rest = cell.trimmed(number.range.upperBound..<cell.count), !rest.isEmpty, rest.count <= 2,
            let mark = cell.folded[rest].first, "*†‡".unicodeScalars.contains(mark), cell.folded[rest].allSatisfy({ $0 == mark })
        else { return nil }
        for note in notes(scope, block) {
            guard let place = note.folded.firstIndex(of: mark), place + rest.count <= note.count,
                note.folded[place..<(place + rest.count)].allSatisfy({ $0 == mark }),
                place + rest.count == note.count || note.folded[place + rest.count] != mark
            else { continue }
            let behind = (place + rest.count)..<min(note.count, place + 80)
            guard let unit = unit(of: note, after: behind) else { return nil }
            var value = CellValue()
            value.target = Target(value: number.value, unit: unit)
            value.words = Words(cell, number.range)
            value.end = number.range.upperBound
            value.isPure = true
            // "… in business hours, except those marked (*), which are in plain hours": the contrast leaves no doubt.
            if unit != .businessHour, unit != .businessDay, HoursPhrase.terms(note.folded, in: 0..<place).first != nil {
                (value.coverage, value.coverageWords) = (.always, Words(note, behind))
            }
            return value
        }
        return nil
    }

    /// "expressed in business hours", "are in regular hours": the unit behind the words, at most one adjective between.
    private static func unit(of note: Passage, after range: Range<Int>) -> DurationUnit? {
        let text = note.folded
        guard let found = expressed.first(text, in: range), times.isIn(text, note.all) else { return nil }
        var at = found.range.upperBound
        for _ in 0..<2 {
            while at < range.upperBound, text[at].isSpace || ":为是".unicodeScalars.contains(text[at]) { at += 1 }
            guard at < range.upperBound else { return nil }
            if let unit = UnitPhrase.at(at, text, end: range.upperBound, article: true) { return unit.unit }
            while at < range.upperBound, text[at].isLetter { at += 1 }
        }
        return nil
    }

    /// The paragraphs right over and right under the table.
    private static func notes(_ scope: Scope, _ block: Int) -> [Passage] {
        [block + 1, block - 1].compactMap { index in
            guard scope.view.blocks.indices.contains(index) else { return nil }
            guard case .paragraph = scope.view.blocks[index].content, scope.view.blocks[index].passage.count <= 600 else { return nil }
            return scope.view.blocks[index].passage
        }
    }
}
