// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a vendor's system says of itself, in words.
enum ClaimWords {
    static let title = Text("The vendor's own system says", "服务商自己的系统记载")
    static let caution = Text("Shown for comparison; nothing above was reckoned from it.", "仅供对照；以上计算未采用。")
    private static let at = Text("at {0}", "时间 {0}")
    private static let due = Text("due {0}", "应于 {0}")
    private static let took = Text("took {0}", "用时 {0}")
    private static let goal = Text("goal {0}", "目标 {0}")
    private static let late = Text("calls it late", "记为超时")
    private static let kept = Text("calls it kept", "记为达标")

    private static func clock(_ clock: VendorClaim.Clock) -> Text {
        switch clock {
        case .calendar: Text("calendar time", "自然时间")
        case .business: Text("its business time", "其工作时间")
        case .unstated: Text("hours not stated", "未说明计时方式")
        }
    }

    /// "reply_time_in_minutes.business: took 1 h 30 min (its business time)".
    static func meaning(_ claim: VendorClaim, _ clock: LocalClock) -> String {
        let language = clock.language
        func say(_ text: Text, _ word: String) -> String { text.filled([word])[language] }
        switch claim.value {
        case .at(let stamp): return say(at, clock.full(stamp.bounds))
        case .due(let stamp): return say(due, clock.full(stamp.bounds))
        case .took(let length, let kind): return say(took, LengthText.words(length, language)) + " (" + self.clock(kind)[language] + ")"
        case .goal(let length, let kind): return say(goal, LengthText.words(length, language)) + " (" + self.clock(kind)[language] + ")"
        case .breached(let isLate): return (isLate ? late : kept)[language]
        }
    }
}
