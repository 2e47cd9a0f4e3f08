// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on money.
enum MoneyWords {
    static let heading = Text("Credits in money", "赔付金额")
    static let intro = Text(
        "Only breaches earn a credit. Firm ones make the figure; contestable ones are shown beside it; what is undetermined is never counted. Each step can be redone by hand; halves are rounded up to the smallest unit, and every rounding is shown by an arrow.",
        "只有违约才产生赔付。确定的违约构成应得金额，可争议的另行列出，无法判定的一律不计。每一步均可手算复核；四舍五入至最小货币单位，凡取舍处以箭头标明。")
    static let noTerms = Text(
        "The agreement names no credit for a missed promise in words that were understood.", "协议中未见可识别的、针对未履行承诺的赔付约定。")
    static let butRemedies = Text(
        "It has clauses on remedies, listed under “What was promised”; a person must read them.", "协议另有救济条款，列于“协议承诺”一节，须由人工研读。")
    static let noBreach = Text("No breach was found, so no credit is due.", "未发现违约，因此没有应付赔付。")
    static let noneEarned = Text("No breach that was found earns a credit in money.", "所发现的违约均不产生金额赔付。")
    static let firm = Text("Earned by firm breaches", "确定的违约应得赔付")
    static let open = Text("Of these, claim window not past", "其中索赔期未过的")
    static let claimBy = Text("claim by {0}", "须于 {0} 前索赔")
    static let claimPast = Text("claim window past since {0}", "索赔期已于 {0} 届满")
    static let wide = Text("With contestable breaches", "含可争议的违约")
    static let noFigure = Text("no figure", "无金额")
    static let undetermined = Text("Left out as undetermined: {0}.", "因无法判定而未计：{0} 项。")
    static let terms = Text("What the agreement grants", "协议约定的赔付")
    static let caps = Text("cap", "上限")
    static let covers = Text("for", "适用于")
    static let every = Text("every time promised", "全部时限承诺")
    static let unclear = Text("not said which promises", "未写明适用哪些承诺")
    static let perMiss = Text("{0} for each miss", "每次未履行 {0}")
    static let onMiss = Text("{0} where it is missed; how often is not said", "未履行时 {0}；未写明次数")
    static let perOverrun = Text("{0} for every {1} late", "每逾时 {1}，{0}")
    static let atMost = Text("at most {0}", "不超过{0}")
    static let atMostPer = Text("at most {0} per {1}", "每{1}不超过{0}")
    static let unread = Text(
        "Further sentences on remedies that gave no figure: {0}. They stand under “What was promised”; a person must read them.",
        "另有 {0} 处救济条款未能得出金额，列于“协议承诺”一节，须由人工研读。")
    static let percentOf = Text("{0} % of the fee for one {1}", "每{1}费用的 {0}%")
    static let percent = Text("{0} % of a fee that is not named", "{0}%（未写明以何种费用为基数）")
    static let time = Text("{0} of further service", "延长服务 {0}")
    static let base = Text("The fee", "费用基数")
    static let period = Text("{0} to {1}", "{0} 至 {1}")
    static let step = Text("Step", "步骤")
    static let reckoning = Text("Reckoning", "算式")
    static let result = Text("Result", "结果")
    static let total = Text("All periods", "各期总计")
    static let missing = Text("What is missing for a figure", "缺少下列内容，无法得出金额")
    static let unclaimable = Text("What cannot be claimed, and why", "不可主张者及原因")
    static let each = Text("each of {0} findings", "{0} 项，每项")
    static let more = Text("{0} more lines are in audit.json", "其余 {0} 行见 audit.json")
    static let clause = Text("Clause", "条款")
}
