// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of OTRS tickets.
struct OTRSReading: TicketRecordReader {
    var log: TicketLog
    private var numbers: [String: String] = [:]
    private var firstPriority: [String: (at: Timestamp, was: String)] = [:]

    init(_ input: FormatInput) {
        log = TicketLog(input)
    }

    mutating func read(_ record: JSONRecord) { read(record.value, nil, record) }

    private mutating func read(_ value: JSONValue, _ ticket: String?, _ record: JSONRecord) {
        for element in value.array ?? [] where element.members != nil { read(element, ticket, record) }
        guard value.members != nil else {
            if value.array == nil, record.path.hasSuffix("*") { log.notUnderstood("expected a record", record.span(of: value, log.file)) }
            return
        }
        switch OTRSRecord(value) {
        case .ticket: return readTicket(value, record)
        case .article: return readArticle(value, ticket, record)
        case .history: return readHistory(value, ticket, record)
        case nil: break
        }
        let id = value.plain("TicketID") ?? ticket
        var isHolder = false
        for key in ["Ticket", "TicketHistory", "History", "Article"] {
            guard let inner = value[key], inner.members != nil || inner.array != nil else { continue }
            isHolder = true
            read(inner, id, record)
        }
        if !isHolder, value["ErrorCode"] ?? value["Error"] != nil {
            log.notUnderstood(
                value["Error"]?.plain("ErrorMessage") ?? value.plain("ErrorMessage") ?? "an error", record.span(of: value, log.file))
        } else if !isHolder, record.path != "Error" {
            log.notUnderstood("no ticket, article or history", record.span(of: value, log.file))
        }
    }

    /// A local time, and a count of seconds beside it that proves its zone.
    private mutating func stamp(_ value: JSONValue, _ local: [String], _ epoch: [String], _ place: SourceSpan) -> Stamp {
        let raw = local.lazy.compactMap { value.plain($0) }.first
        let naive = log.stamp(raw, place)
        for key in epoch {
            var exact = TicketLog.stamp(epoch: value[key])
            guard exact.basis != .missing, let count = value.plain(key) else { continue }
            guard let raw else { return exact }
            exact.witnesses = [(local.first { value.plain($0) != nil } ?? "") + ": " + raw, key + ": " + count]
            if let floating = TicketLog.wallClock(raw) {
                let offset = floating - exact.bounds.earliest.milliseconds
                if offset % 900_000 == 0, (-43_200_000...50_400_000).contains(offset) { exact.basis = .derivedZone }
            }
            return exact
        }
        return naive
    }

    private mutating func readTicket(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        guard let number = value.plain("TicketNumber") else { return log.notUnderstood("no number", place) }
        let id = value.plain("TicketID") ?? number
        let matter = "otrs:" + id
        numbers[matter] = number
        let customer = value.plain("CustomerUserID") ?? value.plain("CustomerID")
        let title = value.plain("Title") ?? ""
        log.add(
            EvidenceEvent(
                at: stamp(value, ["Created", "CreateTime"], ["CreateTimeUnix", "CreatedUnix"], place),
                author: OTRSReading.author(customer, account: customer), role: customer == nil ? .unknown : .customer, channel: .ticket,
                kind: .created, keys: EventKeys(messageID: matter, thread: matter, tickets: [number]), subject: title,
                severityStated: value.plain("Priority"), citations: [Citation(place, quote: title.clipped())]),
            of: matter)
        claim(value, number, place)
        if value["Article"] != nil { log.include(.replies, of: matter) }
        if value["History"]?.array != nil { log.include(.states, of: matter) }
        for article in value["Article"]?.array ?? value["Article"].map({ [$0] }) ?? [] where article.members != nil {
            readArticle(article, id, record)
        }
        for entry in value["History"]?.array ?? [] where entry.members != nil { readHistory(entry, id, record) }
    }

    private mutating func claim(_ value: JSONValue, _ number: String, _ place: SourceSpan) {
        for (field, measure, isDue) in [
            ("FirstResponse", VendorClaim.Measure.firstResponse, false), ("FirstResponseTimeDestinationDate", .firstResponse, true),
            ("UpdateTimeDestinationDate", .nextResponse, true), ("SolutionTimeDestinationDate", .resolution, true),
            ("Closed", .resolution, false), ("EscalationDestinationDate", .other, true),
        ] {
            guard let raw = value.plain(field), raw.utf8.contains(UInt8(ascii: ":")) else { continue }
            log.claim(measure, at: log.stamp(raw, place), isDue: isDue, field, of: number, place)
        }
        for (field, measure) in [("FirstResponse", VendorClaim.Measure.firstResponse), ("Solution", .resolution)] {
            if let raw = value.plain(field + "InMin"), let minutes = Int64(raw), (0...100_000_000).contains(minutes) {
                log.claim(measure, .took(minutes * 60_000, .business), field + "InMin", raw, of: number, place)
            }
            if let raw = value.plain(field + "DiffInMin"), let minutes = Int64(raw) {
                log.claim(measure, .breached(minutes < 0), field + "DiffInMin", raw, of: number, place)
            }
        }
        for (field, measure) in [
            ("FirstResponseTimeEscalation", VendorClaim.Measure.firstResponse), ("UpdateTimeEscalation", .nextResponse),
            ("SolutionTimeEscalation", .resolution),
        ] {
            guard let raw = value.plain(field), let late = TicketWords.truth(raw) else { continue }
            log.claim(measure, .breached(late), field, raw, of: number, place)
        }
    }

    private static func author(_ name: String?, account: String?) -> Author {
        guard let name, let found = AddressList.read(Array(name.utf8.prefix(2000))[...]).first else {
            return Author(name: name ?? "", account: account)
        }
        return Author(name: found.name.isEmpty ? found.address ?? "" : found.name, address: found.address, account: account)
    }

    private mutating func readArticle(_ value: JSONValue, _ ticket: String?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let matter = "otrs:" + (value.plain("TicketID") ?? ticket ?? "")
        let sender = value.plain("SenderType")?.lowercased() ?? ""
        let type = value.plain("ArticleType")?.lowercased() ?? ""
        let isVisible =
            value.truth("IsVisibleForCustomer") ?? !(type.hasSuffix("internal") || type.hasSuffix("-int") || type == "note-report")
        let isHTML = (value.plain("ContentType") ?? value.plain("MimeType") ?? "").lowercased().contains("html")
        let words = TicketText(mail: value["Body"]?.string ?? "", isHTML: isHTML)
        let role: Role = sender == "customer" ? .customer : sender == "agent" ? .vendor : sender == "system" ? .vendorAutomation : .unknown
        let files = (value["Attachment"]?.array ?? value["Attachment"].map { [$0] } ?? []).filter { $0.members != nil }.map {
            Attachment(
                name: $0.plain("Filename") ?? "", type: $0.plain("ContentType") ?? "",
                byteCount: max(0, Int($0.plain("FilesizeRaw") ?? $0.plain("FileSizeRaw") ?? "") ?? 0))
        }
        // Articles are numbered within their ticket; the first is the request.
        log.count(value.plain("ArticleNumber").flatMap { Int($0) }.map { $0 &- 1 }, of: matter)
        log.add(
            EvidenceEvent(
                at: stamp(value, ["CreateTime", "Created"], ["CreateTimeUnix", "IncomingTime"], place),
                author: OTRSReading.author(value.plain("From") ?? value.plain("FromRealname"), account: value.plain("CreateBy")),
                role: role,
                channel: .ticket, kind: isVisible ? .message : .internalNote,
                keys: EventKeys(messageID: value.plain("ArticleID").map { "otrs:article:" + $0 }, thread: matter, tickets: [matter]),
                subject: value.plain("Subject") ?? "", text: words.text, ownWords: words.ownWords, quoted: words.quoted,
                automation: sender == "system" ? [AutomationSignal(.logField, seen: "SenderType: system")] : [], attachments: files,
                citations: [Citation(place, quote: words.text.clipped())]),
            of: matter)
    }

    private mutating func readHistory(_ value: JSONValue, _ ticket: String?, _ record: JSONRecord) {
        let place = record.span(of: value, log.file)
        let id = value.plain("TicketID") ?? ticket
        let matter = "otrs:" + (id ?? "")
        let type = value.plain("HistoryType") ?? ""
        let words = value.plain("Name") ?? value.plain("Content") ?? ""
        let change = OTRSChange(type, words)
        let stamp = stamp(value, ["CreateTime", "Created"], [], place)
        if case .severity = change.kind, let was = change.was, firstPriority[matter].map({ stamp.bounds.earliest < $0.at }) ?? true {
            firstPriority[matter] = (stamp.bounds.earliest, was)
        }
        let by = value.plain("UserLogin") ?? value.plain("CreateBy")
        let text = change.kind == .system ? type + ": " + words : ""
        let mark = value.plain("HistoryID") ?? type + ":" + stamp.raw + ":" + words
        log.add(
            EvidenceEvent(
                at: stamp, author: Author(name: value.plain("UserLogin") ?? "", account: by), channel: .ticket, kind: change.kind,
                keys: EventKeys(
                    messageID: matter + ":history:" + mark.clipped(200), thread: id.map { _ in matter },
                    tickets: id.map { _ in [matter] } ?? []),
                text: text.clipped(1000),
                automation: value.plain("CreateBy") == "1" ? [AutomationSignal(.logField, seen: "CreateBy: 1")] : [],
                was: change.was, citations: [Citation(place, quote: (type + ": " + words).clipped())]),
            of: matter)
    }

    mutating func finish() {
        log.nameTickets(numbers)
        log.openAt(firstPriority.mapValues(\.was))
        log.joinOpenings()
    }
}
