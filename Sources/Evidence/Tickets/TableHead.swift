// SPDX-License-Identifier: Apache-2.0

/// A column's header: its name, folded, and the zone that it names for the times below it, as in "Created At (UTC)" or 创建时间（北京时间）.
struct TableHead {
    var name: String
    /// As a stamp would write it: "UTC", "+08:00".
    var zone: String?

    /// Marks of a form at the end of a name — "Status*", "Ticket No.", "Incident ID*+" — are no part of it.
    init(_ written: String) {
        var text = written.utf8.allSatisfy { $0 < 0x80 } ? written : written.replacing("（", with: "(").replacing("）", with: ")")
        text = text.trimmedBlanks
        if text.hasSuffix(")"), let open = text.lastIndex(of: "("), let zone = TableHead.zone(text[text.index(after: open)...].dropLast()) {
            self.zone = zone
            text = String(text[..<open])
        }
        while text.count > 1, let last = text.last, ".*+:：".contains(last) { text.removeLast() }
        name = TicketColumns.folded(text)
    }

    /// UTC, GMT+8, UTC+05:30 and 北京时间.
    private static func zone(_ words: Substring) -> String? {
        let words = TicketColumns.folded(String(words).replacing("-", with: "−"))
        if ["北京时间", "北京時間", "中国标准时间", "beijingtime", "chinastandardtime"].contains(words) { return "+08:00" }
        for start in ["utc", "gmt"] where words.hasPrefix(start) {
            let rest = words.dropFirst(start.count)
            if rest.isEmpty { return "UTC" }
            guard let sign = rest.first, sign == "+" || sign == "−" else { return nil }
            let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            guard let first = parts.first, (1...2).contains(first.utf8.count), let hour = Int(first), (0...14).contains(hour) else {
                return nil
            }
            let minute = parts.count == 2 ? Int(parts[1]) : parts.count == 1 ? 0 : nil
            guard let minute, [0, 30, 45].contains(minute) else { return nil }
            return (sign == "+" ? "+" : "-") + (hour < 10 ? "0" : "") + String(hour) + ":" + (minute == 0 ? "00" : String(minute))
        }
        return nil
    }
}
