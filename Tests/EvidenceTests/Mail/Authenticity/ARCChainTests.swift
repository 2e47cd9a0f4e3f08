// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

@Suite struct ARCChainTests {
    private typealias Fixture = AuthenticityFixture
    private static let text = Fixture.chain + Fixture.message

    private func verdict(_ text: String, keys: DKIMKeys = Fixture.keys()) -> MailAuthenticity.ChainVerdict? {
        Fixture.judge(text, keys: keys).statements.compactMap { if case .chain(let verdict) = $0 { verdict } else { nil } }.first
    }

    /// The fields of a header, folds included.
    private static func fields(_ header: String) -> [String] {
        var fields: [String] = []
        for line in header.split(separator: "\n") {
            if line.first == "\t", let last = fields.indices.last { fields[last] += line + "\n" } else { fields.append(line + "\n") }
        }
        return fields
    }

    @Test func theChainVerifies() {
        #expect(verdict(ARCChainTests.text) == .verified(count: 2))
        #expect(verdict(ARCChainTests.text.replacing("\n", with: "\r\n")) == .verified(count: 2))
        #expect(verdict(ARCChainTests.text, keys: DKIMKeys()) == .unverified(count: 2))
        let one = Fixture.keys("r1._domainkey.relay.example=p=" + Fixture.key("relay"))
        #expect(verdict(ARCChainTests.text, keys: one) == .unverified(count: 2))
        let times = Fixture.judge(ARCChainTests.text).signedTimes.filter { $0.label.field != .dkim(1) }
        #expect(times.map(\.label.field) == [.arcMessage(2), .arcSeal(1), .arcSeal(2)])
        #expect(times.map(\.instant.milliseconds) == [1_772_503_460_000, 1_772_503_400_000, 1_772_503_460_000])
        #expect(times.allSatisfy { $0.isVerified })
    }

    @Test func aForwarderMayBreakTheFirstSignature() {
        // Sealed results of the customer's server count where keys are there.
        let forwarded = ARCChainTests.fields(Fixture.chain).filter { !$0.hasPrefix("DKIM-Signature") }.joined() + Fixture.message
        #expect(verdict(forwarded) == .failed(MailAuthenticity.Label(field: .arcMessage(2), domain: "acme.example", selector: "a1")))
        #expect(Fixture.judge(forwarded).grade == .bodyHash)
        #expect(Fixture.judge(ARCChainTests.text, keys: DKIMKeys()).grade == .bodyHash)
        let chainOnly = Fixture.keys(
            "r1._domainkey.relay.example=p=" + Fixture.key("relay") + "\na1._domainkey.acme.example=p=" + Fixture.key("acme"))
        #expect(Fixture.judge(ARCChainTests.text, keys: chainOnly).grade == .trustedServer)
        #expect(Fixture.judge(ARCChainTests.text, keys: chainOnly, trusted: ["relay.example"]).grade == .bodyHash)
    }

    @Test func aChangedPartFails() {
        for (old, new) in [
            ("spf=pass", "spf=fail"), ("mx.relay.example", "mx.other.example"), ("arc=pass", "arc=fail"), ("t=1772503400", "t=1772503401"),
            ("expired certificate", "stolen certificate"), ("From: Wen", "From: Ben"),
        ] {
            guard case .failed = verdict(ARCChainTests.text.replacing(old, with: new)) else {
                Issue.record("\(old): \(String(describing: verdict(ARCChainTests.text.replacing(old, with: new))))")
                continue
            }
        }
    }

    @Test func structureIsJudgedWithoutKeys() {
        let fields = ARCChainTests.fields(Fixture.chain)
        func without(_ mark: String) -> String { fields.filter { !$0.contains(mark) }.joined() + Fixture.message }
        let text = ARCChainTests.text
        let rows: [(String, ARCChain.Problem)] = [
            (without("ARC-Seal: i=1"), .missing(instance: 1, .seal)),
            (without("ARC-Message-Signature: i=2"), .missing(instance: 2, .signature)),
            (without("ARC-Authentication-Results: i=1"), .missing(instance: 1, .results)),
            (without(": i=1"), .missing(instance: 1, .results)),
            (fields[0] + text, .repeated(instance: 2, .seal)), (text.replacing("cv=pass", with: "cv=none"), .badState(instance: 2)),
            (text.replacing("cv=none", with: "cv=pass"), .badState(instance: 1)),
            (text.replacing("cv=pass", with: "cv=fail"), .declaredBroken(instance: 2)),
            (text.replacing("cv=pass", with: "cv=maybe"), .malformed(.seal, .badChainState("maybe"))),
            (text.replacing("cv=pass; ", with: ""), .malformed(.seal, .missingTag("cv"))),
            (text.replacing("i=2", with: "i=0"), .malformed(.seal, .badInstance("0"))),
            (text.replacing("i=2", with: "i=51"), .malformed(.seal, .badInstance("51"))),
            (text.replacing("i=2", with: "i=3"), .missing(instance: 2, .results)),
            (
                "ARC-Authentication-Results: mx.acme.example; none\n" + Fixture.message,
                .malformed(.results, .badInstance("mx.acme.example"))
            ),
            (String(repeating: fields[0], count: 151) + Fixture.message, .tooMany),
        ]
        for (text, problem) in rows {
            guard case .broken(let found, _) = verdict(text, keys: DKIMKeys()) else {
                Issue.record("\(problem): \(String(describing: verdict(text)))")
                continue
            }
            #expect(found == problem)
            #expect(verdict(text) == verdict(text, keys: DKIMKeys()))
        }
    }
}
