// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// By what way something came into a ticket, as Zendesk's `via` says: an object with `channel` and `source`, or a word.
struct ZendeskVia {
    let channel: String
    private let source: String

    /// Rules and the system act by themselves; `api` is no such sign: people answer through other programs too.
    private static let machines: Set<String> = ["rule", "system", "automation", "trigger", "satisfaction_prediction", "autoreply"]

    init(_ value: JSONValue?) {
        channel = (value?["channel"]?.word ?? value?.word ?? "").lowercased()
        let rel = value?["source"]?["rel"]?.string ?? ""
        let title = value?["source"]?["from"]?["title"]?.string ?? ""
        source = [rel, title].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// The sign that a machine did it.
    var automation: AutomationSignal? {
        // 8 is the number of rules in older exports.
        guard ZendeskVia.machines.contains(channel) || channel == "8" || channel.hasPrefix("answer_bot") else { return nil }
        return AutomationSignal(.logField, seen: "via: " + channel + (source.isEmpty ? "" : " (" + source + ")"))
    }
}
