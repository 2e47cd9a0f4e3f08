// SPDX-License-Identifier: Apache-2.0

/// Words by which a customer says that a message asks for nothing: a trial, a recall.
enum TrialWords {
    private static let words = PhraseSet([
        "please ignore", "kindly ignore", "test ticket", "this is a test", "[test]", "recall:", "sent by mistake", "sent in error", "测试工单",
        "请忽略", "勿处理", "无需处理", "【测试】", "发错了", "撤回:", "撤回：",
    ])

    static func areIn(_ text: String) -> Bool {
        words.areIn(text)
    }
}
