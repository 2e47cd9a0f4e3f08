// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One step of an incident as conduct sees it: who speaks, and what the words say.
struct Utterance {
    enum Voice {
        /// The customer asks, answers or tells something.
        case request
        /// The customer thanks, agrees or confirms.
        case courtesy
        /// A person of the vendor speaks to the customer.
        case answer
        /// It may be a person of the vendor speaking to the customer.
        case perhapsAnswer
        /// Somebody nobody has placed.
        case unplaced
        case automatic
        /// A change of state, a note, anything that is no public message.
        case other
    }

    var moment: ClockMoment
    var voice: Voice
    /// Nil where nothing is read from the words.
    var words: MarkedText?

    var event: EvidenceEvent { moment.event }
    var isWeak: Bool { moment.link.isWeak }

    /// The steps of a timeline in its order; each text is read once.
    static func all(_ timeline: Timeline, _ contacts: Contacts) -> [Utterance] {
        // Each list is in the order of the timeline.
        let lists: [(ids: [EventID], voice: Voice)] = [
            (contacts.answers.map(\.event.id), .answer), (contacts.requests.map(\.event.id), .request),
            (contacts.automatic.map(\.event.id), .automatic), (contacts.perhapsAutomatic.map(\.event.id), .perhapsAnswer),
            (contacts.perhapsAnswers.map(\.event.id), .perhapsAnswer), (contacts.unplaced.map(\.event.id), .unplaced),
            (contacts.carried.map(\.event.id), .unplaced),
        ]
        var heads = [Int](repeating: 0, count: lists.count)
        var result: [Utterance] = []
        result.reserveCapacity(timeline.steps.count)
        for (index, step) in timeline.steps.enumerated() {
            var voice = Voice.other
            if index == timeline.opening {
                voice = step.event.role == .customer ? .request : .other
            } else {
                for place in lists.indices where heads[place] < lists[place].ids.count {
                    guard lists[place].ids[heads[place]] == step.event.id else { continue }
                    voice = lists[place].voice
                    heads[place] += 1
                    break
                }
            }
            if voice == .request, index != timeline.opening, isCourtesy(step.event.text) { voice = .courtesy }
            let isRead = voice == .request || voice == .answer
            result.append(
                Utterance(
                    moment: ClockMoment(event: step.event, link: step.link), voice: voice,
                    words: isRead ? MarkedText(step.event.text) : nil))
        }
        return result
    }

    /// Whether words thank, agree or confirm and nothing else, but for a ticket id before them.
    static func isCourtesy(_ text: String) -> Bool {
        guard text.utf8.count <= 300 else { return false }
        let rest = TicketPrefix.dropped(from: text[...])
        // No such word has a digit: told quickly.
        if rest.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "?") }) { return false }
        return CourtesyWords.areAll(of: String(rest))
    }
}

/// Lengths between two events of the evidence.
enum RealTime {
    /// From one event to another, around the clock; stamps of one source without a zone share its offset.
    static func between(_ start: EvidenceEvent, _ end: EvidenceEvent) -> MillisecondBounds {
        if let a = start.at.floating, let b = end.at.floating, a.group == b.group { return length(a.asUTC, b.asUTC) }
        return length(start.at.bounds, end.at.bounds)
    }

    static func between(_ start: EvidenceEvent, _ end: Timestamp) -> MillisecondBounds {
        length(start.at.bounds, TimestampBounds(exactly: end))
    }

    private static func length(_ start: TimestampBounds, _ end: TimestampBounds) -> MillisecondBounds {
        let longest = max(0, end.latest.since(start.earliest))
        return MillisecondBounds(min: min(longest, max(0, end.earliest.since(start.latest))), max: longest)
    }
}
