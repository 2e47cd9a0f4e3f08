// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import AuditReport

/// Two languages side by side in one document.
struct PairingTests {
    private func both(_ result: AuditResult = ResultFixture.result(.english)) -> String {
        String(
            decoding: HTMLReport.bytes(result, languages: [.english, .chinese], seals: HTMLReportTests.seals), as: UTF8.self)
    }

    @Test func `ids stay unique and every link leads to its own language`() {
        for page in [both(), both(ResultFixture.empty)] {
            let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count)
            for match in page.matches(of: #/ (href="#|aria-labelledby=")([^"]*)"/#) {
                for id in match.output.2.split(separator: " ") { #expect(ids.contains(String(id)), "\(match.output.0)") }
            }
            #expect(page.matches(of: #/<main>/#).count == 1 && page.matches(of: #/<header /#).count == 1)
        }
    }

    @Test func `each finding stands beside itself in the other language`() throws {
        let page = both()
        let pairs = page.matches(
            of:
                #/<div class="pair"><div lang="en"><details[^>]*>[\s\S]*? id="(F-[^"]*)"[\s\S]*?<div lang="zh-Hans">[\s\S]*? id="zh-(F-[^"]*)"/#
        )
        #expect(!pairs.isEmpty)
        for pair in pairs { #expect(pair.output.1 == pair.output.2) }
        for text in [FindingWords.heading, AnswerWords.heading, MethodWords.heading] {
            #expect(page.contains(text.english) && page.contains(text.chinese))
        }
    }

    @Test func `words that look like markup are not renamed`() {
        let words = " id=\"x\" href=\"#y\""
        let markup: HTMLText =
            "<p id=\"a\" title=\"\(words)\"><a href=\"#b\">\(words)</a><svg aria-labelledby=\"t d\"><use href=\"#m-stop\"/></svg></p>"
        let renamed = String(decoding: markup.renamed(with: "zh-").bytes, as: UTF8.self)
        #expect(
            renamed
                == "<p id=\"zh-a\" title=\" id=&quot;x&quot; href=&quot;#y&quot;\"><a href=\"#zh-b\"> id=&quot;x&quot; href=&quot;#y&quot;</a>"
                + "<svg aria-labelledby=\"zh-t zh-d\"><use href=\"#m-stop\"/></svg></p>")
    }

    @Test(arguments: ["", "<p>", "<p id=\"", "<p id=\"\">", "\"", "=\"", "<a href=\"#\">"])
    func `damaged markup ends`(markup: String) {
        var text = HTMLText()
        text.copy(Array(markup.utf8)[...])
        #expect(text.renamed(with: "zh-").bytes.count >= markup.utf8.count)
    }
}
