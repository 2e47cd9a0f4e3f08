// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on dates.
enum DatesWords {
    static let heading = Text("Dates to act by", "行动期限")
    static let intro = Text(
        "Counted by dates: the day of the trigger does not count, and the last day counts to its end. The safe date is in time under every count; a rest day may move the end, but it is safer not to rely on that. How it stands is as of {0}.",
        "按日历日期计算：起算日不计入，末日计至当日结束。安全日在任何算法下均不逾期；末日遇休息日或可顺延，但不宜依赖。状态以 {0} 为准。")
    static let none = Text("No claim window, cure period or renewal notice of the agreement was understood.", "未读到协议中可识别的索赔期限、补救期或续约通知期。")
    static let butClauses = Text(
        "It has clauses on claims or notices, listed under “What was promised”; a person must read them.", "协议另有索赔或通知条款，列于“协议承诺”一节，须由人工研读。")
    static let unread = Text(
        "Further clauses on claims or notices that gave no date: {0}. They stand under “What was promised”; a person must read them.",
        "另有 {0} 处索赔或通知条款未能得出日期，列于“协议承诺”一节，须由人工研读。")
    static let caption = Text("Claim windows, cure periods and notices", "索赔期限、补救期与通知期")
    static let what = Text("What", "事项")
    static let allowed = Text("Allowed", "期限")
    static let from = Text("Counted from", "起算")
    static let last = Text("Last day", "末日")
    static let safe = Text("Safe date", "安全日")
    static let state = Text("As it stands", "状态")
    static let moved = Text("or {0} if a rest day moves it", "如遇休息日顺延则为 {0}")
    static let left = Text("open, {0} days left", "未届满，尚余 {0} 天")
    static let leftOne = Text("open, 1 day left", "未届满，尚余 1 天")
    static let today = Text("open, the last safe day", "安全日当天")
    static let doubtful = Text("the safe date is past; still in time if the end moves", "安全日已过；如末日顺延则尚未逾期")
    static let passed = Text("past", "已届满")
    static let notStarted = Text("not started", "尚未起算")
    static let unknown = Text("cannot be computed; missing: {0}", "无法计算，缺少：{0}")
    static let doneInTime = Text("notice given on {0}, in time", "已于 {0} 通知，未逾期")
    static let doneLate = Text("notice given on {0}, after the safe date", "已于 {0} 通知，晚于安全日")
    static let arithmetic = Text("Day by day", "逐日计算")
}
