// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import Formats
import ServiceTime

/// Reads `commitments.json5`, in which a person confirms, amends, rejects or adds commitments.
///
/// An unknown key or a wrong value is a diagnostic with its place; an entry with one is not used.
public struct ReviewFileReader {
    private let file: SourceFile
    private let bytes: [UInt8]
    private let lines: LineTable
    private var diagnostics: [Diagnostic] = []

    /// Nil where the file as a whole could not be read.
    public static func read(_ bytes: [UInt8], file: SourceFile) -> (ReviewFile?, [Diagnostic]) {
        var reader = ReviewFileReader(file: file, bytes: bytes, lines: LineTable(bytes))
        let review = reader.review()
        return (review, reader.diagnostics)
    }

    private static let schema = "slaudit/commitments/1"

    private mutating func review() -> ReviewFile? {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes, dialect: .json5)
        } catch {
            report(.engagementUnreadable, [error.text], error.offset..<error.offset)
            return nil
        }
        guard var fields = JSONFields(value, path: "") else {
            report(.settingWrongType, ["commitments", "an object / 对象"], value.range)
            return nil
        }
        if fields.string("schema") != ReviewFileReader.schema { fields.reject("schema", expected: "\"\(ReviewFileReader.schema)\"") }
        var review = ReviewFile()
        for (index, element) in (fields.array("agreement") ?? []).enumerated() {
            guard var pin = JSONFields(element, path: "agreement[\(index)]") else {
                fields.reject("agreement", expected: "a list of { file: \"agreement.md\", sha256: \"…\" }")
                continue
            }
            if let name = pin.string("file"), let digest = pin.string("sha256") {
                review.pins.append(ReviewFile.Pin(name: name, sha256: digest))
            } else {
                pin.reject("sha256", expected: "present, beside file")
            }
            fields.adopt(pin)
        }
        if var hours = fields.object("hours") {
            for id in hours.keys {
                if let quote = hours.string(id) { review.hours.append(ReviewFile.Hours(id: id, quote: quote)) }
            }
            fields.adopt(hours)
        }
        var seen: Set<String> = []
        for (index, element) in (fields.array("commitments") ?? []).enumerated() {
            guard var entry = JSONFields(element, path: "commitments[\(index)]") else {
                fields.reject("commitments", expected: "a list of objects")
                continue
            }
            let read = commitment(&entry, review.hours.map(\.id), &seen)
            let id = entry.string("id")
            let problems = entry.finish()
            if problems.isEmpty, let read { review.commitments.append(read) } else if let id { review.unreadable.insert(id) }
            for problem in problems { report(problem) }
        }
        let problems = fields.finish()
        for problem in problems { report(problem) }
        return problems.isEmpty ? review : nil
    }

    private func commitment(_ entry: inout JSONFields, _ hours: [String], _ seen: inout Set<String>) -> ReviewedCommitment? {
        let id = entry.string("id") ?? ""
        if id.isEmpty || !seen.insert(id).inserted { entry.reject("id", expected: "a name of its own, such as \"C-12\" or \"A-1\"") }
        let status: ReviewStatus? = word("status", &entry)
        let metric: Metric? = word("metric", &entry)
        let clock: ClockMeaning? = word("clock", &entry)
        let force: Force? = word("force", &entry)
        let presence: Presence? = optionalWord("presence", &entry, ["stated", "absent", "placeholder"])
        let (severity, plan, channel) = (entry.string("severity"), entry.string("plan"), entry.string("channel"))
        let (period, note, quote) = (entry.string("period"), entry.string("note"), entry.string("quote") ?? "")
        // Where the words stood is for the reader of the file only.
        _ = entry.string("place")
        let own = entry.string("hours")
        if let own, !hours.contains(own) { entry.reject("hours", expected: "null, or one of: " + hours.joined(separator: ", ")) }
        if QuoteSearch.fold(quote).isEmpty { entry.reject("quote", expected: "the words of the agreement, exactly as they stand there") }
        let percent = quantity("percent", &entry)
        let target = target(&entry)
        guard let status, let metric, let clock, let force else { return nil }
        let clause = Clause(citation(entry.range(of: "quote"), quote: quote), path: [])
        let commitment = Commitment(
            id: id, metric: metric, presence: presence ?? .stated, severity: severity, plan: plan, channel: channel, target: target,
            clock: clock, percent: percent, period: period, force: force, grade: .g5, clause: clause)
        let cites = FieldBasis.Field.allCases.map { FieldBasis($0, citation(entry.range(of: $0.rawValue))) }
        return ReviewedCommitment(
            status, commitment, hours: own, note: note, citation: citation(entry.range(of: "status")), cites: cites)
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ entry: inout JSONFields) -> Word?
    where Word.RawValue == String {
        let text = entry.string(key)
        if let word = text.flatMap(Word.init(rawValue:)) { return word }
        entry.reject(key, expected: "one of: " + Word.allCases.map(\.rawValue).joined(separator: ", "))
        return nil
    }

    private func optionalWord<Word: RawRepresentable>(_ key: String, _ entry: inout JSONFields, _ words: [String]) -> Word?
    where Word.RawValue == String {
        guard let text = entry.string(key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        entry.reject(key, expected: "one of: " + words.joined(separator: ", "))
        return nil
    }

    private func quantity(_ key: String, _ fields: inout JSONFields) -> Quantity? {
        guard let value = fields.value(key) else { return nil }
        if let number = value.number, let quantity = Quantity(number) { return quantity }
        fields.reject(key, expected: "a number with at most three places")
        return nil
    }

    private func target(_ entry: inout JSONFields) -> Target? {
        guard var inner = entry.object("target") else { return nil }
        let (value, lower) = (quantity("value", &inner), quantity("lower", &inner))
        let unit: DurationUnit? = word("unit", &inner)
        if value == nil { inner.reject("value", expected: "a number with at most three places") }
        entry.adopt(inner)
        guard let value, let unit else { return nil }
        return Target(value: value, lower: lower, unit: unit)
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
    }

    private func citation(_ range: Range<Int>, quote: String? = nil) -> Citation {
        Citation(span(range), quote: quote ?? DocumentView.short(String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)))
    }

    private mutating func report(_ problem: FieldProblem) {
        report(problem.isUnknownKey ? .settingUnknownKey : .settingWrongType, problem.arguments, problem.range)
    }

    private mutating func report(_ code: DiagnosticCode, _ arguments: [String], _ range: Range<Int>) {
        let line = lines.lineRange(at: range.lowerBound)
        diagnostics.append(
            Diagnostic(
                code, arguments, at: span(range), path: file.path, column: lines.column(at: range.lowerBound),
                excerpt: String(decoding: bytes[line].prefix(160), as: UTF8.self)))
    }
}
