// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Formats
import ServiceTime

/// The first answer to each ticket of a log, in calendar and in business time: what a query over the table gives, and the hours besides.
///
/// The columns are ticket_id, timestamp, actor, event_type, priority, comment; the answers are the rows whose event_type is agent_reply.
struct TablePass {
    func run(_ path: String, digests: Bool) {
        guard let source = try? ByteSource(path: path) else { complain("cannot read \(path)") }
        var window = ByteWindow(ByteStream(source), expecting: source.count, digests: digests)
        var stream = CSVStream(&window)
        var tickets = TicketIndex()
        var rows = 0
        _ = stream.next(&window)
        while stream.next(&window) {
            rows += 1
            guard stream.count >= 4 else { continue }
            let isCreated = stream[3].isWord("created", window.bytes)
            guard isCreated || stream[3].isWord("agent_reply", window.bytes),
                let at = Timestamp(rfc3339: stream[1].utf8(window.bytes))?.milliseconds
            else { continue }
            tickets.take(stream[0].utf8(window.bytes), at, isCreated: isCreated)
        }
        window.drain()
        _ = window.finish()
        report(tickets.tickets, rows)
    }

    private func report(_ tickets: [TicketIndex.Ticket], _ rows: Int) {
        guard let hours = LocalInterval(open: 9 * 3600, close: 18 * 3600), let zone = try? zones.rules("Asia/Shanghai") else { return }
        let week = WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], [hours])
        let calendar = BusinessCalendar(zone: zone, week: week)
        var answered = 0
        var calendarSeconds: Int64 = 0
        var businessSeconds: Int64 = 0
        for ticket in tickets where ticket.created != .max && ticket.answered != .max {
            answered += 1
            calendarSeconds += (ticket.answered - ticket.created) / 1000
            let from = Timestamp(milliseconds: ticket.created)
            let to = Timestamp(milliseconds: ticket.answered)
            if from < to { businessSeconds += calendar.elapsed(from: from, to: to) / 1000 }
        }
        print(
            "rows=\(rows) tickets=\(tickets.count) answered=\(answered) sum=\(calendarSeconds) business=\(businessSeconds) rss_mb=\(peakMemory())"
        )
    }

    private var zones: ZoneDatabase {
        ZoneDatabase(version: "system") { name in try? Files.read("/usr/share/zoneinfo/" + name, limit: 1 << 20) }
    }
}
