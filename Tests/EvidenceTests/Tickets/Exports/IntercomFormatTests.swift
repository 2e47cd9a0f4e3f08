// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct IntercomFormatTests {
    static let conversation: String = """
        {"type":"conversation","id":"147","created_at":1772413200,"updated_at":1772420400,"title":null,"state":"closed","open":false,"priority":"priority","admin_assignee_id":91,
         "source":{"type":"email","id":"88","delivered_as":"customer_initiated","subject":"<p>没有声音</p>","body":"<p>网关 9 点起<br/>没有声音</p>","author":{"type":"user","id":"71","name":"张伟","email":"zhangwei@acme.example"},"attachments":[]},
         "statistics":{"type":"conversation_statistics","time_to_admin_reply":1500,"first_admin_reply_at":1772414700,"first_close_at":1772420400,"time_to_first_close":7200},"sla_applied":{"type":"conversation_sla_summary","sla_name":"x","sla_status":"missed"},
         "conversation_parts":{"type":"conversation_part.list","total_count":7,"conversation_parts":[
          {"type":"conversation_part","id":"1","part_type":"comment","body":"<p>We have it</p>","created_at":1772413201,"updated_at":1772413201,"author":{"type":"bot","id":"5","name":"Operator","email":"o@intercom.example"},"attachments":[]},
          {"type":"conversation_part","id":"2","part_type":"assignment","body":null,"created_at":1772413300,"assigned_to":{"type":"admin","id":"91"},"author":{"type":"admin","id":"92","name":"Li","email":"li@lanyun.example"}},
          {"type":"conversation_part","id":"3","part_type":"note","body":"<p>看日志</p>","created_at":1772413400,"author":{"type":"admin","id":"91","name":"小王","email":"wang@lanyun.example"}},
          {"type":"conversation_part","id":"4","part_type":"comment","body":"<p>您好</p>","created_at":1772414700,"author":{"type":"admin","id":"91","name":"小王","email":"wang@lanyun.example"},"attachments":[{"type":"upload","name":"a.log","url":"https://x","content_type":"text/plain","filesize":5}]},
          {"type":"conversation_part","id":"5","part_type":"snoozed","body":null,"created_at":1772414800,"author":{"type":"admin","id":"91","name":"小王"}},
          {"type":"conversation_part","id":"6","part_type":"close","body":"<p>已解决</p>","created_at":1772420400,"author":{"type":"admin","id":"91","name":"小王","email":"wang@lanyun.example"}}]}}
        """

    @Test("a conversation: sides by the kinds of authors, notes, answers that close, claims")
    func wholeConversation() throws {
        let output = ExportFixture.read("{\"type\":\"conversation.list\",\"conversations\":[\(Self.conversation)],\"total_count\":1}")
        let events = output.events
        #expect(
            events.map(\.kind) == [
                .created, .message, .assignment("91"), .internalNote, .message, .status("snoozed", nil), .message,
                .status("closed", .closed),
            ])
        #expect(
            events.map(\.role) == [.customer, .vendorAutomation, .vendor, .vendor, .vendor, .vendor, .vendor, .vendor])
        #expect(events.map { $0.automation.map(\.rule) }[1] == [.botAccount])
        #expect(events[0].subject == "没有声音")
        #expect(events[0].text == "网关 9 点起\n没有声音")
        #expect(events[0].at.basis == .epoch)
        #expect(events[4].attachments == [Attachment(name: "a.log", type: "text/plain", byteCount: 5)])
        #expect(
            output.claims.map(\.field) == [
                "statistics.first_admin_reply_at", "statistics.first_close_at", "statistics.time_to_admin_reply",
                "statistics.time_to_first_close",
                "sla_applied.sla_status",
            ])
        #expect(output.diagnostics.map(\.arguments.first) == ["147: 6 of 7 parts are in the export"])
    }

    @Test(
        "what is Intercom's, and what is not",
        arguments: [
            (IntercomFormatTests.conversation, "intercom"), ("[\(IntercomFormatTests.conversation)]", "intercom"),
            ("{\"conversations\":[\(IntercomFormatTests.conversation)]}", "intercom"),
            ("{\"type\":\"conversation\",\"id\":\"1\"}", nil), ("{\"conversations\":[{\"id\":\"1\",\"MessageParts\":[]}]}", nil),
            (FreshdeskFormatTests.ticket, "freshdesk"), (ZendeskFixture.page, "zendesk"),
        ] as [(String, String?)])
    func recognised(text: String, name: String?) {
        #expect(ExportFixture.name(text) == name)
    }

    @Test("a file cut at any byte, values of other types, damaged bytes")
    func hostile() {
        ExportFixture.cut("[\(Self.conversation)]", IntercomFormat.self, step: 5)
        ExportFixture.wrongTypes(Self.conversation, IntercomFormat.self)
        ExportFixture.mutations(Self.conversation, IntercomFormat.self, rounds: 100)
    }
}
