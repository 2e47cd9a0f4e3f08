// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of ServiceNow records.
struct ServiceNowReading: TicketRecordReader {
    var log: TicketLog
    let order: DateOrder?
    /// Numbers of records and what people call them: sys_id → INC0010001, sys_id of a user → name.
    var numbers: [String: String] = [:]
    var names: [String: String] = [:]
    /// By record and time: where a status was set, and holds that wait for the caller.
    var holds: [String: Int] = [:]
    var waiting: Set<String> = []
    /// The first value of a priority by record, from the audit, with its time.
    var firstPriority: [String: (at: Timestamp, was: String)] = [:]

    /// Events of rows that do not show whose clock their time is by; whether other records of the file show it.
    var undecided: [Int] = []
    /// Events from the text that a record displays of its journal, by index.
    var displayed: [Int] = []
    private var forms: Set<ServiceNowRecord.Form> = []

    init(_ input: FormatInput) {
        log = TicketLog(input)
        order = input.setting.dateOrder
    }

    mutating func read(_ record: JSONRecord) {
        switch record.path {
        case "", "*", "result", "records", "result/*", "records/*": read(record.value, record)
        case "error": log.notUnderstood("error", record.span(log.file))
        default: break
        }
    }

    private mutating func read(_ value: JSONValue, _ record: JSONRecord, isInner: Bool = false) {
        let place = record.span(of: value, log.file)
        guard value.members != nil else { return log.notUnderstood("expected a record", place) }
        if !isInner, let inner = value["result"] ?? value["records"], inner.array != nil || inner.members != nil {
            for value in inner.array ?? [inner] { read(value, record, isInner: true) }
            return
        }
        let entry = ServiceNowRecord(value, isUnload: log.isMarkup)
        if let form = entry.form { forms.insert(form) }
        let clock = ServiceNowClock(entry, order: order, file: log.file)
        switch ServiceNowRecord.Table(value) {
        case .task: readTask(entry, clock, record, place)
        case .slas: readSLA(entry, clock, place)
        case .audit: readAudit(entry, clock, place)
        case .journal: readJournal(entry, clock, place)
        case .user: readUser(entry)
        case nil: log.notUnderstood(entry.shown("sys_class_name") ?? "no ticket", place)
        }
    }

    private mutating func readUser(_ entry: ServiceNowRecord) {
        guard let account = entry.shown("user_name") else { return }
        let name = entry.shown("name") ?? account
        let address = entry.shown("email")?.lowercased()
        let id = entry.actual("sys_id")?.lowercased()
        if let id { names[id] = name }
        for key in [account, id].compactMap({ $0 }) {
            log.found.output.accounts.append(AccountRecord(account: key, name: name, handles: [account], address: address))
        }
    }

    mutating func finish() {
        // One export is made in one way: where the others hold the database's values, these do.
        if forms == [.actual], !log.isZoneOfFile {
            for index in undecided {
                let stamp = TicketLog.stamp(utc: log.found.output.events[index].at.raw, group: log.file)
                if stamp.basis != .missing { log.found.output.events[index].at = stamp }
            }
        }
        for index in log.found.output.events.indices {
            let id = log.found.output.events[index].keys.tickets.first
            if let number = id.flatMap({ numbers[$0] }) { log.found.output.events[index].keys.tickets = [number] }
            switch log.found.output.events[index].kind {
            case .assignment(let id): if let name = names[id] { log.found.output.events[index].kind = .assignment(name) }
            case .created:
                let thread = log.found.output.events[index].keys.thread ?? ""
                if let first = firstPriority[String(thread.dropFirst(ServiceNowReading.prefix.count))]?.was {
                    log.found.output.events[index].severityStated = first
                }
            default: break
            }
            if let name = log.found.output.events[index].was.flatMap({ names[$0] }) { log.found.output.events[index].was = name }
        }
        for key in waiting {
            guard let index = holds[key], case .status(let written, .onHold) = log.found.output.events[index].kind else { continue }
            log.found.output.events[index].kind = .status(written, .waitingForCustomer)
        }
        for index in log.found.output.claims.indices {
            if let number = numbers[log.found.output.claims[index].ticket] { log.found.output.claims[index].ticket = number }
        }
        joinJournals()
    }

    static let prefix = "servicenow:"

    /// A person or a machine that a field names.
    static func author(_ name: String?, account: String? = nil) -> Author {
        guard let name else { return Author(name: "", account: account) }
        if name.utf8.contains(UInt8(ascii: "@")), !name.utf8.contains(0x20) {
            return Author(name: name, address: name.lowercased(), account: account ?? name)
        }
        return Author(name: name, account: account)
    }

    /// The names under which the platform acts by itself.
    static func automation(_ name: String?, _ field: String) -> [AutomationSignal] {
        guard let name, ["system", "glide.maint", "system scheduler", "workflow"].contains(name.lowercased()) else { return [] }
        return [AutomationSignal(.logField, seen: field + ": " + name)]
    }
}
