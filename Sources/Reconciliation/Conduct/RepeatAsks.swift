// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The vendor asks for what the customer supplied before: rule "repeat-ask".
///
/// A thing is supplied where a clause of the customer names it beside a value or a sign that it is there, or by an attachment of its kind. An ask
/// for another, a new, a complete or a server's log is none for the log supplied; nor is one to send the same by another way.
struct RepeatAsks {
    private struct Supply {
        var moment: ClockMoment
        /// All kinds of logs that the customer's supplies speak of.
        var kinds: Marks
    }

    private var supplied: [AskedThing: Supply] = [:]

    /// The repeated ask that a step is, if it is one; steps are taken in order.
    mutating func take(_ utterance: Utterance) -> RepeatAsk? {
        guard !utterance.isWeak, let words = utterance.words else { return nil }
        switch utterance.voice {
        case .request:
            note(utterance, words)
            return nil
        case .answer: return repeated(utterance, words)
        default: return nil
        }
    }

    private mutating func note(_ utterance: Utterance, _ words: MarkedText) {
        for thing in AskedThing.allCases where RepeatAsks.supplies(thing, utterance.event, words) {
            let kinds = words.marks.intersection(.kinds)
            if supplied[thing] == nil { supplied[thing] = Supply(moment: utterance.moment, kinds: []) }
            supplied[thing]?.kinds.formUnion(kinds)
        }
    }

    private func repeated(_ utterance: Utterance, _ words: MarkedText) -> RepeatAsk? {
        var things: [RepeatAsk.Supplied] = []
        for clause in words.clauses {
            let sentence = words.sentences[clause.sentence].marks
            guard RepeatAsks.isAsk(clause.marks, sentence),
                sentence.isDisjoint(with: [.another, .elsewhere, .condition, .negation, .pleasantry])
            else {
                continue
            }
            for thing in AskedThing.allCases where clause.marks.contains(thing.mark) && !things.contains(where: { $0.thing == thing }) {
                guard let supply = supplied[thing], supply.moment.bounds.latest < utterance.event.at.bounds.earliest else { continue }
                if thing == .logs, !supply.kinds.isSuperset(of: clause.marks.intersection(.kinds)) { continue }
                things.append(RepeatAsk.Supplied(thing: thing, supply: supply.moment.moment))
            }
        }
        return things.isEmpty ? nil : RepeatAsk(ask: utterance.moment.moment, things: things)
    }

    private static func isAsk(_ clause: Marks, _ sentence: Marks) -> Bool {
        if clause.contains(.instruction) { return false }
        if clause.isSuperset(of: [.request, .provide]) { return true }
        return clause.contains(.interrogative) && sentence.isSuperset(of: [.question, .you])
    }

    static func supplies(_ thing: AskedThing, _ event: EvidenceEvent, _ words: MarkedText) -> Bool {
        if event.attachments.contains(where: { thing.isKind(of: $0, words.marks) }) { return true }
        return words.clauses.contains { clause in
            // "The log you sent" is the other side's.
            guard clause.marks.contains(thing.mark), !clause.marks.contains(.you) else { return false }
            let sentence = words.sentences[clause.sentence].marks
            guard sentence.isDisjoint(with: [.question, .negation, .future, .another]),
                !sentence.contains(.request) || sentence.contains(.pleasantry)
            else { return false }
            return !clause.marks.isDisjoint(with: thing.signs)
        }
    }
}

extension AskedThing {
    var mark: Marks {
        switch self {
        case .logs: .logs
        case .screenshot: .screenshot
        case .version: .version
        case .steps: .steps
        case .device: .device
        case .account: .account
        case .time: .time
        case .network: .network
        case .room: .room
        case .trace: .trace
        }
    }

    /// What beside its name shows that a thing is given; any of them.
    fileprivate var signs: Marks {
        switch self {
        case .logs, .screenshot: [.present]
        case .device, .steps, .network: [.present, .label]
        case .version, .time: [.present, .digit]
        case .account, .room, .trace: [.present, .digit, .label]
        }
    }

    /// Whether an attachment is such a thing; a text or an archive only where the words or its own name speak of it.
    fileprivate func isKind(of attachment: Attachment, _ words: Marks) -> Bool {
        let name = attachment.name.lowercased()
        func ends(_ endings: [String]) -> Bool { endings.contains(where: name.hasSuffix) }
        switch self {
        case .logs:
            return ends([".log", ".log.gz", ".xlog"])
                || (ends([".txt", ".zip", ".gz", ".tgz", ".7z", ".rar"])
                    && (words.contains(.logs) || ["log", "日志", "dump", "trace"].contains(where: name.contains)))
        case .screenshot: return ends([".png", ".jpg", ".jpeg", ".heic", ".webp", ".mp4", ".mov"]) && words.contains(.screenshot)
        case .version, .steps, .device, .account, .time, .network, .room, .trace: return false
        }
    }
}
