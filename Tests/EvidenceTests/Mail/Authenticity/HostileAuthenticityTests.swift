// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import Evidence

/// Signatures made to cost time or to trap.
@Suite(.serialized) struct HostileAuthenticityTests {
    private typealias Fixture = AuthenticityFixture

    /// A field with one tag of another value.
    private static func field(_ tag: String, _ value: String) -> String {
        "DKIM-Signature:" + MailSignatureTests.field([(tag, value)]) + "\n"
    }

    static let cases: [(name: String, text: String)] = [
        ("names", field("h", "from" + String(repeating: ":from", count: 100_000)) + Fixture.message),
        ("other names", field("h", "from" + (0..<80_000).map { ":x\($0)" }.joined()) + Fixture.message),
        ("signature", field("b", String(repeating: "QUJD", count: 250_000)) + Fixture.message),
        ("hash", field("bh", String(repeating: "QUJD", count: 250_000)) + Fixture.message),
        ("tags", "DKIM-Signature: " + (0..<80_000).map { "a\($0)=1;" }.joined() + "\n" + Fixture.message),
        ("folds", field("z", String(repeating: "\n ", count: 300_000)) + Fixture.message),
        ("fields", field("c", "relaxed") + String(repeating: "A:\n", count: 300_000) + "\n"),
        ("endless header", field("c", "relaxed") + String(repeating: "X: y\n", count: 2_000_000)),
        ("endless field", field("z", String(repeating: "x", count: 8_000_000)) + Fixture.message),
        ("signatures", String(repeating: field("c", "relaxed"), count: 4000) + Fixture.message),
        ("lengths", (0..<4000).map { field("l", "\($0)") }.joined() + "\n" + String(repeating: "word  \n", count: 300_000)),
        ("empty lines", field("c", "relaxed/relaxed") + "\n" + String(repeating: "\n", count: 8_000_000) + "x"),
        ("blanks", field("c", "relaxed/relaxed") + "\n" + String(repeating: " \t", count: 4_000_000)),
        ("quoted separators", field("c", "simple") + "\n" + String(repeating: ">", count: 8_000_000)),
        ("results", String(repeating: "Authentication-Results: mx.acme.example; dkim=pass\n", count: 20_000) + "\n"),
        ("comments", "Authentication-Results: " + String(repeating: "(", count: 1_000_000) + "\n\n"),
        ("quotes", "Authentication-Results: a; " + String(repeating: "x=\";", count: 250_000) + "\n\n"),
        ("properties", "Authentication-Results: a; dkim=pass " + String(repeating: "header.d=x ", count: 90_000) + "\n\n"),
        ("equals", "Authentication-Results: a; dkim=pass " + String(repeating: "= . / ", count: 150_000) + "\n\n"),
        ("hops", "Authentication-Results: a; none\n" + String(repeating: "Received: by a; b\n", count: 50_000) + "\n"),
        ("seals", String(repeating: "ARC-Seal: i=1; cv=none\n", count: 40_000) + Fixture.message),
    ]

    /// Seconds this thread has computed.
    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(arguments: cases.indices)
    func isJudgedInTime(_ index: Int) {
        let (name, text) = HostileAuthenticityTests.cases[index]
        let bytes = Array(text.utf8)
        let keys = Fixture.keys()
        let start = processorTime()
        let found = Fixture.judge(bytes, keys: keys, isInMailbox: true)
        let elapsed = processorTime() - start
        #expect(elapsed < 8, "\(name): \(elapsed)")
        #expect(found.grade < .trustedServer)
        #expect(found.statements.count < 300)
    }

    @Test func everyPrefixIsJudged() {
        let bytes = Array((Fixture.chain + Fixture.message).utf8)
        let keys = Fixture.keys()
        for count in stride(from: 0, through: bytes.count, by: 5) {
            let found = Fixture.judge(Array(bytes.prefix(count)), keys: keys)
            // Empty lines at the end are the only bytes that may go.
            if count < bytes.count - 6 { #expect(found.grade < .signatureVerified) }
        }
    }

    @Test func chanceNeverVerifies() {
        let keys = Fixture.keys()
        let bytes = Array((Fixture.chain + Fixture.message).utf8)
        var numbers = SeededNumbers("authenticity")
        for _ in 0..<600 {
            var changed = bytes
            for _ in 0...numbers.below(4) {
                let index = numbers.below(changed.count)
                switch numbers.below(3) {
                case 0: changed[index] = UInt8(truncatingIfNeeded: numbers.next())
                case 1: changed.remove(at: index)
                default: changed.insert(numbers.one(of: [0x0A, 0x3B, 0x3D, 0x20, 0x3A, 0x28, 0x22, 0x5C, 0x0D]), at: index)
                }
            }
            let statement = Fixture.judge(changed, keys: keys).statement
            #expect(!statement.summary.english.isEmpty && !statement.summary.chinese.isEmpty)
        }
    }

    @Test func rangesInsideAFileAreKept() {
        let mail = Array(Fixture.signed("relaxed/relaxed").utf8)
        let file = Array("DKIM-Signature: x\n\n".utf8) + mail + Array("From x\nDKIM-Signature: y\n".utf8)
        let found = MailAuthenticity(file, 19..<(19 + mail.count), basis: MailAuthenticity.Basis(keys: Fixture.keys()))
        #expect(found.grade == .signatureVerified)
        #expect(MailAuthenticity(file, 7..<7).grade == .none)
    }
}
