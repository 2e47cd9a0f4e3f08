// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One stretch that a clock runs over.
struct ClockSpan {
    var start: ClockMoment
    var stops: StopSearch
    var pauses: [ClockPause]
    /// Whether the evidence would show the stop if there were one.
    var isVisible: Bool
    /// Messages that would be a stop if they were a person's of the vendor.
    var doubtfulStops: [ClockMoment] = []
    /// Messages that may be the stop, in words that no rule knows.
    var untoldStops: [ClockMoment] = []
    /// Why it is not certain that the clock ran at all.
    var doubt: ReasonCode?
}

/// What a metric is measured over: one span, or all the gaps of a kind.
struct ClockRun {
    enum Kind {
        case single
        /// Whether nothing more is owed.
        case gaps(isOver: Bool)
    }

    var spans: [ClockSpan]
    var kind: Kind
}
