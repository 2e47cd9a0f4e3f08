// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Rows by where the customer is ("Zone | Basic | Plus", 所在地区): the place is the kind of case, as it is in a sentence; under heads that are levels
/// it divides them.
enum PlaceRows {
    static func isHead(_ shape: TableShape) -> Bool {
        shape.planColumn == 0 && shape.heads.first?.contains(where: LabelPhrases.isPlace) == true
    }

    static func asCases(_ labels: [AxisLabel], _ shape: TableShape) -> [AxisLabel] {
        guard isHead(shape) else { return labels }
        return labels.map { label in
            guard let place = label.plan, label.severity.isEmpty else { return label }
            var label = label
            label.severity = [SeverityMention(named: place)]
            label.plan = nil
            return label
        }
    }
}
