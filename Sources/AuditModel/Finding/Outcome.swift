// SPDX-License-Identifier: Apache-2.0

/// What an audit says of one commitment and one incident.
public enum Outcome: String, CaseIterable, Sendable {
    case met
    case breached
    case undetermined
    /// Due later than as-of.
    case open
    /// An exclusion applies.
    case excused
    case notApplicable = "not-applicable"

    public var name: Text {
        switch self {
        case .met: Text("met", "已履行")
        case .breached: Text("breached", "违约")
        case .undetermined: Text("undetermined", "无法判定")
        case .open: Text("open", "未到期")
        case .excused: Text("excused", "免责")
        case .notApplicable: Text("not applicable", "不适用")
        }
    }
}

/// Whether another admissible reading would change an outcome.
public enum Standing: String, CaseIterable, Sendable {
    case firm
    case contestable

    public var name: Text {
        switch self {
        case .firm: Text("firm", "确定")
        case .contestable: Text("contestable", "可争议")
        }
    }
}
