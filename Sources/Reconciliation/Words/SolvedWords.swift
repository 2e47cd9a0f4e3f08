// SPDX-License-Identifier: Apache-2.0

/// Words by which a person of the vendor says that the request is solved: rule "said-solved".
enum SolvedWords {
    private static let statement = PlainStatement(
        english: [
            "has been resolved", "is resolved", "is now resolved", "been fixed", "is fixed", "is now fixed", "has been solved", "is solved",
            "we have resolved", "we have fixed", "we fixed", "we resolved", "we've fixed", "we've resolved",
        ],
        chinese: ["已解决", "已经解决", "已修复", "已经修复", "问题解决了", "已恢复", "已经恢复"])

    static func areIn(_ text: String) -> Bool { statement.isIn(text) }
}
