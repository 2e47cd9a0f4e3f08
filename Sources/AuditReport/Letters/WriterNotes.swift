// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the person who sends a letter must know, and the vendor need not: it stands above the draft and is taken out before sending.
enum WriterNotes {
    static let heading = Text("For the writer – take out before sending", "致发函人——发出前请删除")

    static func warnings(_ basis: LetterBasis) -> [Text] { [claimWindows(basis), unread(basis)].compactMap { $0 } }

    private static func claimWindows(_ basis: LetterBasis) -> Text? {
        let late = basis.late
        guard !late.isEmpty else { return nil }
        let dates = Set(late.compactMap { $0.claim?.by }).sorted().map(\.description)
        let asOf = basis.page.clock.date(basis.page.result.asOf)
        let sums =
            basis.total.flatMap { total in basis.claimable.map { (total, $0) } }.map {
                Text(" All credits: \($0.0); window not past: \($0.1).", "全部抵扣为 \($0.0)，其中未届满的为 \($0.1)。")
            } ?? Text("", "")
        return Text(
            "The claim window of \(late.count) of the \(basis.credits.reduce(0) { $0 + $1.lines.count }) credits is past as of \(asOf), counted safely (\(dates.joined(separator: ", "))).\(sums.english) Decide with counsel whether to ask for these.",
            "截至 \(asOf)，\(basis.credits.reduce(0) { $0 + $1.lines.count }) 项抵扣中有 \(late.count) 项按安全日计算索赔期已届满（\(dates.joined(separator: "、"))）。\(sums.chinese)是否仍主张该部分，请与律师商定。"
        )
    }

    private static func unread(_ basis: LetterBasis) -> Text? {
        let count = basis.page.result.diagnostics.count { $0.code.severity == .error }
        guard count > 0 else { return nil }
        return Text(
            "\(count) inputs could not be read or understood (diagnostics of the report). Look at them before you say that no answer was found.",
            "有 \(count) 处输入未能读取或理解（见报告的诊断一节）。主张“未见应答”之前请先核查。")
    }

    static func others(_ basis: LetterBasis) -> [Text] {
        let result = basis.page.result
        var notes = [
            Text(
                "Fill in everything in square brackets. The names of the parties are those of the engagement: check them against the register.",
                "请补全方括号内的内容。双方名称取自 engagement，请与登记信息核对。")
        ]
        if result.redaction != nil {
            notes.append(
                Text(
                    "This draft is made from a redacted copy: what stands after █ is a pseudonym, and exhibits bear new file names.",
                    "本稿由脱敏副本生成：█ 之后为代称，证据文件亦已更名。"))
        }
        if result.asOfBasis == .lastEvent {
            notes.append(
                Text(
                    "Nobody states up to when the evidence is complete (asOf in the engagement): an answer may exist outside of it.",
                    "engagement 未写明证据完整至何时（asOf）：证据之外可能另有应答。"))
        }
        notes += [
            noNoticeClause(basis), contestable(basis), unsupported(basis), soleRemedy(basis), language(basis), prevailing(basis),
            statutes(basis),
        ].compactMap { $0 }
        return notes
    }

    private static func noNoticeClause(_ basis: LetterBasis) -> Text? {
        guard basis.noticeClauses.isEmpty else { return nil }
        return Text(
            "No clause on how notices are given was found in the agreement as read. Look for one in the main agreement, and choose a way of delivery that leaves proof of receipt.",
            "所读协议中未见关于通知方式的条款。请查阅主协议，并选用可留存送达凭证的方式。")
    }

    private static func contestable(_ basis: LetterBasis) -> Text? {
        let count = basis.contestable.count + basis.contestableAttainments.count
        guard count > 0, !basis.options.includesContestable else { return nil }
        return Text(
            count == 1
                ? "1 further breach is contestable and is not in this letter; --include-contestable lists it in a schedule of its own."
                : "\(count) further breaches are contestable and are not in this letter; --include-contestable lists them in a schedule of their own.",
            "另有 \(count) 项可争议的违约未列入本函；使用 --include-contestable 可另表列出。")
    }

    private static func unsupported(_ basis: LetterBasis) -> Text? {
        guard !basis.unsupported.isEmpty else { return nil }
        let ids = basis.unsupported.joined(separator: ", ")
        return Text(
            "Not asserted, because a clause, an exhibit or binding words are missing: \(ids).", "因缺少条款、证据或有约束力的措辞而未主张：\(ids)。")
    }

    private static func soleRemedy(_ basis: LetterBasis) -> Text? {
        guard basis.kind != .claim, let clause = basis.page.result.agreement.remedies.conditions.first(where: { $0.kind == .soleRemedy })
        else { return nil }
        let words = Quotation.marked(clause.clause.citation.quote)
        return Text(
            "The agreement calls its credits the only remedy (\(words)): have counsel say what else may be asked for.",
            "协议约定抵扣为唯一救济（\(words)）：其他请求可否提出，请律师判断。")
    }

    private static func language(_ basis: LetterBasis) -> Text? {
        guard basis.page.result.agreement.language != basis.page.language else { return nil }
        return Text(
            "Clauses are quoted in the language of the agreement; attach a translation where one is needed.", "条款按协议原文语言引用；如有需要请附译文。")
    }

    private static func prevailing(_ basis: LetterBasis) -> Text? {
        guard let clause = basis.page.result.agreement.statement(.prevailingLanguage)?.clause else { return nil }
        let words = Quotation.marked(clause.citation.quote)
        return Text("The agreement says which language prevails: \(words).", "协议约定了以何种语言文本为准：\(words)。")
    }

    private static func statutes(_ basis: LetterBasis) -> Text? {
        guard basis.kind != .claim, basis.page.result.agreement.language == .chinese else { return nil }
        let list = LetterStatutes.mainlandChina
        return Text(
            "Statutes are left out of the letter. If PRC law governs, counsel may look at: \(list.map(\.english).joined(separator: "; ")). \(LetterStatutes.caution.english)",
            "函中未引用法条。如适用中国大陆法律，可由律师考虑：\(list.map(\.chinese).joined(separator: "；"))。\(LetterStatutes.caution.chinese)")
    }
}
