// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// An invented agreement of many pages, English and Chinese by turns: articles of clauses, lists, definitions and tables.
struct SupportAgreement {
    enum Block {
        case heading(Int, String)
        case paragraph(String)
        case items([String])
        case table([[String]])
    }

    /// About 3,000 bytes of UTF-8 to a printed page.
    static let pageBytes = 3000

    private(set) var blocks: [Block] = []
    private var numbers = SeededNumbers("reading-benchmark")
    private var article = 0
    private var size = 0

    init(pages: Int) {
        add(.heading(1, "Lanyun Managed Services Agreement 岚云托管服务协议"))
        while size < pages * SupportAgreement.pageBytes {
            if article % 2 == 0 { english() } else { chinese() }
        }
    }

    private mutating func add(_ block: Block) {
        blocks.append(block)
        switch block {
        case .heading(_, let words), .paragraph(let words): size += words.utf8.count + 4
        case .items(let items): size += items.reduce(0) { $0 + $1.utf8.count + 3 }
        case .table(let rows): size += rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count + 3 } }
        }
    }

    private mutating func english() {
        article += 1
        let services = ["telephony", "video rooms", "recording", "message archive", "number porting", "contact centre", "live captions"]
        // Each article is of a service of its own, so that no promise restates another.
        let service = numbers.one(of: services) + " \(article)"
        add(.heading(2, "Article \(article): Support of \(service)"))
        add(
            .paragraph(
                "\(article).1 \"Business Hours\" of this Article means 09:00 to 18:00, Monday to Friday, Europe/Berlin time, excluding public "
                    + "holidays at the Vendor's seat. A \"Business Day\" is a day on which Business Hours fall."))
        for clause in 2..<(6 + numbers.below(4)) { add(.paragraph("\(article).\(clause) " + englishClause(service))) }
        add(
            .items([
                "Critical: the whole of \(service) is down for all users and no workaround is known;",
                "Major: an essential part of \(service) fails, or its quality is so poor that work is not possible;",
                "Minor: every other defect, a question, or a wish for a change.",
            ]))
        add(.paragraph("The Vendor shall respond to, update and restore each incident within the times below, counted from the report."))
        var rows = [["Severity", "First response", "Status update every", "Restoration", "Resolution"]]
        for (index, level) in ["Critical", "Major", "Minor"].enumerated() {
            let base = 1 + numbers.below(4)
            rows.append([
                level, index == 0 ? "\(base * 15) minutes (24x7)" : "\(base * index) business hours", "\(base + index) hours",
                index == 2 ? "N/A" : "\(base * 4) hours", "\(base + 2 * index) business days",
            ])
        }
        add(.table(rows))
    }

    private mutating func englishClause(_ service: String) -> String {
        let hours = 1 + numbers.below(24)
        return numbers.one(of: [
            "The Vendor shall confirm receipt of each report within \(hours) hours by a person; an automatic reply is not a response.",
            "Time during which the Vendor waits for information that it has asked for, and that only the Customer can give, does not count.",
            "The Customer shall name two contacts, keep their addresses current, and report incidents through the portal or by telephone. Reports by "
                + "other ways are passed on without delay but are counted from the moment at which they reach the service desk.",
            "For each Critical incident that is not answered in time the Vendor credits \(1 + hours % 9) % of the monthly fee for \(service), at most 25 % "
                + "of the monthly fee in any calendar month. Credits are claimed in writing within thirty (30) days from the end of the month.",
            "Scheduled maintenance, announced at least five (5) business days before, force majeure, and faults of equipment that the Customer "
                + "runs are excluded from the times of this Article.",
            "Each party keeps confidential what it learns of the other's business, during the term and for five years after it, unless the law, "
                + "a court or an authority requires disclosure; it then tells the other party in good time, as far as it may.",
            "The Vendor uses reasonable efforts to provide a workaround for Major incidents within \(hours) business hours, and reports the cause "
                + "within ten (10) business days after the incident is resolved.",
            "Invoices are due within forty-five days. The fees of the following year are told to the Customer three months before the year begins.",
            "The services and their limits are described in the annexes, which are part of this agreement; where an annex and this text differ, this "
                + "text prevails unless the annex says expressly that it departs from it and is signed by both parties.",
        ])
    }

    private mutating func chinese() {
        article += 1
        add(.heading(2, "第\(article)条 技术支持与响应时限"))
        add(.paragraph("\(article).1 本条所称“工作时间”指周一至周五9:00至18:00（北京时间），国家法定节假日除外；“工作日”指有工作时间的日期。"))
        for clause in 2..<(6 + numbers.below(4)) { add(.paragraph("\(article).\(clause) " + chineseClause())) }
        add(.items(["一级故障：系统整体瘫痪，业务全部中断；", "二级故障：主要功能失效，业务受到严重影响；", "三级故障：其他故障、咨询与改进建议。"]))
        add(.paragraph("乙方应自甲方报告之时起，在下表约定的时限内响应、到场并恢复服务。"))
        var rows = [["故障级别", "首次响应", "到场时间", "恢复时限"]]
        for (index, level) in ["一级", "二级", "三级"].enumerated() {
            let base = 1 + numbers.below(4)
            rows.append([
                level, index == 0 ? "\(base * 10)分钟内（7×24小时）" : "\(base * index)个工作小时内", index == 2 ? "不适用" : "\(base * 2)小时内",
                "\(base + index)个工作日内",
            ])
        }
        add(.table(rows))
    }

    private mutating func chineseClause() -> String {
        let hours = 1 + numbers.below(24)
        return numbers.one(of: [
            "乙方接到报修后，30分钟内响应，\(hours)小时内到达现场，\(hours + 4)小时内修复；系统自动回复不视为响应。",
            "甲方应指定两名联系人，通过服务台或电话报修，并保证所留联系方式有效；以其他方式报修的，自服务台收到之时起计算。",
            "等待甲方提供必要信息的时间不计入上述时限；乙方应一次性列明所需信息，不得反复要求甲方提供已经提供过的资料。",
            "乙方每逾期一次，按当月服务费的\(1 + hours % 9)%向甲方支付违约金，累计不超过当月服务费的20%。",
            "因不可抗力、计划内维护或甲方自有设备造成的故障，不适用本条约定的时限。计划内维护应提前三个工作日书面通知甲方。",
            "双方对在合作过程中知悉的对方商业秘密负有保密义务，本义务在协议终止后五年内继续有效，法律另有规定的除外。",
            "乙方应每月提交服务报告，列明各级故障的数量、响应时间与处理结果；甲方有异议的，应在十个工作日内书面提出。",
            "服务费按季度支付，甲方应在收到发票之日起三十日内付款；未经双方书面同意，任何一方不得变更本协议的内容。",
        ])
    }

    // MARK: formats

    var markdown: String {
        var result = ""
        for block in blocks {
            switch block {
            case .heading(let level, let words): result += String(repeating: "#", count: level) + " " + words + "\n\n"
            case .paragraph(let words): result += words + "\n\n"
            case .items(let items): result += items.map { "- " + $0 + "\n" }.joined() + "\n"
            case .table(let rows):
                for (index, row) in rows.enumerated() {
                    result += "| " + row.joined(separator: " | ") + " |\n"
                    if index == 0 { result += "|" + String(repeating: "---|", count: row.count) + "\n" }
                }
                result += "\n"
            }
        }
        return result
    }

    var html: String {
        var result = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>SLA</title></head>\n<body>\n"
        for block in blocks {
            switch block {
            case .heading(let level, let words): result += "<h\(level)>\(words)</h\(level)>\n"
            case .paragraph(let words): result += "<p>\(words)</p>\n"
            case .items(let items): result += "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
            case .table(let rows):
                result += "<table>\n"
                for (index, row) in rows.enumerated() {
                    let tag = index == 0 ? "th" : "td"
                    result += "<tr>" + row.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
                }
                result += "</table>\n"
            }
        }
        return result + "</body></html>\n"
    }
}
