// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct BugzillaFormatTests {
    static let bugs =
        "{\"bugs\":[{\"id\":35,\"summary\":\"无法通话\",\"product\":\"Gateway\",\"status\":\"RESOLVED\",\"resolution\":\"FIXED\",\"severity\":\"minor\",\"priority\":\"P1\",\"creation_time\":\"2026-03-02T09:00:00Z\",\"creator\":\"dana@acme.example\",\"creator_detail\":{\"id\":1,\"name\":\"dana@acme.example\",\"email\":\"dana@acme.example\",\"real_name\":\"Dana Xu\"},\"cf_last_resolved\":\"2026-03-03T09:00:00Z\",\"last_change_time\":\"2026-03-03T09:00:00Z\"}],\"faults\":[]}"
    static let comments =
        "{\"bugs\":{\"35\":{\"comments\":[{\"id\":75,\"bug_id\":35,\"count\":0,\"text\":\"全部通话没有声音\",\"creator\":\"dana@acme.example\",\"time\":\"2026-03-02T09:00:00Z\",\"creation_time\":\"2026-03-02T09:00:00Z\",\"is_private\":false,\"tags\":[]},{\"id\":76,\"bug_id\":35,\"count\":1,\"text\":\"(In reply)\\n> all calls\\nWe see it too.\",\"creator\":\"lin@lanyun.example\",\"time\":\"2026-03-02T10:00:00Z\",\"is_private\":false},{\"id\":77,\"bug_id\":35,\"count\":2,\"text\":\"dead board\",\"creator\":\"lin@lanyun.example\",\"time\":\"2026-03-02T10:05:00Z\",\"is_private\":true}]}},\"comments\":{}}"
    static let history =
        "{\"bugs\":[{\"id\":35,\"alias\":[],\"history\":[{\"when\":\"2026-03-02T09:30:00Z\",\"who\":\"lin@lanyun.example\",\"changes\":[{\"field_name\":\"status\",\"removed\":\"NEW\",\"added\":\"ASSIGNED\"},{\"field_name\":\"severity\",\"removed\":\"blocker\",\"added\":\"minor\"}]},{\"when\":\"2026-03-03T09:00:00Z\",\"who\":\"lin@lanyun.example\",\"changes\":[{\"field_name\":\"status\",\"removed\":\"ASSIGNED\",\"added\":\"RESOLVED\"},{\"field_name\":\"resolution\",\"removed\":\"\",\"added\":\"FIXED\"}]}]}]}"

    static let xml = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
        <!DOCTYPE bugzilla SYSTEM "https://bugs.lanyun.example/page.cgi?id=bugzilla.dtd">
        <bugzilla version="5.0" urlbase="https://bugs.lanyun.example/" maintainer="m@lanyun.example">
        <bug>
          <bug_id>35</bug_id><creation_ts>2013-06-25 11:49:36 +0200</creation_ts><short_desc>No audio</short_desc><bug_status>NEW</bug_status><bug_severity>blocker</bug_severity>
          <reporter name="Dana Xu">dana@acme.example</reporter>
          <long_desc isprivate="0"><commentid>75</commentid><comment_count>0</comment_count><who name="Dana Xu">dana@acme.example</who><bug_when>2013-06-25 11:49:36 +0200</bug_when><thetext>broken \u{0B}text</thetext></long_desc>
          <long_desc isprivate="1"><commentid>76</commentid><comment_count>1</comment_count><who name="Lin">lin@lanyun.example</who><bug_when>2013-06-25 12:49:36 +0200</bug_when><thetext>board</thetext></long_desc>
        </bug>
        </bugzilla>
        """

    @Test("bugs, comments and history together: the description is the request, private comments are internal, the first severity counts")
    func rest() throws {
        let text = Self.bugs + "\n" + Self.comments + "\n" + Self.history
        #expect(TicketExportFixture.name(text) == "bugzilla")
        for part in [Self.bugs, Self.comments, Self.history] { #expect(TicketExportFixture.name(part) == "bugzilla") }
        let output = TicketExportFixture.read(text)
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .internalNote, .status("ASSIGNED", .open), .severity("minor"), .status("RESOLVED", .resolved), .system,
            ])
        #expect(output.events.map(\.was) == [nil, nil, nil, "NEW", "blocker", "ASSIGNED", nil])
        #expect(output.events[0].subject == "无法通话" && output.events[0].text == "全部通话没有声音" && output.events[0].severityStated == "blocker")
        #expect(output.events[0].citations.count == 2)
        #expect(output.events[1].text == "(In reply)\nWe see it too." && output.events[1].author.address == "lin@lanyun.example")
        #expect(output.events.allSatisfy { $0.keys.tickets == ["35"] })
        #expect(output.claims.map(\.field) == ["cf_last_resolved"])
        #expect(output.diagnostics.isEmpty)
        #expect(TicketExportFixture.slices(text, output)[3] == "{\"field_name\":\"status\",\"removed\":\"NEW\",\"added\":\"ASSIGNED\"}")
    }

    @Test("XML with an outer DOCTYPE and a control character: each event cites its own element")
    func xml() {
        #expect(TicketExportFixture.name(Self.xml) == "bugzilla")
        let output = TicketExportFixture.read(Self.xml)
        #expect(output.events.map(\.kind) == [.created, .internalNote])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2013-06-25T09:49:36Z"))
        #expect(output.events[0].text == "broken  text" && output.events[0].author.name == "Dana Xu")
        let slices = TicketExportFixture.slices(Self.xml, output)
        #expect(slices[1].hasPrefix("<long_desc isprivate=\"1\"><commentid>76") && slices[1].hasSuffix("</long_desc>"))
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [7, 8])
        #expect(output.diagnostics.isEmpty)
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(BugzillaFormat.self, Self.bugs)
        TicketExportFixture.harm(BugzillaFormat.self, Self.comments)
        TicketExportFixture.harm(BugzillaFormat.self, Self.history)
        TicketExportFixture.cut(BugzillaFormat.self, Self.xml)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!BugzillaFormat.recognises(EvidenceFixture.input(text))) }
}
