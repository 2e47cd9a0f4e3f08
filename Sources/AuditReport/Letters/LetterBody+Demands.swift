// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What each kind of letter asks for, by when, and what follows otherwise.
extension LetterBody {
    // MARK: What every letter may ask

    private static let cause = Text(
        "state in writing the cause of each instance in {0}, and the steps by which further ones will be prevented",
        "书面说明{0}所列各项的原因，以及防止再次发生的整改措施")
    private static let answer = Text(
        "answer or complete what {0} marks “none found”, or state when and how that was done (requests {1})",
        "对{0}中注明“未见”的事项作出应答或予以完成，或说明已于何时、以何种方式完成（请求：{1}）")
    private static let stamps = Text(
        "for any item that is disputed, give your own system's times for it, with the log or record that shows them",
        "对任何一项有异议的，逐项提供贵司系统所记录的时间，并附载明该时间的日志或记录")
    private static let credit = Text(
        "confirm the service credit of {0} that {1} computes, and when it will be applied", "确认{1}计算所得的服务抵扣 {0}，并告知抵扣时间")

    private func unanswered(_ basis: LetterBasis) -> String? {
        let rows = LetterRows(basis: basis)
        var names: [String] = []
        for finding in basis.unanswered {
            let name = rows.request(finding)
            if !names.contains(name) { names.append(name) }
        }
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(20).joined(separator: ", ")
        let more = names.count > 20 ? (language == .english ? " and \(names.count - 20) more" : " 等 \(names.count) 项") : ""
        return say(Self.answer, plan.name(.asserted), shown + more)
    }

    /// The sum to ask for: what is still within its window; all of it where no window was computed.
    private var asked: String { (basis.claimable ?? basis.total)?.description ?? LetterMoney(basis: basis).amount }

    /// A paragraph for the writer to keep or strike where some windows are past.
    private var lateCredits: String? {
        guard !basis.late.isEmpty else { return nil }
        return say(Self.late, plan.name(.money), basis.total?.description ?? LetterMoney(basis: basis).amount)
    }

    private static let late = Text(
        "[Keep or strike: {0} also lists credits whose claim window is past by our own count. We ask you to grant these as well, which makes {1} in all.]",
        "【保留或删除：{0}另列有按我方计算索赔期已届满的抵扣，亦请一并给予，合计 {1}。】")

    /// The schedule may hold nothing whose window is still open.
    private var hasOpenCredit: Bool { basis.claimable.map { $0.minor > 0 } ?? true }

    // MARK: Notice

    private static let demandByCure = Text(
        "We ask that, within the {0} that the agreement gives to put things right (“{1}”, {2}; {3}), you:",
        "请贵司在协议约定的补救期 {0} 内（“{1}”，{2}；{3}）：")
    private static let demand = Text(
        "We ask that, within a reasonable period after receipt of this letter, for which we propose [date, time and zone], you:",
        "请贵司于收到本函后的合理期限内（建议不晚于【日期、时间及时区】）：")
    private static let given = Text(
        "A notice of this was stated to have been given on {0}; the period then ends on {1}.", "据记载已于 {0} 发出通知，该期限至 {1} 届满。")

    var noticeDemand: Letter.Part {
        var part = Letter.Part(words: [])
        if let cure = basis.period(.cure) {
            part.words = [
                say(
                    Self.demandByCure, cure.allowance.name[language], LetterBody.bare(cure.clause.citation.quote),
                    LetterQuotes.place(cure.clause.citation, page), cure.trigger.name[language])
            ]
            for date in page.result.dates where date.terms.kind == .cure {
                if let trigger = date.trigger, let due = date.due {
                    part.after.append(say(Self.given, trigger.description, due.description))
                }
            }
        } else {
            part.words = [Self.demand[language]]
        }
        part.items = [say(Self.cause, plan.name(.asserted))]
        if let words = unanswered(basis) { part.items.append(words) }
        if !basis.credits.isEmpty, hasOpenCredit { part.items.append(say(Self.credit, asked, plan.name(.money))) }
        part.items.append(Self.stamps[language])
        if let late = lateCredits { part.after.append(late) }
        return part
    }

    /// Words that bring no quotation marks of their own into ours.
    private static func bare(_ words: String) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.filter { !"“”\"".unicodeScalars.contains($0) }))
    }

    private static let consequences = Text(
        "If this is not done in that time, we will consider the steps that the agreement provides [clauses on escalation, suspension of payment, termination] and those that the law allows. Nothing in this letter waives a right or remedy, chooses between them, or accepts a reading of the agreement other than the one stated; all rights are reserved.",
        "逾期未予办理的，我方将考虑采取协议约定的措施【升级、中止付款、解除等条款】及法律允许的措施。本函不构成对任何权利或救济的放弃，不构成对救济方式的选择，亦不构成对本函所述以外之协议解读的认可；我方保留一切权利。")

    var consequence: Letter.Part { Letter.Part(words: [Self.consequences[language]]) }

    // MARK: Claim

    private static let creditTerms = Text("For such instances the agreement provides:", "对此类情形，协议约定：")

    var creditClauses: Letter.Part { Letter.Part(words: [Self.creditTerms[language]], quotes: LetterQuotes.credits(basis)) }

    private static let request = Text(
        "We request a service credit of {0}, computed step by step in {1}, and ask you to:", "我方申请服务抵扣 {0}（逐步计算见{1}），并请贵司：")
    private static let requestOpen = Text(
        "We request a service credit under these clauses, computed step by step in {1}, and ask you to:",
        "我方依上述条款申请服务抵扣（逐步计算见{1}），并请贵司：")
    private static let apply = Text("apply it as the agreement provides, or to the next invoice", "按协议约定的方式，或自下一期应付费用中予以抵扣")
    private static let confirm = Text(
        "confirm in writing within [period] what was credited, for which instance, and when", "于【期限】内书面确认已抵扣的金额、所对应的事项及时间")
    private static let windows = Text(
        "By our count the request for these may be made up to the dates that {0} states, the earliest of them {1}.",
        "按我方计算，上述申请最迟应于{0}所列日期提出，其中最早为 {1}。")

    var claimRequest: Letter.Part {
        var part = Letter.Part(
            words: [say(hasOpenCredit ? Self.request : Self.requestOpen, asked, plan.name(.money))],
            items: [Self.apply[language], Self.confirm[language], Self.stamps[language]])
        let open = basis.credits.flatMap(\.lines).compactMap(\.claim).filter { !$0.isPast }.map(\.by)
        if let first = open.min() { part.after.append(say(Self.windows, plan.name(.money), first.description)) }
        if let late = lateCredits { part.after.append(late) }
        return part
    }

    private static let reserve = Text(
        "This request concerns the instances in {0} alone. It waives no other right or remedy and accepts no reading of the agreement other than the one stated; all rights are reserved.",
        "本申请仅涉及{0}所列事项，不构成对任何其他权利或救济的放弃，亦不构成对本函所述以外之协议解读的认可；我方保留一切权利。")

    var claimReservation: Letter.Part { Letter.Part(words: [say(Self.reserve, plan.name(.asserted))]) }

    // MARK: Complaint

    private static let before = Text("Steps taken so far:", "此前已采取的步骤：")
    private static let noticed = Text("on {0}, a notice ({1})", "{0} 发出通知（{1}）")
    private static let blankStep = Text(
        "[date and form of each earlier notice, request or reminder, and the answer received]", "【此前各次通知、请求或催促的日期与形式，以及所获答复】")

    var earlierSteps: Letter.Part {
        let notices = page.result.engagement.notices.sorted { ($0.date, $0.about.rawValue) < ($1.date, $1.about.rawValue) }
        return Letter.Part(
            words: [Self.before[language]],
            items: notices.map { say(Self.noticed, $0.date.description, $0.about.name[language]) } + [Self.blankStep[language]])
    }

    private static let review = Text(
        "We ask that a person with authority over {0}'s support reviews these instances, and that by [date, time and zone] you:",
        "请由{0}负责技术支持并有相应权限的管理人员复核上述事项，并于【日期、时间及时区】前：")
    private static let decide = Text("give a written decision on each instance in {0}", "就{0}所列各项作出书面处理意见")

    var complaintRequest: Letter.Part {
        var part = Letter.Part(
            words: [say(Self.review, vendor)], items: [say(Self.decide, plan.name(.asserted)), say(Self.cause, plan.name(.asserted))])
        if let words = unanswered(basis) { part.items.append(words) }
        if !basis.credits.isEmpty, hasOpenCredit { part.items.append(say(Self.credit, asked, plan.name(.money))) }
        part.items.append(Self.stamps[language])
        if let late = lateCredits { part.after.append(late) }
        return part
    }

    private static let authority = Text(
        "If no answer that settles the matter is received by then, we will consider putting this complaint with its schedules before [competent authority or dispute body, named by counsel]. Nothing in this letter waives a right or remedy or chooses between them; all rights are reserved.",
        "逾期未获妥善答复的，我方将考虑将本函及附表提交【主管机关或争议解决机构，由律师确定】。本函不构成对任何权利或救济的放弃，亦不构成对救济方式的选择；我方保留一切权利。")

    var nextStep: Letter.Part { Letter.Part(words: [Self.authority[language]]) }
}
