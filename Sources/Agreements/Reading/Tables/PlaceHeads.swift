// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Columns by where the customer is ("Metro" beside "Remote", 市区 beside 郊县): the place is the kind of case, or divides the level of the row.
enum PlaceHeads {
    private static let kinds = Lexicon<Void>(
        "metro|metropolitan|metro area|metropolitan area|provincial|regional|remote|remote area|rural|urban|suburban|city|in the city|country|outlying|outlying area|island|islands|inner city|mainland|overseas|local|national|near|far|elsewhere|capital|interstate|inside the city|outside the city|in town|out of town"
    )
    private static let numbered = Lexicon<Void>("zone|area|region|district|片区|区域|分区")
    private static let places = Lexicon<Void>("港岛|九龙|新界|离岛|港岛及九龙|本岛|外岛|直辖市|省会|省会城市|地级市|县级市|其他城市|其余地区|其他地区")

    /// "Metro¹", "Zone 2", 其他省会城市: a place and nothing else, the mark of a note left out; nil for any other head.
    private static func name(_ head: Passage) -> Range<Int>? {
        let text = head.folded
        var name = head.named(head.all)
        while let last = name.last, text[last].isDigit || "*¹²³".unicodeScalars.contains(text[last]), name.count > 4,
            numbered.match(text, at: name.lowerBound, end: name.upperBound) == nil
        {
            name = head.trimmed(name.lowerBound..<last)
        }
        guard name.count > 1, name.count <= 24 else { return nil }
        if let word = numbered.match(text, at: name.lowerBound, end: name.upperBound),
            case let rest = head.trimmed(word.range.upperBound..<name.upperBound),
            (1...2).contains(rest.count)
        {
            return name
        }
        return kinds.isAll(text, name) || places.isAll(text, name) || PlacePhrase.isName(text, name) ? name : nil
    }

    private static let ends = Lexicon<Void>("市|县|县市|区|岛|省|地区|镇|州|盟")

    /// 臺北市、新北市, 其餘縣市, "Metro": names of places side by side.
    static func isPlace(_ words: String) -> Bool {
        let passage = Passage(reading: words)
        if name(passage) != nil { return true }
        let parts = passage.pieces(of: passage.named(passage.all)) { "、,/及和".unicodeScalars.contains(passage.folded[$0]) }
        return !parts.isEmpty
            && parts.allSatisfy { part in
                part.count >= 2 && part.count <= 8 && passage.folded[part].allSatisfy(\.isHan)
                    && ends.matches(passage.folded, in: part).last?.range.upperBound == part.upperBound
            }
    }

    /// `heads`: of each column, from the top down.
    static func settled(_ columns: [AxisLabel], _ heads: [[Passage]], values: [Int]) -> [AxisLabel] {
        let named = values.filter { column in
            columns[column].severity.isEmpty && columns[column].channel == nil && heads[column].last.flatMap(name) != nil
        }
        guard named.count > 1 else { return columns }
        var result = columns
        for column in named {
            guard let head = heads[column].last, let name = name(head), let words = Words(head, name) else { continue }
            result[column].severity = [SeverityMention(named: words)]
            result[column].isPlace = true
            if result[column].plan?.text == words.text || result[column].plan?.text == head.string(head.named(head.all)) {
                result[column].plan = nil
            }
        }
        return result
    }
}
