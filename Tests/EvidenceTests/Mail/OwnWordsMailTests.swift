// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@testable import Evidence

/// Whole messages: what their authors say, what tells it from the rest, and what must never be dropped.
@Suite struct OwnWordsMailTests {
    static func lines(_ text: String) -> [OwnWords.Line] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { OwnWords.Line(words: Array($0.utf8)[...]) }
    }

    static func html(_ text: String) -> OwnWords {
        OwnWords(VisibleText.lines(Array(text.utf8)).map { OwnWords.Line(words: Array($0.text.utf8)[...], depth: $0.quoteDepth) })
    }

    @Test(arguments: [
        // A sentence that ends like an introduction.
        "On Monday I wrote:\nthe stream fails",
        "On 3 March 2026 at 9:14 your engineer Li Na wrote:\n\nWe will mend it by noon.\n\nNobody did.",
        "I disagree with what you wrote:\n\nit was not mended at 14:23.", "在2026年3月3日的会议纪要中，他写道：\n推流失败",
        "As support@acme.example wrote:\nno",
        "We have three questions for Dana <dana@acme.example>:\n1. when\n2. why",
        "2026-03-02 the ticket of Dana <dana@acme.example>:\nstill open",
        // A routing problem.
        "From: a@acme.example\nTo: b@acme.example\nSubject: test\nfails with 550", "From: Shanghai\nTo: Frankfurt\nDate: 3 March\nit fails",
        "The source says\nFrom: a@acme.example\nDate: Mon, 2 Mar 2026 14:23:00 +0800\nSubject: test\nMessage-ID: <1@acme.example>\nand it bounced",
        "Von: 10:00\nBis: 11:00\nAn: alle\nfiel es aus", "发件人: 张伟\n收件人: 李娜\n收不到邮件", "Date: 3 March\nTime: 9:14\nthe stream fails",
        // Code, logs and differences.
        "It says\n```\n> npm start\n> node index.js\nError: 500\n```\nPlease help.", "--- original\n+++ new\n@@ -1 +1 @@\n-a\n+b",
        ">= 99.9 % was agreed", "a > b\n5 > 3",
        "$ dig acme.example\n;; ANSWER SECTION:\nacme.example. 300 IN A 192.0.2.1",
        // Rules and headings.
        "Steps:\n--\n1. stop\n2. start", "Steps:\n--\n- stop\n- start", "## Points\n----\n1. a\n----\nnot a signature\n====\nnor this",
        "=== 原文 ===\n推流失败\n=== 译文 ===\nThe stream fails",
        "---- Original ----\nthe stream fails\n---- Now ----\nit works", "original message was lost", "Begin forwarded messages now",
        "--\n--\nrule", "Please see 发件人 in the list",
        "__\nthe list\nof things", "—\nThe stream failed at noon and nobody answered us.",
        "Summary\n--\nThe stream is down.\n--\nPlease help.",
        // Forms, tales and logs that look like headers and introductions.
        "日期：2026-03-02\n发件人：张伟\n主题：推流中断\n影响：全部用户", "Date: 2026-03-02\nFrom: Berlin office\nSubject: outage\nImpact: all",
        "to: a@acme.example\nfrom: b@acme.example\ndate: 2026-03-02\nsubject: x",
        "On 2026-03-02 14:23 Li Na <li@lanyun.example> wrote:\n\n\"We mend it by noon.\"\n\nOn 2026-03-03 it was down.",
        "The chat:\n\n2026-03-02 14:23 Li Na <li@lanyun.example>:\nwe mend it\n2026-03-02 15:00 Dana <d@acme.example>:\nno",
        "您好，\n\n请于2026年3月3日14:00前回复张伟 <wei@acme.example>：\n\n1. 何时恢复",
        "Hi,\n\nwe asked on 2 March 2026 14:23 Li Na <li@lanyun.example>:\n\nwhen?",
        "Log:\n\n2026-03-02 14:23:01 mail to <d@acme.example>:\n\nbounced",
        "def f():\n  # On 2 Mar 2026 14:23 <a@b.example> wrote:\n  pass",
        "时间：2026年3月2日 14:23\n发件人：系统 <a@acme.example>\n内容：推流断了",
        "The source:\n\nFrom: a@acme.example\nTo: b@acme.example\nDate: Mon, 2 Mar 2026 14:23:00 +0800\n\nIt bounced.",
        "As Li Na <li@lanyun.example> wrote on 2 March 2026:\n\nWe mend it.\n\nNobody did.",
        "In his mail of 2 March 2026, 14:23, Li Na <li@lanyun.example> wrote:\n\nWe mend it.",
        "On 2 March 2026 at 14:23, your engineer Li Na <li@lanyun.example> wrote:\n\nWe mend it.",
        "在2026年3月2日14:23的邮件里，李娜 <li@lanyun.example> 写道：\n\n我们会修复。\n\n但没有。",
        // Words that begin like labels.
        "An: die Technik", "A: yes\nB: no", "De: Paris", "Od: rana", "To: do", "On average, it works.\nOn the other hand:\nit fails",
    ])
    func ownWordsStay(_ text: String) {
        let parted = OwnWords(Self.lines(text))
        #expect(parted.text[...].text == text)
        #expect(parted.boundary == .none)
        #expect(!parted.isOnlyQuoted)
    }

    @Test(
        arguments: [
            (
                "Hi Dana,\n\nit works now.\n\nBest regards,\nLi Na\n\nOn Mon, 2 Mar 2026 at 14:23, Dana Xu\n<dana@acme.example> wrote:\n\n> help\n>\n> -- \n> Dana",
                "Hi Dana,\n\nit works now.\n\nBest regards,\nLi Na", 7
            ),
            ("On 2 Mar 2026 14:23, Dana wrote:\n> one?\nyes\n> two?\nno\n\n> three?\nmaybe\n-- \nLi Na", "yes\nno\n\nmaybe", 0),
            (
                "我们已恢复。\n\n李娜\n\n------------------ 原始邮件 ------------------\n发件人: \"张伟\" <w@acme.example>;\n发送时间: 2026年3月2日(星期一) 下午2:23\n收件人: \"支持\"<s@lanyun.example>;\n主题: 推流\n\n你好",
                "我们已恢复。\n\n李娜", 4
            ),
            ("Ok.\n\n> *发件人:* 张伟\n> *日期:* 2026年3月2日\n>\n> 你好\n\nBye.", "Ok.\n\nBye.", 2),
            ("Top.\n\n-----Original Message-----\nFrom: Dana\nSent: Tue\n\n> help\n\nBottom.", "Top.\n\nBottom.", 2),
            ("Ok.\n-- \nLi Na\nLanyun\n\nThis message is confidential. If you are not its reader, delete it.", "Ok.", 1),
            (
                "Ok.\n\n_______________________________________________\nplayers mailing list\nplayers@lists.example\nhttps://lists.example/players\n",
                "Ok.", 2
            ),
            (
                "Ok.\n\nFrom: Dana <d@acme.example>\nTo: a@acme.example; b@acme.example;\n c@acme.example\nDate: 2 Mar 2026 14:23\n\nhelp",
                "Ok.", 2
            ),
            ("好的\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: 张伟\n\n你好", "好的", 2),
            ("好的\n\n签名由网易邮箱大师定制\n\n在2026年3月2日 14:23，张伟<w@acme.example> 写道：\n你好", "好的", 2),
            ("Heute\nAm So., 1. Mär. 2026 um 17:22 Uhr\nschrieb Anna <\na@acme.example>:\n\nhilf", "Heute", 1),
            ("Ok.\n\u{A0}\nFrom: Dana\n\u{A0}\nSent: Monday\nTo: us\nSubject: x\n\u{A0}\nhelp", "Ok.", 2),
            ("Ok.\n\n*On Mon, 2 Mar 2026 at 14:23, Dana <d@acme.example> wrote:*\n\n> help", "Ok.", 2),
            ("Ok.\n\n----- Forwarded message from Dana <d@acme.example> -----\n\nhelp", "Ok.", 2),
            ("Ok.\n\n====\n\nMessage du : 02/03/2026 14:23\nDe : \"Dana\" <d@acme.example>\nA : nous\nSujet : flux\n\naide", "Ok.", 2),
        ] as [(String, String, Int)])
    func wholeMails(_ mail: String, _ own: String, _ line: Int) {
        let parted = OwnWords(Self.lines(mail))
        #expect(parted.text[...].text == own)
        #expect(parted.boundary == .words(line: line))
    }

    @Test func forwardedMailsSaySo() {
        let note = OwnWords(
            Self.lines(
                "FYI\n\n---------- Forwarded message ---------\nFrom: Dana <d@acme.example>\nDate: Mon, 2 Mar 2026 at 14:23\nSubject: x\nTo: us\n\nhelp"
            ))
        #expect(note.text[...].text == "FYI")
        #expect(!note.isOnlyQuoted)
        #expect(note.forwarded.map { $0.from.text } == ["Dana <d@acme.example>"])
        #expect(note.forwarded.map { $0.date.text } == ["Mon, 2 Mar 2026 at 14:23"])
        let bare = OwnWords(Self.lines("From: Dana <d@acme.example>\nSent: Monday\nSubject: x\n\nhelp"))
        #expect(bare.isOnlyQuoted)
        #expect(bare.text[...].text == "From: Dana <d@acme.example>\nSent: Monday\nSubject: x\n\nhelp")
        #expect(!OwnWords([]).isOnlyQuoted)
        let ticket = OwnWords(Self.lines("##- Please type your reply above this line -##\n\nYour ticket is open."))
        #expect(ticket.boundary == .none)
    }

    @Test(
        arguments: [
            (
                "<p>Ok.</p><div>On Mon, Dana wrote:</div><blockquote type=cite>help</blockquote><p>Bye.</p>", "Ok.\nBye.",
                OwnWords.Boundary.both(line: 1)
            ),
            ("<p>Ok.</p><blockquote>help</blockquote>", "Ok.", .markup), ("<p>Ok.</p><p>See.</p>", "Ok.\nSee.", .none),
            ("<div>好的。</div><div>------------------ 原始邮件 ------------------</div><div>发件人: 张伟</div><div>你好</div>", "好的。", .words(line: 1)),
            (
                "<div>好的。</div><hr><div><b>发件人：</b>张伟 &lt;w@acme.example&gt;</div><div><b>发送时间：</b>2026-03-02 14:23</div><div><b>主题：</b>推流</div><div>你好</div>",
                "好的。", .words(line: 1)
            ),
            (
                "<div>Ok.</div><div class=gmail_quote><div class=gmail_attr>On Mon, Dana wrote:</div><blockquote class=gmail_quote>one?</blockquote><div>yes</div><blockquote class=gmail_quote>two?</blockquote><div>no</div></div>",
                "Ok.\nyes\nno", .markup
            ),
            ("<p>Ok.</p><p>--</p><p>Li Na</p>", "Ok.", .words(line: 1)),
        ] as [(String, String, OwnWords.Boundary)])
    func markup(_ html: String, _ own: String, _ boundary: OwnWords.Boundary) {
        let parted = Self.html(html)
        #expect(parted.text[...].text == own)
        #expect(parted.boundary == boundary)
    }

    @Test func headersInMarkupAreNamed() {
        let parted = Self.html(
            "<p>Ok.</p><div id=divRplyFwdMsg>From: Dana &lt;d@acme.example&gt;<br>Sent: 2 Mar 2026 14:23<br>Subject: x</div><p>help</p>")
        #expect(parted.text[...].text == "Ok.")
        #expect(parted.forwarded.map { $0.date.text } == ["2 Mar 2026 14:23"])
    }

    /// Every prefix of a mail is parted without a trap, and the lines stay in their order.
    @Test func cutAnywhere() {
        let mail = Array(
            "Ok.\n```\n> x\n```\n-- \nLi\n\nOn Mon, 2 Mar 2026 at 14:23, Dana <\nd@a.example> wrote:\n> 你好：\n>:\n____________________\n*发件人：* a@b\n| Date | 1\n—\n写道："
                .utf8)
        for cut in 0...mail.count {
            let text = mail[..<cut]
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { OwnWords.Line(words: $0) }
            let parted = OwnWords(lines)
            #expect(parted.places.count == lines.count && parted.text.count <= cut)
        }
        var seed: UInt64 = 7
        for _ in 0..<2_000 {
            var damaged = mail
            for _ in 0..<4 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                damaged[Int((seed >> 33) % UInt64(mail.count))] = UInt8(truncatingIfNeeded: seed >> 24)
            }
            let lines = damaged.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                OwnWords.Line(words: $0, depth: Int(seed >> 60) / 12)
            }
            #expect(OwnWords(lines).text.count <= damaged.count)
        }
    }

    /// Each kind of line again and again costs no more than time in proportion.
    @Test(arguments: [
        ">", "> > > >", "On Mon, 2 Mar 2026 at 14:23, Dana <d@acme.example> wrote:", "On 2 Mar 2026 Dana wrote:", "x wrote:", "a <",
        "a@b> wrote:", ">:", "From: a@b", "Date: 2 Mar",
        "From: a@b\nDate: 2 Mar", "-- ", "-- \nx", "--\nx", "```", "____________________", "__\nx@y\nhttp", "-----Original Message-----",
        "---- Original ----", "发件人：", "写道：", "Sent from my iPhone",
        "##- reply above this line -##", "",
    ])
    func repetitionIsLinear(_ piece: String) {
        let started = ContinuousClock.now
        let lines = Self.lines(String(repeating: piece + "\n", count: 100_000 / (1 + piece.count { $0 == "\n" })))
        #expect(OwnWords(lines).places.count == lines.count)
        #expect(ContinuousClock.now - started < .seconds(10))
    }
}
