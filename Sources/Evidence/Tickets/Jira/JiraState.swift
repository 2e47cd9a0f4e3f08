// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What states of Jira's workflows mean.
enum JiraState {
    private static let own: [String: TicketState] = [
        "todo": .open, "backlog": .open, "selectedfordevelopment": .open, "inreview": .open, "underinvestigation": .open,
        "reviewing": .open,
        "pendingcustomer": .waitingForCustomer, "waitingforreporter": .waitingForCustomer, "needsinfo": .waitingForCustomer,
        "declined": .closed, "wontdo": .closed, "wontfix": .closed, "failed": .closed,
    ]

    static func meaning(_ name: String) -> TicketState? {
        let folded = TicketColumns.folded(name).replacing("’", with: "").replacing("'", with: "")
        return own[folded] ?? TicketWords.state(name)
    }
}
