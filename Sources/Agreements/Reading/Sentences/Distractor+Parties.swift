// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the customer owes, by whatever name it has.
extension Distractor {
    /// Who is no vendor, by the names that Chinese papers give him.
    static let customers = Lexicon<Void>(
        "银行|学校|医院|馆方|校方|院方|管理处|机关|招标人|委托人|业主|贵司|贵方|贵行|贵校|贵院|贵馆|各单位|客户|用户|需方|买方|发包人|使用单位|采购人|甲方|开发者|住户|租户|使用方|委托方|被许可方|采购方|购买方|发包方|商家|商户|店家|会员|贵公司|建设单位|承租人|受让方|订户"
    )
    private static let duties = Lexicon<Void>("应|须|需|应当|必须|应于|须于|应自|请于|请在|会签请在|也请|并请")
    private static let asks = Lexicon<Void>("请馆方|请甲方|请客户|请用户|请业主|请贵司|请贵方|请学校|请医院|请银行|请采购人|请各单位|请使用单位|请院方|请校方|请您|会签请")

    /// 厂商到场后，银行应于十五分钟内派员会同: the customer is the last who is named before the length, with a duty.
    static func isOwedByCustomer(_ text: [Unicode.Scalar], _ range: Range<Int>, _ before: Range<Int>) -> Bool {
        if let ask = asks.matches(text, in: before).last, vendor.first(text, in: ask.range.upperBound..<before.upperBound) == nil {
            return true
        }
        if isPassedOn(text, before, range.upperBound) { return true }
        guard
            let name = customers.matches(text, in: before).last(where: { name in
                duties.match(text, at: name.range.upperBound, end: before.upperBound) != nil
            })
        else { return false }
        let rest = name.range.upperBound..<before.upperBound
        return vendor.first(text, in: rest) == nil && suppliers.first(text, in: rest) == nil
            // 甲方应…；…: another sentence's duty is over.
            && !text[rest].contains(";")
    }

    private static let suppliers = Lexicon<Void>("厂商|承建人|承办商|承包人|承包商|供应商|服务商|乙方|我公司|投标人|中标人|受托人|物业|维保单位|供方|卖方")

    static let served = Lexicon<Void>(
        "receive|hear|get|expect|normally receive|normally hear|normally get|always receive|be informed|be notified|be told|be advised|be kept|be updated|be contacted|be called|be given|be sent|be offered"
    )
    private static let owners = Lexicon<Void>(
        "the authorized user|authorized user|the authorised user|authorised user|the participating entity|the purchasing entity|the eligible entity|the customer|customer|the client|client|the licensee|licensee|the hospital|hospital|the owner|owner|the buyer|buyer|the council|council|the school|school|the bank|bank|the trust|trust|the tenant|the employer|the district|the purchaser|purchaser|the subscriber|subscriber"
    )
    private static let owes = Lexicon<Void>(
        "shall|must|will|has to|agrees to|undertakes to|keeps|reorders|provides|reports|furnishes|returns|pays|confirms|supplies|grants|gives|orders|maintains|sends|submits|appoints|ensures|answers"
    )
    private static let passives = Lexicon<Void>("be|have|receive|hear|get|not")

    /// "The Hospital shall grant access within 15 minutes of the engineer's arrival", "Customer keeps a spare and reorders within 10 days".
    static func isOwnersDuty(_ text: [Unicode.Scalar], _ range: Range<Int>, _ before: Range<Int>) -> Bool {
        let start = opening(text, range.lowerBound..<before.upperBound)
        if isManysDuty(text, start..<before.upperBound) { return true }
        guard let owner = owners.match(text, at: start, end: before.upperBound),
            let duty = owes.match(text, at: owner.range.upperBound + 1, end: before.upperBound),
            passives.match(text, at: duty.range.upperBound + 1, end: before.upperBound) == nil
        else { return false }
        let rest = duty.range.upperBound..<before.upperBound
        return vendor.first(text, in: rest) == nil && !isOthersDuty(text, rest)
    }

    private static let many = Lexicon<Void>(
        "tenants|members|customers|clients|users|merchants|subscribers|hosts|residents|owners|licensees|contacts|drivers")
    private static let acts = Lexicon<Void>(
        "register|answer|report|send|submit|provide|supply|return|confirm|give|pay|keep|name|appoint|collect|accept|reply|respond|notify|tell|clear|remove|approve|file|announce|book|request|must|shall|have to|are asked to|agree to|undertake to"
    )

    /// "Tenants register visitors 24 hours ahead and answer fire-safety queries within 2 days": what many do for themselves.
    private static func isManysDuty(_ text: [Unicode.Scalar], _ before: Range<Int>) -> Bool {
        guard let who = many.match(text, at: before.lowerBound, end: before.upperBound),
            let verb = acts.match(text, at: who.range.upperBound + 1, end: before.upperBound),
            passives.match(text, at: verb.range.upperBound + 1, end: before.upperBound) == nil
        else { return false }
        let rest = verb.range.upperBound..<before.upperBound
        return vendor.first(text, in: rest) == nil && !isOthersDuty(text, rest)
    }

    private static let listed = Lexicon<Void>("and|or")
    private static let must = Lexicon<Void>("shall|must|will|agrees to|undertakes to|is to|has to")

    /// "The Customer shall (a) …; and (b) accept or reject it within five days": the list goes on with the duties of whoever it began with.
    static func isInOwnersList(_ text: [Unicode.Scalar], _ range: Range<Int>, _ before: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < before.upperBound, text[start].isSpace { start += 1 }
        if let word = listed.match(text, at: start, end: before.upperBound) { start = word.range.upperBound + 1 }
        guard start > 4, start + 3 < before.upperBound, text[start] == "(", text[start + 2] == ")",
            "bcdefg23456".unicodeScalars.contains(text[start + 1])
        else { return false }
        // A subject of its own ends the list.
        let own = start + 3..<before.upperBound
        if must.isIn(text, own) || vendor.first(text, in: own) != nil { return false }
        let near = max(0, start - 600)..<start
        let mark: [Unicode.Scalar] = text[start + 1].isDigit ? ["(", "1", ")"] : ["(", "a", ")"]
        guard let first = near.dropLast(2).last(where: { text[$0] == mark[0] && text[$0 + 1] == mark[1] && text[$0 + 2] == mark[2] }),
            let duty = must.matches(text, in: max(0, first - 20)..<first).last, first - duty.range.upperBound <= 2,
            let owner = owners.matches(text, in: max(0, duty.range.lowerBound - 40)..<duty.range.lowerBound).last
        else { return false }
        return duty.range.lowerBound - owner.range.upperBound <= 1
    }

    /// Behind the number or the bullet that a sentence begins with.
    static func opening(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        range.first { !text[$0].isSpace && !text[$0].isDigit && !".、()*-".unicodeScalars.contains(text[$0]) } ?? range.upperBound
    }

    private static let readersActs = Lexicon<Void>(
        "get back to us|come back to us|reply to us|respond to us|write to us|tell us|tells us|send us|sends us|give us|gives us|notify us|notifies us|inform us|informs us|provide us|provides us|report to us|reports to us|return it to us|returns it to us|let us know|call us|ring us|ask us|just ask|please ask"
    )
    /// "You will answer your end users within 4 hours": what the reader does for somebody else.
    private static let readersDuties = Lexicon<Void>(
        ["you will", "you shall", "you must", "you agree to", "you undertake to", "you have to", "you need to"].flatMap { duty in
            [
                "answer", "respond", "reply", "acknowledge", "resolve", "repair", "restore", "fix", "attend", "handle", "investigate",
                "escalate", "inform", "notify", "tell", "contact", "provide", "send", "submit", "return", "confirm", "supply", "give",
                "report", "keep",
            ].map { "\(duty) \($0)" }
        }.joined(separator: "|"))
    private static let please = Lexicon<Void>("please|kindly|敬请|烦请|请您|请将|请把")
    /// What is asked for is patience, or that somebody gets in touch: what follows may still be promised.
    private static let patience = Lexicon<Void>(
        "allow|expect|note|be aware|bear|be patient|contact|call|ring|write|email|e-mail|use|open|raise|submit|log|refer|see|visit|稍候|稍等|耐心|等待|注意|知悉|放心|联系|拨打|致电|参阅|参见|见"
    )

    /// "please upload it within 2 hours of our asking": what the reader does, and nobody else.
    private static func isPlease(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let clause = clause(text, range, place).lowerBound..<place.lowerBound
        guard let word = please.first(text, in: clause),
            let next = text[word.range.upperBound..<clause.upperBound].firstIndex(where: { !$0.isSpace }),
            patience.match(text, at: next, end: clause.upperBound) == nil
        else { return false }
        let rest = next..<clause.upperBound
        return MetricPhrase.first(text, in: rest) == nil && vendor.first(text, in: rest) == nil
    }

    private static let replies = Lexicon<Void>("reply|answer|respond|come back")
    private static let thereafter = Lexicon<Void>("and they|and it|and we|or they|or it|or we|otherwise|before we")

    /// "Get back to us within 1 business day", "Reply within 30 days and they open again": what the reader is told to do.
    static func isAskedOfReader(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        if isPlease(text, range, place) { return true }
        let before = range.lowerBound..<place.lowerBound
        if let act = readersActs.matches(text, in: before).last, vendor.first(text, in: act.range.upperBound..<place.lowerBound) == nil,
            !text[act.range.upperBound..<place.lowerBound].contains(where: { ",;:".unicodeScalars.contains($0) }),
            place.lowerBound - act.range.upperBound <= 40,
            // "Ring us and a technician calls you back within 15 minutes"
            MetricPhrase.first(text, in: act.range.upperBound..<place.lowerBound) == nil
        {
            return true
        }
        if readersDuties.matches(text, in: before).contains(where: { duty in
            vendor.first(text, in: duty.range.upperBound..<place.lowerBound) == nil
                && !text[duty.range.upperBound..<place.lowerBound].contains { ",;:".unicodeScalars.contains($0) }
        }) {
            return true
        }
        let start = opening(text, before)
        guard let verb = replies.match(text, at: start, end: place.lowerBound), place.lowerBound - verb.range.upperBound <= 8,
            let next = text[place.upperBound..<range.upperBound].firstIndex(where: { !$0.isSpace && $0 != "," })
        else { return false }
        return thereafter.match(text, at: next, end: range.upperBound) != nil
    }

    private static let passing = Lexicon<Void>("转告|通知|告知|报告|反馈给|提供给|转交|知会")

    /// 甲方收到通报的，应在1小时内转告乙方: the one who shall is the one named first, for the vendor is told.
    private static func isPassedOn(_ text: [Unicode.Scalar], _ before: Range<Int>, _ end: Int) -> Bool {
        let start = opening(text, before)
        guard customers.match(text, at: start, end: before.upperBound) != nil, suppliers.first(text, in: before) == nil else {
            return false
        }
        let behind = before.upperBound..<min(end, before.upperBound + 24)
        guard let verb = passing.first(text, in: behind) else { return false }
        return suppliers.match(text, at: verb.range.upperBound, end: end) != nil
    }

    private static let answering = Lexicon<Void>("answer|answers|respond to|responds to|reply to|replies to")
    private static let ours = Lexicon<Void>(
        "our questions|our queries|our enquiries|our inquiries|questions from us|our requests for information")
    private static let inquiries = Lexicon<Void>("questions|queries|enquiries|inquiries|requests for information|request for information")
    private static let customerNames = Lexicon<Void>(
        "customer|customers|client|clients|user|users|firm|buyer|hospital|owner|licensee|subscriber|authority|council|school|bank|trust|tenant|your|their|its|his|her|caller|callers"
    )

    /// "The Firm shall answer Larkfield's questions within one hour": whoever answers what the vendor asks is no vendor.
    static func answersVendor(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let clause = clause(text, range, place).lowerBound..<place.lowerBound
        guard let verb = answering.matches(text, in: clause).last else { return false }
        let object = verb.range.upperBound..<place.lowerBound
        if ours.isIn(text, object) { return true }
        guard let asked = inquiries.first(text, in: object), case let whose = object.lowerBound..<asked.range.lowerBound, whose.count <= 40,
            let mark = text[whose].firstIndex(where: { "'’".unicodeScalars.contains($0) }),
            mark + 1 < whose.upperBound, text[mark + 1] == "s",
            case let name = whose.lowerBound..<mark, !customerNames.isIn(text, name)
        else { return false }
        return vendorNames.isIn(text, name) || the.match(text, at: name.lowerBound + 1, end: name.upperBound) == nil
    }

    private static let the = Lexicon<Void>("the|a|an|any|each")
    private static let vendorNames = Lexicon<Void>(
        "supplier|provider|vendor|contractor|licensor|company|engineer|engineers|technician|technicians|support|noc|desk|service desk|helpdesk|help desk|team|operator"
    )

    private static let byCustomer = Lexicon<Void>(
        "by the customer|by customer|by the client|by the merchant|by merchants|by the licensee|by the subscriber|by the owner|by the hospital|by the school|by the tenant|by the user|by you|by your staff"
    )

    /// "Chargebacks are to be answered by the merchant within 18 days"
    static func isAnsweredByCustomer(_ text: [Unicode.Scalar], _ before: Range<Int>) -> Bool {
        byCustomer.matches(text, in: max(before.lowerBound, before.upperBound - 30)..<before.upperBound).contains {
            before.upperBound - $0.range.upperBound <= 10
        }
    }
}
