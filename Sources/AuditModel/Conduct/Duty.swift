// SPDX-License-Identifier: Apache-2.0

/// What a customer owes a support desk when it asks.
public enum Duty: String, CaseIterable, Sendable {
    case channel, severity, scenario, steps, logs, expected, actual, environment

    public var name: Text {
        switch self {
        case .channel: Text("by an accepted channel", "使用约定渠道")
        case .severity: Text("severity given", "写明级别")
        case .scenario: Text("scenario", "场景")
        case .steps: Text("steps", "步骤")
        case .logs: Text("logs", "日志")
        case .expected: Text("expected result", "预期结果")
        case .actual: Text("actual result", "实际结果")
        case .environment: Text("version or environment", "版本或环境")
        }
    }
}

/// What the request shows of a duty.
public enum DutyVerdict: String, CaseIterable, Sendable {
    case pass
    /// The words are there, and none of them is a sign of it.
    case fail
    /// The words are not there, or nothing says what is owed.
    case unknown

    public var name: Text {
        switch self {
        case .pass: Text("done", "已做到")
        case .fail: Text("no sign of it", "未见")
        case .unknown: Text("not known", "未知")
        }
    }
}

/// One duty in one incident, and the event that shows it.
public struct DutyFinding: Hashable, Sendable {
    public var duty: Duty
    public var verdict: DutyVerdict
    /// The message that shows it, or the request in which it is not found; nil where unknown.
    public var event: EventID?

    public init(duty: Duty, verdict: DutyVerdict, event: EventID? = nil) {
        self.duty = duty
        self.verdict = verdict
        self.event = event
    }
}
