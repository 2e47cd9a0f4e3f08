// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What is said of others or of the world in general: surveys, habits, what might have been, how long things take.
extension Distractor {
    private static let general = Lexicon<Void>(
        "respondents|% of companies|percent of companies|% of businesses|% of customers expect|% of customers rate|% of consumers|of all respondents|customers expect|customer expected|customers expected|consumers expect|might have|would have|whether it be|how often they|how quickly they|can mean|could mean|become stale|becomes stale|"
            + "受访者|受访企业|调查显示|据统计|据调查|研究表明|往往|某银行|某企业|某公司|某医院|某高校|每级上报|逐级上报|行政机关|行政许可"
    )

    static func isOfOthers(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        general.isIn(text, range) || isPhase(text, range, place) || isOverrun(text, range, place) || isPractice(text, range, place)
            || isTaken(text, range, place)
    }

    private static let takes = Lexicon<Void>(
        "can take|can take up to|may take|may take up to|could take|could take up to|might take|might take up to|can take as long as|often takes|usually takes|often take|usually take"
    )

    /// "a fix can take up to 6 days": how long it is at times, which nobody promises.
    private static func isTaken(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        takes.matches(text, in: max(range.lowerBound, place.lowerBound - 24)..<place.lowerBound).contains {
            place.lowerBound - $0.range.upperBound <= 1
        }
    }

    private static let compared = Lexicon<Void>("vs|vs.|versus|compared to|compared with")
    private static let practice = Lexicon<Void>(
        "experience|of experience|' experience|just to|vs|vs.|versus|工作经验|从业经验|以上工作经验|以上从业经验")

    /// "agents with 3 months of experience", "take 6 hours just to confirm it", "3 hours vs. 2 hours"
    private static func isPractice(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let isBehind = practice.matches(text, in: place.upperBound..<min(range.upperBound, place.upperBound + 16)).contains {
            $0.range.lowerBound - place.upperBound <= 1
        }
        return isBehind
            || compared.matches(text, in: max(range.lowerBound, place.lowerBound - 16)..<place.lowerBound).contains {
                place.lowerBound - $0.range.upperBound <= 2
            }
    }

    private static let phases = Lexicon<Void>("first|next|initial|following|the first|the next|前|头|最初|随后|接下来")
    private static let often = Lexicon<Void>("every|each|once|hourly|daily|每|每隔")

    /// "First 20 minutes: every 5 minutes", 前30分钟：每5分钟通报: the time in which, and not how often.
    private static func isPhase(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        guard
            phases.matches(text, in: max(range.lowerBound, place.lowerBound - 12)..<place.lowerBound).contains(where: {
                place.lowerBound - $0.range.upperBound <= 1
            })
        else { return false }
        var at = place.upperBound
        while at < range.upperBound, text[at].isSpace { at += 1 }
        guard at < range.upperBound, text[at] == ":" || text[at] == "," else { return false }
        at += 1
        while at < text.count, text[at].isSpace || text[at] == "*" { at += 1 }
        guard often.match(text, at: at, end: text.count) != nil else { return false }
        return DurationPhrase.all(text, in: at..<min(text.count, at + 24)).contains(where: \.isCadence)
    }

    private static let limits = Lexicon<Void>("时限|期限|规定时间|约定时间|承诺时间")
    private static let over = Lexicon<Void>("超过|超出|逾|逾越")

    /// 超过办理时限5个工作日的: by how much it came too late.
    private static func isOverrun(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 14)..<place.lowerBound
        guard let limit = limits.matches(text, in: near).last, place.lowerBound - limit.range.upperBound <= 1,
            let word = over.matches(text, in: near.lowerBound..<limit.range.lowerBound).last
        else { return false }
        return !text[word.range.upperBound..<limit.range.lowerBound].contains { ",;。".unicodeScalars.contains($0) }
    }
}
