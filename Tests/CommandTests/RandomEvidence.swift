// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Evidence files made by chance, the same for the same seed: logs of several formats of time, mails, a chat.
struct RandomEvidence {
    private var numbers: SeededNumbers
    /// By path below the evidence folder.
    private(set) var files: [String: String] = [:]

    static let agreement = """
        # Support Agreement

        "Business Hours" means 09:00 to 17:30, Monday to Friday, Europe/Berlin time. The time is measured from the time Customer submits the
        request. While the ticket is waiting for Customer the clock is paused. Force majeure is excluded. Vendor shall respond to, update and
        resolve each incident within the times below.

        | Priority | First response | Status update every | Workaround | Resolution |
        |---|---|---|---|---|
        | P1 | 30 minutes | 2 hours | 4 hours | 8 hours |
        | P2 | 4 business hours | 1 business day | 2 business days | 5 business days |
        """

    init(seed: Int) {
        numbers = SeededNumbers("evidence \(seed)")
        var logs: [String: [String]] = [:]
        for ticket in 1...12 {
            var minute = 9 * 60 + numbers.below(40_000)
            let isMail = numbers.chance(4)
            for step in 0..<(2 + numbers.below(7)) {
                minute += numbers.one(of: [1, 7, 60, 400, 1500]) + numbers.below(30)
                let isVendor = step > 0 && !numbers.chance(3)
                let words = numbers.one(of: [
                    "We look into it.", "Could you send the log?", "As a workaround, restart it.", "It was force majeure.",
                    "thanks, got it",
                    "Still down.", "请提供日志", "已收到",
                ])
                if isMail {
                    files["mail/\(ticket)-\(step).eml"] = mail(ticket, step, minute, isVendor, words)
                } else {
                    let path = numbers.one(of: ["logs/a.csv", "logs/b.csv", "old/c.csv"])
                    logs[path, default: []].append(row(ticket, step, minute, isVendor, words))
                }
            }
        }
        for (path, rows) in logs { files[path] = "ticket,time,actor,role,event,value,text\n" + rows.map { $0 + "\n" }.joined() }
    }

    private func time(_ minute: Int) -> (day: Int, hour: Int, minute: Int) { (1 + minute / 1440, minute / 60 % 24, minute % 60) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private mutating func row(_ ticket: Int, _ step: Int, _ minute: Int, _ isVendor: Bool, _ words: String) -> String {
        let at = time(minute)
        let day = "2026-03-\(RandomEvidence.two(min(at.day, 31)))"
        let clock = "\(RandomEvidence.two(at.hour)):\(RandomEvidence.two(at.minute))"
        let stamp = numbers.one(of: ["\(day)T\(clock):\(RandomEvidence.two(numbers.below(60)))Z", "\(day) \(clock)"])
        let who = isVendor ? "Wei,vendor" : numbers.chance(8) ? "Someone," : "Dana,customer"
        let what =
            step == 0
            ? "created,\(numbers.one(of: ["P1", "P2", ""]))"
            : numbers.chance(4) ? "status,\(numbers.one(of: ["pending", "resolved", "open", "parked"]))" : "comment,public"
        return "T-\(ticket),\(stamp),\(who),\(what),\(words)"
    }

    private func mail(_ ticket: Int, _ step: Int, _ minute: Int, _ isVendor: Bool, _ words: String) -> String {
        let at = time(minute)
        let (from, to) = isVendor ? ("wei@v.example", "dana@acme.example") : ("dana@acme.example", "help@v.example")
        return """
            From: \(from)
            To: \(to)
            Subject: \(step > 0 ? "Re: " : "")[T-\(ticket)] P1 no audio
            Date: \(min(at.day, 31)) Mar 2026 \(RandomEvidence.two(at.hour)):\(RandomEvidence.two(at.minute)):00 +0000
            Message-ID: <\(ticket).\(step)@v.example>

            \(words)

            """
    }
}
