// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let stop = Lexicon<Void>(
    "clock stops when|clock ends when|ends when|stops running when|is met when|is achieved when|considered resolved when|deemed resolved|considered resolved|is resolved when|is complete when|until the customer confirms|计时结束|计时终止|截止至|视为解决|视为已解决|以客户确认为准|至客户确认|至甲方确认|即为解决|响应完成"
)
private let pause = Lexicon<Void>("waiting|awaiting|pending|pause|paused|等待|暂停")

extension ClauseRule {
    /// What ends the clock, where the agreement says it.
    static let clockStop = ClauseRule(kind: .clockStop) { passage, range in
        stop.isIn(passage.folded, range) && !pause.isIn(passage.folded, range) ? Found() : nil
    }
}
