// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sections whose lengths of time are about something else than support: how a credit is claimed, when maintenance is announced.
enum OtherSections {
    private static let claims = Lexicon<Void>(
        "request a service credit|request service credits|requesting service credits|request a credit|service credit request|claim|claims|claiming|credit request|credit requests|requesting a credit|requesting credits|request credits|requesting service credit|credit verification|how to claim|credit procedure|索赔|赔偿申请|申请赔偿|赔付申请|补偿申请"
    )
    private static let notices = Lexicon<Void>(
        "advance notice|notice period|notice periods|maintenance window|maintenance windows|maintenance schedule|planned maintenance|scheduled maintenance|提前通知|通知期|维护窗口|计划维护|例行维护|停机维护"
    )

    /// What the customer does: "What we need from you", 甲方配合事项.
    private static let duties = Lexicon<Void>(
        "the customer's part|customer's part|the client's part|what do we need from you|what do you need to do|what do we ask of you|what we'd like from you|what the customer does|what the customer must do|what the customer provides|what the client does|what the client must do|what the client provides|what the user does|what you do|what we need from you|what we ask of you|what we ask from you|what we expect from you|what you need to do|what you must do|what you have to do|your part|your duties|your responsibilities|your obligations|your side|duties of the customer|duties of customer|duties of the client|duties of the owner|duties of the owners|duties of the user|obligations of the customer|obligations of the client|responsibilities of the customer|responsibilities of the client|customer duties|customer's duties|customer obligations|customer's obligations|customer responsibilities|customer's responsibilities|customer duty|client duties|client's duties|client obligations|client's obligations|client responsibilities|client's responsibilities|subscriber obligations|subscriber responsibilities|licensee obligations|user responsibilities|house rules|customer cooperation|customer assistance|"
            + "甲方义务|甲方的义务|甲方责任|甲方的责任|甲方配合|甲方的配合|甲方协助|甲方职责|甲方权利义务|客户义务|客户的义务|客户责任|客户的责任|客户配合|客户须知|客户协助|用户义务|用户责任|用户配合|用户须知|您的责任|您的义务|您需要|业主责任|业主义务|业主的责任|业主配合|采购人配合|采购人义务|采购人责任|使用单位配合|使用方责任|机关协力|机关配合|校方配合|院方配合|接入方须知|接入方责任|配合事项|协力事项|协助事项|业主要做什么|客户要做什么|您要做什么|需要您做什么|需要客户配合|需要您配合"
    )
    private static let whole = Lexicon<Void>("customer|the customer|client|the client|customer 客户责任|you|客户|甲方|用户")

    /// What was changed when: its figures may be those of another time.
    private static let histories = Lexicon<Void>(
        "in the preceding year|in the previous year|of the preceding year|in the past year|of the past year|preceding twelve months|previous twelve months|for information only|上一年度|上年度|过去一年|retired plans|retired tiers|withdrawn plans|discontinued plans|former plans|retired packages|figures that have changed|terms that have changed|已停售|停售方案|停售套餐|旧方案|superseded terms|superseded provisions|earlier terms|former terms|prior terms|previous terms|earlier versions|former versions|older versions|earlier printings|旧版条款|已废止|历史版本|record of changes|record of amendments|change log|changelog|change history|revision history|version history|document history|history of changes|history of this page|修订记录|变更记录|修改记录|版本记录|版本历史|修订历史|修订纪录|更新日志|更新记录|变更历史|版本沿革|沿革|修订沿革"
    )
    /// A heading of nothing but these words.
    private static let records = Lexicon<Void>(
        "last year's score|last year|去年成绩|去年表现|上年成绩|上年表现|去年|上一年|facts and figures|statistics|our figures|our statistics|同类业绩|业绩|历史业绩|服务业绩|业绩说明|history|revisions|recent record|our record|track record|past figures|past performance|recent figures|last year's figures|what changed|what has changed|changes in this version|recent changes|历史记录|历史数据|往期数据|近期数据|变更说明|修订说明|变更内容"
    )
    private static let since = Lexicon<Void>(
        "what changed from|what has changed from|changes from|changes since|changed since|changes from version|what changed since")

    /// Whether a block stands under a heading of former times: a list of changes, a record of the past.
    static func isHistory(_ block: Int, _ view: DocumentView) -> Bool {
        view.blocks[block].headings.contains { index in
            let title = view.blocks[index].passage
            guard title.count <= 80, title.count > 1 else { return false }
            return histories.isIn(title.folded, title.all) || since.isIn(title.folded, title.all)
                || SectionNames.head(title).map { records.isAll(title.folded, $0) } == true
        }
    }

    /// Whether the heading over a sentence says that it is about what somebody else does, or about former times.
    ///
    /// A sentence there that names the vendor as the one who acts is read: "We confirm your order within two hours."
    static func isElse(_ passage: Passage, _ sentence: Range<Int>, _ place: Range<Int>, _ block: Int, _ scope: Scope) -> Bool {
        if isExcluded(block, scope) || isUnderLine(passage, sentence) { return true }
        guard let title = title(over: block, scope) else { return false }
        if histories.isIn(title.folded, title.all) { return true }
        guard
            isOfDuties(title) || whole.isAll(title.folded, title.named(title.all))
                || scope.view.blocks[block].headings.last.map({ isOfNamed($0, scope) }) == true
        else { return false }
        return !Distractor.namesVendor(passage.folded, sentence.lowerBound..<place.lowerBound)
    }

    /// "What we need from you" as the first line of a paragraph of several.
    private static func isUnderLine(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        guard let end = passage.folded.prefix(61).firstIndex(of: "\n"), end > 1, end < sentence.lowerBound else { return false }
        let title = passage.part(0..<end)
        return isOfDuties(title) || histories.isIn(title.folded, title.all)
    }

    private static let uncounted = Lexicon<Void>(
        "do not count|does not count|shall not count|will not count|not be counted|are not counted|is not counted|not counted towards|are excluded|is excluded|shall be excluded|will be excluded|excludes the following|exclude the following|does not include|do not include|shall not include|not be included|are not included|不计入|不算入|不视为|不包括|不包含|不在此列|除外情形|以下除外|不适用于"
    )

    /// Whether a block is an item under words that leave out what follows: "The following do not count towards downtime:".
    private static func isExcluded(_ block: Int, _ scope: Scope) -> Bool {
        guard scope.isListItem(block), let parent = scope.view.blocks[block].parent, case let lead = scope.view.blocks[parent].passage,
            lead.folded.last == ":", let last = lead.sentences().last
        else { return false }
        return uncounted.isIn(lead.folded, last)
    }

    /// Whether a table stands under a heading of what the customer has to do.
    static func isOfCustomer(_ block: Int, _ scope: Scope) -> Bool {
        guard let heading = scope.view.blocks[block].headings.last, case let title = scope.view.blocks[heading].passage, title.count <= 60
        else { return false }
        return isOfDuties(title) || isOfNamed(heading, scope)
    }

    private static func isOfDuties(_ title: Passage) -> Bool {
        duties.isIn(title.folded, title.all) || isOwners(title) || isNeeded(title) || isOfParty(title) || isOfMembers(title)
    }

    private static let members = Lexicon<Void>(
        "member|members|user|users|subscriber|subscribers|customer|customers|client|clients|tenant|tenants|resident|residents|owner|owners|merchant|merchants|licensee|licensees|guest|guests|student|students|staff|school|schools|council|hospital|bank|buyer|buyers|purchaser|contact|contacts|requester|requesters|end user|end users"
    )
    private static let tasks = Lexicon<Void>("duties|responsibilities|obligations|tasks|side")

    /// "Members' duties", "Subscriber responsibilities": of those who are served.
    private static func isOfMembers(_ title: Passage) -> Bool {
        guard let head = SectionNames.head(title), let task = tasks.matches(title.folded, in: head).last,
            task.range.upperBound == head.upperBound
        else { return false }
        return members.matches(title.folded, in: head.lowerBound..<task.range.lowerBound).contains {
            title.folded[$0.range.upperBound..<task.range.lowerBound].allSatisfy { $0 == "'" || $0 == "’" || $0 == "s" || $0.isSpace }
        }
    }

    private static let does = Lexicon<Void>("does|do|provides|provide|must do|has to do|have to do|contributes|brings")
    private static let share = Lexicon<Void>("side|part|share|end|duties|tasks|responsibilities|obligations")
    private static let what = Lexicon<Void>("what|what the")
    /// Who may stand in the title of a section of the vendor's own duties, besides his name.
    private static let servers = Lexicon<Void>(
        "vendor|supplier|provider|contractor|licensor|processor|company|parties|party|support|team|service|desk|helpdesk|centre|center|operator|agency|bureau|installer|engineer|technician|maker|manufacturer|lessor|landlord|plan|fee|price|agreement|contract|warranty|sla|consultant|office|department|unit|we|our|it|this|that"
    )

    /// "What the Laboratory does", "The ship's side": a party called by a common noun that no vendor is called by, and that answers and repairs
    /// nothing in that section.
    private static func isOfNamed(_ heading: Int, _ scope: Scope) -> Bool {
        guard let name = namedParty(scope.view.blocks[heading].passage) else { return false }
        var index = heading + 1
        while index < scope.view.blocks.count, index - heading < 20, scope.view.blocks[index].headings.last == heading {
            let passage = scope.view.blocks[index].passage
            for at in passage.folded.indices where passage.folded[at...].starts(with: name) {
                let behind = at + name.count..<min(passage.count, at + name.count + 30)
                if MetricPhrase.first(passage.folded, in: behind) != nil { return false }
            }
            index += 1
        }
        return true
    }

    /// The party that such a title names, folded.
    private static func namedParty(_ title: Passage) -> [Unicode.Scalar]? {
        let text = title.folded
        guard let head = SectionNames.head(title), head.count <= 40,
            text[head].allSatisfy({ $0.isLetter || $0.isSpace || "'’-".unicodeScalars.contains($0) })
        else { return nil }
        let words = title.pieces(of: head) { text[$0] == " " }
        guard (2...5).contains(words.count), servers.first(text, in: head) == nil else { return nil }
        if let open = what.match(text, at: head.lowerBound, end: head.upperBound), text[open.range.upperBound - 1] == "e",
            let verb = does.matches(text, in: open.range.upperBound..<head.upperBound).last
        {
            guard verb.range.upperBound == head.upperBound, words.count >= 4 else { return nil }
            return Array(text[title.trimmed(open.range.upperBound..<verb.range.lowerBound)])
        }
        guard let last = words.last, share.isAll(text, last), case let owner = words[words.count - 2], owner.count > 3,
            text[owner.upperBound - 1] == "s", text[owner.upperBound - 2] == "'",
            the.match(text, at: head.lowerBound, end: head.upperBound) != nil
        else { return nil }
        return Array(text[owner.lowerBound..<owner.upperBound - 2])
    }

    private static let the = Lexicon<Void>("the")

    private static let parts = Lexicon<Void>(
        "的工作|工作|的责任|责任|的职责|职责|的义务|义务|的配合|配合|的协助|协助|应做的事|要做的事|该做的事|须做的事|应做之事|配合事项|应办事项|的注意事项|须知|自理事项|须配合事项|之责任|之义务|之职责|之配合")

    /// 庚、被许可方的工作, 陸、商家的責任: what a party does who is not the vendor.
    private static func isOfParty(_ title: Passage) -> Bool {
        guard let head = SectionNames.head(title), case let end = SectionNames.end(title),
            let party = Distractor.customers.matches(title.folded, in: head.lowerBound..<end).first(where: {
                $0.range.lowerBound - head.lowerBound <= 3
            }),
            let part = parts.match(title.folded, at: party.range.upperBound, end: end)
        else { return false }
        return end - part.range.upperBound <= 1 || title.folded[part.range.upperBound] == "("
    }

    private static let needed = Lexicon<Void>("需要做的|要做的|需做的|应做的|应做到|需要配合的|要配合的|应配合的|需要提供的")
    private static let vendors = Lexicon<Void>("我们|我方|我司|乙方|供应商|服务商|服务方|厂商|本公司")

    /// 工厂需要做的: what somebody has to do, who is not the vendor.
    private static func isNeeded(_ title: Passage) -> Bool {
        guard let word = needed.matches(title.folded, in: title.all).last, word.range.upperBound == title.trimmed(title.all).upperBound
        else {
            return false
        }
        return !vendors.isIn(title.folded, 0..<word.range.lowerBound)
    }

    private static let dutiesOf = Lexicon<Void>("duties of|obligations of|responsibilities of|tasks of")
    private static let suppliers = Lexicon<Void>(
        "vendor|supplier|provider|contractor|licensor|processor|company|parties|both parties|both|support|team|service")

    /// "Duties of the Hotel", "Duties of merchants": of anybody but the vendor.
    private static func isOwners(_ title: Passage) -> Bool {
        guard let word = dutiesOf.first(title.folded, in: title.all) else { return false }
        return !suppliers.isIn(title.folded, word.range.upperBound..<title.count)
    }

    private static func title(over block: Int, _ scope: Scope) -> Passage? {
        for index in scope.above(block) + (block > 0 ? [block - 1] : []) {
            let passage = scope.view.blocks[index].passage
            guard passage.count <= 60, passage.count > 1 else { continue }
            if case .item = scope.view.blocks[index].content, index == block - 1 { continue }
            if case .table = scope.view.blocks[index].content { continue }
            return passage
        }
        return nil
    }

    /// Whether the heading or the item over a block is about such a thing, and the metric is one that its words would be taken for.
    static func isAbout(_ block: Int, _ metric: Metric, _ scope: Scope) -> Bool {
        let isAnswer: Bool
        switch metric {
        case .firstResponse, .acknowledgement, .resolution: isAnswer = true
        case .update, .incidentNotice: isAnswer = false
        default: return false
        }
        guard let nearest = scope.above(block).first(where: { scope.view.blocks[$0].passage.count <= 60 }) else { return false }
        let title = scope.view.blocks[nearest].passage
        return isAnswer ? claims.isIn(title.folded, title.all) : notices.isIn(title.folded, title.all)
    }
}
