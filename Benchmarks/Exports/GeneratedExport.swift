// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Formats
import Glibc
import ServiceTime

/// Seeded exports of invented words, the same in every run.
struct GeneratedExport {
    let count: Int
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    init(count: Int) {
        self.count = count
    }

    private mutating func number(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private static let words = [
        "gateway", "login", "audio", "freezes", "after", "the", "update", "again", "please", "look", "into", "log", "attached", "and",
        "tell",
        "us", "when", "fixed", "thank", "you", "customer", "cannot", "join", "room", "since", "this", "morning",
    ]
    private static let chinese = ["网关", "登录", "没有", "声音", "更新", "之后", "请", "查看", "日志", "已", "附上", "何时", "修复", "谢谢"]

    private mutating func sentence(escaped: Bool = false) -> String {
        if number(4) == 0 {
            let text = (0..<10 + number(20)).map { _ in GeneratedExport.chinese[number(GeneratedExport.chinese.count)] }.joined()
            guard escaped else { return text }
            return text.unicodeScalars.map { "\\u" + String($0.value, radix: 16) }.joined()
        }
        return (0..<6 + number(40)).map { _ in GeneratedExport.words[number(GeneratedExport.words.count)] }.joined(separator: " ")
    }

    consuming func write(_ kind: String, to path: String) {
        switch kind {
        case "slack": writeSlack(path)
        case "table": writeTable(path)
        case "chat": writeChat(path)
        default: complain("slack, table or chat?")
        }
    }

    private func output(_ path: String) -> OutputFile {
        guard let file = OutputFile(path) else { complain("cannot write \(path)") }
        return file
    }

    private static let start = 1_735_689_600

    private mutating func writeSlack(_ folder: String) {
        var left = count
        var day = 0
        while left > 0 {
            for channel in ["support", "incidents", "general"] where left > 0 {
                let size = min(left, 400 + number(600))
                left -= size
                let name = CivilDate(dayNumber: GeneratedExport.start / 86_400 + day).description
                do { try Files.makeFolder(folder + "/" + channel) } catch { complain("cannot write \(folder)") }
                let file = output("\(folder)/\(channel)/\(name).json")
                var seconds = GeneratedExport.start + day * 86_400
                var text = "["
                for index in 0..<size {
                    seconds += number(80)
                    let thread = number(3) == 0 ? ",\n        \"thread_ts\": \"\(seconds - number(40)).000200\"" : ""
                    text +=
                        (index == 0 ? "\n" : ",\n")
                        + "    {\n        \"client_msg_id\": \"\(state)\",\n        \"type\": \"message\",\n        \"text\": \"\(sentence(escaped: true))\",\n        \"user\": \"U\(1000 + number(200))\",\n        \"ts\": \"\(seconds).\(100_000 + number(800_000))\",\n        \"team\": \"T0ABCDEF\"\(thread)\n    }"
                }
                file.append(Array((text + "\n]").utf8))
            }
            day += 1
        }
    }

    private mutating func writeTable(_ path: String) {
        let file = output(path)
        var text = "ticket_id,timestamp,actor,event_type,priority,comment\n"
        var open: [Int] = []
        var next = 100_000
        var seconds = GeneratedExport.start
        for _ in 0..<count {
            seconds += number(12)
            let stamp = Timestamp(seconds: Int64(seconds)).rfc3339
            if open.count < 1000 || number(6) == 0 {
                next += 1
                open.append(next)
                text += "T-\(next),\(stamp),cust\(number(3000)),created,P\(1 + number(4)),\"\(sentence()), again\"\n"
            } else {
                let index = number(open.count)
                let kind = ["agent_reply", "customer_reply", "assigned", "internal_note", "resolved"][number(5)]
                let words = kind == "assigned" ? "" : sentence()
                text += "T-\(open[index]),\(stamp),agent\(number(120)),\(kind),P\(1 + number(4)),\(words)\n"
                if kind == "resolved" {
                    open.swapAt(index, open.count - 1)
                    open.removeLast()
                }
            }
            if text.utf8.count > 1 << 20 {
                file.append(Array(text.utf8))
                text = ""
            }
        }
        file.append(Array(text.utf8))
    }

    private mutating func writeChat(_ path: String) {
        let file = output(path)
        var text = ""
        var seconds = GeneratedExport.start
        for _ in 0..<count {
            seconds += number(120)
            let date = CivilDate(dayNumber: seconds / 86_400).components
            let minute = seconds / 60 % 1440
            let hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12
            let half = minute < 720 ? "am" : "pm"
            let twoDigits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
            text +=
                "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year), \(hour):\(twoDigits(minute % 60))\u{202F}\(half) - \(["Dana Xu", "小王", "Eve Stone"][number(3)]): \(sentence())\n"
            if text.utf8.count > 1 << 20 {
                file.append(Array(text.utf8))
                text = ""
            }
        }
        file.append(Array(text.utf8))
    }
}
