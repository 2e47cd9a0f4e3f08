// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What is said of others or of the world in general: surveys, habits, what might have been, how long things take.
extension Distractor {
    private static let general = Lexicon<Void>(
        "may be reinstated|can be reinstated|in reality|in practice|respondents|% of companies|percent of companies|% of businesses|% of customers expect|% of customers rate|% of consumers|of all respondents|customers expect|customer expected|customers expected|consumers expect|might have|would have|whether it be|how often they|how quickly they|can mean|could mean|become stale|becomes stale|"
            + "受访者|受访企业|调查显示|据统计|据调查|研究表明|往往|某银行|某企业|某公司|某医院|某高校|每级上报|逐级上报|行政机关|行政许可"
    )

    private static let inside = Lexicon<Void>(
        "internal target|internal targets|internal goal|internal goals|internal objective|internal objectives|internal continuity|internal slo|internal slos|for internal use|for internal planning|internal planning|内部目标|内部指标|内部连续性目标|内部考核|内部恢复目标|内部服务目标|用于内部|仅供内部"
    )

    static func isOfOthers(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        general.isIn(text, range) || inside.isIn(text, range) || isPractice(text, range, place) || isTaken(text, range, place)
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
}
