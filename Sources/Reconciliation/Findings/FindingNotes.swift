// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a reader of a finding should know besides the count.
enum FindingNotes {
    static func notes(_ commitment: Commitment, _ clocks: IncidentClocks, _ worst: SpanVerdict?, stop: ClockMoment?, outcome: Outcome)
        -> [Text]
    {
        var notes: [Text] = []
        if outcome == .notApplicable, commitment.metric == .update || commitment.metric == .nextResponse {
            notes.append(Text("nothing to measure: no response from which updates would run", "无可计量：尚无响应，进展通报未起算"))
        }
        if outcome == .breached, !commitment.grade.isBinding {
            notes.append(
                Text(
                    "not kept, but graded \(commitment.grade.rawValue): promised against delivered, not a breach",
                    "未达到，但等级为 \(commitment.grade.rawValue)：仅作承诺与实际对照，不认定违约"))
        }
        if outcome == .breached, let percent = commitment.percent {
            notes.append(
                Text("late; the promise is for \(percent) % of cases and is judged over its period", "逾期；该承诺按 \(percent)% 的案件、以周期为单位判断"))
        }
        if outcome == .breached {
            for limit in commitment.limits.prefix(3) {
                notes.append(
                    Text("the agreement may limit this promise; read: \"\(limit.quote)\"", "协议可能限制该承诺，请核对：“\(limit.quote)”"))
            }
        }
        if let stop, let rule = ruleOfStop(commitment.metric, clocks, worst, stop) { notes.append(rule) }
        if let stop, stop.link.isWeak {
            notes.append(
                Text("the answer is tied to the request only by: \(stop.link.name.english)", "该答复与请求的关联仅为：\(stop.link.name.chinese)"))
        }
        if worst?.restsOnWeakLink == true {
            notes.append(Text("without the weaker links the outcome would be another", "若不计较弱的关联，结论会不同"))
        }
        if stop == nil, outcome == .breached {
            notes.append(Text("none found in the material supplied up to the as-of instant", "在截止时刻之前所提供的材料中未找到"))
        }
        if commitment.metric == .resolution, let said = clocks.history.saidSolved, stop?.event.id == said.event.id {
            notes.append(
                Text("no status shows it; a person of the vendor said so (rule said-solved)", "没有状态记录；服务商人员以文字表示已解决（规则 said-solved）"))
        }
        let channels = clocks.timeline.incident.channels
        if let stop, stop.event.channel != clocks.start.event.channel {
            notes.append(
                Text(
                    "asked by \(clocks.start.event.channel.name.english), answered by \(stop.event.channel.name.english); linked by \(stop.link.name.english)",
                    "以\(clocks.start.event.channel.name.chinese)提出，以\(stop.event.channel.name.chinese)答复；关联依据：\(stop.link.name.chinese)"))
        } else if channels.count > 1 {
            notes.append(
                Text(
                    "this request spans \(channels.map(\.name.english).joined(separator: ", "))",
                    "该请求涉及：\(channels.map(\.name.chinese).joined(separator: "、"))"))
        }
        return notes
    }

    /// By what words or state a step short of the resolution was found, and what they show.
    private static func ruleOfStop(_ metric: Metric, _ clocks: IncidentClocks, _ worst: SpanVerdict?, _ stop: ClockMoment) -> Text? {
        guard MilestoneWords.statement(metric) != nil else { return nil }
        if stop.event.id == clocks.history.end?.event.id {
            return Text("no step of its own is recorded; the resolution ends it", "没有单独记录；以解决为止")
        }
        let rule = MilestoneWords.rule(metric)
        if worst?.span.stops.told != nil {
            return Text(
                "words tell that it had come about by then, not when (rule \(rule))", "文字仅表明届时已经发生，未表明何时发生（规则 \(rule)）")
        }
        return Text("found by a state or by plain words (rule \(rule))", "依状态或明确文字认定（规则 \(rule)）")
    }
}
