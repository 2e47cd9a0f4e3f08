// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

@Suite struct PrevailingLanguageTests {
    private func term(_ words: String) -> String? {
        let passage = Passage(words)
        return ClauseRule.prevailingLanguage.find(passage, passage.all)?.term
    }

    @Test(arguments: [
        ("The Chinese text prevails.", "zh"),
        ("In case of conflict between the English and the Chinese text, the Chinese text shall prevail.", "zh"),
        ("In case of conflict between the Chinese and the English text, the English text shall prevail.", "en"),
        ("The English version is authoritative.", "en"), ("The Chinese language version of this Agreement shall govern.", "zh"),
        ("This agreement is made in both languages; the English version takes precedence.", "en"),
        ("两种文本不一致的，以中文文本为准。", "zh"), ("本协议中英文版本如有歧义，以英文版本为准。", "en"), ("中文与英文不一致时，以中文为准。", "zh"), ("中、英文文本如有不符，概以中文本為準。", "zh"),
        ("如有差異，以英文版為準。", "en"), ("英文譯本僅供參考，以中文文本為準。", "zh"),
    ])
    func reads(_ words: String, _ expected: String) { #expect(term(words) == expected) }

    @Test(arguments: [
        "The Chinese text is a translation.", "This agreement shall prevail over the order form.",
        "The latest version of the document prevails.",
        "Support is offered in English and Chinese.", "本协议以中文和英文书就。", "以工单系统记录为准。", "价格以最新版本为准。", "Response times are binding.", "",
    ])
    func rejects(_ words: String) { #expect(term(words) == nil) }
}
