// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@testable import Evidence

@Suite struct BodyHashTests {
    private func hash(_ text: String, _ form: Canonicalization, length: Int? = nil, unquotes: Bool = false) -> BodyHash? {
        let bytes = Array(text.utf8)
        return BodyHash(
            bytes, 0..<bytes.count, BodyHash.Method(canonicalization: form, algorithm: .sha256, length: length, unquotes: unquotes))
    }

    private func digest(_ canonical: String) -> [UInt8] { MessageDigest.of(Array(canonical.utf8)[...], .sha256) ?? [] }

    /// A body, and what it is when simple and when relaxed (RFC 6376 §3.4.3–3.4.5).
    static let bodies: [(body: String, simple: String, relaxed: String)] = [
        ("", "\r\n", ""), ("\r\n\r\n", "\r\n", ""), ("\n\n\n", "\r\n", ""), (" \r\n\t\r\n", " \r\n\t\r\n", ""),
        (" C \r\nD \t E\r\n\r\n\r\n", " C \r\nD \t E\r\n", " C\r\nD E\r\n"), ("a", "a\r\n", "a\r\n"), ("a \t", "a \t\r\n", "a\r\n"),
        ("\n\na\n", "\r\n\r\na\r\n", "\r\n\r\na\r\n"), ("a\n\n\nb\n", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n"),
        ("a\r\nb\nc\r\n", "a\r\nb\r\nc\r\n", "a\r\nb\r\nc\r\n"), ("a\rb\n", "a\rb\r\n", "a\rb\r\n"),
        ("a\n \nb\n \n", "a\r\n \r\nb\r\n \r\n", "a\r\n\r\nb\r\n"),
        ("\ta\t\tb\n", "\ta\t\tb\r\n", " a b\r\n"),
    ]

    @Test(arguments: bodies.indices)
    func bringsBodiesToOneForm(_ index: Int) {
        let row = BodyHashTests.bodies[index]
        #expect(hash(row.body, .simple)?.digest == digest(row.simple))
        #expect(hash(row.body, .simple)?.byteCount == row.simple.utf8.count)
        #expect(hash(row.body, .relaxed)?.digest == digest(row.relaxed))
        #expect(hash(row.body, .relaxed)?.byteCount == row.relaxed.utf8.count)
    }

    @Test func aLengthCutsTheCanonicalBody() {
        for length in 0...10 {
            let found = hash("a  b\nc\n\n", .relaxed, length: length)
            #expect(found?.digest == digest(String(decoding: Array("a b\r\nc\r\n".utf8).prefix(length), as: UTF8.self)))
            #expect(found?.byteCount == 8)
        }
    }

    @Test func quotedSeparatorsAreUndoneWhenAsked() {
        let body = "a\n>From here\n>>From there\n> From x\nFrom\n"
        #expect(hash(body, .simple)?.hasQuotedFrom == true)
        #expect(hash(body, .simple, unquotes: true)?.digest == digest("a\r\nFrom here\r\n>From there\r\n> From x\r\nFrom\r\n"))
        #expect(hash("a\n> From\n", .simple)?.hasQuotedFrom == false)
    }

    @Test func longBodiesGoThroughTheBuffer() {
        let line = String(repeating: "x y", count: 30_000)
        let body = String(repeating: line + "\n", count: 7) + String(repeating: "\n", count: 100_000) + "z"
        let simple = String(repeating: line + "\r\n", count: 7) + String(repeating: "\r\n", count: 100_000) + "z\r\n"
        #expect(hash(body, .simple)?.digest == digest(simple))
        #expect(hash(body, .relaxed)?.digest == digest(simple))
        #expect(hash(body, .simple, length: 90_001)?.digest == digest(String(decoding: Array(simple.utf8).prefix(90_001), as: UTF8.self)))
    }
}
