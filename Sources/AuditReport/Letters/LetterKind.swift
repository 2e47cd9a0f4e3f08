// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What a draft letter is for.
public enum LetterKind: String, CaseIterable, Sendable {
    /// To hold the vendor to its commitments and to set a time for putting things right: 催告函.
    case notice
    /// To ask for service credits.
    case claim
    /// To the vendor's management first, then to an authority.
    case complaint

    public var name: Text {
        switch self {
        case .notice: Text("notice", "催告函")
        case .claim: Text("claim", "服务抵扣申请")
        case .complaint: Text("complaint", "投诉函")
        }
    }

    /// The letter's heading. Claim forms of large vendors are sorted by the words "SLA credit request".
    var title: Text {
        switch self {
        case .notice: Text("Notice of failure to meet support commitments", "关于未按约履行技术支持义务的催告函")
        case .claim: Text("Service credit request (SLA credit request)", "服务抵扣（赔付）申请书")
        case .complaint: Text("Complaint about the performance of support commitments", "关于技术支持承诺履行情况的投诉函")
        }
    }
}

/// What the person who asks for a letter has decided.
public struct LetterOptions: Hashable, Sendable {
    /// Contestable breaches stand in a schedule of their own; they are never counted among the firm ones.
    public var includesContestable: Bool
    /// A notice is drafted although the agreement as read has no clause on how notices are given.
    public var acceptsNoNoticeClause: Bool

    public init(includesContestable: Bool = false, acceptsNoNoticeClause: Bool = false) {
        self.includesContestable = includesContestable
        self.acceptsNoNoticeClause = acceptsNoNoticeClause
    }
}

/// Why no letter is drafted, and what a person can do about it.
public struct LetterRefusal: Error, Hashable, Sendable {
    public var reason: Text
    public var remedy: Text

    static let noFirmBreach = LetterRefusal(
        reason: Text("there is no firm breach that a letter could assert", "没有可据以发函的确定违约"),
        remedy: Text(
            "Contestable and undetermined findings are never asserted. See report.html for what would settle them.",
            "可争议或无法判定的事项不予主张；可据以查明的材料见 report.html。"))
    static let noNoticeClause = LetterRefusal(
        reason: Text("no clause on how notices are given was found in the agreement", "协议中未读到关于通知方式的条款"),
        remedy: Text(
            "A notice by another way may be void. Look for the clause in the main agreement and put that file beside this one; or say --no-notice-clause, and the letter says that none was found.",
            "送达方式不符可能致通知无效。请在主协议中查找该条款并将其文件一并放入；或使用 --no-notice-clause，函中将注明未见该条款。"))
    static let noCreditClause = LetterRefusal(
        reason: Text("the agreement grants no credit in words that were understood", "协议中未读到可识别的赔付或抵扣条款"),
        remedy: Text("A notice or a complaint needs no credit: slaudit letter notice", "催告函与投诉函不以赔付条款为前提：slaudit letter notice"))
    static let noFirmCredit = LetterRefusal(
        reason: Text("no firm breach earns a credit under the agreement", "没有确定的违约可依协议产生赔付"),
        remedy: Text(
            "See “Credits in money” in report.html for why; a notice needs no credit: slaudit letter notice",
            "原因见 report.html 的“赔付金额”一节；催告函不以赔付为前提：slaudit letter notice"))
}
