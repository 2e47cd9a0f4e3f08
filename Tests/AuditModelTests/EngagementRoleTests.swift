// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@Suite struct EngagementRoleTests {
    private static let engagement = Engagement(
        vendor: Party(
            name: "Lanyun", domains: ["Lanyun.example"], addresses: ["consultant@freelance.example"], aliases: ["Zhou  Qiming", "U0ZHOU"],
            bots: ["Lanyun Bot", "noreply@lanyun.example", "B0LANYUN"]),
        customer: Party(
            name: "Acme", domains: ["acme.example", "acme.co.example"], addresses: ["Dana@Home.example"],
            aliases: ["Dana Xu", "+8613800138000"],
            bots: ["Acme Monitor"]))

    @Test(
        arguments: [
            // Domains, in any case, and what lies below them; not what merely ends alike.
            ("", "wei@lanyun.example", nil, .vendor), ("", "wei@LANYUN.EXAMPLE", nil, .vendor),
            ("", "wei@mail.lanyun.example", nil, .vendor),
            ("", "wei@notlanyun.example", nil, .unknown), ("", "wei@lanyun.example.evil.example", nil, .unknown),
            ("", "dana@acme.co.example", nil, .customer), ("", "dana@co.example", nil, .unknown),
            ("", "lanyun.example@acme.example", nil, .customer),
            // Addresses one by one.
            ("", "consultant@freelance.example", nil, .vendor), ("", "other@freelance.example", nil, .unknown),
            ("", "dana@home.example", nil, .customer),
            // Names and accounts; case and blanks do not matter.
            ("zhou qiming", nil, nil, .vendor), ("Zhou", nil, nil, .unknown), ("?", nil, "u0zhou", .vendor),
            ("x", nil, "+8613800138000", .customer),
            ("LANYUN", nil, nil, .vendor), ("Acme", nil, nil, .customer),
            // An address that stands where a name should.
            ("wei@lanyun.example", nil, nil, .vendor), ("Dana@Acme.Example", nil, nil, .customer),
            // Machines: of the vendor apart, of the customer its own.
            ("Lanyun Bot", nil, nil, .vendorAutomation), ("Support", "noreply@lanyun.example", nil, .vendorAutomation),
            ("?", nil, "B0LANYUN", .vendorAutomation), ("Acme Monitor", nil, nil, .customer),
            // Both sides claim the author: nobody is guessed.
            ("Dana Xu", "dana@lanyun.example", nil, .unknown), ("Lanyun Bot", "bot@acme.example", nil, .unknown),
            // Nobody claims the author.
            ("", nil, nil, .unknown), ("Somebody", nil, nil, .unknown), ("", "", "", .unknown), ("", "@", nil, .unknown),
        ] as [(String, String?, String?, Role)])
    func tells(_ name: String, _ address: String?, _ account: String?, _ role: Role) {
        #expect(EngagementRoleTests.engagement.role(of: Author(name: name, address: address?.lowercased(), account: account)) == role)
    }

    @Test func withoutAnEngagementNobodyIsKnown() {
        #expect(Engagement().role(of: Author(name: "")) == .unknown)
        #expect(Engagement().role(of: Author(name: "Wei", address: "wei@lanyun.example")) == .unknown)
        // An empty domain claims nobody.
        #expect(Engagement(vendor: Party(domains: [""])).role(of: Author(name: "", address: "wei@lanyun.example")) == .unknown)
        #expect(Engagement(vendor: Party(aliases: [""])).role(of: Author(name: "Wei")) == .unknown)
    }
}
