// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the parties of the invented case say, in the language of the case.
struct FixtureWords {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func say(_ english: String, _ chinese: String) -> String { Text(english, chinese)[language] }

    var vendor: String { say("Relay Cloud Communications, Ltd.", "云桥通信科技有限公司") }
    var customer: String { say("Northwind Messaging, Inc.", "北风消息（上海）有限公司") }
    var custodian: String { say("A. Okafor", "王宁") }
    var plan: String { say("Premium", "高级版") }
    var agreement: String { say("Support Services Agreement, version 4 of 1 January 2026", "技术支持服务协议（2026 年 1 月 1 日第四版）") }
    var calendarName: Text { Text("Business Hours", "工作时间") }
    var holidaySource: Text { Text("CN: State Council notice on 2026 holidays", "国务院办公厅关于 2026 年部分节假日安排的通知") }
    var hoursName: String { say("Business Hours", "工作时间") }
    var hoursClause: String {
        say(
            "“Business Hours” means 09:00 to 18:00 China Standard Time, Monday to Friday, except public holidays.",
            "“工作时间”指北京时间周一至周五九时至十八时，法定节假日除外。")
    }
    var responseClause: String {
        say(
            "For each P1 Incident, Relay shall provide a first response by an engineer within thirty (30) minutes during Business Hours.",
            "对于 P1 级故障，云桥应在工作时间内三十（30）分钟内由工程师作出首次响应。")
    }
    var updateClause: String {
        say("Relay shall update the Customer every 2–4 hours until a P1 Incident is resolved.", "在 P1 级故障解决之前，云桥应每 2–4 小时向客户通报一次进展。")
    }
    var resolutionClause: String {
        say("Relay aims to resolve P2 Incidents within two business days, using reasonable efforts.", "云桥将尽力在两个工作日内解决 P2 级故障。")
    }
    var automaticClause: String { say("An automatic acknowledgement is not a response.", "系统自动回复不视为响应。") }
    var remedyClause: String { say("For each missed response Relay shall credit 5 % of the monthly fee.", "每次未按时响应，云桥应返还当月服务费的百分之五。") }
    var redFlag: String { say("reasonable efforts", "尽力") }
    var incident: String { say("Messages to the EU region are dropped", "发往华东区域的消息丢失") }
    var customerPerson: String { say("Dana Reyes", "李岚") }
    var vendorPerson: String { say("Tomás Lind", "周凯") }
    var request: String {
        say(
            "P1: since 17:45 about a third of our messages to the EU region are dropped. Steps and logs attached; please respond urgently.",
            "P1：自 17:45 起，约三分之一发往华东区域的消息丢失。复现步骤与日志见附件，请尽快处理。")
    }
    var automatic: String { say("We have received your request and will come back to you.", "您的请求已收到，我们会尽快与您联系。") }
    var answer: String { say("Hello Dana, I am looking into the drops in the EU region now.", "李岚您好，我正在排查华东区域的丢失问题。") }
    var unknownFormat: Text { Text("no reader knows the format of {0}", "没有读取器认识 {0} 的格式") }
    var unknownRemedy: Text { Text("Export it again as text, JSON or mail.", "请重新导出为文本、JSON 或邮件格式。") }
    var zoneUnknown: Text { Text("the time “{0}” has no zone", "时间“{0}”未写明时区") }
    var zoneRemedy: Text { Text("Name the zone of the exporting device in sources.json5.", "请在 sources.json5 中写明导出设备的时区。") }
    var note: Text { Text("No reply was found in the material supplied.", "所提供的材料中未见回复。") }
    var pauseCause: Text { Text("The vendor asked for logs; the agreement grants a pause.", "服务商索取日志，协议允许停表。") }
}
