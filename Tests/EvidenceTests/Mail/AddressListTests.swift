// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

@Suite struct AddressListTests {
    @Test(arguments: [
        ("Dana Xu <Dana@Acme.example>", "Dana Xu", "dana@acme.example"), ("dana@acme.example", "", "dana@acme.example"),
        ("dana@acme.example (Dana Xu)", "Dana Xu", "dana@acme.example"),
        ("\"Xu, Dana\" <dana@acme.example>", "Xu, Dana", "dana@acme.example"),
        ("=?utf-8?B?5byg5Lyf?= <wei@acme.example>", "张伟", "wei@acme.example"),
        ("\"=?utf-8?B?5byg5Lyf?=\" <wei@acme.example>", "张伟", "wei@acme.example"), ("张伟 <wei@acme.example>", "张伟", "wei@acme.example"),
        ("<dana@acme.example>", "", "dana@acme.example"), ("Dana <@relay.example:dana@acme.example>", "Dana", "dana@acme.example"),
        ("Team: dana@acme.example, wei@acme.example;", "", "dana@acme.example"),
        ("'dana@acme.example' <dana@acme.example>", "dana@acme.example", "dana@acme.example"),
        ("Dana \\\"X\\\" <dana@acme.example", "Dana \"X\"", "dana@acme.example"), ("Dana Xu", "Dana Xu", nil),
    ])
    func readsTheFirst(_ text: String, _ name: String, _ address: String?) {
        let authors = AddressList.read(Array(text.utf8)[...])
        #expect(authors.first?.name == name)
        #expect(authors.first?.address == address)
    }

    @Test(arguments: ["", "  ", ",,;", "undisclosed-recipients:;", "<>", "()", "\"\""])
    func readsNobody(_ text: String) {
        #expect(AddressList.read(Array(text.utf8)[...]).isEmpty)
    }

    @Test func longListsAreBounded() {
        let list = String(repeating: "a@acme.example,", count: 5000)
        #expect(AddressList.read(Array(list.utf8)[...]).count == AddressList.limit)
    }
}
