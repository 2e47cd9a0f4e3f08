// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing

@testable import AuditReport

struct HTMLReportTests {
    static let digest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

    static let seals = PageSeals(style: digest, script: "GScript8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", audit: "0011")

    static func report(_ language: Language, _ result: AuditResult? = nil) -> String {
        String(decoding: HTMLReport.bytes(result ?? ResultFixture.result(language), languages: [language], seals: seals), as: UTF8.self)
    }

    static func pages(_ language: Language) -> [String] {
        let results = [ResultFixture.result(language), ResultFixture.result(.chinese)]
        return [
            report(language), report(language, ResultFixture.empty),
            String(decoding: IndexPage.bytes(results, language: language, seals: HTMLReportTests.seals), as: UTF8.self),
            String(decoding: IndexPage.bytes([], language: language, seals: HTMLReportTests.seals), as: UTF8.self),
        ]
    }

    @Test(arguments: Language.allCases)
    func `a page allows nothing but its own stylesheet and asks for nothing`(language: Language) {
        for page in Self.pages(language) {
            #expect(page.contains("content=\"default-src &#39;none&#39;") == false)
            #expect(
                page.contains(
                    "content=\"default-src 'none'; style-src 'sha256-\(Self.digest)'; script-src 'sha256-\(Self.seals.script)'; base-uri 'none'; form-action 'none'\""
                ))
            #expect(page.contains("<style>" + String(decoding: HTMLReport.stylesheet, as: UTF8.self) + "</style>"))
            #expect(page.contains("<script>" + String(decoding: HTMLReport.script, as: UTF8.self) + "</script>"))
            let body = Self.withoutOwnCode(page)
            for forbidden in [" style=", "<script", "<img", "<link", "<iframe", "http://", "https://", "url("] {
                #expect(!body.contains(forbidden), "\(forbidden)")
            }
            #expect(body.firstMatch(of: #/<[a-z][^>]* on[a-z]+=/#) == nil)
            #expect(page.contains("<html lang=\"\(language == .english ? "en" : "zh-Hans")\">"))
            #expect(body.contains("<title>"))
        }
    }

    @Test func `the stylesheet asks for nothing from anywhere`() {
        let css = String(decoding: HTMLReport.stylesheet, as: UTF8.self)
        #expect(!css.contains("//") && !css.contains("@import") && !css.contains("</"))
        for match in css.matches(of: #/url\(([^)]*)\)/#) { #expect(match.output.1.hasPrefix("#")) }
    }

    @Test(arguments: Language.allCases)
    func `every id is unique, every link inside leads somewhere, every tag is closed`(language: Language) {
        for page in Self.pages(language) {
            let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count)
            for match in page.matches(of: #/ (?:href|aria-labelledby)="#?([^"]*)"/#)
            where match.output.0.contains("#") || match.output.0.contains("aria") {
                for id in match.output.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(match.output.0)") }
            }
            #expect(Self.unbalanced(page) == nil)
        }
    }

    /// The page without its stylesheet and its script, byte for byte; anything else of the kind stays.
    static func withoutOwnCode(_ page: String) -> String {
        page.replacing("<style>" + String(decoding: HTMLReport.stylesheet, as: UTF8.self) + "</style>", with: "")
            .replacing("<script>" + String(decoding: HTMLReport.script, as: UTF8.self) + "</script>", with: "")
    }

    /// The first tag that closes what is not open, or stays open.
    static func unbalanced(_ page: String) -> String? {
        let body = withoutOwnCode(page).replacing(#/<style>[\s\S]*?<\/style>/#, with: "")
        let void: Set<Substring> = ["meta", "br", "rect", "path", "line", "use", "circle", "p-"]
        // A <tbody> follows a <thead> without anything to close, and nothing else is optional here.
        var open: [Substring] = []
        for match in body.matches(of: #/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/#) {
            let (_, slash, name, selfClosing) = match.output
            if !slash.isEmpty {
                guard open.popLast() == name else { return String(match.output.0) }
            } else if selfClosing.isEmpty, !void.contains(name) {
                open.append(name)
            }
        }
        return open.last.map(String.init)
    }

    @Test(arguments: Language.allCases)
    func `hostile words are inert and visible`(language: Language) {
        let page = Self.report(language)
        #expect(!Self.withoutOwnCode(page).contains("<script>"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("⟨U+202E⟩gnp.exe⟨U+001B⟩[31m⟨U+0000⟩"))
        #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !VisibleText.isHidden($0.value)) })
    }

    @Test(arguments: Language.allCases)
    func `the same result gives the same bytes`(language: Language) {
        #expect(Self.pages(language) == Self.pages(language))
    }

    @Test(arguments: Language.allCases)
    func `headings follow each other without a gap`(language: Language) {
        for page in Self.pages(language) {
            let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.output.1) }
            #expect(levels.first == 1)
            #expect(levels.count { $0 == 1 } == 1)
            for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
        }
    }

    @Test func `the figures are those of the result`() throws {
        let result = ResultFixture.result(.english, extra: ResultFixture.many(37, [.breached, .met, .open, .undetermined]))
        let page = Self.report(.english, result)
        let tally = Tally(result.findings)
        let tiles = page.matches(of: #/<li class="(\w+)"><span class="n">(\d+)<\/span>/#).map { (String($0.output.1), Int($0.output.2)) }
        #expect(tiles.map(\.0) == ["breached", "undetermined", "open", "met"])
        #expect(tiles.map(\.1) == [tally.count(.breached), tally.count(.undetermined), tally.count(.open), tally.count(.met)])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(AuditJSON.bytes(result))) as? [String: Any])
        let findings = try #require(json["findings"] as? [[String: Any]])
        for finding in findings {
            let id = try #require(finding["id"] as? String)
            #expect(page.contains(" id=\"\(id)\""))
        }
        let breach = try #require(findings.first { $0["id"] as? String == "F-7K2M9Q4D" })
        let deadline = try #require(breach["deadline"] as? [String: String])
        #expect(page.contains(deadline["earliest"] ?? "-"))
        for exhibit in result.evidence.exhibits { #expect(page.contains("<code>\(exhibit.file.sha256)</code>")) }
        for commitment in result.agreement.commitments where !commitment.clause.citation.quote.contains("<") {
            #expect(page.contains(commitment.clause.citation.quote))
        }
    }

    @Test func `breaches are open, what was kept is one line, each finding stands once`() {
        let page = Self.report(.english)
        #expect(page.matches(of: #/<details open class="f breached">/#).count == 2)
        #expect(page.matches(of: #/<details class="f /#).count == 3)
        #expect(page.matches(of: #/<p class="one" id="F-MET00001">/#).count == 1)
    }

    @Test func `a calendar lists the holidays of the audited time only`() {
        let page = Self.report(.english)
        #expect(page.contains("2026-04-06 Mon"))
        #expect(!page.contains("1999-10-01") && !page.contains("2031-10-01"))
    }

    @Test func `a long report lays out the first findings and keeps every other in few elements`() {
        let result = ResultFixture.result(.english, extra: ResultFixture.many(900, [.breached, .met]))
        let page = Self.report(.english, result)
        #expect(page.matches(of: #/<details open class="f breached">/#).count == 3)
        #expect(page.matches(of: #/<svg class="strip"/#).count == 3)
        #expect(page.matches(of: #/<details class="c breached">/#).count == 449)
        for finding in result.findings { #expect(page.contains(" id=\"\(Anchor.of(finding.id))\"")) }
        let compact = page.matches(of: #/<details class="c [\s\S]*?<\/details>/#).map { $0.output }
        #expect(compact.allSatisfy { $0.matches(of: #/<[a-z]/#).count <= 8 })
        #expect(compact.allSatisfy { $0.contains("(2026-") || $0.contains("Z)") })
    }

    @Test func `a long report lists every exhibit that a finding laid out in full links to`() throws {
        var result = ResultFixture.result(.english, extra: ResultFixture.many(300, [.breached]))
        let first = try #require(result.evidence.exhibits.first)
        for number in 100..<220 {
            var exhibit = first
            exhibit.id = "EX-\(number)"
            exhibit.file.id = FileID(number)
            result.evidence.exhibits.append(exhibit)
        }
        let place = try #require(result.findings.firstIndex { $0.id == "F-7K2M9Q4D" })
        let event = try #require(result.findings[place].nonCounting.first)
        result.findings[place].overrun = MillisecondBounds(min: .max / 2, max: .max / 2)
        result.findings[place].nonCounting = (100..<120).map { number in
            var event = event
            event.citation.span = SourceSpan(file: FileID(number), lower: 0, upper: 9, line: 1)
            return event
        }
        let page = Self.report(.english, result)
        for number in 100..<120 {
            #expect(page.contains("href=\"#EX-\(number)\"") && page.contains(" id=\"EX-\(number)\""), "\(number)")
        }
        #expect(!page.contains(" id=\"EX-200\""))
    }

    @Test(arguments: [1, 2, 5])
    func `the conclusion counts in words a person would use`(count: Int) {
        var result = ResultFixture.result(.english)
        result.findings = ResultFixture.many(count, [.breached])
        let words = AnswerSection.conclusion(Tally(result.findings), CaseLookup(result, .english))
        let expected =
            count == 1
            ? "One deadline fell due. One was missed under every admissible reading of the agreement."
            : "\(count) deadlines fell due. \(count) were missed under every admissible reading of the agreement."
        #expect(words == expected)
    }
}
