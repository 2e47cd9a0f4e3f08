// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The accounts of each Slack export, by the folder that holds its list of users.
struct SlackAccounts {
    private var folders: [String: [String: AccountRecord]] = [:]

    mutating func add(_ accounts: [AccountRecord], of path: String) {
        guard !accounts.isEmpty else { return }
        folders[EvidencePath.parent(path), default: [:]].merge(accounts.map { ($0.account, $0) }) { $1 }
    }

    /// The accounts of the export that a file belongs to: those of the nearest folder around it.
    func accounts(for path: String) -> [String: AccountRecord]? {
        var folder = path
        while !folder.isEmpty {
            folder = EvidencePath.parent(folder)
            if let accounts = folders[folder] { return accounts }
        }
        return nil
    }

    /// Gives an event its author's name and address, and its words as a reader sees them.
    static func settle(_ event: inout EvidenceEvent, _ accounts: [String: AccountRecord], _ engagement: Engagement) {
        if let record = event.author.account.flatMap({ accounts[$0] }) {
            event.author.name = record.name
            event.author.address = record.address
            // A person's account that posts through an application is still the person.
            if !record.isBot { event.automation.removeAll { $0.rule == .botAccount && $0.seen.hasPrefix("bot_id") } }
            if record.isBot, !event.automation.contains(where: { $0.rule == .botAccount }) {
                event.automation.append(AutomationSignal(.botAccount, seen: "is_bot: " + record.account))
            }
            if engagement.role(of: event.author) == .unknown {
                // The engagement may use another of the account's names.
                for handle in record.handles {
                    let role = engagement.role(of: Author(name: handle))
                    if role != .unknown {
                        event.role = role
                        break
                    }
                }
            }
        } else if event.author.name.isEmpty {
            event.author.name = event.author.account == "USLACKBOT" ? "Slackbot" : event.author.account ?? ""
        }
        event.text = SlackText.plain(event.text) { accounts[$0]?.name }
        if let first = event.citations.first { event.citations[0] = Citation(first.span, quote: event.text.clipped()) }
    }
}
