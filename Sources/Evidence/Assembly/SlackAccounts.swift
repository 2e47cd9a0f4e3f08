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
    static func settle(_ event: inout EvidenceEvent, _ accounts: [String: AccountRecord], _ roles: inout AccountRoles) {
        if let record = event.author.account.flatMap({ accounts[$0] }) {
            event.author.name = record.name
            event.author.address = record.address
            // A person's account that posts through an application is still the person.
            if !record.isBot { event.automation.removeAll { $0.rule == .botAccount && $0.seen.hasPrefix("bot_id") } }
            if record.isBot, !event.automation.contains(where: { $0.rule == .botAccount }) {
                event.automation.append(AutomationSignal(.botAccount, seen: "is_bot: " + record.account))
            }
            if let role = roles.role(byHandlesOf: record, event.author) { event.role = role }
        } else if event.author.name.isEmpty {
            event.author.name = event.author.account == "USLACKBOT" ? "Slackbot" : event.author.account ?? ""
        }
        event.text = SlackText.plain(event.text) { accounts[$0]?.name }
        if let first = event.citations.first { event.citations[0] = Citation(first.span, quote: event.text.clipped()) }
    }
}

/// What the engagement says of one export's accounts by their other names; each account is asked for once.
struct AccountRoles {
    private let engagement: Engagement
    private var known: [String: Role?] = [:]

    init(_ engagement: Engagement) {
        self.engagement = engagement
    }

    /// Begins another export: the same account may have other names there.
    mutating func forget() { known.removeAll(keepingCapacity: true) }

    /// The role of an account that the engagement knows by a handle and by nothing else; nil when there is none.
    ///
    /// `author` is the account's author with its name and address already its own.
    mutating func role(byHandlesOf record: AccountRecord, _ author: Author) -> Role? {
        if record.handles.isEmpty { return nil }
        if let answer = known[record.account] { return answer }
        var role: Role?
        if engagement.role(of: author) == .unknown {
            // The engagement may use another of the account's names.
            for handle in record.handles where role == nil {
                let answer = engagement.role(of: Author(name: handle))
                if answer != .unknown { role = answer }
            }
        }
        known[record.account] = .some(role)
        return role
    }
}
