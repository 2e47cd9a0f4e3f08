// SPDX-License-Identifier: Apache-2.0

/// Whose side someone is on.
public enum Role: String, CaseIterable, Sendable {
    case customer
    case vendor
    /// A machine of the vendor: a bot, an auto-responder, a ticket system acting by itself.
    case vendorAutomation = "vendor-automation"
    case thirdParty = "third-party"
    case unknown

    public var name: Text {
        switch self {
        case .customer: Text("customer", "客户")
        case .vendor: Text("vendor", "服务商")
        case .vendorAutomation: Text("vendor's automation", "服务商自动系统")
        case .thirdParty: Text("third party", "第三方")
        case .unknown: Text("unknown", "未知")
        }
    }
}

/// Who wrote or did something, as the evidence names them.
public struct Author: Hashable, Sendable {
    /// The display name as written; may be empty.
    public var name: String
    /// The mail address, lower case, when there is one.
    public var address: String?
    /// The source's own account id: a Slack user id, a phone number.
    public var account: String?

    public init(name: String, address: String? = nil, account: String? = nil) {
        self.name = name
        self.address = address
        self.account = account
    }

    /// What to call them in a table: the name, else the address, else the account.
    public var label: String { !name.isEmpty ? name : address ?? account ?? "" }
}
