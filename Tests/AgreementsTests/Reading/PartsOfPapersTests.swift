// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Letters with numbers that count the parts of a paper, headings that hold for all, and cases beside the names of metrics.
@Suite struct PartsOfPapersTests {
    @Test(arguments: [
        (
            "agreement.html",
            "<h2>S1 Classes of fault</h2><p>Class I: the hub is dead.</p><h2>S2 Helpline</h2><p>We respond within 10 hours.</p><h2>S3 Uptime</h2><p>Uptime is 99.5%.</p>",
            ["first-response 10 hour | - | - | -", "availability 99.5% | - | - | -"] as [String]
        ),
        (
            "agreement.html", "<h2>S1 – Outage</h2><p>We respond within 1 hour.</p><h2>S2 – Degraded</h2><p>We respond within 4 hours.</p>",
            ["first-response 1 hour | S1 | - | -", "first-response 4 hour | S2 | - | -"] as [String]
        ),
        (
            "agreement.html", "<h3>标准托管</h3><p>紧急故障30分钟内到场。</p><h3>尊享托管</h3><p>紧急故障10分钟内到场。</p><h3>共同承诺</h3><p>紧急故障处理中，每15分钟向客户通报一次进展。</p>",
            ["onsite 30 minute | 紧急故障 | 标准托管 | -", "onsite 10 minute | 紧急故障 | 尊享托管 | -", "update 15 minute | 紧急故障 | - | -"] as [String]
        ),
        (
            "agreement.html",
            "<table><tr><th>事項</th><th>指標</th><th>商戶計劃</th><th>尊貴計劃</th></tr><tr><td rowspan=\"2\">警報</td><td>監察員首次回應</td><td>3 分鐘內</td><td>60 秒內</td></tr><tr><td>保安員到場</td><td>50 分鐘內</td><td>25 分鐘內</td></tr><tr><td>設備故障</td><td>首次回應</td><td>4 小時內</td><td>1 小時內</td></tr></table>",
            [
                "first-response 3 minute | 警報 | 商戶計劃 | -", "first-response 60 second | 警報 | 尊貴計劃 | -", "onsite 50 minute | 警報 | 商戶計劃 | -",
                "onsite 25 minute | 警報 | 尊貴計劃 | -", "first-response 4 hour | 設備故障 | 商戶計劃 | -", "first-response 1 hour | 設備故障 | 尊貴計劃 | -",
            ] as [String]
        ),
        (
            "agreement.md", "| 故障類別 | 基本計劃（回覆／到場） | 全包計劃（回覆／到場） |\n|---|---|---|\n| 停機 | 2 小時／1 個工作日 | 30 分鐘／4 小時 |",
            [
                "first-response 2 hour | 停機 | 基本計劃 | -", "onsite 1 business-day | 停機 | 基本計劃 | -",
                "first-response 30 minute | 停機 | 全包計劃 | -", "onsite 4 hour | 停機 | 全包計劃 | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "## Business Lite\n\n- **Loss of service** – we reply within 2 hours.\n- **Slow or unstable line** – we reply within 4 hours.\n\n## Business Pro\n\n- **Loss of service** – we reply within 30 minutes.\n- **Slow or unstable line** – we reply within 1.5 hours.",
            [
                "first-response 2 hour | Loss of service | Business Lite | -",
                "first-response 4 hour | Slow or unstable line | Business Lite | -",
                "first-response 30 minute | Loss of service | Business Pro | -",
                "first-response 1.5 hour | Slow or unstable line | Business Pro | -",
            ] as [String]
        ),
        (
            "agreement.md",
            "The Payment API is available for at least 99.95% of every calendar month, the Merchant Portal for at least 99.5%.",
            ["availability 99.95% | - | Payment API | -", "availability 99.5% | - | Merchant Portal | -"] as [String]
        ),
        // A title that names one of the tiers is of none alone.
        (
            "agreement.md",
            "# SLA & Enterprise Support Overview\n\n## Standard\n\n- Response time: 24 hours\n\n## Enterprise\n\n- Response time: 1 hour\n\n## Incidents\n\nStatus updates are sent every 30 minutes.",
            ["first-response 24 hour | - | Standard | -", "first-response 1 hour | - | Enterprise | -", "update 30 minute | - | - | -"]
                as [String]
        ),
        (
            "agreement.md", "# Enterprise Support Policy\n\nStatus updates are sent every 30 minutes.",
            ["update 30 minute | - | Enterprise | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
