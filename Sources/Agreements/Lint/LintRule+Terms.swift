// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension LintRule {
    static let terms = [
        LintRule(
            "terms.unilateral-change", .high, Text("the vendor may change the terms by itself", "服务商可单方变更条款"),
            why: Text("A promise may vanish in the middle of the term.", "承诺可能在合同期内消失。"),
            ask: Text(
                "The support terms are fixed for the term; a change may not materially reduce them.", "支持条款在合同期内固定；变更不得实质性降低其水平。"),
            .reading { agreement in agreement.statements.filter { $0.kind == .unilateralChange }.map { LintHit($0) } },
            .wording(
                "continued use of|without notice|may amend|may change|may modify|subject to change|有权修改|随时修改|随时更新|即时生效|继续使用即|继续使用视为|不再另行通知|恕不另行通知",
                .with(Lexicon("agreement|terms|policy|sla|service level|support|plan|plans|协议|条款|政策|标准|指标|服务|规则")))),
        LintRule(
            "terms.interpretation", .medium, Text("the vendor has the last word on what the text means", "最终解释权归服务商"),
            why: Text("It would judge its own promises.", "等于自己裁判自己的承诺。"),
            ask: Text("Strike this sentence.", "请删除该句。"),
            .wording("final interpretation|right of interpretation|最终解释权|解释权归", .always)),
        LintRule(
            "terms.broad-exclusion", .medium, Text("an exclusion that swallows the rule", "除外情形过宽"),
            why: Text("Carriers and suppliers are how the vendor delivers.", "运营商与供应商正是服务商的交付手段。"),
            ask: Text(
                "Exclusions are a closed list; the vendor bears the burden of proof; maintenance is announced […] days ahead.",
                "除外情形限于列明各项；由服务商举证；维护须提前 […] 日通知。"),
            .wording(
                "third party|third parties|third-party|beyond our control|beyond its control|beyond provider's control|outside of our reasonable control|outside its control|reasonable control|beta|第三方|运营商|不可控|无法控制",
                .with(
                    Lexicon(
                        "exclude|excluded|excluding|exclusion|exclusions|does not apply|do not apply|shall not apply|not responsible|not liable|not be liable|不承担|除外|不计入|免责|不适用|不负责|不属于"
                    )))),
        LintRule(
            "terms.published-page", .high, Text("what holds is a page that may change", "以网页公示为准"),
            why: Text("Nobody can prove later what it said.", "日后难以证明当时的内容。"),
            ask: Text("A dated copy of the page is annexed and alone decisive.", "请将注明日期的页面副本作为附件，并以该附件为准。"),
            .wording(
                "as published on|as posted on|as published at|as posted at|then current version|then-current|as updated from time to time|as amended from time to time|以官网公示为准|以官网公布|以网站公布|以官网为准|以官方网站|以网页公示",
                .always)),
        LintRule(
            "terms.languages", .medium, Text("two languages, and neither prevails", "两种语言，未写明以何者为准"),
            why: Text("Where they differ nobody knows which of them holds.", "不一致时无从判断以何者为准。"),
            ask: Text("In case of doubt the [English/Chinese] text prevails.", "两种文本不一致时，以 [中文/英文] 文本为准。"),
            .languagesWithoutPrevailing),
    ]
}
