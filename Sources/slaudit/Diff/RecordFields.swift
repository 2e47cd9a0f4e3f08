// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One object of audit.json and its place by keys; what has not the type wanted is a problem with that place.
struct RecordFields {
    private let view: JSONView
    let place: String

    init(_ view: JSONView, _ place: String) {
        self.view = view
        self.place = place
    }

    func string(_ key: String) throws(AuditRecordProblem) -> String {
        guard let value = view[key]?.string else { throw problem(key, Text("a text is wanted here", "此处应为文本")) }
        return value
    }

    func optionalString(_ key: String) throws(AuditRecordProblem) -> String? { isAbsent(key) ? nil : try string(key) }

    func number(_ key: String) throws(AuditRecordProblem) -> String {
        guard let value = view[key]?.number else { throw problem(key, Text("a number is wanted here", "此处应为数字")) }
        return value
    }

    func optionalNumber(_ key: String) throws(AuditRecordProblem) -> String? { isAbsent(key) ? nil : try number(key) }

    func truth(_ key: String) throws(AuditRecordProblem) -> Bool {
        guard let value = view[key]?.bool else { throw problem(key, Text("true or false is wanted here", "此处应为 true 或 false")) }
        return value
    }

    /// One of the words of an enumeration.
    func word<Word: CaseIterable & RawRepresentable>(_ key: String, _: Word.Type) throws(AuditRecordProblem) -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: try string(key)) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem(key, Text("one of these is wanted here: \(known)", "此处应为其中之一：\(known)"))
        }
        return word
    }

    func object(_ key: String) throws(AuditRecordProblem) -> RecordFields {
        guard let value = view[key], value.isObject else { throw problem(key, Text("an object is wanted here", "此处应为对象")) }
        return RecordFields(value, child(key))
    }

    func optionalObject(_ key: String) throws(AuditRecordProblem) -> RecordFields? { isAbsent(key) ? nil : try object(key) }

    /// The objects of a list.
    func list(_ key: String) throws(AuditRecordProblem) -> [RecordFields] {
        guard let value = view[key], value.isList else { throw problem(key, Text("a list is wanted here", "此处应为列表")) }
        return value.elements.enumerated().map { RecordFields($1, "\(child(key))[\($0)]") }
    }

    func strings(_ key: String) throws(AuditRecordProblem) -> [String] {
        guard let value = view[key], value.isList else { throw problem(key, Text("a list is wanted here", "此处应为列表")) }
        var found: [String] = []
        for element in value.elements {
            guard let text = element.string else { throw problem(key, Text("a list of texts is wanted here", "此处应为文本列表")) }
            found.append(text)
        }
        return found
    }

    /// Not there, or null.
    private func isAbsent(_ key: String) -> Bool { view[key].map(\.isNull) ?? true }

    private func child(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    private func problem(_ key: String, _ reason: Text) -> AuditRecordProblem { AuditRecordProblem(place: child(key), reason: reason) }
}
