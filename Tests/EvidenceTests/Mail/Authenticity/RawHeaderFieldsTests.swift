// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Evidence

@Suite struct RawHeaderFieldsTests {
    private static let pieces = [
        "Subject: a", "DKIM-Signature: b", "x", " ", "\t", "\n", "\r\n", "\n\n", ": ", "From ", ">From ", "\u{FEFF}", "--b", "arc-seal :",
        "Date:", "\r",
    ]

    /// Where a header ends is one thing, whoever reads it.
    @Test func agreesWithTheReaderOfMessages() {
        var numbers = SeededNumbers("raw header fields")
        for _ in 0..<4000 {
            let text = (0..<numbers.below(12)).map { _ in numbers.one(of: RawHeaderFieldsTests.pieces) }.joined()
            let bytes = Array(text.utf8)
            let raw = RawHeaderFields(bytes, 0..<bytes.count)
            let known = HeaderFields(bytes, 0..<bytes.count)
            #expect(raw.body == known.body && raw.fields.count == known.count, "\(text.debugDescription)")
        }
    }

    @Test func fieldsKeepTheirBytes() {
        let bytes = Array("From x\nSubject : one\r\n two\r\nDKIM-SIGNATURE: a\n\tb\nArc-Seal:c\n\nbody".utf8)
        let header = RawHeaderFields(bytes, 0..<bytes.count)
        #expect(header.fields.map { bytes[$0.name].text } == ["Subject", "DKIM-SIGNATURE", "Arc-Seal"])
        #expect(header.fields.map { bytes[$0.value].text } == [" one\r\n two", " a\n\tb", "c"])
        #expect(header.marked.map(\.kind) == [.dkimSignature, .arcSeal])
        #expect(bytes[header.body...].text == "body")
    }
}
