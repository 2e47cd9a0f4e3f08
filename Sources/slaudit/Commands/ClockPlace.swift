// SPDX-License-Identifier: Apache-2.0

import Agreements
import ServiceTime

/// A time zone by the name a person has for it.
struct ClockPlace {
    let zones: ZoneDatabase

    enum Problem: Error {
        case unknown
        /// Zones of that name with different clocks.
        case ambiguous([String])
    }

    /// The zone of an IANA name, an offset, a city ("New York", 上海) or a common name ("Eastern Time", 北京时间).
    func zone(_ text: String) throws(Problem) -> ZoneRules {
        if let zone = try? zones.rules(text) { return zone }
        let plain = ClockWords.plain(text)
        if let name = ClockPlace.cities[plain] ?? WrittenPhrase.zone(text), let zone = try? zones.rules(name) { return zone }
        let cased = ClockPlace.cased(plain)
        if let zone = try? zones.rules(cased) { return zone }
        let found = ClockPlace.regions.compactMap { try? zones.rules("\($0)/\(cased)") }
        guard let first = found.first else { throw .unknown }
        guard found.allSatisfy({ agrees($0, first) }) else { throw .ambiguous(found.map(\.name)) }
        return first
    }

    /// Whether two zones have shown the same time for the years that evidence comes from.
    private func agrees(_ a: ZoneRules, _ b: ZoneRules) -> Bool {
        stride(from: 631_152_000 as Int64, to: 2_840_140_800, by: 7 * 86_400).allSatisfy {
            a.offset(at: Timestamp(seconds: $0)) == b.offset(at: Timestamp(seconds: $0))
        }
    }

    private static let regions = [
        "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]

    /// "new york" as zone files are named: "New_York".
    private static func cased(_ plain: String) -> String {
        var out = ""
        var isFirst = true
        for character in plain {
            out += isFirst ? character.uppercased() : String(character == " " ? "_" : character)
            isFirst = character == " " || character == "/" || character == "_" || character == "-"
        }
        return out
    }

    /// Cities whose zone bears another name, and the names of cities in Chinese.
    private static let cities: [String: String] = {
        let groups: [(String, String)] = [
            (
                "Asia/Shanghai",
                "beijing|shenzhen|guangzhou|hangzhou|nanjing|chengdu|wuhan|xi'an|china|prc|上海|北京|深圳|广州|杭州|南京|成都|武汉|西安|中国|北京时间"
            ),
            ("Asia/Hong_Kong", "香港"), ("Asia/Macau", "macao|澳门"), ("Asia/Taipei", "台北|taiwan"), ("Asia/Tokyo", "osaka|japan|东京|大阪|日本"),
            ("Asia/Seoul", "首尔|韩国"), ("Asia/Singapore", "新加坡"), ("Asia/Bangkok", "曼谷"), ("Asia/Kuala_Lumpur", "吉隆坡"),
            ("Asia/Jakarta", "雅加达"), ("Asia/Manila", "马尼拉"), ("Asia/Ho_Chi_Minh", "胡志明市|hanoi|河内"),
            ("Asia/Kolkata", "mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|india|孟买|新德里|班加罗尔|印度"),
            ("Asia/Dubai", "迪拜|abu dhabi"), ("Asia/Riyadh", "利雅得"), ("Asia/Jerusalem", "tel aviv|特拉维夫|耶路撒冷"),
            ("Europe/London", "伦敦|edinburgh|uk"), ("Europe/Dublin", "都柏林"), ("Europe/Paris", "巴黎|lyon"),
            ("Europe/Berlin", "munich|münchen|frankfurt|hamburg|cologne|köln|germany|柏林|慕尼黑|法兰克福|汉堡|德国"),
            ("Europe/Zurich", "geneva|zürich|苏黎世|日内瓦"),
            ("Europe/Amsterdam", "阿姆斯特丹"), ("Europe/Brussels", "布鲁塞尔"), ("Europe/Madrid", "barcelona|马德里|巴塞罗那"),
            ("Europe/Rome", "milan|罗马|米兰"),
            ("Europe/Vienna", "维也纳"), ("Europe/Stockholm", "斯德哥尔摩"), ("Europe/Helsinki", "赫尔辛基"), ("Europe/Warsaw", "华沙"),
            ("Europe/Moscow", "莫斯科"),
            ("Europe/Istanbul", "伊斯坦布尔"), ("America/New_York", "boston|philadelphia|atlanta|miami|washington dc|纽约|波士顿|华盛顿"),
            ("America/Chicago", "dallas|houston|austin|芝加哥|达拉斯|休斯敦"), ("America/Denver", "丹佛"), ("America/Phoenix", "凤凰城"),
            ("America/Los_Angeles", "san francisco|seattle|san diego|洛杉矶|旧金山|西雅图|圣迭戈"), ("America/Toronto", "ottawa|多伦多|渥太华"),
            ("America/Vancouver", "温哥华"), ("America/Mexico_City", "墨西哥城"), ("America/Sao_Paulo", "são paulo|圣保罗"),
            ("America/Argentina/Buenos_Aires", "布宜诺斯艾利斯"), ("Africa/Cairo", "开罗"), ("Africa/Johannesburg", "cape town|约翰内斯堡|开普敦"),
            ("Australia/Sydney", "canberra|悉尼|堪培拉"), ("Australia/Melbourne", "墨尔本"), ("Australia/Brisbane", "布里斯班"),
            ("Australia/Perth", "珀斯"),
            ("Pacific/Auckland", "wellington|奥克兰|惠灵顿"),
        ]
        var cities: [String: String] = [:]
        for (zone, names) in groups { for name in names.split(separator: "|") { cities[String(name)] = zone } }
        return cities
    }()
}
