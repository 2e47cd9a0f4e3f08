// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words that name each metric, English and Chinese, in folded form and separated by "|".
enum MetricWords {
    /// Phrases that hold a metric's word but mean something else: the longest phrase at a place wins, and these match nothing.
    static let others =
        "平均响应时间|平均恢复时间|平均修复时间|平均解决时间|平均处理时间|平均到场时间|average response time|average resolution time|average restoration time|scan completion|job completion|build completion|task completion|batch completion|analysis completion|export completion|import completion|query completion|order completion|project completion|report completion|upload completion|course completion|month contains|months contain|year contains|week contains|contains a|contains an|contains the|solutions commits|solutions shall|solutions will|solutions inc|solutions inc.|solutions ltd|solutions ltd.|solutions gmbh|solutions llc|solutions pvt|solutions limited|solutions agrees|solutions provides|solutions guarantees|solutions is|solutions has|solutions may|solutions team|solutions support|take up to|takes up to|taken up to|taking up to|response code|response carries|response contains|response includes|response holds|response returns|response may take|http response|api response|server response|response body|page response|automatic response|automated response|auto response|response rate|response size|"
        + "error response|response header|in response to|response team|incident response plan|incident response team|response center|response centre|system response time|server response time|api response time|page response time|"
        + "query response time|average response time of the|screen resolution|dispute resolution|name resolution|dns resolution|display resolution|conflict resolution|software update|security update|product update|updates and upgrade|"
        + "update the agreement|updated version|version update|major update|minor update|feature update|system update|backup and restore|restore point|update this|updates this|updates to this|update these|"
        + "contact us|contact support|contact your|contact our|please contact|contact the helpdesk|contact the service desk|contact the support|contact provider|contact supplier|contact vendor|contact name|contact person|contact details|contact information|emergency contact|"
        + "response from the customer|response from customer|response from client|customer response|customer's response|client response|your response|your reply|reply from you|user response|auto-reply|automatic reply|automated reply|auto reply|"
        + "rules of engagement|engagement letter|social media engagement|fixed fee|fixed price|fixed term|fixed rate|fixed cost|fixed period|fixed-term|patched together|closed on|closed period|close of business|business closure|office closure|"
        + "response plan|data recovery|disaster recovery|cost recovery|recovery plan|recovery point|backup recovery|quick response code|qr code|"
        + "争议解决|解决争议|系统响应时间|接口响应|页面响应|系统响应|查询响应时间|查询响应|接口响应|请求响应时间|平均响应时间小于|服务器响应|响应码|响应速度|软件更新|版本更新|更新版本|系统更新|问题反馈|用户反馈|意见反馈|客户反馈|反馈问题|"
        + "恢复出厂|数据恢复点|恢复点|升级版本|版本升级|软件升级|系统升级|免费升级|升级包|升级服务|补丁升级|维护升级|及时响应服务|响应甲方|响应文件|响应招标|响应人|投标响应|灾难恢复|数据恢复|备份恢复|"
        + "供应到位|供货到位|配送到位|交付到位|复盘会|复盘会议|配件到位|备件到位|备品到位|材料到位|物资到位|货物到位|资金到位|联系人|联系方式|联系电话|联系我们|联系客服|自动回复|自动答复|自动应答|客户回复|用户回复|客户答复|用户答复|客户响应|受理时段|受理时间段|受理范围|受理部门|受理单位|受理渠道|受理电话|投诉受理|现场勘察|现场勘查|现场勘测|现场踏勘|现场查勘|现场勘验|现场验收|现场安装|现场施工|现场考察|现场调研|现场培训|现场测量|现场设计|修正案|修正版"

    static let acknowledgement =
        "acknowledgement|acknowledgment|acknowledge|acknowledges|acknowledged|acknowledging|receipt confirmation|confirm receipt|confirms receipt|confirmation of receipt|confirm the receipt|ack time|ack|tta|time to acknowledge|"
        + "tat|turn around time|turnaround time|turn-around time|call pick-up|call pickup|call answer|call answering|calls answered|answer calls|answering calls|"
        + "desk confirms|we confirm within|confirm your ticket|确认时间|确认时限|故障确认|工单确认|报修确认|值班台确认|受理时间|受理时限|确认受理|受理确认|受理|预约确认|确认预约|接单|签收确认|确认收到|接听|收到确认|接报|接警|接诉"

    static let firstResponse =
        "responsetime|responsetimes|first response|initial response|first reply|initial reply|response time|time to respond|time to first response|time to response|respond|responds|responded|responding|response|reply|replies|replied|replying|react|reacts|reaction time|reaction|"
        + "start work|starts work|work start|start working|starts working|started working|begin work|begins work|begin working|work begins|work to begin|work will begin|work commences|commence work|commences work|commencement of work|commence working|"
        + "working within|working on the|working on it|working the issue|working on your|first contact|call back|callback|calls back|called back|return call|return calls|return your call|returns your call|initial contact|make contact|contact the customer|contact the client|contact you|contacts you|contact customer|contacts the customer|contacted|call you back|calls you back|ring you back|rings you back|phone you back|phones you back|"
        + "get back to|gets back to|getting back to|be in touch|is in touch|in touch with|hear back|hear from us|hear from a|write back|writes back|first touch|attend|attends|attend to|attends to|attended to|attending to|answered|answer your|answer the|answers your|answer tickets|answer support|answer within|answers within|first answer|an answer|the answer|ring you|rings you|phone you|phones you|call you|calls you|dials in|dial in|shall telephone|will telephone|must telephone|telephone the customer|telephones the customer|telephone you|phone the customer|call the customer|calls the customer|speak to you|speaks to you|speak to a|"
        + "pick up|picks up|picked up|picking up|pick-up|pickup|engage|engages|engaged|engagement|assign an engineer|assign a named engineer|assign a technician|assign an agent|assign a support engineer|assigned to an engineer|assigned to a technician|assignment of an engineer|assignment of a technician|assignment of a support|technician assigned|engineer assigned|take up|takes up|taken up|"
        + "first look|look at it|looks at it|look at your|looks at your|engineer online|specialist online|expert online|look into|looks into|looked at|looked into|first human|human response|human reply|human answer|first engineer|technician answers|engineer answers|agent answers|operator answers|somebody answers|someone answers|person answers|human answers|gets an engineer|get an engineer|speak with an engineer|triage|triaged|give you feedback|gives you feedback|give feedback|provide feedback|provides feedback|feedback within|"
        + "首次响应|初次响应|初始响应|首响|响应时间|响应时限|响应时效|响应|反应时间|反应时限|反应|首次回复|回复|答复|回电|反馈|回应|应答|回拨|答覆|回覆|给予答复|与您联系|联系您|联系客户|联系用户|联系甲方|与客户联系|与用户联系|与甲方联系|取得联系|联络客户|联络用户|联络甲方|"
        + "开始抢修|开始维修|开始修复|开始修理|开始排除|开始排障|开始检修|开始解决|开始远程|开始诊断|开始排查|着手修复|着手维修|着手抢修|着手排除|着手排障|着手解决|启动抢修|启动维修|启动排障|启动修复|着手处理|开始处理|介入处理|介入|投入处理|指派工程师|安排工程师|分配工程师|派单|接手|联系使用者|联系使用人|联系使用单位|联系业主|联系报修人|联系报障人|联系报修用户|联系采购人|联系采购方|联系需方|联系买方|联系住户|与使用者联系|与业主联系|与报修人联系|跟进处理|首次联系|解答|通话|开始处置|着手处置|接洽|工程师上线|专家上线|覆机|覆电|应答电话|回信|回音|来电|致电"

    static let nextResponse =
        "next response|subsequent response|follow-up response|followup response|following response|subsequent reply|subsequent replies|next reply|further response|further reply|后续响应|后续回复|再次响应"

    static let update =
        "ongoing response|ongoing|status update|progress update|update frequency|update interval|update cadence|communication frequency|update cycle|ticket update|regular update|ongoing update|ongoing communication|communication interval|status report|progress report|status note|write to the subscriber|write to the customer|write to you|writes to you|write to the client|tell you where|tell you how|"
        + "provide update|provides update|further update|update time|updated every|updates every|update every|update|subsequent update|communication update|keep the customer informed|kept informed|keep you informed|keep you posted|keeps you posted|kept posted|keep the client informed|progress note|progress notes|"
        + "how it is going|how things are going|keep you up to date|progress to you|progress message|progress call|bulletin|next word|follow-up|follow up|status call|status message|status mail|status note|situation report|sitrep|"
        + "更新状态|状态告知|进展告知|告知进展|报告进展|报告一次|通知一次|短信一次|报一次|进展通报|进展更新|进度更新|进度通报|进度反馈|进展反馈|进展汇报|状态更新|通报进展|更新进展|通报进度|通报间隔|更新频率|汇报进展|同步进展|进展同步|通报|进展|进度汇报|汇报进度|进度报告|更新进度|反馈进度|反馈进展|汇报一次|反馈一次|更新一次|通报一次|告知进度|处理进度|汇报|报送|同步一次|短信告知|状态通报|进度|提供更新|提供进展|进行更新|信息更新"

    static let workaround =
        "workaround|work-around|work around|temporary fix|temporary solution|temporary repair|temporary remedy|temporary measure|temporary relief|interim solution|interim fix|interim remedy|interim measure|interim relief|circumvention|bypass|mitigation|mitigate|mitigated|mitigates|stopgap|stop-gap|containment|contain|"
        + "备用设备|备用机|备机|代用机|替代设备|备用方案|备用措施|临时方案|临时解决方案|临时措施|规避方案|规避方法|规避手段|替代方案|应急方案|变通方案|临时恢复|规避措施|临时解决|临时修复|临时处理|临时处置|应急处理|应急措施|绕行方案|规避办法|变通措施|临时性解决|缓解措施|缓解"

    static let restoration =
        "stabilize|stabilise|stabilized|stabilised|operational state|operational state response|restoration|restore|restores|restored|restoring|service restored|restoration of service|service restoration|recover|recovers|recovered|recovery time|recovery|time to restore|mean time to restore|time to recover|rto|recovery time objective|service back up|service back|back into use|back in use|back into operation|back into service|back up and running|back online|back in operation|back in service|"
        + "back on|is restarted|are restarted|restarted within|service is resumed|services are resumed|session rescued|working again|up and running|running again|operational again|resume service|resumption of service|service resumed|service resumes|reinstate|reinstated|reinstatement|return to service|returned to service|return to normal|returned to normal|return to operation|"
        + "恢复服务|服务恢复|恢复业务|业务恢复|恢复时间|恢复时限|系统恢复|恢复运行|中断运行|恢复正常|恢复使用|恢复|复原|回复正常|回复服务|恢复供应"

    static let resolution =
        "resolution or workaround|workaround or resolution|resolved or a workaround|fix or workaround|workaround or fix|correction or workaround|solution or workaround|workaround or solution|resolution or a workaround|fix or a workaround|resolution / workaround|correct or provide a workaround|resolution|resolve|resolves|resolved|resolving|time to resolve|time to resolution|fix time|fix|fixed|fixes|fixing|repair|repaired|repairs|repairing|permanent fix|final solution|full reply|full response|full written reply|full written response|full answer|final reply|final response|final answer|permanent solution|rectify|rectifies|rectified|rectification|corrected|correct the|correct all|correct any|correct grade|correction|patched|release a patch|release a fix|ship a fix|issue a patch|release of a fix|remediation|remediate|remediated|"
        + "remedied|remedy the|remedy any|remedy all|closure|close time|closed|close the ticket|close out|bug fix|resolution time|target fix|solve|solves|solved|solving|solution time|solve time|solvetime|solve times|time to solution|solution|cure|cured|permanent cure|mend|mended|put right|puts right|completion|completed|eliminate|eliminated|elimination|cleared|clear the fault|clearance|settled|sorted|sort it out|sort out|sorts out|troubleshoot|troubleshooting time|"
        + "维修时长|修复时长|解决时长|处置时长|排障时长|抢修时长|处理窗口|完工时间|完工时限|处理周期|处理时长|修复周期|解决周期|修复时限|解决时限|解决时间|解决问题|处理完毕|处理完成|修复时间|修复|解决|故障排除|排除故障|排除|处理时限|处理时间|抢修|维修完成|修好|完成处理|办结|完结|结案|闭环|彻底解决|最终解决|消除故障|处置完成|处置完毕|处置时限|处置时间|维修完毕|修理完毕|维修时间|修理时间|排障|消缺|修妥|维修好|完成修复|完成维修|解决故障|修正|完成整改|整改完成"

    static let solutionPlan =
        "repair proposal|proposal for repair|proposal for the repair|fix plan|plan to fix|plan for its correction|plan for the correction|plan for correction|plan for its repair|plan for the repair|plan for its resolution|plan for the resolution|correction plan|fix schedule|action plan|resolution plan|solution plan|remediation plan|plan of action|plan for resolution|proposed solution|proposal for a solution|corrective action plan|propose a solution|propose a plan|dated plan|plan for the fix|repair plan|"
        + "提供解决方案|给出解决方案|出具解决方案|提出解决方案|制定解决方案|解决方案|处理方案|解决办法|处理意见|给出意见|提供方案|解决措施|整改方案|处置方案|维修方案|给出方案|提出方案|处理建议|解决建议|发布计划|修复计划|解决计划|处理计划|给出计划|修复方案|根治方案"

    static let onsite =
        "on-site|onsite|on site|on-site arrival|arrive on-site|arrive on site|arrive|arrives|arrival|site visit|site attendance|attend site|attend the site|attend your site|dispatch|dispatched|despatch|despatched|attendance on site|be with you|be with the customer|attendance|engineer on site|technician on site|on-site response|onsite response|on-site support|at your door|at your site|at your premises|on your premises|on the premises|at the premises|at customer site|at customer's site|at the customer's site|in person|home visit|visit|visited|technician at the|engineer at the|technician at your|engineer at your|is in the building|technician shall be at|technician will be at|technician is at|engineer shall be at|engineer will be at|engineer is at|fitter shall be at|fitter will be at|installer will be at|mechanic shall be at|mechanic will be at|personnel shall be at|in your building|is with you|on the spot|reaches the site|reach the site|reaches site|reach site|reaches your|reach your site|reach you in|reaches you in|come to your|comes to your|come out to|comes out to|we come within|we come to|we come out|engineer comes|technician comes|somebody comes|someone comes|come out within|field engineer|field visit|be there|"
        + "到校|到院|到馆|到府|到仓|到店|到厂|到站|到户|到点|叫修|人到|到场|到达现场|上门|现场响应|抵达现场|赶到现场|赶赴现场|现场服务|现场支持|到现场|派员|到达用户现场|抵达|到达|赶到|赶赴|到达客户现场|上门服务|上门维修|派人|派技术人员|派工程师|派出|现场处理|现场解决|现场维修|到位|抵场|现场"

    static let escalation =
        "escalation|escalate|escalated|escalates|escalating|brought before|raised to|升级处理|升级上报|升级至|上报|升级时限|升级时间|逐级上报|问题升级|升级到|升级给|升级主管|升级经理|升级总监|升级领导|升级负责人|升级二线|升级三线"

    static let incidentNotice =
        "you will be told|you are told|we tell you of|we will tell you of|will tell you within|informs the owner|inform the owner|informs the operator|inform the operator|informs you|informs the buyer|informs the authority|notifies|informs the customer|informs the client|incident notification|notify of incident|notification of incident|notify the customer|notify customer|notify you|notify the client|security incident notification|breach notification|notification|status page|incident notice|notify affected|inform the customer|inform you|inform the client|notified|notify|informed of|"
        + "事件通知|故障通知|通知客户|通知甲方|告知甲方|通知用户|告知客户|故障通报|事件通报|安全事件通知|通知您|告知您|告知用户|公告|"
        + "短信告知客户|短信告知用户|短信告知甲方|短信告知业主|通报甲方|通报客户|通报用户|通报业主|通报学校|通报医院|通报业务方|通报采购人|通报采购方|通报使用单位|通报贵方|通报贵司|通知业务方|通知业主|通知采购人|通知采购方|通知需方|通知买方|通知使用方|通知使用单位|通知使用者|通知贵方|通知贵司|通知受影响|告知业务方|告知业主|告知采购人|告知采购方|告知需方|告知买方|告知使用方|告知使用单位|告知受影响"

    static let incidentReport =
        "incident report|root cause analysis|root-cause analysis|root cause|rca|rca report|post-mortem|postmortem|post mortem|post incident report|post-incident report|post incident review|post-incident review|incident summary|cir|fault report|root cause report|reason for outage|rfo|written report|written account|written explanation|account of the cause|cause report|failure report|outage report|analysis report|analysis reports|after-action report|after action report|"
        + "事件报告|故障报告|事故报告|分析报告|原因分析|根因分析|复盘报告|根本原因分析|故障分析报告|总结报告|处理报告|处置报告|原因报告|书面报告|书面说明|原因说明|说明原因|书面总结|故障分析|事故分析|故障总结|复盘|初步报告|正式报告|整改报告|调查报告|情况报告|情况说明|提交报告|出具报告|检测报告|事故复盘|提交 pir|提交pir|出具 pir|出具pir|pir报告|pir 报告|investigation report"

    static let availability =
        "uptime|available for|availability|available at least|up-time|service availability|monthly uptime percentage|可用性|可用率|服务可靠性|可靠性|在线率|正常运行时间|正常服务时间百分比|可用度|妥善率|完好率|供电可靠率|供电可靠性|可靠率|设备完好率|开机率|正常运行率"
}
