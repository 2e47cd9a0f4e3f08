// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Who writes to whom, under which agreement and by what way; and what stands below the letter.
enum LetterHead {
    static let draft = Text("[DRAFT – have counsel review]", "【草稿，发出前请律师审阅】")
    private static let untitled = Text("[title of the agreement]", "【协议名称】")
    private static let number = Text("No. [contract number], dated [date of signing]", "编号【协议编号】，签订于【签订日期】")
    private static let since = Text("in force from {0}", "自 {0} 起生效")
    private static let to = Text("To", "致")
    private static let from = Text("From", "发函方")
    private static let attention = Text("Attention", "收件人")
    private static let by = Text("By", "送达方式")
    private static let date = Text("Date", "日期")
    private static let vendor = Text("[registered name of the vendor]", "【服务商登记名称】")
    private static let customer = Text("[registered name of the customer]", "【客户登记名称】")
    private static let register = Text("[registration number; registered address]", "【统一社会信用代码；住所】")
    private static let contact = Text("[person or department that the agreement names for notices]", "【协议约定的收件人或部门】")
    private static let management = Text("[management or escalation contact of the vendor]", "【服务商管理层或协议约定的升级联系人】")
    private static let means = Text("[address, and means of delivery with proof of receipt]", "【地址；可留存送达凭证的送达方式】")
    private static let asAgreed = Text("as the agreement provides: {0} [address and means chosen]", "按协议约定：{0}【选定的地址与方式】")
    private static let quoted = Text("{0} ({1})", "{0}（{1}）")
    private static let noClause = Text(
        "[means of delivery with proof of receipt]. The agreement as read contains no clause on how notices are given.",
        "【可留存送达凭证的送达方式】。所读协议文本中未见关于通知方式的条款。")
    private static let sending = Text("[date of sending]", "【发出日期】")
    private static let signature = Text("[signature; name, title and authority of the signatory]", "【盖章／签字；签署人姓名、职务及授权】")
    private static let proof = Text(
        "[carrier's number, receipt, or Message-ID of the e-mail]", "【快递单号、回执，或电子邮件 Message-ID】")
    private static let reply = Text("[name, address and e-mail for the reply]", "【回复联系人、地址及电子邮箱】")

    static func subject(_ page: CaseLookup) -> String {
        let agreement = page.result.agreement
        let name = agreement.title.isEmpty ? untitled[page.language] : page.language == .chinese ? "《\(agreement.title)》" : agreement.title
        let stop = page.language == .english ? ", " : "，"
        let from = page.result.engagement.effectiveFrom.map { stop + page.say(since, $0.description) } ?? ""
        return name + (page.language == .english ? " – " : "，") + number[page.language] + from
    }

    /// The parties as the engagement names them; a name that is missing is left to the writer.
    static func vendorName(_ page: CaseLookup) -> String { named(page.result.engagement.vendor, or: vendor, page) }
    static func customerName(_ page: CaseLookup) -> String { named(page.result.engagement.customer, or: customer, page) }

    private static func named(_ party: Party, or placeholder: Text, _ page: CaseLookup) -> String {
        party.name.isEmpty ? placeholder[page.language] : party.name
    }

    static func address(_ basis: LetterBasis) -> [Letter.Line] {
        let (page, language) = (basis.page, basis.page.language)
        let blank = " "
        return [
            Letter.Line(label: to[language], words: vendorName(page) + blank + register[language]),
            Letter.Line(label: attention[language], words: (basis.kind == .complaint ? management : contact)[language]),
            Letter.Line(label: by[language], words: delivery(basis)),
            Letter.Line(label: from[language], words: customerName(page) + blank + register[language]),
            Letter.Line(label: date[language], words: sending[language]),
        ]
    }

    private static func delivery(_ basis: LetterBasis) -> String {
        let page = basis.page
        // A claim goes where the clause on claims sends it.
        let claim = basis.kind == .claim ? basis.period(.claim)?.clause : nil
        let clauses = claim.map { [$0] } ?? basis.noticeClauses
        guard !clauses.isEmpty else { return (basis.kind == .notice ? noClause : means)[page.language] }
        let quotes = clauses.prefix(3).map { clause in
            page.say(quoted, Quotation.marked(clause.citation.quote), LetterQuotes.place(clause.citation, page))
        }
        return page.say(asAgreed, quotes.joined(separator: page.language == .english ? ", " : "、"))
    }

    static func closing(_ basis: LetterBasis) -> [Letter.Line] {
        let (page, language) = (basis.page, basis.page.language)
        return [
            Letter.Line(label: Text("For", "发函方")[language], words: customerName(page) + " " + signature[language]),
            Letter.Line(label: Text("Proof of delivery", "送达凭证")[language], words: proof[language]),
            Letter.Line(label: Text("Please reply to", "回复请寄")[language], words: reply[language]),
        ]
    }
}
