// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// 7×24 said of the service where the document knows no other hours: then a plain time has none to stop in, wherever it stands.
enum OnlyHours {
    private static let service = Lexicon<Void>("服务|支持|支援|保障|运维|维护|support|service|services")
    private static let desk = Lexicon<Void>("电话|热线|客服|拨打|phone|telephone|hotline|call|calls")
    private static let working = Lexicon<Void>(
        "工作时间|办公时间|上班时间|营业时间|工作时段|工作日|business hours|working hours|office hours|opening hours|business day|business days|working day|working days"
    )

    /// The statement that holds for all times of the document that nothing else speaks of.
    static func find(_ hours: [SupportHours], _ statements: [HoursStatement], _ view: DocumentView) -> HoursStatement? {
        guard hours.allSatisfy(\.week.isAlways), statements.allSatisfy(\.isAlways),
            let found = statements.first(where: {
                $0.governs && !$0.isLocal && $0.severities.isEmpty && $0.plans.isEmpty && isOfService($0, view)
            }), !view.blocks.contains(where: namesWorkingTime)
        else { return nil }
        return found
    }

    /// 7×24小时技术支持, not 客服热线（24小时）: a telephone that is answered is no engineer at work.
    private static func isOfService(_ statement: HoursStatement, _ view: DocumentView) -> Bool {
        let passage = view.blocks[statement.block].passage
        guard passage.count <= 4000,
            let sentence = passage.sentences().first(where: { passage.bytes($0)?.contains(statement.words.bytes.lowerBound) == true })
        else { return false }
        return service.isIn(passage.folded, sentence) && !desk.isIn(passage.folded, sentence)
    }

    /// Words of hours or days that are not all of them, be they defined or not.
    private static func namesWorkingTime(_ block: Block) -> Bool {
        if case .table(let grid) = block.content {
            return grid.rows.contains { $0.cells.contains { !$0.isCopy && names($0.passage) } }
        }
        return names(block.passage)
    }

    private static func names(_ passage: Passage) -> Bool { working.isIn(passage.folded, passage.all) }
}
