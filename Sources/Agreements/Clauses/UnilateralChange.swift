// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let may = Lexicon<Void>(
    "may amend|may change|may modify|may update|may revise|reserves the right to change|reserves the right to modify|reserves the right to amend|reserve the right to change|reserve the right to modify|reserve the right to amend|subject to change|at its sole discretion|at our sole discretion|at any time without notice|from time to time|"
        + "有权修改|有权调整|有权变更|有权根据|保留修改|保留变更|保留调整|随时修改|随时调整|随时更新|随时变更|单方修改|单方变更|任何修改|继续使用视为|视为接受|视为已接受|恕不另行通知|不再另行通知|修改本协议|适时")
private let subject = Lexicon<Void>(
    "policy|agreement|terms|sla|service level|plan|plans|support|these|this document|协议|条款|政策|标准|指标|服务|规则|价格")

extension ClauseRule {
    /// The vendor may change the promise by itself.
    static let unilateralChange = ClauseRule(kind: .unilateralChange) { passage, range in
        each(may, subject, in: passage, range) ? Found() : nil
    }
}
