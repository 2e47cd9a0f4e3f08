// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A kind of place that a length holds for: 市区2小时, 乡镇4小时. Heads of columns of places are `LabelPhrases.isPlace`.
enum PlacePhrase {
    private static let kinds = Lexicon<Void>(
        "城市|省内|省外|市内|市外|市区|城区|郊区|郊县|县城|县区|县域|乡镇|农村|本地|异地|外地|同城|国内|国外|境内|境外|岛内|离岛|本市|外市|本省|外省|主城区|主城|中心城区|远郊|近郊|城郊|区县|县区|各县|市辖区|周边地区|周边县市|地区|偏远地区|边远地区|外县|县市|区域|乡村|村镇|山区|海岛|牧区|林区"
    )

    private static let rest = Lexicon<Void>("其他|其它|其余|特殊|一般")
    /// 城区范围, 农村地区, 乡镇学校
    private static let extents = Lexicon<Void>(
        "范围|范围内|地区|区域|区域内|及以下|及以下区域|及以下地区|以外|以外区域|以外地区|及周边|及周边地区|及周边区域|及近郊|及郊区|地带|等地|学校|医院|网点|门店|站点|机构|支行|单位|客户|用户|企业|住户")

    /// Whether the range names a kind of place and nothing else.
    static func isName(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        // 其他区县
        let start = rest.match(text, at: range.lowerBound, end: range.upperBound)?.range.upperBound ?? range.lowerBound
        var end = range.upperBound
        if let extent = extents.matches(text, in: start..<end).last, extent.range.upperBound == end, extent.range.lowerBound > start,
            !kinds.isAll(text, start..<end)
        {
            end = extent.range.lowerBound
        }
        return start < end && kinds.isAll(text, start..<end)
    }

    private static let areas = Lexicon<Void>("范围内|区域内|辖区内|地区内|片区内|周边区域|周边地区|片区|地区用户|地区的用户|范围内的用户|区域的用户")

    /// 保修范围内: what is covered, and no place.
    private static let covers = Lexicon<Void>("保修|质保|保固|服务|合同|协议|职责|能力|权限|责任|维保|业务|许可|授权|承保|可控|合理|误差|时间")

    /// 长三角范围内: a name of the paper's own, and behind it a word that makes a place of it.
    private static func endsInArea(_ text: [Unicode.Scalar], _ name: Range<Int>) -> Bool {
        areas.matches(text, in: name).last.map { $0.range.upperBound == name.upperBound && $0.range.lowerBound > name.lowerBound + 1 }
            == true && !covers.isIn(text, name)
    }

    private static let people = Lexicon<Void>("的|用户|客户|的用户|的客户|门店|的门店")

    /// The place that a sentence begins with, and where the words end that belong to it: 河北、长三角范围内的，承诺…, 华东片区范围内的用户（包括…）承诺….
    static func opening(_ text: [Unicode.Scalar], _ lead: Range<Int>) -> (name: Range<Int>, end: Int)? {
        guard
            let area = areas.matches(text, in: lead.lowerBound..<min(lead.upperBound, lead.lowerBound + 48)).last(where: { area in
                !text[lead.lowerBound..<area.range.lowerBound].contains { ",;:。(".unicodeScalars.contains($0) || $0.isDigit }
            })
        else { return nil }
        // 范围内的用户 is longer than 范围内.
        let ends = people.match(text, at: area.range.upperBound, end: lead.upperBound)?.range.upperBound ?? area.range.upperBound
        let name = lead.lowerBound..<area.range.upperBound
        guard endsInArea(text, name) else { return nil }
        var end = ends
        // 河北、长三角范围内的，承诺…
        if end < lead.upperBound, text[end] == "的" { end += 1 }
        if end < lead.upperBound, text[end] == "(", let close = text[end..<lead.upperBound].firstIndex(of: ")") { end = close + 1 }
        return (name, end)
    }

    static func isName(_ name: Words) -> Bool {
        let text = name.text.unicodeScalars.map(Folding.fold)
        return isName(text, text.indices)
    }
}
