// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a row says of how long things took and whether they were late.
struct StateClaims {
    private(set) var made: [VendorClaim] = []
    private let row: TableRow
    private let columns: StateColumns
    private let ticket: String

    init(_ row: TableRow, _ columns: StateColumns, _ ticket: String) {
        self.row = row
        self.columns = columns
        self.ticket = ticket
        length(.responseTook, .firstResponse)
        length(.resolutionTook, .resolution)
        verdict(.responseKept, .firstResponse)
        verdict(.resolutionKept, .resolution)
        verdict(.kept, .other)
    }

    private mutating func add(_ field: StateField, _ measure: VendorClaim.Measure, _ value: VendorClaim.Value, _ raw: String) {
        guard let index = columns[field] else { return }
        made.append(
            VendorClaim(
                ticket: ticket, measure: measure, value: value, field: columns.header[index], raw: raw,
                citation: Citation(row.place, quote: row.excerpt)))
    }

    private mutating func length(_ field: StateField, _ measure: VendorClaim.Measure) {
        let raw = row.cell(columns[field])
        guard let index = columns[field], let length = StateClaims.milliseconds(raw, unitOf: columns.header[index]) else { return }
        add(field, measure, .took(length, .unstated), raw)
    }

    private mutating func verdict(_ field: StateField, _ measure: VendorClaim.Measure) {
        let raw = row.cell(columns[field])
        guard let index = columns[field], let isLate = StateClaims.isLate(raw, header: columns.header[index]) else { return }
        add(field, measure, .breached(isLate), raw)
    }

    /// "2.5" under "(in hrs)", "90" under "(分钟)", "01:30:00", "1:30", "2小时".
    static func milliseconds(_ raw: String, unitOf header: String) -> Int64? {
        let parts = raw.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2 || parts.count == 3 {
            let numbers = parts.compactMap { Int64(String($0).trimmedBlanks) }
            guard numbers.count == parts.count, numbers.allSatisfy({ (0..<1_000_000).contains($0) }) else { return nil }
            return (numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)) * 1000
        }
        let digits = raw.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let own = String(raw.dropFirst(digits.count)).trimmedBlanks
        guard let value = thousandths(String(digits)), let unit = unit(own.isEmpty ? header : own) else { return nil }
        return value.multipliedReportingOverflow(by: unit).overflow ? nil : value * unit
    }

    /// A decimal number in thousandths.
    private static func thousandths(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, (1...9).contains(first.utf8.count), let whole = Int64(first) else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        let digits = parts[1].prefix(3)
        guard parts[1].utf8.allSatisfy(\.isDigit), let fraction = Int64(digits + String(repeating: "0", count: 3 - digits.count)) else {
            return nil
        }
        return whole * 1000 + fraction
    }

    /// Seconds of the unit that a header or a value names.
    private static func unit(_ words: String) -> Int64? {
        let words = words.lowercased()
        let units: [(Int64, [String])] = [
            (60, ["min", "分"]), (3600, ["hour", "hrs", "hr", "小时", "小時", "时)", "时）"]), (86_400, ["day", "天", "日"]), (1, ["sec", "秒"]),
        ]
        return units.first { $0.1.contains { words.contains($0) } }?.0
    }

    /// "Within SLA", "SLA Violated", TRUE under "made_sla", 是 under 是否超时.
    static func isLate(_ raw: String, header: String) -> Bool? {
        let value = TicketColumns.folded(raw)
        let head = TicketColumns.folded(header)
        if ["withinsla", "met", "hit", "达标", "未超时", "正常", "按时", "未超期"].contains(value) { return false }
        if ["slaviolated", "violated", "breached", "missed", "overdue", "超时", "已超时", "超期", "未达标"].contains(value) { return true }
        guard let truth = TicketWords.truth(raw) else { return nil }
        let saysKept = ["madesla", "slamet"].contains(head) || head.contains("达标") || head.contains("kept")
        return saysKept ? !truth : truth
    }
}
