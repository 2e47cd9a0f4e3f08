// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words for the grounds of exclusion: as clauses name them, and as a vendor claims them in an answer.
enum ExclusionWords {
    private struct Words {
        var clause: PhraseSet
        var claim: PhraseSet

        init(clause: [String], claim: [String]) {
            self.clause = PhraseSet(clause)
            self.claim = PhraseSet(claim)
        }
    }

    private static let words: [ExclusionGround: Words] = [
        .scheduledMaintenance: Words(
            clause: [
                "scheduled maintenance", "planned maintenance", "maintenance window", "routine maintenance", "计划内维护", "计划维护", "例行维护",
                "预定维护", "维护窗口",
            ],
            claim: ["scheduled maintenance", "planned maintenance", "maintenance window", "计划内维护", "计划维护", "例行维护", "维护窗口"]),
        .forceMajeure: Words(
            clause: [
                "force majeure", "beyond its reasonable control", "beyond our reasonable control", "beyond our control", "act of god",
                "不可抗力",
            ],
            claim: ["force majeure", "beyond our control", "beyond our reasonable control", "不可抗力", "自然灾害"]),
        .customerCause: Words(
            clause: [
                "caused by the customer", "caused by customer", "customer's negligence", "customer's own", "customer equipment",
                "acts or omissions of customer",
                "acts or omissions of the customer", "misuse", "fault of the customer", "customer's fault", "甲方原因", "客户原因", "用户原因", "客户自身",
                "甲方自身", "用户自身", "客户操作", "误操作", "客户侧",
            ],
            claim: [
                "on your side", "on your end", "your network", "your configuration", "your own code", "your firewall", "caused by your",
                "your environment",
                "贵方原因", "贵司原因", "贵司网络", "您的网络", "您这边", "客户侧", "贵方网络", "贵方配置", "您的配置", "误操作",
            ]),
        .thirdParty: Words(
            clause: ["third party", "third-party", "third parties", "upstream provider", "carrier", "isp", "第三方", "运营商", "上游"],
            claim: [
                "third party", "third-party", "upstream provider", "our carrier", "the carrier", "your isp", "the isp", "cloud provider",
                "第三方", "运营商", "上游",
            ]),
        .outOfScope: Words(
            clause: [
                "out of scope", "not covered", "does not cover", "unsupported version", "end of life", "不在服务范围", "超出服务范围", "不属于服务范围",
                "不受支持",
            ],
            claim: [
                "out of scope", "not covered by", "unsupported version", "end of life", "no longer supported", "不在服务范围", "超出服务范围", "不在支持范围",
                "不受支持",
            ]),
        .suspension: Words(
            clause: ["suspended", "suspension", "unpaid", "overdue fees", "overdue payment", "欠费", "未付费", "中止服务", "暂停服务"],
            claim: ["account is suspended", "account was suspended", "unpaid invoice", "overdue payment", "overdue invoice", "欠费", "账户已停用"]),
    ]

    /// The grounds that a clause names.
    static func grounds(ofClause text: String) -> [ExclusionGround] {
        ExclusionGround.allCases.filter { words[$0]?.clause.areIn(text) ?? false }
    }

    /// The grounds that a message claims, right or wrong.
    static func grounds(claimedIn text: String) -> [ExclusionGround] {
        guard !text.isEmpty else { return [] }
        return ExclusionGround.allCases.filter { words[$0]?.claim.areIn(text) ?? false }
    }
}
