// SPDX-License-Identifier: Apache-2.0

/// How much a record shows by its kind: the container it came in and what its stamps and ids are worth. Says nothing of signatures.
///
/// The order of proof: what another machine than the author's wrote stands over what only an export says, and that over copied words.
public enum EvidenceGrade: String, CaseIterable, Comparable, Sendable {
    case original = "A"
    case native = "B"
    case bare = "C"
    case copied = "D"
    /// No format that is read gives it: it is for what a person writes down afterwards.
    case recollected = "E"

    /// A is the best and the least.
    public static func < (a: EvidenceGrade, b: EvidenceGrade) -> Bool { a.rawValue < b.rawValue }

    public var name: Text {
        switch self {
        case .original: Text("original with the stamps of a server", "带服务器时间戳的原件")
        case .native: Text("native file or export with ids and zone", "含编号与时区的原生文件或导出")
        case .bare: Text("export without zone, ids or seconds", "缺时区、编号或秒数的导出")
        case .copied: Text("print, forwarded or copied words", "打印件、转发或复制的文字")
        case .recollected: Text("recollection or notes", "回忆或笔记")
        }
    }

    /// Why a record has its grade.
    public enum Reason: String, CaseIterable, Comparable, Sendable {
        case serverStamp = "server-stamp"
        case ticketSystem = "ticket-system"
        case noServerStamp = "no-server-stamp"
        case nativeExport = "native-export"
        case table
        case historyLeftOut = "history-left-out"
        case noZone = "no-zone"
        case noSeconds = "no-seconds"
        case noIDs = "no-ids"
        case pattern
        case copiedText = "copied-text"
        case forwarded

        public var grade: EvidenceGrade {
            switch self {
            case .serverStamp, .ticketSystem: .original
            case .noServerStamp, .nativeExport, .table, .historyLeftOut: .native
            case .noZone, .noSeconds, .noIDs: .bare
            case .pattern, .copiedText, .forwarded: .copied
            }
        }

        private var rank: Int { Reason.allCases.firstIndex(of: self) ?? 0 }
        /// The better first.
        public static func < (a: Reason, b: Reason) -> Bool { a.rank < b.rank }

        public var words: Text {
            switch self {
            case .serverStamp: Text("original mail that a receiving server stamped", "原始邮件，载有接收服务器的时间戳")
            case .ticketSystem: Text("the ticket system's own export, with ids, zone and seconds", "工单系统自身的导出，含编号、时区与秒")
            case .noServerStamp:
                Text("original mail without a receiving server's stamp, as in a sent folder", "原始邮件，无接收服务器的时间戳（如“已发送”文件夹）")
            case .nativeExport: Text("the program's own export, with ids, zone and seconds", "程序自身的导出，含编号、时区与秒")
            case .table: Text("a table with ids, zone and seconds", "表格，含编号、时区与秒")
            case .historyLeftOut: Text("the ticket system's export, which leaves out replies or states", "工单系统的导出，未含答复或状态")
            case .noZone: Text("the file names no time zone", "文件未写明时区")
            case .noSeconds: Text("stamps to the minute or the day", "时间仅精确到分钟或日")
            case .noIDs: Text("entries without an id", "条目没有编号")
            case .pattern: Text("text that only a pattern made for it reads", "仅凭自定模式读取的文本")
            case .copiedText: Text("copied or mailed text of a chat, to the minute, no zone", "复制或邮寄的聊天文字，仅到分钟，无时区")
            case .forwarded: Text("words of others that a message forwards", "消息转发的他人文字")
            }
        }
    }
}

/// The grade of one exhibit: the lowest that any of its events has.
public struct ExhibitGrade: Hashable, Sendable {
    /// A reason and the number of events that have it.
    public struct ReasonCount: Hashable, Sendable {
        public var reason: EvidenceGrade.Reason
        public var count: Int

        public init(_ reason: EvidenceGrade.Reason, _ count: Int) {
            self.reason = reason
            self.count = count
        }
    }

    /// The best first; never empty.
    public var reasons: [ReasonCount]

    /// Nil without any event.
    public init?(_ reasons: [ReasonCount]) {
        guard !reasons.isEmpty else { return nil }
        self.reasons = reasons.sorted { $0.reason < $1.reason }
    }

    public var grade: EvidenceGrade { reasons.last?.reason.grade ?? .recollected }

    /// How many events have each grade, the best first.
    public var counts: [(grade: EvidenceGrade, count: Int)] {
        var counts: [(grade: EvidenceGrade, count: Int)] = []
        for entry in reasons {
            if let last = counts.last, last.grade == entry.reason.grade {
                counts[counts.count - 1].count += entry.count
            } else {
                counts.append((entry.reason.grade, entry.count))
            }
        }
        return counts
    }
}
