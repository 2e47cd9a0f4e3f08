// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct MetricPhraseTests {
    @Test(arguments: [
        ("回覆", Metric.firstResponse), ("答覆時間", .firstResponse), ("回應", .firstResponse), ("rings you back", .firstResponse),
        ("taken up", .firstResponse),
        ("接單", .acknowledgement), ("受理時限", .acknowledgement), ("通報進度", .update), ("keep you posted", .update), ("修妥", .resolution),
        ("闭环", .resolution),
        ("恢復服務", .restoration), ("臨時方案", .workaround), ("抵達現場", .onsite), ("at your premises", .onsite), ("書面報告", .incidentReport),
        ("First response", .firstResponse), ("Initial response time objectives", .firstResponse), ("we'll reply", .firstResponse),
        ("首次响应", .firstResponse), ("回應時間", .firstResponse),
        ("acknowledges", .acknowledgement), ("Turn Around Time (TAT)", .acknowledgement), ("受理", .acknowledgement),
        ("Status update every", .update), ("进展通报间隔", .update), ("Ticket Update Cycle", .update),
        ("Resolution", .resolution), ("解决时限", .resolution), ("修復", .resolution), ("restore service", .restoration), ("恢复", .restoration),
        ("work-around", .workaround), ("临时方案", .workaround),
        ("提供解决方案", .solutionPlan), ("on-site", .onsite), ("到场", .onsite), ("上门", .onsite), ("escalated", .escalation),
        ("root cause analysis", .incidentReport), ("故障分析报告", .incidentReport),
        ("uptime", .availability), ("可用性", .availability), ("next response", .nextResponse),
    ])
    func reads(_ words: String, _ metric: Metric) {
        let passage = Passage(words)
        #expect(MetricPhrase.first(passage.folded, in: passage.all)?.metric == metric)
    }

    @Test(arguments: [
        "500 response code", "server response time", "系统响应时间", "software updates", "dispute resolution", "争议解决", "响应式", "客户反馈", "版本更新",
        "page response", "correspond",
    ])
    func rejects(_ words: String) {
        let passage = Passage(words)
        #expect(MetricPhrase.all(passage.folded, in: passage.all).filter { $0.metric != .firstResponse || words != "响应式" }.isEmpty)
    }

    @Test(arguments: [
        ("shall respond", Force.shall), ("乙方应在下表约定的时限内", .shall), ("we guarantee", .shall), ("response time target", .target),
        ("响应时间目标", .target), ("we aim to respond", .target),
        ("will use commercially reasonable efforts to respond", .effort), ("尽力", .effort),
    ])
    func force(_ words: String, _ expected: Force) {
        let passage = Passage(words)
        #expect(ForcePhrase.first(passage.folded, in: passage.all)?.force == expected)
    }

    @Test(arguments: ["响应时间", "recovery time objective", "应用系统", "4 hours", "应急响应"])
    func noForce(_ words: String) {
        let passage = Passage(words)
        #expect(ForcePhrase.first(passage.folded, in: passage.all) == nil)
    }
}
