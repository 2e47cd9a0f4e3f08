// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads `notices` of an engagement: when a notice was given, and about what.
enum NoticeSettings {
    private static let shape = "a list such as [{ date: \"2026-05-04\", about: \"cure\" }]; about is one of: cure, renewal, claim"

    static func read(_ fields: inout JSONFields) -> [ContractNotice] {
        guard let list = fields.array("notices") else { return [] }
        var notices: [ContractNotice] = []
        for (index, element) in list.enumerated() {
            guard var inner = JSONFields(element, path: "notices[\(index)]") else {
                fields.reject("notices", expected: shape)
                continue
            }
            let (date, about) = (inner.string("date").flatMap { CivilDate($0) }, inner.string("about").flatMap(DeadlineTerms.Kind.init))
            if let date, let about {
                notices.append(ContractNotice(date: date, about: about))
            } else {
                inner.reject(date == nil ? "date" : "about", expected: date == nil ? "a date YYYY-MM-DD" : "one of: cure, renewal, claim")
            }
            fields.adopt(inner)
        }
        return notices
    }
}
