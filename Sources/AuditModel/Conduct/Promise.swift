// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// A person of the vendor said when the customer would hear from it.
public struct Promise: Hashable, Sendable {
    public enum Verdict: String, CaseIterable, Sendable {
        case kept, broken, undetermined
        /// Due later than as-of.
        case open

        public var name: Text {
            switch self {
            case .kept: Text("kept", "已兑现")
            case .broken: Text("broken", "未兑现")
            case .undetermined: Text("undetermined", "无法判定")
            case .open: Text("not yet due", "未到期")
            }
        }
    }

    public enum Subject: String, CaseIterable, Sendable {
        /// To say something: silence breaks it.
        case word
        /// To do something: silence does not show that it was not done.
        case deed
    }

    public var subject: Subject
    public var said: Moment
    /// The words of the promise, as written, at most a few hundred bytes.
    public var quote: String
    /// The last instant the words admit, over the bounds of the stamp.
    public var due: TimestampBounds
    public var verdict: Verdict
    /// The next message by a person of the vendor, in time or not.
    public var nextMessage: Moment?

    public init(subject: Subject, said: Moment, quote: String, due: TimestampBounds, verdict: Verdict, nextMessage: Moment? = nil) {
        self.subject = subject
        self.said = said
        self.quote = quote
        self.due = due
        self.verdict = verdict
        self.nextMessage = nextMessage
    }
}
