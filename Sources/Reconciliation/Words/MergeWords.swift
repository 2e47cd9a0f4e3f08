// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words by which a log says that a ticket was merged into another, or split from one.
enum MergeWords {
    enum Tie: Equatable {
        /// The ticket it stands in goes on in the other.
        case into
        /// One of the two goes on in the other; the words do not say which.
        case merged
        /// The two are about one matter, as where one was made out of the other: what is said in one may be meant for both.
        case related
    }

    private static let related = PhraseSet([
        "split from", "split off from", "split out of", "child of", "linked", "parent", "handled in", "see ", "拆分自", "拆自", "拆分来源", "关联",
        "参见",
        "父工单", "子工单",
    ])
    private static let into = PhraseSet([
        "merged into", "merged to", "merge into", "merged with", "duplicate of", "duplicates", "合并至", "合并到", "并入", "合併到", "合併至", "与之重复",
    ])
    private static let merged = PhraseSet(["merged", "merge ", "已合并", "合并", "已合併", "并单"])

    /// What a text says, if it speaks of merging or splitting at all.
    static func tie(in text: String) -> Tie? {
        guard !text.isEmpty else { return nil }
        let bytes = PhraseSet.folded(text, limit: 1000)[...]
        if related.areIn(bytes) { return .related }
        if into.areIn(bytes) { return .into }
        return merged.areIn(bytes) ? .merged : nil
    }
}
