// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The accounts of each export, by its format and the folder that holds its list of them.
struct ExportAccounts {
    private struct Place: Hashable {
        var format: String
        var folder: String
    }

    private var lists: [Place: [String: AccountRecord]] = [:]

    mutating func add(_ accounts: [AccountRecord], of format: String, in path: String) {
        guard !accounts.isEmpty else { return }
        lists[Place(format: format, folder: EvidencePath.parent(path)), default: [:]].merge(accounts.map { ($0.account, $0) }) { old, new in
            // A file that only mentions an account takes nothing from what another says of it.
            var merged = new
            if merged.name.isEmpty { merged.name = old.name }
            merged.handles += old.handles.filter { !new.handles.contains($0) }
            merged.address = merged.address ?? old.address
            merged.isBot = merged.isBot || old.isBot
            merged.role = merged.role ?? old.role
            return merged
        }
    }

    /// The accounts of the export that a file belongs to: those of the nearest folder around it.
    func accounts(of format: String, for path: String) -> [String: AccountRecord]? {
        if lists.isEmpty { return nil }
        var folder = path
        while !folder.isEmpty {
            folder = EvidencePath.parent(folder)
            if let accounts = lists[Place(format: format, folder: folder)] { return accounts }
        }
        return nil
    }

    /// Gives an event what the list says of its author: the name and address, the side, and whether it is a machine.
    static func settle(_ event: inout EvidenceEvent, _ accounts: [String: AccountRecord], _ roles: inout AccountRoles) {
        // The engagement may know those it was sent to by their names only.
        for index in event.recipients.indices where event.recipients[index].name.isEmpty {
            guard let record = event.recipients[index].account.flatMap({ accounts[$0] }) else { continue }
            event.recipients[index].name = record.name
            event.recipients[index].address = event.recipients[index].address ?? record.address
        }
        for index in event.quoted.indices { name(&event.quoted[index], accounts) }
        for index in event.answers.indices { name(&event.answers[index], accounts) }
        guard let record = event.author.account.flatMap({ accounts[$0] }) else { return }
        if !record.name.isEmpty { event.author.name = record.name }
        event.author.address = record.address ?? event.author.address
        if record.isBot, !event.automation.contains(where: { $0.rule == .botAccount }) {
            event.automation.append(AutomationSignal(.botAccount, seen: "is_bot: " + record.account))
        }
        if let role = record.role, event.role == .unknown || record.outranksTicket { event.role = role }
        if let role = roles.role(byHandlesOf: record, event.author) { event.role = role }
    }

    private static func name(_ origin: inout QuotedOrigin, _ accounts: [String: AccountRecord]) {
        guard let record = origin.account.flatMap({ accounts[$0] }) else { return }
        if !record.name.isEmpty { origin.from = record.name }
        origin.address = origin.address ?? record.address
    }

    /// The same in a Slack export, with its words as a reader sees them.
    static func settleSlack(_ event: inout EvidenceEvent, _ accounts: [String: AccountRecord], _ roles: inout AccountRoles) {
        settle(&event, accounts, &roles)
        if let record = event.author.account.flatMap({ accounts[$0] }) {
            // A person's account that posts through an application is still the person.
            if !record.isBot { event.automation.removeAll { $0.rule == .botAccount && $0.seen.hasPrefix("bot_id") } }
        } else if event.author.name.isEmpty {
            event.author.name = event.author.account == "USLACKBOT" ? "Slackbot" : event.author.account ?? ""
        }
        event.text = SlackText.plain(event.text) { accounts[$0]?.name }
        for index in event.quoted.indices { event.quoted[index].words = SlackText.plain(event.quoted[index].words) { accounts[$0]?.name } }
        if let first = event.citations.first { event.citations[0] = Citation(first.span, quote: event.text.clipped()) }
    }
}
