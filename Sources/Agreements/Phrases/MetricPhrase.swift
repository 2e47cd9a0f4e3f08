// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words that name what is measured.
struct MetricPhrase: Sendable {
    var metric: Metric
    var range: Range<Int>

    /// Phrases that hold a metric's word but mean something else; nil keeps them from matching anything.
    private static let lexicon = Lexicon<Metric?>([
        // distractors first: the longest phrase at a place wins
        (
            "response code|http response|api response|server response|response body|page response|automatic response|automated response|auto response|response rate|response size|"
                + "error response|response header|in response to|response team|incident response plan|incident response team|response center|response centre|system response time|server response time|api response time|page response time|"
                + "query response time|average response time of the|screen resolution|dispute resolution|name resolution|dns resolution|display resolution|conflict resolution|software update|security update|product update|updates and upgrade|"
                + "update the agreement|updated version|version update|major update|minor update|feature update|system update|backup and restore|restore point|"
                + "争议解决|解决争议|系统响应时间|接口响应|页面响应|系统响应|平均响应时间小于|服务器响应|响应码|响应速度|软件更新|版本更新|更新版本|系统更新|问题反馈|用户反馈|意见反馈|客户反馈|反馈问题|"
                + "恢复出厂|数据恢复点|恢复点|升级版本|版本升级|软件升级|系统升级|免费升级|升级包|升级服务|补丁升级|维护升级|优先响应|快速响应|及时响应服务|响应甲方|响应文件|响应招标",
            nil
        ),
        (
            "acknowledgement|acknowledgment|acknowledge|acknowledges|acknowledged|acknowledging|receipt confirmation|confirm receipt|confirms receipt|confirmation of receipt|ack time|tat|turn around time|turnaround time|turn-around time|受理时间|受理时限|确认受理|受理确认|受理|接单|签收确认|确认收到|接听",
            .acknowledgement
        ),
        (
            "first response|initial response|first reply|initial reply|response time|time to respond|time to first response|time to response|respond|responds|responded|responding|response|reply|replies|replied|react|reacts|reaction time|reaction|start work|"
                + "first contact|call back|callback|calls back|return call|initial contact|first touch|attend to|answered|首次响应|初次响应|初始响应|首响|响应时间|响应时限|响应时效|响应|反应时间|首次回复|回复|答复|回电|反馈|回应|应答|回拨",
            .firstResponse
        ),
        (
            "next response|subsequent response|follow-up response|followup response|following response|subsequent reply|后续响应|后续回复|再次响应",
            .nextResponse
        ),
        (
            "ongoing response|ongoing|status update|progress update|update frequency|update interval|update cadence|communication frequency|update cycle|ticket update|regular update|ongoing update|ongoing communication|communication interval|status report|progress report|"
                + "provide update|provides update|further update|update time|updated every|updates every|update every|update|subsequent update|communication update|keep the customer informed|进展通报|进展更新|进度更新|进度通报|进度反馈|进展反馈|进展汇报|状态更新|通报进展|更新进展|通报进度|通报间隔|更新频率|汇报进展|同步进展|进展同步|通报|进展",
            .update
        ),
        (
            "workaround|work-around|work around|temporary fix|temporary solution|interim solution|interim fix|circumvention|bypass|mitigation|mitigate|mitigated|临时方案|临时解决方案|临时措施|规避方案|替代方案|应急方案|变通方案|临时恢复|规避措施",
            .workaround
        ),
        (
            "restoration|restore|restores|restored|service restored|restoration of service|service restoration|recover|recovery time|recovery|time to restore|mean time to restore|rto|recovery time objective|恢复服务|服务恢复|恢复业务|业务恢复|恢复时间|恢复时限|系统恢复|恢复运行|恢复正常|恢复",
            .restoration
        ),
        (
            "resolution|resolve|resolves|resolved|resolving|time to resolve|time to resolution|fix time|fix|fixed|fixes|repair|repaired|permanent fix|final solution|permanent solution|rectify|rectified|rectification|corrected|correct the|correction|patched|remediation|remediate|"
                + "remedied|closure|close time|bug fix|resolution time|target fix|解决时限|解决时间|解决问题|处理完毕|处理完成|修复时间|修复|解决|故障排除|排除故障|排除|处理时限|处理时间|抢修|维修完成|修好|完成处理|办结|完结|结案|闭环|彻底解决|最终解决|消除故障",
            .resolution
        ),
        (
            "action plan|resolution plan|solution plan|remediation plan|plan of action|plan for resolution|proposed solution|proposal for a solution|corrective action plan|propose a solution|提供解决方案|给出解决方案|出具解决方案|提出解决方案|制定解决方案|解决方案|处理方案|解决办法|处理意见|给出意见|提供方案|解决措施|整改方案",
            .solutionPlan
        ),
        (
            "on-site|onsite|on site|on-site arrival|arrive on-site|arrive on site|arrive|arrival|site visit|dispatch|attendance on site|engineer on site|technician on site|on-site response|onsite response|on-site support|到场|到达现场|上门|现场响应|抵达现场|赶到现场|赶赴现场|现场服务|现场支持|到现场|派员|到达用户现场|抵达|到达",
            .onsite
        ),
        ("escalation|escalate|escalated|escalates|升级处理|升级上报|升级至|上报|升级时限|升级时间|逐级上报|问题升级", .escalation),
        (
            "incident notification|notify of incident|notification of incident|notify the customer|notify customer|notify you|security incident notification|breach notification|notification|status page|incident notice|notify affected|inform the customer|notified|notify|"
                + "事件通知|故障通知|通知客户|通知甲方|告知甲方|通知用户|告知客户|故障通报|事件通报|安全事件通知",
            .incidentNotice
        ),
        (
            "incident report|root cause analysis|root-cause analysis|rca|rca report|post-mortem|postmortem|post mortem|post incident report|post-incident report|post incident review|post-incident review|incident summary|cir|fault report|root cause report|reason for outage|rfo|"
                + "事件报告|故障报告|事故报告|分析报告|原因分析|根因分析|复盘报告|根本原因分析|故障分析报告|总结报告|处理报告|书面报告",
            .incidentReport
        ),
        (
            "uptime|availability|available at least|up-time|service availability|monthly uptime percentage|可用性|可用率|服务可靠性|可靠性|在线率|正常运行时间|正常服务时间百分比|可用度",
            .availability
        ),
    ])

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [MetricPhrase] {
        lexicon.matches(text, in: range).compactMap { match in match.meaning.map { MetricPhrase(metric: $0, range: match.range) } }
    }

    static func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> MetricPhrase? { all(text, in: range).first }

    /// Of the metrics named in a label ("Response time to resolve", "Resolution response"), the one it is about.
    static func label(_ text: [Unicode.Scalar], in range: Range<Int>) -> MetricPhrase? {
        let found = all(text, in: range).filter { $0.metric != .availability }
        guard let first = found.first else { return nil }
        // "On-site response", "Escalation response", "响应 到场": a narrower word beats plain response.
        if first.metric == .firstResponse, first.range.count < 14,
            let narrow = found.first(where: { $0.metric == .onsite || $0.metric == .nextResponse || $0.metric == .update })
        {
            return narrow
        }
        return first
    }
}
