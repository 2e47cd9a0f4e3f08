// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

struct TicketKinshipTests {
    @Test("each export is of one format alone, whatever its name")
    func kin() {
        let files: [(String, [String])] = [
            ("servicenow", [ServiceNowFormatTests.both, ServiceNowFormatTests.audit, ServiceNowFormatTests.unload]),
            ("github", [GitHubFormatTests.issue, GitHubFormatTests.comments, GitHubFormatTests.events, GitHubFormatTests.cli]),
            ("gitlab", [GitLabFormatTests.issue, GitLabFormatTests.notes, GitLabFormatTests.states, GitLabFormatTests.export]),
            ("aliyun", [AliyunFormatTests.ticket, AliyunFormatTests.notes, AliyunFormatTests.old]),
            ("zammad", [ZammadFormatTests.articles, ZammadFormatTests.history, "[" + ZammadFormatTests.ticket + "]"]),
            ("redmine", [RedmineFormatTests.json, RedmineFormatTests.xml]),
            ("bugzilla", [BugzillaFormatTests.bugs, BugzillaFormatTests.comments, BugzillaFormatTests.history, BugzillaFormatTests.xml]),
            ("otrs", [OTRSFormatTests.ticket, OTRSFormatTests.history]), ("xes", [XESFormatTests.log]),
        ]
        for (name, texts) in files {
            for text in texts {
                let input = EvidenceFixture.input(text, path: "evidence/x.md")
                #expect(EvidenceFormats.all.filter { $0.recognises(input) }.map { $0.name } == [name])
                let marked = EvidenceFixture.input("\u{FEFF}\n " + text)
                if !text.hasPrefix("<?xml") { #expect(EvidenceFormats.format(of: marked)?.name == name) }
            }
        }
    }

    @Test(
        "lists of other things are none",
        arguments: [
            "[{\"id\":12,\"iid\":3,\"project_id\":16,\"title\":\"10.0\",\"state\":\"active\",\"due_date\":\"2026-03-05\",\"created_at\":\"2026-03-02T09:00:00Z\"}]",
            "{\"result\":[{\"number\":\"KB0010001\",\"short_description\":\"x\",\"sys_created_on\":\"2026-03-02 09:00:00\",\"workflow_state\":\"published\"}]}",
            "{\"ticketId\":5,\"title\":\"x\",\"status\":\"open\"}", "{\"Data\":[{\"Id\":1,\"Name\":\"x\"}]}", "{\"bugs\":[]}",
        ])
    func others(text: String) { #expect(EvidenceFormats.format(of: EvidenceFixture.input(text)) == nil) }
}
