// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What makes it doubtful that an incident's opening is the customer's first contact, or a request at all.
///
/// A doubt can only take a breach back. `startAmbiguous` and `timestampsConflict` speak of the start alone: gaps between later messages stand.
struct OpeningDoubt {
    private let severities: SeverityScale
    private let messageIDs: Set<String>
    /// Files of ticket logs that show how tickets were created.
    private let filesWithCreations: Set<FileID>

    init(_ events: [EvidenceEvent], _ severities: SeverityScale) {
        self.severities = severities
        messageIDs = Set(events.compactMap(\.keys.messageID))
        filesWithCreations = Set(
            events.filter { $0.channel == .ticket && $0.kind == .created }.compactMap { $0.citations.first?.span.file })
    }

    /// The doubt about a request of the customer at `opening`; `firstAsked` is the earliest in any channel.
    func reason(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], opening: Int, firstAsked: Int
    ) -> ReasonCode? {
        let event = steps[opening].event
        // Somebody unplaced may have asked earlier.
        if directions[..<opening].contains(.unplaced) { return .roleUnknown }
        if event.channel == .chat, namesNothing(event) { return .notCertainlyRequest }
        if event.channel == .mail, namesNothing(event), steps.allSatisfy({ $0.event.keys.tickets.isEmpty }),
            !OpeningDoubt.reachesDesk(event)
        {
            return .notCertainlyRequest
        }
        if CourtesyWords.areAll(of: event.text) || TrialWords.areIn(event.subject + " " + event.text.prefix(400)) {
            return .notCertainlyRequest
        }
        if let earlier = spokenBefore(steps, directions, opening, firstAsked) {
            if let id = event.keys.messageID, earlier.keys.inReplyTo == id || earlier.keys.references.contains(id) {
                return .timestampsConflict
            }
            return namesNothing(event) ? .notCertainlyRequest : .startAmbiguous
        }
        if isMidway(event, steps) { return .startAmbiguous }
        return nil
    }

    /// The vendor's words, or its row that opened the ticket, surely before the customer's first contact that is known: an earlier one is missing.
    private func spokenBefore(
        _ steps: [Timeline.Step], _ directions: [Correspondence.Direction], _ opening: Int, _ firstAsked: Int
    ) -> EvidenceEvent? {
        let start = steps[opening].event.at.bounds.earliest
        for index in steps.indices.prefix(opening) where steps[index].event.at.bounds.latest < start {
            switch directions[index] {
            case .answer, .perhapsAnswer: return steps[index].event
            case .automatic where index < firstAsked: return steps[index].event
            default: continue
            }
        }
        return nil
    }

    /// Whether the opening is itself an answer to something that is not in the evidence, or a row of a log that begins midway.
    private func isMidway(_ event: EvidenceEvent, _ steps: [Timeline.Step]) -> Bool {
        switch event.channel {
        case .mail:
            let parents = [event.keys.inReplyTo].compactMap { $0 } + event.keys.references
            if parents.isEmpty { return SubjectLine(event.subject).isReply }
            return !parents.contains(where: messageIDs.contains)
        case .ticket:
            guard event.kind != .created, let file = event.citations.first?.span.file, filesWithCreations.contains(file) else {
                return false
            }
            return !steps.contains { $0.event.kind == .created }
        case .chat: return false
        }
    }

    /// Neither a ticket nor a severity: perhaps a request, perhaps small talk, an invoice, an invitation.
    private func namesNothing(_ event: EvidenceEvent) -> Bool {
        event.keys.tickets.isEmpty && event.severityStated == nil && !severities.isMentioned(in: event.subject + " " + event.text)
    }

    private static let desks = [
        "support", "help", "service", "desk", "care", "ticket", "case", "incident", "request", "noc", "ops", "tac", "premium", "kefu",
        "zhichi", "gongdan",
    ]

    /// Whether a mail went to a mailbox that by its name takes requests, or to nobody in particular.
    private static func reachesDesk(_ event: EvidenceEvent) -> Bool {
        event.recipients.isEmpty
            || event.recipients.contains { recipient in
                let local = (recipient.address ?? recipient.name).lowercased().prefix { $0 != "@" }
                return desks.contains(where: local.contains)
            }
    }
}

/// Words that thank, agree or confirm and ask for nothing.
enum CourtesyWords {
    private static let english: Set<String> = [
        "thanks", "thank", "thx", "you", "ok", "okay", "got", "it", "noted", "great", "perfect", "good", "fine", "cool", "cheers", "much",
        "many", "very", "so", "a", "lot", "all", "for", "the", "your", "this", "that", "is", "was", "help", "quick", "fast", "update",
        "reply",
        "response", "answer", "support", "fix", "info", "information", "hi", "hello", "dear", "team", "everyone", "works", "working", "now",
        "well", "again", "we", "i", "will", "ll", "try", "test", "check", "confirm", "confirmed", "appreciated", "appreciate", "sounds",
        "understood", "sure", "yes", "have", "nice", "weekend", "day", "evening", "regards", "best", "kind",
        "and", "let", "know", "excellent", "awesome", "by", "from", "our", "side", "here", "to", "patience", "prompt", "closing", "close",
        "can", "be", "closed", "resolved", "solved", "fixed", "ticket", "case",
    ]
    private static let core: Set<String> = [
        "thanks", "thank", "thx", "ok", "okay", "noted", "great", "perfect", "cheers", "confirmed", "appreciated", "appreciate",
        "understood",
        "works", "working", "excellent", "awesome", "got", "good", "fine", "sure", "resolved", "solved", "fixed",
    ]
    private static let chinese = [
        "非常感谢", "感谢", "谢谢", "多谢", "辛苦了", "辛苦", "收到", "好的", "好", "明白", "了解", "知道了", "确认恢复", "已恢复", "恢复了", "确认", "可以了", "没问题了", "没问题",
        "正常了", "已正常", "已解决", "解决了", "可以关闭", "关闭吧", "我们", "我", "先", "再", "试试", "试一下", "观察", "两天", "一下", "看看", "测试", "的", "了", "啦", "哈",
        "您", "你们", "你", "大家", "支持", "帮助", "回复", "这边", "目前",
    ].sorted { ($0.count, $1) > ($1.count, $0) }

    /// Whether a text is short and made of such words alone; an empty text is not.
    static func areAll(of text: String) -> Bool {
        let lower = text.lowercased()
        guard !lower.isEmpty, lower.utf8.count <= 240, !lower.contains("?"), !lower.contains("？") else { return false }
        var hasCore = false
        for piece in lower.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if piece.utf8.allSatisfy({ $0 < 0x80 }) {
                guard english.contains(String(piece)) else { return false }
                if core.contains(String(piece)) { hasCore = true }
            } else {
                var rest = piece
                while !rest.isEmpty {
                    guard let word = chinese.first(where: rest.hasPrefix) else { return false }
                    rest = rest.dropFirst(word.count)
                }
                hasCore = true
            }
        }
        return hasCore
    }
}

/// Words by which a customer says that a message asks for nothing: a trial, a recall.
enum TrialWords {
    private static let words = [
        "please ignore", "kindly ignore", "test ticket", "this is a test", "[test]", "recall:", "sent by mistake", "sent in error", "测试工单",
        "请忽略", "勿处理", "无需处理", "【测试】", "发错了", "撤回:", "撤回：",
    ]

    static func areIn(_ text: String) -> Bool {
        let lower = text.lowercased()
        return words.contains(where: lower.contains)
    }
}
