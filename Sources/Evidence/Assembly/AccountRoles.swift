// SPDX-License-Identifier: Apache-2.0

import AuditModel

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
