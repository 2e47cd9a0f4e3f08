// SPDX-License-Identifier: Apache-2.0

/// The same invented agreement in each language and format.
enum Samples {
    static let english = """
        # Lanyun RTC Premium Support Agreement

        ## 1. Definitions

        1.1 "Business Hours" means 09:00 to 12:00 and 13:30 to 18:00, Monday to Friday, Asia/Shanghai time, excluding the following holidays: 2026-03-09, 2026-04-06.
        1.2 "Business Day" means a day on which Business Hours fall.
        1.3 Priority P1 and P2 incidents are handled around the clock (24x7). P3 and P4 are handled during Business Hours.

        ## 2. Response commitments

        Lanyun shall respond to, update and resolve each incident within the times below, counted from the moment the Customer reports it.
        An automatic acknowledgement is not a response.

        | Priority | First response | Status update every | Resolution |
        |---|---|---|---|
        | P1 | 30 minutes | 2 hours | 6 hours |
        | P2 | 1 hours | 6 hours | 24 hours |
        | P3 | 6 business hours | — | 3 business days |
        | P4 | 2 business days | — | 10 business days |

        """

    static let chinese = """
        # 岚云实时通信 尊享版技术支持服务协议

        ## 第一条 定义

        1.1 “工作时间”指周一至周五 9:00至12:00、13:30至18:00（Asia/Shanghai 时区），不含下列节假日：2026-03-09, 2026-04-06。
        1.2 “工作日”指有工作时间的日期。
        1.3 P1、P2 级故障提供 7×24 小时服务；P3、P4 级在工作时间内处理。

        ## 第二条 响应时限

        乙方应自甲方报告故障之时起，在下表约定的时限内首次响应、通报进展并解决问题。系统自动回复不视为响应。

        | 优先级 | 首次响应 | 进展通报间隔 | 解决时限 |
        |---|---|---|---|
        | P1 | 30分钟内 | 2小时 | 6小时内 |
        | P2 | 1小时内 | 6小时 | 24小时内 |
        | P3 | 6个工作小时内 | — | 3个工作日内 |
        | P4 | 2个工作日内 | — | 10个工作日内 |

        """

    static let summaries = [
        "P1 first-response 30 minute calendar shall", "P1 update 2 hour calendar shall", "P1 resolution 6 hour calendar shall",
        "P2 first-response 1 hour calendar shall",
        "P2 update 6 hour calendar shall", "P2 resolution 24 hour calendar shall", "P3 first-response 6 business-hour business shall",
        "P3 resolution 3 business-day business shall",
        "P4 first-response 2 business-day business shall", "P4 resolution 10 business-day business shall",
    ]

    /// The Markdown above as HTML: headings, paragraphs by line, one table.
    static func html(_ markdown: String) -> String {
        var result = "<!DOCTYPE html><html><head><title>x</title><meta charset=\"utf-8\"></head><body>\n"
        var inTable = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("|---") { continue }
            if line.hasPrefix("|") {
                let tag = inTable ? "td" : "th"
                if !inTable { result += "<table>\n" }
                inTable = true
                result += "<tr>" + line.dropFirst().dropLast().split(separator: "|").map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
            } else if line.hasPrefix("## ") {
                result += "<h2>\(line.dropFirst(3))</h2>\n"
            } else if line.hasPrefix("# ") {
                result += "<h1>\(line.dropFirst(2))</h1>\n"
            } else if !line.isEmpty {
                result += "<p>\(line)</p>\n"
            }
        }
        return result + (inTable ? "</table>\n" : "") + "</body></html>\n"
    }
}
