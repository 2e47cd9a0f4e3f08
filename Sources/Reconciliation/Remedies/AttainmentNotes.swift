// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a reader should know of a percentage.
enum AttainmentNotes {
    static let noPeriod = Text(
        "the agreement states no period for the percentage: the outcome holds only if it is the same over the whole time and over each month, quarter and year",
        "协议未写明该比例的统计周期：仅当按全部期间、按月、按季、按年统计结果一致时才作认定")
    static let bySingle = Text(
        "counted by cases and by single gaps the outcomes differ; the words do not say which counts", "按工单统计与按单次间隔统计结果不同，条款未写明以何者为准")
    static let incomplete = Text(
        "nobody vouches that every case is in the evidence, or parts of it are known to be missing; a case that was not saved may have been in time",
        "无人保证证据包含全部工单，或已知有缺失；未保存的工单可能是按时的")
    static let doubtful = Text("cases that may belong to another period or promise make the range wider", "可能属于其他周期或其他承诺的工单使区间变宽")

    static let begins = Text(
        "the evidence begins within this period: cases before it are not counted", "证据自本周期中途开始，此前的工单未计入")

    static func few(_ count: Int) -> Text {
        Text(
            count == 1 ? "one case only: the percentage says little" : "\(count) cases only: the percentage says little",
            "仅有 \(count) 例，比例的说明力有限")
    }

    /// Periods that the words do not fix begin with the calendar's; a contract that began on another day may be counted from that day.
    static func isOffset(_ cycle: PeriodCycle, _ engagement: Engagement) -> Bool {
        guard let from = engagement.effectiveFrom, let dates = cycle.dates(around: from) else { return false }
        return dates.lowerBound != from
    }

    static func cycle(_ cycle: PeriodCycle, _ engagement: Engagement, _ zone: String?) -> [Text] {
        var notes: [Text] = []
        if zone == nil { notes.append(Text("no zone is known: dates may be those of any zone", "时区未知：日期可能按任一时区")) }
        if !cycle.isSettled, isOffset(cycle, engagement) {
            notes.append(
                Text(
                    "periods are those of the calendar; they could also be counted from the day the contract began",
                    "按日历周期统计；亦可能自合同起始日起算"))
        }
        return notes
    }
}
