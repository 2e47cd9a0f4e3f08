// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Redaction

/// A whole result without its secrets: found by walking over everything it holds.
@Suite struct RedactionTests {
    /// Every string that a value reaches, with the way to it.
    static func strings(_ value: Any, _ path: String = "", _ depth: Int = 0) -> [(path: String, text: String)] {
        if let text = value as? String { return [(path, text)] }
        guard depth < 40, !(value is DiagnosticCode) else { return [] }
        var found: [(String, String)] = []
        for (index, child) in Mirror(reflecting: value).children.enumerated() {
            found += strings(child.value, path + "." + (child.label ?? "\(index)"), depth + 1)
        }
        return found
    }

    @Test(arguments: RedactionProfile.allCases, Language.allCases)
    func holdsNoSecretAnywhere(_ profile: RedactionProfile, _ language: Language) {
        let redacted = Redaction.redact(SecretCase.whole, profile: profile, language: language)
        let secrets = (profile == .public ? SecretCase.publicSecrets : SecretCase.secrets).map(NameVariants.fold)
        for (path, text) in Self.strings(redacted.result) {
            let folded = NameVariants.fold(text)
            for secret in secrets { #expect(!folded.contains(secret), "\(path): \(text)") }
        }
        // The test can fail: the whole result holds each of them.
        let whole = Self.strings(SecretCase.whole).map { NameVariants.fold($0.text) }
        for secret in secrets where secret != "13800138000" { #expect(whole.contains { $0.contains(secret) }, "\(secret)") }
    }

    @Test func keepsWhatTheVendorMaySee() {
        let redacted = Redaction.redact(SecretCase.whole, profile: .vendor).result
        let all = Self.strings(redacted).map(\.text)
        #expect(redacted.evidence.events[1].author.name == SecretCase.theirs)
        #expect(redacted.evidence.events[0].author.name == "█ [Customer engineer 1]")
        #expect(redacted.incidents[0].id == "I-" + SecretCase.ticket)
        #expect(redacted.engagement.vendor.name == "Relayworks" && redacted.vendor == "relayworks")
        #expect(all.contains { $0.contains("Broken gateway in room nine, █ [Customer engineer 1]") })
    }

    @Test(arguments: RedactionProfile.allCases)
    func changesNoFigure(_ profile: RedactionProfile) {
        let before = SecretCase.whole
        let after = Redaction.redact(before, profile: profile).result
        #expect(after.findings.map(\.id) == before.findings.map(\.id))
        #expect(after.findings.map(\.outcome) == before.findings.map(\.outcome))
        #expect(after.findings.map(\.start.bounds) == before.findings.map(\.start.bounds))
        #expect(after.findings.map(\.deadline) == before.findings.map(\.deadline))
        #expect(after.files.map(\.sha256) == before.files.map(\.sha256))
        #expect(after.evidence.events.map(\.at.bounds) == before.evidence.events.map(\.at.bounds))
        #expect(after.findings.flatMap(\.start.citations).map(\.span) == before.findings.flatMap(\.start.citations).map(\.span))
        #expect(after.credits.periods.map(\.firm) == before.credits.periods.map(\.firm))
        // Names that lead from one part to another still do.
        #expect(after.findings[0].incident == after.incidents[0].id && after.conduct.incidents[0].incident == after.incidents[0].id)
        #expect(after.engagement.exclusions[0].incidents[0] == after.incidents[0].id)
        #expect(after.incidents[0].keys[0] == after.evidence.events[0].keys.tickets[0])
        #expect(after.evidence.exhibits.map(\.file.path) == ["evidence/EX-001.zip", "evidence/EX-001.zip › EX-002.json"])
        #expect(
            after.files.map(\.path) == [
                "contracts/agreement-1.md", "contracts/engagement.json5", "evidence/EX-001.zip", "evidence/EX-001.zip › EX-002.json",
            ])
    }

    @Test(arguments: RedactionProfile.allCases)
    func logCountsWhatWasReplaced(_ profile: RedactionProfile) {
        let before = SecretCase.whole
        let redacted = Redaction.redact(before, profile: profile)
        func marks(_ text: String) -> Int { text.count { $0 == "█" } }
        let old = Self.strings(before)
        var now = redacted.result
        now.redaction = nil
        let new = Self.strings(now)
        var count = 0
        var chinese: Set<String> = []
        let previous = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { a, _ in a })
        for (path, text) in new where !path.contains(".severities.") || !path.contains("engagement") {
            guard let was = previous[path], was != text else { continue }
            // Both languages of a sentence are one place.
            if path.hasSuffix(".chinese") {
                chinese.insert(path)
                continue
            }
            count += max(1, marks(text) - marks(was))
        }
        // The table of levels has no order, and a pattern that is gone leaves no string.
        count += now.engagement.severities.reduce(0) { $0 + marks($1.key) + marks($1.value) }
        if profile == .public { count += 1 }
        #expect(redacted.record.total == count)
        #expect(!chinese.isEmpty)
        for entry in redacted.record.counts { #expect(entry.count > 0 && !entry.place.isEmpty) }
    }

    @Test func isTheSameTwiceAndWithTheKey() {
        let first = Redaction.redact(SecretCase.whole, profile: .public)
        let again = Redaction.redact(SecretCase.whole, profile: .public)
        #expect(Self.strings(first.result).map(\.text) == Self.strings(again.result).map(\.text))
        #expect(first.pseudonyms == again.pseudonyms)
        let keyed = Redaction.redact(SecretCase.whole, profile: .public, pseudonyms: first.pseudonyms)
        #expect(Self.strings(keyed.result).map(\.text) == Self.strings(first.result).map(\.text))
        #expect(keyed.pseudonyms == first.pseudonyms)
        // Evidence added before everything else gives nobody another pseudonym.
        var more = SecretCase.whole
        var early = more.evidence.events[0]
        early.author = Author(name: "Dee Vandersloot", address: "dee.vandersloot@acme.example")
        early.text = "call 13912345678"
        early.keys = EventKeys(messageID: "m9@acme.example", tickets: ["QX-1"])
        more.evidence.events.insert(early, at: 0)
        let grown = Redaction.redact(more, profile: .public, pseudonyms: first.pseudonyms)
        #expect(grown.result.evidence.events[1].author == first.result.evidence.events[0].author)
        #expect(grown.result.evidence.events[2].author == first.result.evidence.events[1].author)
        #expect(grown.result.evidence.events[1].keys.tickets == first.result.evidence.events[0].keys.tickets)
        #expect(grown.result.incidents[0].id == first.result.incidents[0].id)
        // Number 2 is the customer's bot, of which only the engagement speaks.
        #expect(grown.result.evidence.events[0].author.name == "█ [Customer engineer 3]")
    }

    @Test func scanFindsWhatIsLeft() {
        let redacted = Redaction.redact(SecretCase.whole, profile: .vendor)
        for left in [
            "x Ana Quillfeather y", "ANA QUILLFEATHER", "ana&#32;quillfeather", "Ana\\u0020Quillfeather", "ana.quillfeather%40acme.example",
            "a\u{200B}na quillfeather", "Ana\n> Quillfeather",
            "Gr3enH0use22", "+86 138 0013 8000 13800138000",
        ] {
            #expect(redacted.scan.firstRule(in: Array(left.utf8)) != nil, "\(left)")
        }
        // Wherever it stands in a file of several pieces, also across their ends.
        for before in 430..<520 {
            let blanks = [UInt8](repeating: 0x20, count: before)
            #expect(redacted.scan.firstRule(in: blanks + Array("Ana Quillfeather the first".utf8), piece: 512) == .person, "\(before)")
            #expect(redacted.scan.firstRule(in: blanks + Array("Ana Quillfeathers and more".utf8), piece: 512) == nil, "\(before)")
        }
        for fine in ["Bo Zandermann", "Quillfeathers", "Acmetronic", SecretCase.ticket, "May I? Will do. Open.", "█ [Customer engineer 1]"]
        {
            #expect(redacted.scan.firstRule(in: Array(fine.utf8)) == nil, "\(fine)")
        }
        for (path, text) in Self.strings(redacted.result) {
            #expect(redacted.scan.firstRule(in: Array(text.utf8)) == nil, "\(path): \(text)")
        }
    }
}
