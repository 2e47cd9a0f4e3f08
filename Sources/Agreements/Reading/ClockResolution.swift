// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What each promise's time is counted in, after the whole document was read.
struct ClockResolution {
    let hours: [SupportHours]
    let statements: [HoursStatement]
    let view: DocumentView
    /// Said of the whole service, where the document knows no other hours.
    private let only: HoursStatement?

    init(hours: [SupportHours], statements: [HoursStatement], view: DocumentView) {
        self.hours = hours
        self.statements = statements
        self.view = view
        only = OnlyHours.find(hours, statements, view)
    }

    struct Answer {
        var clock: ClockMeaning
        var hours: Int?
        var words: Words?
    }

    func resolve(_ candidate: Candidate) -> Answer {
        if candidate.metric == .availability { return Answer(clock: .unspecified, hours: nil, words: nil) }
        if let unit = candidate.target?.unit, unit == .businessHour || unit == .businessDay {
            // The unit decides; the hours are those said for it, else the document's business hours.
            if case .week? = candidate.coverage, let own = index(of: candidate.coverage) {
                return Answer(clock: .business, hours: own, words: candidate.coverageWords)
            }
            if let match = specific(candidate).first(where: { !$0.isAlways }), let number = number(match) {
                return Answer(clock: .business, hours: number, words: match.words)
            }
            return Answer(clock: .business, hours: businessHours(near: candidate.block), words: candidate.targetWords)
        }
        if let coverage = candidate.coverage {
            switch coverage {
            case .always: return Answer(clock: .calendar, hours: index(of: coverage), words: candidate.coverageWords)
            case .week:
                return Answer(
                    clock: .business, hours: index(of: coverage) ?? businessHours(near: candidate.block), words: candidate.coverageWords)
            case .pattern, .term:
                return Answer(clock: .business, hours: businessHours(near: candidate.block), words: candidate.coverageWords)
            case .times: break
            }
        }
        if let match = specific(candidate).first { return answer(match) }
        if let named = named(candidate) { return named }
        if let rest = statements.first(where: { $0.rest != nil && reaches($0, candidate) }), rest.rest == .all || isHourly(candidate) {
            return answer(rest)
        }
        // "All times run continuously" is for every time, however long the desk is open.
        if let all = statements.first(where: { $0.isGeneral && $0.isAlways && $0.severities.isEmpty && $0.plans.isEmpty }),
            !statements.contains(where: { $0.isGeneral && !$0.isAlways })
        {
            return answer(all)
        }
        if let here = statements.first(where: {
            $0.block == candidate.block && !$0.isLocal && !$0.isAlways && $0.severities.isEmpty && !conflicts($0, candidate)
        }), candidate.metric != .availability {
            return answer(here)
        }
        if let general = statements.first(where: { $0.isGeneral && !$0.isAlways && reaches($0, candidate) }) {
            return answer(general)
        }
        if let around = section(candidate) ?? only { return answer(around) }
        return Answer(clock: .unspecified, hours: nil, words: nil)
    }

    /// "24/7 Support": a tier that is called by its hours.
    private func named(_ candidate: Candidate) -> Answer? {
        guard let plan = candidate.plan, case let name = Array(plan.text.unicodeScalars.map(Folding.fold)), name.count <= 40,
            // In a sentence "24x7 plans" say no hours.
            case let noun = ClockResolution.nouns.matches(name, in: 0..<name.count).last?.range,
            case let end = noun?.upperBound == name.count ? noun?.lowerBound ?? name.count : name.count,
            let found = HoursPhrase.all(name, in: 0..<end).first
        else { return nil }
        switch found.coverage {
        case .always: return Answer(clock: .calendar, hours: index(of: .always), words: plan)
        case .week, .pattern:
            return Answer(clock: .business, hours: index(of: found.coverage) ?? businessHours(near: candidate.block), words: plan)
        case .times, .term: return nil
        }
    }

    private func reaches(_ statement: HoursStatement, _ candidate: Candidate) -> Bool { !statement.isOfTable || candidate.isTable }

    private func isHourly(_ candidate: Candidate) -> Bool {
        switch candidate.target?.unit {
        case .second, .minute, .hour: true
        default: false
        }
    }

    private func answer(_ statement: HoursStatement) -> Answer {
        Answer(clock: statement.isAlways ? .calendar : .business, hours: number(statement), words: statement.words)
    }

    private func number(_ statement: HoursStatement) -> Int? {
        if case .hours(let number) = statement.kind { return number }
        return businessHours(near: statement.block)
    }

    private func index(of coverage: HoursPhrase.Coverage?) -> Int? {
        switch coverage {
        case .always: hours.firstIndex { $0.week.isAlways }
        case .week(let week): hours.firstIndex { $0.week == week }
        default: nil
        }
    }

    /// Statements for this very level, then those for this plan.
    private func specific(_ candidate: Candidate) -> [HoursStatement] {
        var result: [HoursStatement] = []
        if let key = candidate.severity?.key {
            result += statements.filter { $0.governs && $0.severities.contains(key) && !conflicts($0, candidate) }
        }
        if let plan = candidate.plan?.text {
            let name = ClockResolution.fold(plan)
            result += statements.filter {
                $0.governs && $0.severities.isEmpty && $0.plans.contains { ClockResolution.same(ClockResolution.fold($0), name) }
            }
        }
        return result
    }

    /// A statement for another plan says nothing here.
    private func conflicts(_ statement: HoursStatement, _ candidate: Candidate) -> Bool {
        guard !statement.plans.isEmpty else { return false }
        // What is said of one tier decides nothing for a promise to all.
        guard let plan = candidate.plan?.text else { return true }
        let name = ClockResolution.fold(plan)
        return !statement.plans.contains { ClockResolution.same(ClockResolution.fold($0), name) }
    }

    /// One name, or one of them with a noun behind it.
    static func same(_ a: String, _ b: String) -> Bool {
        a == b || named(a, b) || named(b, a) || languages(a).contains(b) || languages(b).contains(a)
    }

    /// 标准版 standard: a name in two languages is known by either.
    private static func languages(_ name: String) -> [String] {
        let scalars = Array(name.unicodeScalars)
        let han = scalars.indices.filter { scalars[$0].isHan }
        guard let first = han.first, let last = han.last, first == 0 || last == scalars.count - 1, scalars[first...last].allSatisfy(\.isHan)
        else {
            return []
        }
        let rest = first == 0 ? scalars[(last + 1)...] : scalars[..<first]
        let latin = String(String.UnicodeScalarView(rest)).split(separator: " ").joined(separator: " ")
        guard latin.count > 2 else { return [] }
        return [String(String.UnicodeScalarView(scalars[first...last])), latin]
    }

    private static let nouns = Lexicon<Void>(
        "plan|plans|tier|support|support plan|package|edition|level|subscription|customers|customer|service|套餐|版|计划|支持|服务|客户|方案")

    private static func named(_ long: String, _ short: String) -> Bool {
        guard long.hasPrefix(short), long.unicodeScalars.count > short.unicodeScalars.count else { return false }
        let rest = Array(long.unicodeScalars.dropFirst(short.unicodeScalars.count))
        let start = rest.firstIndex { !$0.isSpace } ?? rest.count
        guard start < rest.count, start > 0 || rest[0].isHan else { return false }
        return nouns.match(rest, at: start, end: rest.count)?.range.upperBound == rest.count
    }

    static func fold(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.map(Folding.fold))) }

    /// Hours said without any limit in the same section, when they all agree; then in the whole document.
    private func section(_ candidate: Candidate) -> HoursStatement? {
        let open = statements.filter {
            $0.governs && $0.severities.isEmpty && $0.plans.isEmpty && !$0.isGeneral && !$0.isLocal && $0.rest == nil
        }
        let headings = view.blocks[candidate.block].headings
        let near = open.filter { statement in
            let other = path(of: statement.block)
            return !headings.isEmpty
                && (other == headings || other.starts(with: headings)
                    || headings.starts(with: other) && !other.isEmpty && other.count >= headings.count - 1)
        }
        if let first = near.first { return near.allSatisfy { $0.isAlways == first.isAlways } ? first : nil }
        guard headings.isEmpty || open.count == 1, let first = open.first, open.allSatisfy({ $0.isAlways == first.isAlways }) else {
            return nil
        }
        let isFirstSection = path(of: first.block).count <= 1
        return isFirstSection ? first : nil
    }

    /// The headings that a block stands under; a heading stands under itself, so that "In hours: 9 to 5" says nothing of "Out of hours".
    private func path(of block: Int) -> [Int] {
        if case .heading = view.blocks[block].content { return view.blocks[block].headings + [block] }
        return view.blocks[block].headings
    }

    /// The hours that "business hours" stands for: the only ones that are not round the clock, or those named so.
    private func businessHours(near block: Int) -> Int? {
        let closed = hours.indices.filter { !hours[$0].week.isAlways }
        if closed.count <= 1 { return closed.first }
        let named = closed.filter { index in
            let name = Array(hours[index].name.unicodeScalars.map(Folding.fold))
            return ClockResolution.business.isIn(name, 0..<name.count)
        }
        return named.first ?? closed.first
    }

    private static let business = Lexicon<Void>("business hour|working hour|office hour|business day|working day|工作时间|办公时间|工作日|上班时间")
}
