// SPDX-License-Identifier: Apache-2.0

/// Words by which a person of the vendor says that the request is solved: rule "said-solved".
enum SolvedWords {
    private static let statement = PlainStatement(
        english: [
            "has been resolved", "is resolved", "is now resolved", "been fixed", "is fixed", "is now fixed", "has been solved", "is solved",
            "we have resolved", "we have fixed", "we fixed", "we resolved", "we've fixed", "we've resolved",
        ],
        chinese: ["已解决", "已经解决", "已修复", "已经修复", "问题解决了", "已恢复", "已经恢复"])

    /// Words that may say so: too loose to stop a clock, enough to take a breach back.
    private static let hints = PlainStatement(
        english: [
            " fixed", " solved", " resolved", " corrected", " repaired", " patched", " done", " deployed", " released",
            " rolled out", " rolled back", " live now", " now live", " is live", " went live", " in production now", "back to normal",
            "is normal", "working now", "works now", "works again", "working again", "up again", "up and running", "no longer occur",
            "no longer happen", "no longer appear", "should work", "should be working", "should be fine", "should be ok", "should be gone",
            "can close", "closing this", "problem is gone", "issue is gone", " mitigated", " restored", " recovered", " completed",
            "all good",
        ],
        chinese: [
            "已解决", "已经解决", "解决了", "处理完成", "处理完毕", "处理完了", "处理好了", "已处理", "已经处理", "搞定", "修好了", "修复完成", "修复了", "已修", "已经修", "上线", "已发布",
            "已经发布",
            "发布了", "已部署", "部署完成", "已更新", "更新完成", "已恢复", "已经恢复", "恢复正常", "恢复了", "正常了", "已正常", "已经正常", "不再出现", "不会再出现", "不再发生", "可以了", "好了",
            "已完成",
            "完成了", "已回滚", "已调整", "可以正常使用",
        ],
        rejecting: [
            "fixed price", "fixed ip", "fixed rate", "fixed address", "fixed term", "fixed size", "fixed date", "fixed fee",
            "fixed in the next",
            " to be ", "being ", "tomorrow", "next week", "next release", "next version", "soon", "later today", "scheduled", "need to",
            "have to",
            "must be", "can be fixed", "could be fixed", "as long as", "after it is", "half", "almost", "nearly", "still ",
            "上线后", "上线前", "上线时间", "上线计划", "准备上线", "等上线", "明天", "下周", "正在", "稍后", "即将", "马上", "快好了", "等", "需要",
        ],
        allowing: [
            "should no longer", "no longer", "should now", "should work", "should be working", "should be fine", "should be ok",
            "should be fixed",
            "should be gone", "should be resolved", "please confirm", "不再出现", "不会再出现", "不再发生", "请确认",
        ])

    static func areIn(_ text: String) -> Bool { statement.isIn(text) }

    static func mayBeIn(_ text: String) -> Bool { statement.isIn(text) || hints.isIn(text) }
}
