// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reconciliation

struct PhraseScannerTests {
    private let scanner = PhraseScanner([
        (.logs, ["log", "日志"]), (.version, ["version", "ver"]), (.steps, ["step", "steps to"]), (.device, ["device list"]),
    ])

    private func marks(_ text: String) -> Marks { MarkedText(text, scanner).marks.intersection(.things) }

    @Test func `phrases are found where a word begins and ends, Chinese anywhere`() {
        #expect(marks("The LOG, version") == [.logs, .version])
        #expect(marks("login catalog versions") == [])
        #expect(marks("看日志头部") == [.logs])
        #expect(marks("step") == [.steps] && marks("steps to") == [.steps] && marks("steps") == [])
        #expect(marks("a device list") == [.device] && marks("device lists") == [])
        #expect(marks("") == [])
    }

    @Test func `sentences and clauses end where they should`() {
        func parts(_ text: String) -> (Int, Int) {
            let marked = MarkedText(text)
            return (marked.sentences.filter { !$0.range.isEmpty }.count, marked.clauses.count)
        }
        #expect(parts("Version 4.6.2 is out. Test it, please") == (2, 3))
        #expect(parts("日志见附件，版本 4.6.2。请看！") == (2, 3))
        // A line end that only wraps a long line ends nothing.
        #expect(parts("this line is long enough to have been wrapped by the mail program\nand goes on here") == (1, 1))
        #expect(parts("short line\nnext line") == (2, 2))
    }

    @Test func `the words of a sentence stand without its mark`() {
        let marked = MarkedText("明天回复。好？Yes!")
        #expect(marked.sentences.map { marked.words($0.range) } == ["明天回复", "好", "yes", ""])
        #expect(marked.sentences.map { $0.marks.contains(.question) } == [false, true, false, false])
    }

    @Test func `a label counts only with something after it`() {
        #expect(MarkedText("Logs: client.log").marks.contains(.label))
        #expect(MarkedText("日志：traceId 88").marks.contains(.label))
        #expect(!MarkedText("Logs:\nSteps:").marks.contains(.label))
        #expect(!MarkedText("at 10:02 sharp").marks.contains(.label))
    }

    @Test func `any bytes are taken`() {
        for text in ["\u{FFFD}\u{0}", "，", "？", "，，，", String(repeating: "请", count: 9000)] { _ = MarkedText(text) }
    }
}
