// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Which schedules a letter has, in what order, and what stands in each.
struct SchedulePlan {
    enum Content: Hashable {
        case asserted, notAsserted, contestable, money, exhibits
    }

    let contents: [Content]
    private let language: Language

    private static let name = Text("Schedule {0}", "附表{0}")
    private static let digits = ["一", "二", "三", "四", "五"]

    init(_ basis: LetterBasis) {
        var contents: [Content] = [.asserted]
        // A claim speaks of what earns a credit; what is not settled is no part of it, but is named all the same.
        contents.append(.notAsserted)
        if basis.options.includesContestable, !(basis.contestable.isEmpty && basis.contestableAttainments.isEmpty) {
            contents.append(.contestable)
        }
        if !basis.credits.isEmpty { contents.append(.money) }
        contents.append(.exhibits)
        self.contents = contents
        language = basis.page.language
    }

    /// "Schedule 3", 附表三; empty where the letter has no such schedule.
    func name(_ content: Content) -> String {
        guard let index = contents.firstIndex(of: content) else { return "" }
        return SchedulePlan.name.filled([language == .english ? String(index + 1) : SchedulePlan.digits[index]])[language]
    }

    func schedules(_ basis: LetterBasis) -> [Letter.Schedule] {
        contents.map { content in
            var schedule: Letter.Schedule
            switch content {
            case .asserted: schedule = asserted(basis)
            case .notAsserted: schedule = notAsserted(basis)
            case .contestable: schedule = contestable(basis)
            case .money: schedule = LetterMoney(basis: basis).schedule
            case .exhibits: schedule = LetterExhibits(basis: basis).schedule
            }
            schedule.name = name(content)
            return schedule
        }
    }

    private static let assertedTitle = Text("Instances asserted", "本函主张的事项")
    private static let assertedIntro = Text(
        "Times are local to the zone that the commitment is counted in, with their offset from UTC; below the time of submission the same in UTC. Where a time is given as a range, the records do not say more exactly. “None found” means: in the material supplied, up to {0}.",
        "时间为该承诺计时所在时区的当地时间，并注明与 UTC 的时差；提交时间下附 UTC。时间为区间的，系记录未载明更精确的时间。“未见”指截至 {0} 的所提供材料中未见。")
    private static let overrunNote = Text(
        "The overrun is counted as the commitment is: hours and minutes in counted time, days from the due time to the answer. It is the least that the records allow.",
        "超时时长按该承诺的计时方式计算：以小时、分钟计的为计入时间，以日计的为截止时点至应答时点；均为记录所能得出的最小值。")
    private static let notAssertedTitle = Text("Not asserted here", "本函暂不主张的事项")
    private static let notAssertedSome = Text(
        "The records supplied do not settle {0} further instances. They are not asserted in this letter, nor is anything conceded about them: {1}.",
        "另有 {0} 项，现有记录尚不足以判定。本函对其暂不主张，亦不作任何认可：{1}。")
    private static let notAssertedOne = Text(
        "The records supplied do not settle one further instance. It is not asserted in this letter, nor is anything conceded about it: {1}.",
        "另有 1 项，现有记录尚不足以判定。本函对其暂不主张，亦不作任何认可：{1}。")
    private static let notAssertedNone = Text("None: the records supplied settle every instance that was examined.", "无。现有记录对所核查的事项均可判定。")
    private static let contestableTitle = Text("Contestable instances, not counted above", "可争议的事项（未计入上述数目）")
    private static let contestableOne = Text(
        "This instance is late under the reading we apply; another reading of the agreement that its words admit, or something in the records, would change that, as stated. It is named for completeness, is not among the instances asserted, and carries no part of any sum.",
        "以下 1 项按我方所采解读属逾时；但协议文字可作的另一种解读或记录中的某些情况会改变该结论，已予注明。列出仅为完整起见，不在本函主张之列，亦不计入任何金额。")
    private static let contestableIntro = Text(
        "These {0} instances are late under the reading we apply; another reading of the agreement that its words admit, or something in the records, would change that, as stated for each. They are named for completeness, are not among the instances asserted, and carry no part of any sum.",
        "以下 {0} 项按我方所采解读属逾时；但协议文字可作的另一种解读或记录中的某些情况会改变该结论，已逐项注明。列出仅为完整起见，不在本函主张之列，亦不计入任何金额。")

    private func asserted(_ basis: LetterBasis) -> Letter.Schedule {
        let (page, rows) = (basis.page, LetterRows(basis: basis))
        var schedule = Letter.Schedule(
            name: "", title: Self.assertedTitle[language],
            intro: [page.say(Self.assertedIntro, page.clock.full(page.result.asOf)), Self.overrunNote[language]])
        schedule.tables = rows.tables(basis.findings) + LetterShares(page: page).table(basis.attainments)
        return schedule
    }

    private func notAsserted(_ basis: LetterBasis) -> Letter.Schedule {
        let ids = basis.undetermined
        let words = ids.isEmpty ? Self.notAssertedNone : ids.count == 1 ? Self.notAssertedOne : Self.notAssertedSome
        return Letter.Schedule(
            name: "", title: Self.notAssertedTitle[language],
            intro: [basis.page.say(words, String(ids.count), ids.joined(separator: ", "))])
    }

    private func contestable(_ basis: LetterBasis) -> Letter.Schedule {
        let page = basis.page
        let count = basis.contestable.count + basis.contestableAttainments.count
        return Letter.Schedule(
            name: "", title: Self.contestableTitle[language],
            intro: [page.say(count == 1 ? Self.contestableOne : Self.contestableIntro, String(count))],
            tables: LetterRows(basis: basis).tables(basis.contestable, showsReadings: true)
                + LetterShares(page: page).table(basis.contestableAttainments))
    }
}
