// SPDX-License-Identifier: Apache-2.0

/// Rows by where the customer is ("Metro", "Rural"; 市区, 郊县) in a table that tells no other cases: the place is the kind of case, as it is in a
/// sentence. Beside levels or cases it divides as a tier does.
enum PlaceRows {
    static func asCases(_ candidates: [Candidate], _ shape: TableShape) -> [Candidate] {
        guard shape.planColumn == 0, shape.heads.first?.contains(where: LabelPhrases.isPlace) == true,
            candidates.allSatisfy({ $0.severity == nil })
        else { return candidates }
        return candidates.map { candidate in
            guard let place = candidate.plan else { return candidate }
            var candidate = candidate
            candidate.severity = SeverityMention(named: place)
            candidate.plan = nil
            return candidate
        }
    }
}
