// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let term = Lexicon<Void>(
    "\"response\"|\"response time\"|\"initial response\"|\"first response\"|\"respond\"|response means|response time means|response is defined|response time is defined|response is not|response does not mean|\"响应\"|\"响应时间\"|\"首次响应\"|响应是指|响应时间是指|响应时间指|首次响应指|首次响应是指|响应不等于|响应指"
)
private let defines = Lexicon<Void>("means|mean|is defined|refers to|shall mean|is the|is not|indicates|指|是指|不等于|定义为|系指")

extension ClauseRule {
    /// What counts as a response, where the agreement says it.
    static let responseDefinition = ClauseRule(kind: .responseDefinition) { passage, range in
        each(term, defines, in: passage, range) ? Found() : nil
    }
}
