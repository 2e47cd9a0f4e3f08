// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// 通报 over single lengths in a table by levels: the customer is told of the incident once; over "every 2 hours" it is told how things stand.
enum NoticeColumns {
    private static let notices = Lexicon<Void>("通报|通报时限|通报时间|首次通报|初次通报|告警通报|通报客户|通知|通知时限|通知时间")

    static func settled(_ shape: TableShape) -> [AxisLabel] {
        var result = shape.columns
        guard shape.severityColumn != nil else { return result }
        let heads = shape.heads
        for column in result.indices where result[column].metrics.first?.metric == .update {
            guard let head = heads[column].first(where: { notices.isAll($0.folded, $0.trimmed($0.all)) }),
                let words = Words(head, head.all),
                heads[column].allSatisfy({ $0.string == head.string || MetricPhrase.first($0.folded, in: $0.all) == nil }),
                isSingle(shape, column)
            else { continue }
            result[column].metrics = [(.incidentNotice, words)]
        }
        return result
    }

    /// Every length stands alone in its cell and comes once.
    private static func isSingle(_ shape: TableShape, _ column: Int) -> Bool {
        let cells = shape.grid.rows.dropFirst(shape.headerRows).compactMap {
            $0.cells.indices.contains(column) ? $0.cells[column].passage : nil
        }
        let lengths = cells.map { DurationPhrase.all($0.folded, in: $0.all) }
        return lengths.contains { !$0.isEmpty } && lengths.allSatisfy { $0.count <= 1 && $0.first?.isCadence != true }
            && !cells.contains { every.isIn($0.folded, $0.all) }
    }

    private static let every = Lexicon<Void>("every|each|每|每隔|一次|次")
}
