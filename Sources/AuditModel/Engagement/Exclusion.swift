// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// What takes an incident, or a stretch of time, out of the promises.
public enum ExclusionGround: String, CaseIterable, Sendable {
    case scheduledMaintenance = "scheduled-maintenance"
    case forceMajeure = "force-majeure"
    case customerCause = "customer-cause"
    case thirdParty = "third-party"
    /// Products, versions or uses that support does not cover.
    case outOfScope = "out-of-scope"
    /// The service was suspended, as for fees not paid.
    case suspension

    public var name: Text {
        switch self {
        case .scheduledMaintenance: Text("scheduled maintenance", "计划内维护")
        case .forceMajeure: Text("force majeure", "不可抗力")
        case .customerCause: Text("caused by the customer", "客户自身原因")
        case .thirdParty: Text("caused by a third party", "第三方原因")
        case .outOfScope: Text("outside the scope of support", "超出支持范围")
        case .suspension: Text("the service was suspended", "服务已中止")
        }
    }
}

/// An exclusion that a person of the customer's side states, because it is true: one entry of `exclusions` in the engagement.
public struct StatedExclusion: Hashable, Sendable {
    public var ground: ExclusionGround
    /// Ticket ids or incident ids; empty: every incident in the time given.
    public var incidents: [String]
    /// The time it lasted, half open; nil for the whole of the incidents named.
    public var period: Period?
    public var note: String

    public init(ground: ExclusionGround, incidents: [String] = [], period: Period? = nil, note: String = "") {
        self.ground = ground
        self.incidents = incidents
        self.period = period
        self.note = note
    }
}
