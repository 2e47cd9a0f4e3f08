// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// Writes JSON with keys in the order of the calls, so that the same value gives the same bytes (RFC 8259).
///
/// The outer containers stand on lines of their own with one space a level, the inner ones on one line: a block for each finding, a line for each field.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    /// Containers as deep as this stand on lines of their own.
    private let lineDepth: Int
    private var depth = 0
    private var isFirst = true
    private var inlineDepth: Int?

    init(lineDepth: Int) {
        self.lineDepth = lineDepth
    }

    mutating func object(_ body: (inout JSONText) -> Void) {
        container("{", "}", inline: false, body)
    }

    mutating func object(_ key: StaticString, _ body: (inout JSONText) -> Void) {
        name(key)
        container("{", "}", inline: false, body)
    }

    mutating func list<Items: Sequence>(
        _ key: StaticString, _ items: Items, inline: Bool = false, _ each: (inout JSONText, Items.Element) -> Void
    ) {
        name(key)
        list(items, inline: inline, each)
    }

    mutating func list<Items: Sequence>(_ items: Items, inline: Bool = false, _ each: (inout JSONText, Items.Element) -> Void) {
        container("[", "]", inline: inline) { json in
            for item in items {
                json.separate()
                each(&json, item)
            }
        }
    }

    mutating func strings(_ key: StaticString, _ items: some Sequence<String>) {
        list(key, items, inline: true) { $0.string($1) }
    }

    mutating func field(_ key: StaticString, _ value: String?) {
        name(key)
        if let value { string(value) } else { null() }
    }

    mutating func field(_ key: StaticString, _ value: Int?) {
        name(key)
        if let value { bytes += String(value).utf8 } else { null() }
    }

    mutating func field(_ key: StaticString, _ value: Bool) {
        name(key)
        bytes.append(value ? "true" : "false")
    }

    mutating func field(_ key: StaticString, _ value: Timestamp) { field(key, value.rfc3339) }

    /// Milliseconds as seconds: an integer where whole, else an exact decimal.
    mutating func seconds(_ key: StaticString, _ milliseconds: Int64) { thousandths(key, milliseconds) }

    /// A count of thousandths as an exact decimal.
    mutating func thousandths(_ key: StaticString, _ value: Int64) {
        name(key)
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes += String(value.magnitude / 1000).utf8
        let rest = value.magnitude % 1000
        guard rest != 0 else { return }
        var digits = Array(String(rest + 1000).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(UInt8(ascii: "."))
        bytes += digits
    }

    mutating func null(_ key: StaticString) {
        name(key)
        null()
    }

    mutating func number(_ value: Int) { bytes += String(value).utf8 }

    mutating func null() { bytes.append("null") }

    /// A key whose text is not the source's own.
    mutating func name(_ key: String) {
        separate()
        string(key)
        bytes.append(isInline ? ":" : ": ")
    }

    mutating func name(_ key: StaticString) {
        separate()
        bytes.append("\"")
        bytes.append(key)
        bytes.append(isInline ? "\":" : "\": ")
    }

    mutating func string(_ value: String) {
        bytes.appendJSON(value)
    }

    mutating func lineFeed() { bytes.append(0x0A) }

    private var isInline: Bool { inlineDepth != nil }

    private mutating func separate() {
        if !isFirst { bytes.append(",") }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard !isInline else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(0x20) }
    }

    private mutating func container(_ open: StaticString, _ close: StaticString, inline: Bool, _ body: (inout JSONText) -> Void) {
        bytes.append(open)
        if inlineDepth == nil, inline || depth >= lineDepth { inlineDepth = depth }
        let outer = isFirst
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        if inlineDepth == depth { inlineDepth = nil }
        isFirst = outer
        bytes.append(close)
    }
}
