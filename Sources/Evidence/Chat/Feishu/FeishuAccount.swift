// SPDX-License-Identifier: Apache-2.0

import Formats

/// Who the accounts of Feishu messages are: entries of lists of users and of a group's members, and what messages say of senders and of those mentioned.
///
/// The company an account belongs to (`tenant_key`) is kept as another of its names: an engagement that names a company's key settles the side of
/// all its people at once.
enum FeishuAccount {
    /// An entry of a list of a group's members (`member_id`) or of users (`open_id`).
    static func account(_ value: JSONValue) -> AccountRecord? {
        let member = value["member_id_type"]?.string != nil ? value.text("member_id") : nil
        let user = value.text("open_id").flatMap { $0.hasPrefix("ou_") ? $0 : nil }
        guard let id = member ?? user, let name = value.text("name") else { return nil }
        let others = [value.text("en_name"), value.text("nickname"), value.text("tenant_key")].compactMap { $0 }
        return AccountRecord(
            account: id, name: name, handles: others.filter { $0 != name },
            address: (value.text("enterprise_email") ?? value.text("email"))?.lowercased())
    }

    /// The sender and those whom the message mentions.
    static func accounts(of fields: FeishuFields) -> [AccountRecord] {
        var found: [AccountRecord] = []
        if let account = fields.account, let tenant = fields.sender?.text("tenant_key") {
            found.append(AccountRecord(account: account, name: fields.sender?.text("name") ?? "", handles: [tenant]))
        }
        for mention in fields.message["mentions"]?.array ?? [] {
            let ids = mention["id"]
            guard let id = ids?.string ?? ids?.text("open_id") ?? ids?.text("user_id"), !id.isEmpty, let name = mention.text("name") else {
                continue
            }
            found.append(AccountRecord(account: id, name: name, handles: [mention.text("tenant_key")].compactMap { $0 }))
        }
        return found
    }
}
