// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct OwnWordsTests {
    private func own(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { OwnWords.Line(words: Array($0.utf8)[...]) }
        return OwnWords(lines).text[...].text
    }

    @Test(arguments: [
        "Thanks.\n\nOn Tue, 3 Mar 2026 at 09:14, Dana Xu <dana@acme.example> wrote:\n> help\n> now",
        "Thanks.\n\nOn Tue, 3 Mar 2026 at 09:14, Dana Xu\n<dana@acme.example> wrote:\n\n> help",
        "Thanks.\n\nOn an earlier day the customer wrote:\n> please help",
        "Thanks.\n\n在 2026年3月3日，下午2:23，张伟 <wei@acme.example> 写道：\n\n> 你好", "Thanks.\n\n张伟 <wei@acme.example> 于2026年3月3日周二 14:23写道：\n\n你好",
        "Thanks.\n\n-----Original Message-----\nFrom: Dana\nSent: Tuesday\nTo: us\nSubject: x\n\nhelp",
        "Thanks.\n\n------------------ 原始邮件 ------------------\n发件人: \"张伟\"\n\n你好",
        "Thanks.\n\n---------- 转发的邮件 ---------\n发件人：张伟\n\n你好",
        "Thanks.\n\nFrom: Dana Xu <dana@acme.example>\nSent: Tuesday, 3 March 2026 09:14\nTo: us\n\nhelp",
        "Thanks.\n\n发件人： 张伟\n发送时间： 2026年3月3日 14:23\n收件人： 支持\n主题： 推流\n\n你好", "Thanks.\n\n*发件人:* 张伟\n*日期:* 2026年3月3日\n\n你好",
        "Thanks.\n\n________________________________\nFrom: Dana <dana@acme.example>\nSent: Tuesday\n\nhelp", "Thanks.\n-- \nLi Na\nLanyun",
        "Thanks.\n\n--\nLi Na", "Thanks.\n-- \nLi Na\n\nOn 3 Mar 2026 09:14, Dana wrote:\n> help", "Thanks.\n\nSent from my iPhone",
        "Thanks.\n\n发自我的iPhone",
        "Thanks.\n\n---- On Tue, 3 Mar 2026 09:14:31 +0800 dana@acme.example wrote ----\n\nhelp",
        "Thanks.\n\nOn Tue, 3 Mar 2026 09:14, Dana Xu <dana@acme.example> wrote\n\nhelp",
        "Thanks.\n\nFrom: Human Resources\n<people@acme.example>\nSent: Tuesday\nTo: us\n\nhelp", "> help\nThanks.",
        "Begin forwarded message:\n\n> From: x\n\nThanks.",
        "Thanks.\n\nBegin forwarded message:\n\nFrom: Dana\nSubject: x\n\nhelp",
        "-----Original Message-----\nFrom: Dana\nSent: Tue\n\n> help\n\nThanks.",
    ])
    func findsThem(_ text: String) {
        #expect(own(text) == "Thanks.")
    }

    @Test func answersBetweenQuotesAreOwn() {
        #expect(own("On 3 Mar 2026 09:14, Dana wrote:\n> one?\nyes\n> two?\nno\n\n> three?\nmaybe") == "yes\nno\n\nmaybe")
    }

    @Test(arguments: [
        "On Monday I wrote:\nthe stream fails", "From: build 1.2\nTo: build 1.3\nit fails", "The log says\n---\nFrom the start it fails",
        "Steps:\n--\n1\n2\n3\n4\n5\n6\n7\n8\n9",
        "Date: 3 March\nTime: 9:14\nthe stream fails", "在昨天的会议上他写道\n推流失败", "original message was lost", "Please see 发件人 in the list",
        "a > b\n5 > 3", "From: here\n\nit fails", "as Dana wrote\nit fails",
    ])
    func leavesTheRest(_ text: String) {
        #expect(own(text) == text)
    }

    @Test(arguments: [
        "> all of it\n> is marked", "-----Original Message-----\nFrom: Dana\nSubject: x\n\nforwarded words", "--\nLi Na",
        "On 3 Mar 2026 09:14, Dana wrote:\n\nunmarked words",
        "From: Dana <dana@acme.example>\nDate: Tuesday\n\nwords",
    ])
    func neverLosesEverything(_ text: String) {
        #expect(own(text) == text)
    }

    @Test func markupCountsBeforeWords() {
        let lines = [
            OwnWords.Line(words: Array("Thanks.".utf8)[...]), OwnWords.Line(words: Array("On Monday Dana wrote:".utf8)[...]),
            OwnWords.Line(words: Array("help".utf8)[...], depth: 1), OwnWords.Line(words: Array("Bye".utf8)[...]),
        ]
        #expect(OwnWords(lines).text[...].text == "Thanks.\nBye")
    }

    @Test func flowedLinesAreJoined() {
        let lines = ["one ", "two", "> a ", "> b", "-- ", "Li "].map { Array($0.utf8)[...] }
        #expect(FlowedText.joined(lines, deletesSpace: false).map(\.text) == ["one two", "> a b", "-- ", "Li "])
        #expect(FlowedText.joined(["推流 ", "失败"].map { Array($0.utf8)[...] }, deletesSpace: true).map(\.text) == ["推流失败"])
    }
}
