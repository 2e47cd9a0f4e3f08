// SPDX-License-Identifier: Apache-2.0

/// The ways in which people write the name of an organisation: with and without its legal form, its city and its trade.
enum OrganisationVariants {
    static func of(name: String) -> [NameForm] {
        var forms: [NameForm] = []
        let folded = NameVariants.fold(name)
        add(folded, &forms)
        var words = folded.split { " ,.()".contains($0) }.map(String.init)
        while let last = words.last, words.count > 1, legalForms.contains(last) { words.removeLast() }
        add(words.joined(separator: " "), &forms)
        while let last = words.last, words.count > 1, trades.contains(last) { words.removeLast() }
        add(words.joined(separator: " "), &forms)
        add(words.joined(), &forms)
        var core = folded
        for ending in ["股份有限公司", "有限责任公司", "有限公司", "集团", "公司"] where core.hasSuffix(ending) { core = String(core.dropLast(ending.count)) }
        core = core.filter { !"()（）".contains($0) }
        add(core, &forms)
        for city in cities where core.hasPrefix(city) && core.count > city.count + 1 {
            core = String(core.dropFirst(city.count))
            if core.hasPrefix("市") { core = String(core.dropFirst()) }
            break
        }
        add(core, &forms)
        var isChanged = true
        while isChanged {
            isChanged = false
            for trade in chineseTrades where core.hasSuffix(trade) && core.count - trade.count >= 2 {
                core = String(core.dropLast(trade.count))
                add(core, &forms)
                isChanged = true
            }
        }
        return forms
    }

    private static func add(_ words: String, _ forms: inout [NameForm]) {
        guard !forms.contains(where: { $0.words == words }) else { return }
        let han = words.unicodeScalars.count { Scalars.isHan($0.value) }
        let isOrdinary = OrdinaryWords.isOrdinary(words)
        if han == 0 {
            guard words.utf8.count >= 3 else { return }
            // "Relay" and "Bright" are words of sentences too: as a name they have a capital.
            forms.append(
                NameForm(
                    words: words, needsCapital: isOrdinary || words.utf8.count < 5, isStrong: !isOrdinary && words.utf8.count >= 5))
        } else if words.unicodeScalars.count >= 2 {
            forms.append(NameForm(words: words, needsContext: isOrdinary, isStrong: !isOrdinary))
        }
    }

    private static let legalForms: Set<String> = [
        "co", "ltd", "limited", "inc", "incorporated", "llc", "plc", "gmbh", "ag", "sa", "bv", "corp", "corporation", "company", "pte",
        "pty", "oy", "ab", "kk",
    ]
    private static let trades: Set<String> = [
        "technology", "technologies", "software", "systems", "solutions", "services", "group", "holdings", "international", "network",
        "networks",
        "communications", "cloud", "labs", "support", "team",
    ]
    private static let chineseTrades = ["科技", "技术", "网络", "信息", "软件", "通信", "数据", "智能", "云计算", "系统", "集团", "股份", "电子", "服务", "咨询", "支持"]
    private static let cities = [
        "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "天津", "重庆", "西安", "苏州", "厦门", "青岛", "大连", "宁波", "长沙", "郑州", "合肥", "福州", "济南", "无锡",
        "珠海", "东莞", "中国", "浙江", "江苏", "广东",
    ]
}
