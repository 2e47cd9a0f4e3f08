// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The reading of one table of tickets: what a row is, is found from the header and the first rows, or said by a person.
struct TicketTable {
    private enum Reading {
        case undecided([TableRow])
        case events(TicketEventRows)
        case tickets(TicketStateRows)
        case snapshots(TicketSnapshots)
        /// No column holds a time.
        case none
    }

    /// Rows that are looked at before it is decided what a row is.
    private static let sampleRows = 200

    private let input: FormatInput
    private let header: [String]
    private let headerPlace: SourceSpan
    private let headerExcerpt: String
    private var reading = Reading.undecided([])
    private var output = FormatOutput()
    private var formulas = ChatTally()
    private var misshapen = ChatTally()

    init(_ input: FormatInput, header: TableRow) {
        self.input = input
        self.header = header.cells.map { $0.trimmedBlanks }
        headerPlace = header.place
        headerExcerpt = header.excerpt
    }

    /// The header's cells.
    var width: Int { header.count }

    mutating func add(_ row: TableRow) {
        if row.isCut { output.diagnostics.append(Diagnostic(.ticketTableCut, at: row.place, excerpt: row.excerpt)) }
        if row.cells.count != header.count { misshapen.add(row.place) }
        if row.cells.contains(where: CellFormula.isIn) { formulas.add(row.place) }
        switch reading {
        case .undecided(var rows):
            rows.append(row)
            reading = .undecided(rows)
            if rows.count >= TicketTable.sampleRows { decide() }
        default: pass(row)
        }
    }

    private mutating func pass(_ row: TableRow) {
        switch reading {
        case .events(var rows):
            reading = .none
            rows.add(row)
            reading = .events(rows)
        case .tickets(var rows):
            reading = .none
            rows.add(row)
            reading = .tickets(rows)
        case .snapshots(var rows):
            reading = .none
            rows.add(row)
            reading = .snapshots(rows)
        case .undecided, .none: break
        }
    }

    private mutating func decide() {
        guard case .undecided(let rows) = reading else { return }
        let events = TicketColumns(header: header, mapping: input.setting.columns)
        let states = StateColumns(header: header, mapping: input.setting.columns)
        let list = header.map { "\"" + $0 + "\"" }.joined(separator: ", ").clipped(400)
        let known = Set(header.map { TableHead($0).name })
        for (_, column) in input.setting.columns.sorted(by: { $0.key < $1.key }) where !known.contains(TableHead(column).name) {
            output.diagnostics.append(Diagnostic(.ticketColumnMissing, [column, list], at: headerPlace))
        }
        switch input.setting.rows ?? TableShape.rows(events, states, header, rows) {
        case .events where events[.time] != nil: reading = .events(TicketEventRows(input, events))
        case .tickets where states.has(.created): reading = .tickets(TicketStateRows(input, states))
        case .snapshots where states.has(.updated): reading = .snapshots(TicketSnapshots(input, states))
        default:
            let glob = input.setting.glob.isEmpty ? EvidencePath.name(input.file.path) : input.setting.glob
            output.diagnostics.append(Diagnostic(.ticketNoTimeColumn, [list, glob], at: headerPlace, excerpt: headerExcerpt))
            reading = .none
        }
        for row in rows { pass(row) }
    }

    /// All that was read, when the file has this many bytes.
    consuming func finished(_ received: Int) -> FormatOutput {
        decide()
        var unread = 0
        switch reading {
        case .events(let rows): unread = rows.finish(&output)
        case .tickets(let rows): unread = rows.finish(&output)
        case .snapshots(let rows): unread = rows.finish(&output)
        case .undecided, .none: unread = received
        }
        output.explainedBytes = max(0, received - unread)
        output.diagnostics += misshapen.diagnostic(.ticketRowWidth) + formulas.diagnostic(.ticketCellFormula)
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        return output
    }
}

/// What one row of a table is, as far as its header and first rows show.
enum TableShape {
    static func rows(_ events: TicketColumns, _ states: StateColumns, _ header: [String], _ rows: [TableRow]) -> TableRows {
        guard let ticket = states[.ticket], states.has(.created) else { return .events }
        let ids = rows.map { $0.cell(ticket) }.filter { !$0.isEmpty }
        let isRepeated = Set(ids).count < ids.count
        let tells = [StateField.resolved, .closed, .firstResponse, .responseDue, .resolutionDue, .responseTook, .resolutionTook, .kept]
        if isRepeated {
            // A row for each change of a ticket shows the ticket's opening and the change apart.
            return states.has(.updated) && states.has(.status) && !hasEventColumns(events, header) ? .snapshots : .events
        }
        let showsState = states.has(.status) || tells.contains(where: states.has)
        // Without words, a doer or a kind of event a row can only be a ticket.
        let saysNothing = events[.actor] == nil && events[.text] == nil && events[.event] == nil
        let showsTicket = states.has(.subject) || states.has(.updated) || tells.contains(where: states.has) || saysNothing
        return showsState && showsTicket && !hasEventColumns(events, header) ? .tickets : .events
    }

    /// Whether a column says what happened, or by whom or when it did: a ticket's kind and its agent are no such columns.
    private static func hasEventColumns(_ events: TicketColumns, _ header: [String]) -> Bool {
        let plain: Set<String> = [
            "event", "eventtype", "action", "activity", "activitytype", "actor", "operator", "eventtime", "timestamp", "time", "datetime",
            "occurredat", "visibility", "ispublic", "isprivate", "newvalue", "oldvalue", "fromvalue", "tovalue", "事件", "事件类型", "操作", "操作类型",
            "动作", "動作", "消息类型", "记录类型", "回复类型", "沟通类型", "field/event", "fieldname", "changesfieldname", "element", "变更字段", "变更时间", "沟通时间",
            "editdate", "completetimestamp", "datestamp", "操作人", "操作者", "操作时间",
            "发生时间", "回复时间", "回复人", "回复内容", "时间", "操作時間", "發生時間", "回覆時間", "回覆人", "時間",
        ]
        return header.contains { plain.contains(TableHead($0).name) }
    }
}

/// Cells that a spreadsheet would run instead of showing.
enum CellFormula {
    static func isIn(_ cell: String) -> Bool {
        let bytes = cell.utf8
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "="): return bytes.count > 1
        case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            // +86 138…, -5 and "- a list" are words and numbers.
            let rest = bytes.dropFirst()
            let name = rest.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
            let next = rest.dropFirst(name.count).first
            return !name.isEmpty && (next == UInt8(ascii: "(") || next == UInt8(ascii: "|") || next == UInt8(ascii: "!"))
        default: return false
        }
    }
}
