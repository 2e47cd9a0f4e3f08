// SPDX-License-Identifier: Apache-2.0

/// What a commitment measures.
public enum Metric: String, CaseIterable, Sendable {
    case acknowledgement
    case firstResponse = "first-response"
    case nextResponse = "next-response"
    case update
    case workaround
    case restoration
    case resolution
    case solutionPlan = "solution-plan"
    case onsite
    case escalation
    case incidentNotice = "incident-notice"
    case incidentReport = "incident-report"
    case availability

    public var name: Text {
        switch self {
        case .acknowledgement: Text("acknowledgement", "受理确认")
        case .firstResponse: Text("first response", "首次响应")
        case .nextResponse: Text("next response", "后续响应")
        case .update: Text("progress update", "进展通报")
        case .workaround: Text("workaround", "临时方案")
        case .restoration: Text("restoration", "恢复")
        case .resolution: Text("resolution", "解决")
        case .solutionPlan: Text("solution plan", "提供解决方案")
        case .onsite: Text("on-site arrival", "到场")
        case .escalation: Text("escalation", "升级")
        case .incidentNotice: Text("incident notice", "事件通知")
        case .incidentReport: Text("incident report", "事件报告")
        case .availability: Text("availability", "可用性")
        }
    }
}

/// How binding the words are: what the vendor says it does about the number.
public enum Force: String, CaseIterable, Sendable {
    /// shall, will, must, guarantees; 应, 须, 保证, 承诺.
    case shall
    /// target, goal, objective, aim; 目标, 力争.
    case target
    /// reasonable efforts, promptly, as soon as possible; 尽快, 及时, 尽力.
    case effort
    /// Stated as plain fact in a support table without any verb.
    case stated

    public var name: Text {
        switch self {
        case .shall: Text("shall", "应当")
        case .target: Text("target", "目标")
        case .effort: Text("effort", "尽力")
        case .stated: Text("stated", "仅列数字")
        }
    }
}

/// The binding grade of a promise; only G1 and G2 can yield a breach.
public enum Grade: String, CaseIterable, Sendable, Comparable {
    /// Shall, with a number, start and stop, and a remedy.
    case g1 = "G1"
    /// Shall, with a number.
    case g2 = "G2"
    /// Target, goal, objective.
    case g3 = "G3"
    /// Effort language.
    case g4 = "G4"
    /// Not part of the agreement.
    case g5 = "G5"
    /// The agreement is silent.
    case g0 = "G0"

    public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }

    /// Whether missing the promise is a breach, rather than promised against delivered.
    public var isBinding: Bool { self == .g1 || self == .g2 }

    public var name: Text {
        switch self {
        case .g1: Text("binding, with a remedy", "有约束力且有救济")
        case .g2: Text("binding", "有约束力")
        case .g3: Text("a target, not a promise", "目标，非承诺")
        case .g4: Text("effort only", "仅为努力义务")
        case .g5: Text("not part of the agreement", "不属于协议")
        case .g0: Text("silent", "未作约定")
        }
    }
}
