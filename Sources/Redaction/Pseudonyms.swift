// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The key: which secret is called what. It holds the secrets themselves, so it never goes with a report.
///
/// Numbers are given once and for all, in the order in which secrets were first met, and kept when evidence is added.
public struct Pseudonyms: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case customerEngineer = "customer-engineer"
        case vendorEngineer = "vendor-engineer"
        case vendorSystem = "vendor-system"
        case person
        case customer, vendor, organisation
        case address, phone, host, link, token, identity, account, message, ticket, request, thread, file, place

        /// What stands in the secret's place; "{0}" is its number.
        var words: Text {
            switch self {
            case .customerEngineer: Text("Customer engineer {0}", "客户工程师{0}")
            case .vendorEngineer: Text("Vendor engineer {0}", "服务商工程师{0}")
            case .vendorSystem: Text("Vendor system {0}", "服务商系统{0}")
            case .person: Text("Third party {0}", "第三方{0}")
            case .customer: Text("Customer {0}", "客户{0}")
            case .vendor: Text("Vendor {0}", "服务商{0}")
            case .organisation: Text("Organisation {0}", "组织{0}")
            case .address: Text("address {0}", "地址{0}")
            case .phone: Text("phone {0}", "电话{0}")
            case .host: Text("host {0}", "主机{0}")
            case .link: Text("link {0}", "链接{0}")
            case .token: Text("token {0}", "密钥{0}")
            case .identity: Text("id number {0}", "证件号{0}")
            case .account: Text("account {0}", "账号{0}")
            case .message: Text("message {0}", "邮件{0}")
            case .ticket: Text("ticket {0}", "工单{0}")
            case .request: Text("Request {0}", "请求{0}")
            case .thread: Text("thread {0}", "会话{0}")
            case .file: Text("file {0}", "文件{0}")
            case .place: Text("place {0}", "地点{0}")
            }
        }

        var isPerson: Bool { [.customerEngineer, .vendorEngineer, .vendorSystem, .person].contains(self) }
        var isOrganisation: Bool { [.customer, .vendor, .organisation].contains(self) }

        /// Kinds whose secrets are looked up together: somebody whose side becomes known keeps the pseudonym.
        var group: String { isPerson ? "person" : isOrganisation ? "organisation" : rawValue }

        var rule: RedactionRule {
            switch self {
            case .customerEngineer, .vendorEngineer, .vendorSystem, .person: .person
            case .customer, .vendor, .organisation: .organisation
            case .address: .address
            case .phone: .phone
            case .host: .host
            case .link: .link
            case .token: .token
            case .identity: .identity
            case .account: .account
            case .message: .messageID
            case .ticket: .ticket
            case .request: .subject
            case .thread: .thread
            case .file: .fileName
            case .place: .place
            }
        }
    }

    /// One pseudonym and everything it stands for.
    public struct Entry: Hashable, Sendable {
        public var kind: Kind
        /// From 1, for each kind.
        public var number: Int
        /// The ways the secret is written, in the order in which they were met.
        public var secrets: [String]

        public init(kind: Kind, number: Int, secrets: [String]) {
            self.kind = kind
            self.number = number
            self.secrets = secrets
        }
    }

    public private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]
    private var last: [Kind: Int] = [:]

    public init() {}

    /// Entries as read from a file; an entry whose kind and number another one has is left out.
    public init(entries: [Entry]) {
        var seen: Set<String> = []
        for entry in entries where entry.number > 0 && seen.insert("\(entry.kind.rawValue) \(entry.number)").inserted {
            for secret in entry.secrets where places[Self.key(entry.kind, secret)] == nil {
                places[Self.key(entry.kind, secret)] = self.entries.count
            }
            last[entry.kind] = max(last[entry.kind] ?? 0, entry.number)
            self.entries.append(entry)
        }
    }

    private static func key(_ kind: Kind, _ secret: String) -> String { kind.group + "\u{0}" + secret }

    func find(_ kind: Kind, _ secret: String) -> Int? { places[Self.key(kind, secret)] }

    private func known(_ kind: Kind, _ secrets: [String]) -> Int? {
        for secret in secrets { if let index = find(kind, secret) { return index } }
        return nil
    }

    /// The entry of a secret, a new one where it has none; further ways to write it are added.
    mutating func entry(_ kind: Kind, _ secrets: [String]) -> Int {
        let known = known(kind, secrets)
        let index: Int
        if let known {
            index = known
        } else {
            index = entries.count
            last[kind, default: 0] += 1
            entries.append(Entry(kind: kind, number: last[kind] ?? 1, secrets: []))
        }
        for secret in secrets where find(kind, secret) == nil {
            places[Self.key(kind, secret)] = index
            entries[index].secrets.append(secret)
        }
        return index
    }

    func words(_ index: Int, _ language: Language) -> String {
        entries[index].kind.words.filled([String(entries[index].number)])[language]
    }
}
