// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Postal addresses with a number, and Chinese number plates.
enum PlacePattern {
    /// 北京市朝阳区望京街10号, asked at a word for a street before a number; 京A·12345, asked at a province.
    static func chinese(_ text: FoldedText, at index: Int) -> SecretMatch? {
        if provinces.contains(text.at(index)), let end = plate(text, index) {
            return SecretMatch(index..<end, .place, text.words(index..<end))
        }
        guard streets.contains(text.at(index)), Scalars.isDigit(text.at(index + 1)), Scalars.isHan(text.at(index - 1)) else { return nil }
        var end = index + 1
        while Scalars.isDigit(text.at(end)) || text.at(end) == 0x2D { end += 1 }
        guard text.at(end) == 0x53F7 || text.at(end) == 0x5F04 else { return nil }
        end += 1
        while Scalars.isWord(text.at(end)) || parts.contains(text.at(end)), end - index < 40 { end += 1 }
        var start = index
        var best: Int?
        while start > 0, index - start < 24, Scalars.isHan(text.at(start - 1)) || Scalars.isDigit(text.at(start - 1)) {
            start -= 1
            // Two characters before 省, 市, 区, 县: what begins farthest to the left.
            if regions.contains(text.at(start)) { best = start - 2 }
        }
        let first = max(0, best ?? max(start, index - 4))
        return SecretMatch(first..<end, .place, text.words(first..<end))
    }

    /// "12 Harbour Street": a number and one to three capitalised words before a word for a street.
    static func english(_ text: FoldedText, at start: Int) -> SecretMatch? {
        var index = start
        while Scalars.isDigit(text.at(index)), index - start < 6 { index += 1 }
        guard index - start < 6, text.at(index) == 0x20 else { return nil }
        for _ in 0..<4 {
            index += 1
            let word = index
            guard Scalars.isUpper(text.casedAt(word)) else { return nil }
            while Scalars.isLetter(text.at(index)) || text.at(index) == 0x27 { index += 1 }
            if ways.contains(text.words(word..<index)), word > start + 3 {
                return SecretMatch(start..<index, .place, text.words(start..<index))
            }
            guard text.at(index) == 0x20 else { return nil }
        }
        return nil
    }

    private static func plate(_ text: FoldedText, _ start: Int) -> Int? {
        guard Scalars.isUpper(text.casedAt(start + 1)) else { return nil }
        var index = start + 2
        if [0xB7, 0x2022, 0x30FB, 0x2E, 0x20, 0x2D].contains(text.at(index)) { index += 1 }
        let first = index
        var digits = 0
        while Scalars.isDigit(text.at(index)) || Scalars.isUpper(text.casedAt(index)) {
            if Scalars.isDigit(text.at(index)) { digits += 1 }
            index += 1
        }
        return (5...6).contains(index - first) && digits >= 2 && !Scalars.isWord(text.at(index)) ? index : nil
    }

    private static func set(_ words: String) -> Set<UInt32> { Set(words.unicodeScalars.map(\.value)) }
    private static let provinces = set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
    private static let streets = set("路街道巷弄")
    private static let regions = set("省市区县")
    private static let parts = set("号弄楼层室栋座幢单元院厦")
    private static let ways: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "lane", "ln", "drive", "dr", "court", "way", "square",
        "terrace",
    ]
}
