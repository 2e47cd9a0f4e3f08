// SPDX-License-Identifier: Apache-2.0

/// Words in the place of a tier that mean all of them: 全部套餐, "All plans". What holds for everybody has no tier.
enum EveryPlan {
    private static let all = Lexicon<Void>(
        "all|all plans|all tiers|all packages|all editions|all customers|all users|all subscribers|all clients|all members|every plan|every tier|every customer|any plan|any tier|everyone|everybody|both plans|both tiers|全部|所有|全部套餐|所有套餐|各套餐|全部方案|所有方案|各方案|全部版本|所有版本|各版本|全部计划|所有计划|全部客户|所有客户|全体客户|各类客户|全部用户|所有用户|全体用户|全部商户|所有商户|不限套餐|不限版本|两种方案|两种套餐"
    )
    /// "All plans, trial included"
    private static let more = Lexicon<Void>("含试用|含免费|含试用版|包括试用|including trial|including trials|incl. trial|trial included|均适用|通用|适用")

    static func cleared(_ candidate: Candidate) -> Candidate {
        guard let plan = candidate.plan, isAll(plan.text.unicodeScalars.map(Folding.fold)) else { return candidate }
        var copy = candidate
        copy.plan = nil
        return copy
    }

    private static func isAll(_ text: [Unicode.Scalar]) -> Bool {
        guard let word = all.match(text, at: 0, end: text.count) else { return false }
        var at = word.range.upperBound
        while at < text.count, text[at].isSpace || "(),:".unicodeScalars.contains(text[at]) { at += 1 }
        if let rest = more.match(text, at: at, end: text.count) { at = rest.range.upperBound }
        return text[at...].allSatisfy { $0.isSpace || "(),:".unicodeScalars.contains($0) }
    }
}
