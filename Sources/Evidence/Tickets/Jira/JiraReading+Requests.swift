// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Requests of Jira Service Management as its own interface gives them.
extension JiraReading {
    mutating func readRequest(_ value: JSONValue, _ record: JSONRecord) {
        let key = value.words("issueKey")
        let place = record.span(of: value, export.file)
        if let id = value["issueId"]?.word { keys[id] = key }
        func field(_ name: String) -> JSONValue? { value["requestFieldValues"]?.array?.first { $0.words("fieldId") == name }?["value"] }
        let reporter = value["reporter"]
        let text = JiraDocument.words(field("description"))
        let priority = field("priority")
        // Whoever raises a request there is the desk's customer.
        let asked = Self.author(reporter)
        export.add(
            EvidenceEvent(
                at: export.stamp(Self.time(value["createdDate"])), author: asked, role: reporter?.members == nil ? .unknown : .customer,
                channel: .ticket, kind: .created, keys: EventKeys(messageID: "jira:" + key + ":created", tickets: [key]),
                subject: field("summary")?.string ?? value.words("summary"), text: text, automation: Self.automation(reporter),
                severityStated: priority?["name"]?.word ?? priority?.word, citations: [Citation(place, quote: text.clipped())]))
        let comments = value["comments"]?["values"]?.array ?? []
        for comment in comments { add(comment, ticket: key, record, isAsked: asked) }
        if value["comments"]?["isLastPage"]?.bool == false {
            export.notUnderstood("\(key): only \(comments.count) comments are in the export", place, ticket: key)
            export.noteGaps(.replies, of: key, nil)
        }
        if value["comments"]?["values"]?.array == nil { export.noteGaps(.replies, of: key, nil) }
        let states = value["status"]?["values"]?.array ?? []
        for state in states {
            guard let name = state["status"]?.word, let time = Self.time(state["statusDate"]) else { continue }
            let here = record.span(of: state, export.file)
            export.add(
                EvidenceEvent(
                    at: export.stamp(time), author: Author(name: ""), channel: .ticket, kind: .status(name, JiraState.meaning(name)),
                    keys: EventKeys(messageID: "jira:" + key + ":status:" + (time.word ?? ""), tickets: [key]),
                    citations: [Citation(here, quote: name.clipped())]))
        }
        if states.isEmpty { export.noteGaps(.states, of: key, place) }
        for level in value["sla"]?["values"]?.array ?? [] { readLevel(level, ticket: key, version: 0, record) }
    }
}
