// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing

@testable import AuditReport

/// The visible words of pages: all in the page's language but for names, codes and quotations.
struct LanguageTests {
    /// Text between tags without what is marked as another language, quoted, code or a path.
    private func words(_ page: String) -> String {
        var text = HTMLReportTests.withoutOwnCode(page)
        for pattern in [
            #"<(q|span|code)( lang="en"| class="path"|)>[^<]*</\1>"#, #"<small class="path">[^<]*</small>"#,
            #"<th [^>]*class="path">[^<]*</th>"#,
        ] {
            text = text.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
        }
        var labels = ""
        for match in text.matches(of: #/aria-label="([^"]*)"/#) { labels += " " + match.output.1 }
        return text.replacing(#/<[^>]*>/#, with: " ") + labels
    }

    @Test func `a Chinese page has no English words of its own`() {
        var result = ResultFixture.result(.chinese)
        result.incidents.removeLast()
        result.findings.removeAll { $0.incident == "I-RL-4003" && $0.outcome != .undetermined }
        result.evidence.events.removeLast()
        result.diagnostics.removeLast()
        let pages =
            [HTMLReportTests.report(.chinese, result), HTMLReportTests.report(.chinese, ResultFixture.empty)]
            + [String(decoding: IndexPage.bytes([result], language: .chinese, seals: HTMLReportTests.seals), as: UTF8.self)]
        let allowed: Set<String> = [
            "UTC", "SHA", "RFC", "ID", "slaudit", "engagement", "vendor", "customer", "json", "JSON", "sources", "timeZone", "FILE", "sum",
            "shasum",
            "sha",
            "verify", "Auto", "Submitted", "auto", "replied", "audit", "Asia", "Shanghai", "EX", "mbox", "slack", "unknown", "noreply",
            "RL",
            "scan", "bin", "RELAY", "Z", "T", "F", "C", "G", "P", "U", "I", "E", "S", "K", "M", "Q", "D", "N", "A", "NTEST", "MET", "UNDET",
            "EXCUSE", "OPEN", "R", "evidence", "relay", "mail", "export", "zip", "chat", "a", "amp", "quot", "gt", "lt", "contracts",
            "B", "responses", "csv",
        ]
        for page in pages {
            let found = Set(words(page).matches(of: #/[A-Za-z]+/#).map { String($0.output) }).subtracting(allowed)
            #expect(found.isEmpty, "\(found.sorted())")
        }
    }

    @Test func `an English page has no Chinese words of its own`() {
        for page in HTMLReportTests.pages(.english) {
            let outside = HTMLReportTests.withoutOwnCode(page).replacingOccurrences(
                of: #"<(q|span) lang="zh">[^<]*</\1>"#, with: "", options: .regularExpression)
            #expect(outside.firstMatch(of: #/[\u{4E00}-\u{9FFF}]/#) == nil)
        }
    }

    @Test func `quotations in the other language say which it is`() {
        var result = ResultFixture.result(.english)
        result.agreement.commitments[0].clause = ResultFixture.clause("应在三十分钟内响应", line: 20)
        #expect(HTMLReportTests.report(.english, result).contains("<q lang=\"zh\">应在三十分钟内响应</q>"))
        #expect(
            HTMLReportTests.report(.chinese, ResultFixture.result(.english)).contains(
                "<q lang=\"en\">An automatic acknowledgement is not a response.</q>"))
    }
}
