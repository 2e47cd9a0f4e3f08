// SPDX-License-Identifier: Apache-2.0

/// A time zone as agreements name it: an IANA name, a city, a common name.
enum ZonePhrase {
    private static let names = Lexicon<String>([
        (
            "beijing time|china standard time|china time|shanghai time|北京时间|中国标准时间|中国时间|上海时间|utc+8|utc+08:00|utc+0800|gmt+8|gmt+08:00|东八区",
            "Asia/Shanghai"
        ),
        ("hong kong time|hkt|香港时间", "Asia/Hong_Kong"), ("taipei time|taiwan time|台北时间", "Asia/Taipei"),
        ("singapore time|sgt|新加坡时间", "Asia/Singapore"), ("tokyo time|japan time|japan standard time|jst|东京时间|日本时间", "Asia/Tokyo"),
        ("korea time|korean time|seoul time|kst", "Asia/Seoul"),
        ("indian standard time|india standard time|india time|ist", "Asia/Kolkata"),
        ("gulf standard time|dubai time|gst", "Asia/Dubai"), ("israel time", "Asia/Jerusalem"),
        ("eastern time|eastern standard time|us eastern|u.s. eastern|new york time|est/edt|et|edt|est|美国东部时间|美东时间", "America/New_York"),
        ("central time|us central|u.s. central|chicago time|ct|cst/cdt|cdt|美国中部时间", "America/Chicago"),
        ("mountain time|mst/mdt|denver time|mdt|mt", "America/Denver"),
        (
            "pacific time|pacific standard time|us pacific|u.s. pacific|pst/pdt|los angeles time|san francisco time|pt|pst|pdt|美国太平洋时间|太平洋时间",
            "America/Los_Angeles"
        ),
        ("uk time|u.k. time|united kingdom time|london time|gmt/bst|british time|bst|英国时间|伦敦时间", "Europe/London"),
        ("cet/cest|central european time|cet|cest|berlin time|german time|germany time|中欧时间|柏林时间|德国时间", "Europe/Berlin"),
        ("paris time|french time|巴黎时间", "Europe/Paris"), ("amsterdam time|dutch time", "Europe/Amsterdam"),
        ("madrid time|spanish time", "Europe/Madrid"),
        ("switzerland time|swiss time|zurich time", "Europe/Zurich"), ("irish time|dublin time|ireland time", "Europe/Dublin"),
        ("stockholm time|swedish time", "Europe/Stockholm"), ("eastern european time|eet|eest|helsinki time", "Europe/Helsinki"),
        ("sydney time|aest/aedt|australian eastern time|aest|aedt|悉尼时间", "Australia/Sydney"),
        ("nzst|new zealand time|auckland time", "Pacific/Auckland"),
        ("sao paulo time|brasilia time|brt", "America/Sao_Paulo"), ("south africa time|sast", "Africa/Johannesburg"),
        ("utc|gmt|coordinated universal time|世界标准时间|协调世界时", "UTC"),
    ])
    private static let regions = [
        "africa", "america", "antarctica", "asia", "atlantic", "australia", "europe", "indian", "pacific", "etc",
    ].map { Array($0.unicodeScalars) }
    /// Letters that are words or other units unless they stand beside a clock time.
    private static let weak: Set<String> = ["et", "ct", "mt", "pt", "ist", "est", "bst", "gst"]

    /// The first zone named in the range, and the words that name it.
    static func first(_ passage: Passage, in range: Range<Int>) -> (zone: String, range: Range<Int>)? {
        if let found = iana(passage, range) { return found }
        let text = passage.folded
        for match in names.matches(text, in: range) {
            let word = String(String.UnicodeScalarView(text[match.range]))
            if weak.contains(word), !passage.display[match.range].allSatisfy({ $0.value >= 0x41 && $0.value <= 0x5A }) { continue }
            // "UTC+5:30" is no zone that a name stands for.
            if word == "utc" || word == "gmt", match.range.upperBound < range.upperBound,
                text[match.range.upperBound] == "+" || text[match.range.upperBound] == "-"
            {
                continue
            }
            return (match.meaning, match.range)
        }
        return nil
    }

    private static func iana(_ passage: Passage, _ range: Range<Int>) -> (zone: String, range: Range<Int>)? {
        let text = passage.folded
        for index in range where text[index] == "/" {
            var start = index
            while start > range.lowerBound, text[start - 1].isLetter { start -= 1 }
            guard regions.contains(Array(text[start..<index])) else { continue }
            var end = index + 1
            while end < range.upperBound,
                text[end].isLetter || text[end] == "_" || text[end] == "/"
                    || text[end] == "-" && end + 1 < range.upperBound && text[end + 1].isLetter
            { end += 1 }
            guard end > index + 2 else { continue }
            var name = ""
            var capital = true
            for (position, scalar) in passage.display[start..<end].enumerated() {
                // Written in one case ("asia/shanghai")? Names are title case.
                if capital, scalar.value >= 0x61, scalar.value <= 0x7A, let big = Unicode.Scalar(scalar.value - 32) {
                    name.unicodeScalars.append(big)
                } else {
                    name.unicodeScalars.append(scalar)
                }
                capital = scalar == "/" || scalar == "_" || (scalar == "-" && position > 0)
            }
            return (name, start..<end)
        }
        return nil
    }
}
