// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Reads `report` of an engagement: what stands on the cover.
enum CoverSettings {
    static func read(_ fields: inout JSONFields) -> CoverFacts {
        var facts = CoverFacts()
        guard var inner = fields.object("report") else { return facts }
        facts.agreementNumber = inner.string("agreementNumber")
        facts.preparedBy = inner.string("preparedBy")
        facts.preparedFor = inner.string("preparedFor")
        facts.confidentiality = inner.string("confidentiality")
        switch inner.string("status") {
        case nil, "draft": break
        case "issued": facts.isIssued = true
        default: inner.reject("status", expected: "draft or issued")
        }
        fields.adopt(inner)
        return facts
    }
}
