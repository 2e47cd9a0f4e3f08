// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A whole case in each language: percentages, tiers, a cap, a fee and dates, from the files to audit.json.
@Suite struct RemedyCommandTests {
    private static let english = """
        # Nimbus Support Agreement

        1.1 "Business Hours" means Monday to Friday, 09:00 to 18:00, Europe/Madrid time, excluding the following holidays: 2026-04-03, 2026-05-01.

        2.1 Nimbus shall respond to 95% of P1 requests within 30 minutes per calendar month, counted around the clock from the customer's report.

        3.1 If the attainment of the P1 response commitment falls short, Nimbus credits the following share of the monthly fee:

        | P1 response attainment | Credit (% of monthly fee) |
        |---|---|
        | >= 90 % and < 95 % | 2 % |
        | < 90 % | 5 % |

        3.2 Service credits shall not exceed 10% of the monthly fee in any calendar month.

        3.3 To receive a credit, Customer must submit a claim within five (5) business days after the end of the month in which the delay occurred.

        4.1 This Agreement renews automatically unless either party gives written notice at least 60 days before the end of the term.

        """
    private static let chinese = """
        # 云帆技术支持服务协议

        1.1 “工作时间”指周一至周五 9:00至18:00（Europe/Madrid 时区），不含下列节假日：2026-04-03, 2026-05-01。

        2.1 乙方应保证每自然月95%的P1工单在30分钟内首次响应，自甲方报告之时起7×24小时计时。

        3.1 P1首次响应达标率低于95%但不低于90%的，扣减当月服务费的2%；低于90%的，扣减当月服务费的5%。

        3.2 单月扣减总额不超过当月服务费的10%。

        3.3 甲方应在逾期发生当月结束后5个工作日内书面提出抵扣申请。

        4.1 本协议期满前60日，任何一方未书面通知对方终止的，本协议自动续约一年。

        """

    private func tickets() -> String {
        var rows = ["Ticket ID,Event,Author,Role,Time,Priority,Body"]
        for number in 1...10 {
            let day = number < 10 ? "0\(number)" : "\(number)"
            rows.append("NB-\(number),created,Jordi Vila,customer,2026-03-\(day)T10:00:00+01:00,P1,Problem \(number)")
            rows.append(
                "NB-\(number),comment,Sara Pons,vendor,2026-03-\(day)T\(number == 3 ? "11:10" : "10:05"):00+01:00,P1,We are looking into it."
            )
        }
        return rows.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [english, chinese]) func fromFilesToFigures(agreement: String) throws {
        let place = try Scratch()
        try place.write("contracts/nimbus/agreement.md", agreement)
        try place.write(
            "contracts/nimbus/engagement.json5",
            """
            { vendor: { name: "Nimbus", domains: ["nimbus.example"], aliases: ["Sara Pons"] }, customer: { name: "Roca", aliases: ["Jordi Vila"] },
              effective: { from: "2026-01-01", until: "2026-12-31" }, fee: { amount: "100000.00", currency: "EUR", per: "year" },
              timeZone: "Europe/Madrid", asOf: "2026-04-07" }
            """)
        try place.write("evidence/nimbus/tickets.csv", tickets())
        let run = try Command.run(["audit"], in: place.folder)
        #expect(run.status == 0, "\(run.errors)")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: place.file("reports/nimbus/audit.json"))) as? [String: Any])
        let attainment = try #require((json["attainments"] as? [[String: Any]])?.first)
        #expect(attainment["outcome"] as? String == "breached" && attainment["standing"] as? String == "firm")
        #expect((attainment["lowest"] as? [String: Any])?["part"] as? Int == 9)
        #expect((json["findings"] as? [[String: Any]])?.contains { $0["outcome"] as? String == "breached" } == false)
        // 9 of 10 is 90 %: 2 % of a twelfth of 100,000.00, which is 8333.33.
        let credits = try #require(json["credits"] as? [String: Any])
        #expect(credits["firm"] as? [String: String] == ["amount": "166.67", "currency": "EUR"])
        let dates = try #require(json["dates"] as? [[String: Any]])
        // Good Friday is listed: five business days after 31 March end on 8 April.
        #expect(dates.map { $0["due"] as? String } == ["2026-04-08", "2026-11-01"])
        #expect(dates.map { $0["daysLeft"] as? Int } == [1, 206])
        #expect(dates[1]["safe"] as? String == "2026-10-30")
        let id = try #require(attainment["id"] as? String)
        let explained = try Command.run(["explain", id], in: place.folder)
        #expect(explained.status == 0 && explained.text.contains("9/10 = 90%"))
        #expect(try Command.run(["audit", "--fail-on", "breached"], in: place.folder).status == 1)
    }
}
