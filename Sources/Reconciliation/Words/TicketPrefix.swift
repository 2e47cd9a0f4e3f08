// SPDX-License-Identifier: Apache-2.0

/// The ticket id or level in brackets that chat messages begin with: "[LY-2115] 确认恢复".
enum TicketPrefix {
    static func dropped(from text: Substring) -> Substring {
        var rest = text.drop { $0.isWhitespace }
        while let first = rest.first, "[【".contains(first), let end = rest.firstIndex(where: { "]】".contains($0) }) {
            rest = rest[rest.index(after: end)...].drop { $0.isWhitespace }
        }
        return rest
    }
}
