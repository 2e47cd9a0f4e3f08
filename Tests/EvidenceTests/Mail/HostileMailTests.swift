// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Evidence

/// Mail made to cost time or to trap: every case is read in time that grows with its size.
@Suite(.serialized) struct HostileMailTests {
    private static let head = "From: a@acme.example\nDate: Tue, 3 Mar 2026 09:14:31 +0800\n"

    static let cases: [(name: String, text: String)] = [
        ("nested multiparts", head + (0..<8000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()),
        ("header fields", head + String(repeating: "X-A: b\n", count: 400_000) + "\nx"),
        ("known header fields", head + String(repeating: "Received: b\n", count: 100_000) + "\nx"),
        ("references", head + "References: " + String(repeating: "<a@b>\n ", count: 600_000) + "\n\nx"),
        ("unclosed references", head + "References: " + String(repeating: "<", count: 4_000_000) + "\n\nx"),
        ("encoded words", head + "Subject: " + String(repeating: "=?utf-8?q?a?= ", count: 100_000) + "\n\nx"),
        ("broken encoded words", head + "Subject: " + String(repeating: "=?utf-8?q?a", count: 100_000) + "\n\nx"),
        ("addresses", "Date: 3 Mar 2026 09:14:31 +0800\nFrom: " + String(repeating: "\"a\" <", count: 300_000) + "\n\nx"),
        ("comments", head + "Received: " + String(repeating: "(", count: 1_000_000) + "; x\n\nx"),
        ("parameters", head + "Content-Type: text/plain" + String(repeating: "; a*1*=b", count: 200_000) + "\n\nx"),
        ("boundary lines", head + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n", count: 60_000)),
        (
            "boundary starts",
            head + "Content-Type: multipart/mixed; boundary=" + String(repeating: "-", count: 4000) + "\n\n"
                + String(repeating: "-", count: 2_000_000)
        ),
        ("quoted lines", head + "\n" + String(repeating: "On 3 Mar 2026 09:14, a\n", count: 20_000)),
        ("signatures", head + "\n" + String(repeating: "--\n", count: 60_000)),
        ("labels", head + "\n-- \n" + String(repeating: "From: b\n", count: 30_000)),
        ("rulers", head + "\n" + String(repeating: "____________________\n\n\n\n", count: 30_000)),
        ("separators", String(repeating: "From a Tue Mar  3 09:14:31 2026\nX: y\n\n", count: 2000)),
        ("doubtful separators", "From a Tue Mar  3 09:14:31 2026\n" + head + "\n" + String(repeating: "\nFrom a\nX: y\n", count: 20_000)),
        ("blank runs", head + "\n" + String(repeating: " \t", count: 200_000)),
        ("one line", head + "\n" + String(repeating: "x", count: 4_000_000)),
        ("markup", head + "Content-Type: text/html\n\n" + String(repeating: "<blockquote><p>a", count: 20_000)),
        ("zeros", head + "\n" + String(repeating: "\0", count: 1_000_000)),
    ]

    /// Seconds this thread has computed: other tests and programs do not count.
    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(arguments: cases.indices)
    func isReadInTime(_ index: Int) {
        let (name, text) = HostileMailTests.cases[index]
        let input = MailFixture.input(Array(text.utf8))
        let start = processorTime()
        let isMbox = MboxFormat.recognises(input)
        #expect(isMbox || EMLFormat.recognises(input), "\(name)")
        let output = isMbox ? MboxFormat.read(input) : EMLFormat.read(input)
        let elapsed = processorTime() - start
        if ProcessInfo.processInfo.environment["MAILTIME"] != nil { print("HOSTILE", name, elapsed) }
        #expect(elapsed < 2, "\(name): \(elapsed)")
        #expect(output.explainedBytes <= input.bytes.count)
    }
}
