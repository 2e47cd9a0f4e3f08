// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Says whose side each author is on: the settings of the file first, then the engagement, then what the file itself states.
struct RoleSettling {
    private let engagement: Engagement
    private let vendorAlone: Engagement
    private let customerAlone: Engagement
    private var known: [Author: (role: Role, isConflict: Bool)] = [:]

    init(_ engagement: Engagement) {
        self.engagement = engagement
        vendorAlone = Engagement(vendor: engagement.vendor)
        customerAlone = Engagement(customer: engagement.customer)
    }

    /// Sets the role; a machine of the vendor gets the signal that says so.
    mutating func settle(_ event: inout EvidenceEvent, _ roles: [String: Role]) {
        let isByPerson: Bool
        if let role = RoleSettling.setting(roles, event.author) {
            event.role = role
            isByPerson = true
        } else {
            let (role, isConflict) = role(of: event.author)
            isByPerson = role != .unknown
            // When both sides claim an author, what a file says of it decides nothing.
            if role != .unknown || isConflict { event.role = role }
            // "*" is everybody of whom nothing else says anything.
            if event.role == .unknown, !isConflict, let role = roles["*"] { event.role = role }
        }
        if event.role == .vendorAutomation, isByPerson, !event.automation.contains(where: { $0.rule == .engagementBot }) {
            event.automation.append(AutomationSignal(.engagementBot, seen: event.author.label))
        }
    }

    private mutating func role(of author: Author) -> (role: Role, isConflict: Bool) {
        if let answer = known[author] { return answer }
        let role = engagement.role(of: author)
        let isConflict = role == .unknown && vendorAlone.role(of: author) != .unknown && customerAlone.role(of: author) != .unknown
        known[author] = (role, isConflict)
        return (role, isConflict)
    }

    /// The role that a file's own settings give an author as written.
    private static func setting(_ roles: [String: Role], _ author: Author) -> Role? {
        guard !roles.isEmpty else { return nil }
        for name in [author.name, author.address ?? "", author.account ?? ""] where !name.isEmpty {
            if let role = roles[name] { return role }
            let folded = name.lowercased().foldedBlanks
            for (written, role) in roles.sorted(by: { $0.key < $1.key }) where written != "*" && written.lowercased().foldedBlanks == folded
            { return role }
        }
        return nil
    }
}

/// The authors whose side is not known, each once, with the number of their messages.
enum UnknownAuthors {
    static func diagnostics(_ events: [EvidenceEvent]) -> [Diagnostic] {
        var order: [String] = []
        var seen: [String: (count: Int, span: SourceSpan?)] = [:]
        for index in events.indices where events[index].role == .unknown {
            let author = events[index].author
            if author.label.isEmpty || events[index].kind == .system { continue }
            let label =
                author.name.isEmpty || author.address == nil || author.address == author.name.lowercased()
                ? author.label : author.name + " <" + (author.address ?? "") + ">"
            let count = seen[label]?.count ?? 0
            if count == 0 {
                order.append(label)
                seen[label] = (1, events[index].citations.first?.span)
            } else {
                seen[label]?.count += 1
            }
        }
        return order.map { label in
            Diagnostic(.roleUnknown, [label.clipped(200), String(seen[label]?.count ?? 0)], at: seen[label]?.span)
        }
    }
}
