// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The numbered paragraphs of a letter.
struct LetterBody {
    let basis: LetterBasis
    let plan: SchedulePlan
    var page: CaseLookup { basis.page }
    var language: Language { basis.page.language }
    var vendor: String { LetterHead.vendorName(basis.page) }
    var customer: String { LetterHead.customerName(basis.page) }

    static func parts(_ basis: LetterBasis, _ plan: SchedulePlan) -> [Letter.Part] {
        let body = LetterBody(basis: basis, plan: plan)
        switch basis.kind {
        case .notice: return [body.agreement, body.facts, body.noticeDemand, body.consequence, body.evidence]
        case .claim: return [body.agreement, body.facts, body.creditClauses, body.claimRequest, body.claimReservation, body.evidence]
        case .complaint: return [body.agreement, body.facts, body.earlierSteps, body.complaintRequest, body.nextStep, body.evidence]
        }
    }

    func say(_ text: Text, _ arguments: String...) -> String { text.filled(arguments)[language] }

    private static let under = Text(
        "We write under the agreement named above between {0} and {1}. It provides:", "我方就{1}与{0}之间的上述协议致函。该协议约定：")

    var agreement: Letter.Part {
        let rows = LetterRows(basis: basis)
        let promises = basis.commitments.map { commitment in
            let clock =
                commitment.target?.unit.isCivil == true ? "" : commitment.clock == .unspecified ? "" : commitment.clock.name[language]
            return rows.promise(commitment) + (clock.isEmpty ? "" : language == .english ? ", \(clock)" : "，\(clock)")
        }
        return Letter.Part(
            words: [say(Self.under, vendor, customer)], quotes: LetterQuotes.promises(basis),
            after: [say(Self.meaning, promises.joined(separator: language == .english ? "; " : "；"))])
    }

    private static let meaning = Text("The commitments concerned are, in short: {0}.", "所涉承诺概括如下：{0}。")

    private static let factsSome = Text(
        "According to the records listed in {3}, {0} did not perform in time in {1} instances concerning requests submitted between {4} and {5}. {2} lists each with its times, overrun and exhibits.",
        "根据{3}所列记录，就 {4} 至 {5} 期间提交的请求，{0}有 {1} 项未在约定时限内履行。各项时间、超时时长及证据见{2}。")
    private static let factsOne = Text(
        "According to the records listed in {3}, {0} did not perform in time in one instance, concerning a request submitted on {4}. {2} states its times, overrun and exhibits.",
        "根据{3}所列记录，就 {4} 提交的请求，{0}有 1 项未在约定时限内履行。时间、超时时长及证据见{2}。")
    private static let sharesSome = Text(
        "In {1} periods, stated in {2}, {0} did not reach the percentage of cases promised, according to the records listed in {3}.",
        "根据{3}所列记录，{0}有 {1} 个周期未达到约定的比例，见{2}。")
    private static let sharesOne = Text(
        "In one period, stated in {2}, {0} did not reach the percentage of cases promised, according to the records listed in {3}.",
        "根据{3}所列记录，{0}有 1 个周期未达到约定的比例，见{2}。")
    private static let summary = Text("In summary:", "概要如下：")
    private static let care = Text(
        "This holds for each of them under every reading of the agreement that we find its words to admit, and with every uncertainty of the recorded times taken in {0}'s favour.",
        "上述各项，按我方所见协议文字可作的任一解读，并将记录时间的不确定之处均作有利于{0}的理解，结论均不变。")
    private static let notFound = Text(
        "Where {0} says “none found”, the material supplied up to {1} contains no such answer or completion.",
        "{0}注明“未见”的，系截至 {1} 的所提供材料中未见该项应答或完成。")
    private static let apart = Text(
        "What the records do not settle is named in {0} and is not asserted here.", "记录尚不足以判定的事项列于{0}，本函暂不主张。")
    private static let share = Text("{0}: {1} to {2}, {3} against {4}% promised", "{0}：{1} 至 {2}，实际 {3}，约定 {4}%")

    var facts: Letter.Part {
        let rows = LetterRows(basis: basis)
        let groups = Dictionary(grouping: basis.findings, by: \.commitment)
        var items = basis.commitments.compactMap { commitment in groups[commitment.id].map { rows.summary(commitment, $0) } }
        for attainment in basis.attainments {
            let reached = attainment.highest.words
            items.append(
                page.say(
                    Self.share, "\(attainment.commitment) \(page.promise(attainment.metric, attainment.severity))",
                    attainment.period.first.description, attainment.period.last.description, reached, attainment.target.description))
        }
        var sentences: [String] = []
        if let (first, last) = span {
            let count = basis.findings.count
            sentences.append(
                say(
                    count == 1 ? Self.factsOne : Self.factsSome, vendor, String(count), plan.name(.asserted), plan.name(.exhibits), first,
                    last))
        }
        if !basis.attainments.isEmpty {
            let count = basis.attainments.count
            sentences.append(
                say(count == 1 ? Self.sharesOne : Self.sharesSome, vendor, String(count), plan.name(.asserted), plan.name(.exhibits)))
        }
        sentences.append(Self.summary[language])
        var after = [say(Self.care, vendor)]
        if !basis.unanswered.isEmpty { after.append(say(Self.notFound, plan.name(.asserted), page.clock.full(page.result.asOf))) }
        after.append(say(Self.apart, plan.name(.notAsserted)))
        let space = language == .english ? " " : ""
        return Letter.Part(words: [sentences.joined(separator: space)], items: items, after: [after.joined(separator: space)])
    }

    /// The dates of the first and the last submission.
    private var span: (String, String)? {
        let openings = basis.findings.map { (page.incident($0.incident)?.opened ?? $0.start.bounds).earliest }
        guard let first = openings.min(), let last = openings.max() else { return nil }
        return (page.clock.date(first), page.clock.date(last))
    }

    private static let relied = Text(
        "The exhibits relied on, with their SHA-256 values, are listed in {0}. Please preserve, until this matter is concluded, all ticket logs and audit logs, e-mail, chat and telephone records, and the settings of automatic replies that concern the requests in {1}, from {2} on.",
        "所依据的证据及其 SHA-256 校验值见{0}。在本事项了结之前，请妥善保存与{1}所列请求有关的、自 {2} 起的全部工单日志与操作日志、电子邮件、聊天及电话记录，以及自动回复的设置。")

    var evidence: Letter.Part {
        let since = span?.0 ?? basis.attainments.map(\.period.first).min()?.description ?? ""
        return Letter.Part(words: [say(Self.relied, plan.name(.exhibits), plan.name(.asserted), since)])
    }
}
