// SPDX-License-Identifier: Apache-2.0

import Formats

/// The people and robots that WeCom's tables of contacts name: members of the company, contacts outside it, members of a group, robots.
///
/// Which company's archive it is, the tables do not say: no account is put on a side.
enum WeComAccount {
    /// Whether a record is such a table or an entry of one; other programs' lists of users have other names for these fields.
    static func isTable(_ value: JSONValue) -> Bool { !accounts(value).isEmpty }

    static func accounts(_ value: JSONValue) -> [AccountRecord] {
        if let contact = value["external_contact"], contact.members != nil { return external(contact).map { [$0] } ?? [] }
        if value["external_userid"]?.string != nil { return external(value).map { [$0] } ?? [] }
        if let members = value.list(at: "group_chat/member_list") { return members.compactMap(member) }
        if value["errcode"] != nil, let robot = value["data"], robot["robot_id"] != nil { return self.robot(robot).map { [$0] } ?? [] }
        if value["robot_id"]?.string != nil { return robot(value).map { [$0] } ?? [] }
        if value["userid"]?.string != nil, value["department"]?.array != nil { return person(value).map { [$0] } ?? [] }
        return value["userid"]?.string != nil && value["join_time"] != nil ? member(value).map { [$0] } ?? [] : []
    }

    private static func person(_ value: JSONValue) -> AccountRecord? {
        guard let id = value.text("userid"), let name = value.text("name") else { return nil }
        return AccountRecord(
            account: id, name: name, handles: [value.text("alias")].compactMap { $0 },
            address: (value.text("biz_mail") ?? value.text("email"))?.lowercased())
    }

    private static func external(_ value: JSONValue) -> AccountRecord? {
        guard let id = value.text("external_userid"), let name = value.text("name") else { return nil }
        return AccountRecord(account: id, name: name)
    }

    private static func member(_ value: JSONValue) -> AccountRecord? {
        guard let id = value.text("userid"), let name = value.text("name") ?? value.text("group_nickname") else { return nil }
        let nickname = value.text("group_nickname")
        return AccountRecord(account: id, name: name, handles: nickname == name ? [] : [nickname].compactMap { $0 })
    }

    private static func robot(_ value: JSONValue) -> AccountRecord? {
        guard let id = value.text("robot_id") else { return nil }
        return AccountRecord(account: id, name: value.text("name") ?? id, isBot: true)
    }
}
