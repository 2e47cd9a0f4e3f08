// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What persons of the vendor promised and whether a word followed by then: rule "broken-promise".
///
/// A promise with a condition, a doubt, a denial or a question in its sentence is none; nor is one whose time needs a calendar of working hours or
/// names a zone of its own. A vague time has its latest meaning. Whatever may have kept it leaves it undetermined.
struct Promises {
    /// Nil: no zone is known and no time of day can be placed.
    var zone: ZoneRules?
    var asOf: Timestamp

    func among(
        _ utterances: [Utterance], opening: Int, _ clocks: IncidentClocks, hides: (Timestamp) -> Bool,
        looseAfter: (TimestampBounds) -> [ClockMoment]
    ) -> [Promise] {
        guard let zone else { return [] }
        var result: [Promise] = []
        for (index, utterance) in utterances.enumerated() where utterance.voice == .answer && !utterance.isWeak {
            guard let words = utterance.words, utterance.event.at.floating == nil,
                let (time, subject, range) = Promises.find(words)
            else { continue }
            let said = utterance.event.at.bounds
            let due = self.due(time, said, utterance.event.at.raw, zone)
            // "By 9 today", said at ten: something else is meant.
            guard due.earliest > said.latest else { continue }
            var promise = Promise(
                subject: subject, said: utterance.moment.moment, quote: Promises.quote(utterance.event.text, range), due: due,
                verdict: .undetermined)
            judge(&promise, utterances, after: index, clocks, hides, looseAfter)
            result.append(promise)
        }
        return result
    }

    /// The sentence as written, without blanks at its ends.
    private static func quote(_ text: String, _ range: Range<Int>) -> String {
        let bytes = text.utf8.dropFirst(range.lowerBound).prefix(min(range.count, 400)).drop { $0 <= 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first promise of a message.
    static func find(_ words: MarkedText) -> (PromiseTime, Promise.Subject, Range<Int>)? {
        let forbidden: Marks = [.condition, .negation, .question, .estimate, .request, .plea]
        guard words.marks.contains(.when), !words.marks.isDisjoint(with: [.word, .deed]) else { return nil }
        for (index, sentence) in words.sentences.enumerated() {
            guard sentence.marks.contains(.when), !sentence.marks.isDisjoint(with: [.word, .deed]),
                sentence.marks.isDisjoint(with: forbidden)
            else { continue }
            if sentence.marks.contains(.firstPersonWill),
                let (time, subject) = EnglishPromise(words.bytes[sentence.range]).find()
            {
                return (time, subject, sentence.range)
            }
            for clause in words.clauses where clause.sentence == index {
                guard clause.marks.contains(.when), !clause.marks.isDisjoint(with: [.word, .deed]), !clause.marks.contains(.past),
                    let (time, subject) = ChinesePromise(words.words(clause.range)).find()
                else { continue }
                return (time, subject, sentence.range)
            }
        }
        return nil
    }

    /// Under the zone of the case and, where the stamp is written with an offset of its own, under that one, too: the later.
    private func due(_ time: PromiseTime, _ said: TimestampBounds, _ raw: String, _ zone: ZoneRules) -> TimestampBounds {
        let zones = [zone] + (Promises.offset(in: raw).map { [ZoneRules.fixed(seconds: $0, name: "")] } ?? [])
        func latest(_ instant: Timestamp) -> Timestamp { zones.map { time.due(said: instant, in: $0) }.max() ?? instant }
        return TimestampBounds(latest(said.earliest), latest(said.latest))
    }

    /// The numeric offset in a stamp: "… 17:26:09 +0800 (CST)".
    static func offset(in raw: String) -> Int? {
        let bytes = Array(raw.utf8)
        for index in bytes.indices.reversed() where bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            let digits = bytes[(index + 1)...].prefix(5).filter { $0 != UInt8(ascii: ":") }.prefix(4)
            guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
            // A date is no offset: 2026-03-02.
            guard index > 0, bytes[..<index].contains(UInt8(ascii: ":")) else { return nil }
            let d = digits.map { Int($0) - 48 }
            let seconds = (d[0] * 10 + d[1]) * 3600 + (d[2] * 10 + d[3]) * 60
            return seconds <= 14 * 3600 ? (bytes[index] == UInt8(ascii: "-") ? -seconds : seconds) : nil
        }
        return nil
    }

    private func judge(
        _ promise: inout Promise, _ utterances: [Utterance], after index: Int, _ clocks: IncidentClocks, _ hides: (Timestamp) -> Bool,
        _ looseAfter: (TimestampBounds) -> [ClockMoment]
    ) {
        let said = promise.said.bounds
        let due = promise.due.latest
        var isDoubtful = false
        for other in utterances[(index + 1)...] {
            let at = other.event.at.bounds
            switch other.voice {
            case .answer where at.earliest >= said.earliest:
                if promise.nextMessage == nil { promise.nextMessage = other.moment.moment }
                if at.latest <= due {
                    promise.verdict = .kept
                    return
                }
                if at.earliest <= due { isDoubtful = true }
            case .answer, .perhapsAnswer, .unplaced: if at.earliest <= due { isDoubtful = true }
            case .request, .courtesy, .automatic: break
            case .other:
                // What was resolved in the meantime needs no further word.
                if case .status(_, let state) = other.event.kind, at.earliest <= due, state == nil || state == .resolved || state == .closed
                {
                    isDoubtful = true
                }
            }
            if promise.nextMessage != nil, at.earliest > due { break }
        }
        if asOf < due {
            promise.verdict = .open
        } else if isDoubtful || promise.subject == .deed || hides(due) || looseAfter(said).contains(where: { $0.bounds.earliest <= due })
            || Promises.isSettled(clocks, by: said)
        {
            promise.verdict = .undetermined
        } else {
            promise.verdict = .broken
        }
    }

    /// Whether it was resolved before the promise: what is promised then is an afterword.
    private static func isSettled(_ clocks: IncidentClocks, by said: TimestampBounds) -> Bool {
        clocks.history.end.map { $0.bounds.earliest <= said.latest } ?? false
    }
}
