// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

extension ChatTextReading {
    /// The events of the items, and what is to be said of the file.
    func events() -> FormatOutput {
        var output = FormatOutput()
        var tally = (ambiguous: ChatTally(), backwards: ChatTally(), withdrawn: ChatTally(), untimed: ChatTally(), calls: ChatTally())
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? proof.order, group: input.file.id)
        let speakers = speakers()
        var numbers: [String: Int] = [:]
        var latest = Timestamp.distantPast
        var section = -1
        output.events.reserveCapacity(items.count)
        let early = undatedWords()
        output.events += early
        if let first = early.first?.citations.first { output.diagnostics.append(Diagnostic(.stampMissing, at: first.span)) }
        for item in items {
            if section != item.section {
                section = item.section
                latest = .distantPast
                numbers = [:]
            }
            let place = span(item.lines)
            guard case .message(let head) = item.kind else {
                if case .notice(let notice) = item.kind {
                    if notice.kind == .edit { tally.withdrawn.add(place) }
                    output.events.append(event(notice, item, place))
                }
                continue
            }
            let raw = source.string(head.stamp)
            var stamp = Stamp.missing(raw: raw)
            if let placed = written(head.time, item.day).flatMap({ placement.place($0, raw: raw) }), ChatYears.contains(placed.stamp) {
                stamp = placed.stamp
                if placed.isAmbiguous { tally.ambiguous.add(place) }
                let bounds = stamp.floating?.asUTC ?? stamp.bounds
                if bounds.latest.advanced(by: 86_400_000) < latest { tally.backwards.add(place) }
                latest = max(latest, bounds.earliest)
            } else if raw.isEmpty {
                tally.untimed.add(place)
            } else {
                output.diagnostics.append(
                    Diagnostic(.stampUnparseable, [raw.clipped(80)], at: place, excerpt: source.string(item.lines).clipped()))
            }
            var made = event(head, item, stamp, place, speakers)
            if made.kind == .edit { tally.withdrawn.add(place) }
            if made.kind == .system, ChatCall(made.text)?.isHeld ?? false { tally.calls.add(place) }
            if made.kind != .system { made.keys.messageID = identity(made, raw, item, &numbers) }
            output.events.append(made)
        }
        output.diagnostics += tally.untimed.count > 0 ? [Diagnostic(.stampMissing, at: tally.untimed.first)] : []
        output.diagnostics += tally.ambiguous.diagnostic(.chatDateOrderAmbiguous) + tally.backwards.diagnostic(.chatOrderBackwards)
        output.diagnostics += tally.withdrawn.diagnostic(.chatMessageWithdrawn) + tally.calls.diagnostic(.chatCallHeld)
        finish(&output, readFrom: early.first?.citations.first?.span.lower)
        return output
    }

    /// QQ's stamps name a message together with chat and sender: repeated exports, and "recent contacts" beside the group, give it again.
    private func identity(_ event: EvidenceEvent, _ raw: String, _ item: Item, _ numbers: inout [String: Int]) -> String? {
        guard product == .qq, layout == .stampFirst, event.at.basis != .missing, !sections[item.section].isEmpty,
            let room = event.keys.conversation, let who = event.author.account ?? event.author.address
        else { return nil }
        let id = room + ":" + who + ":" + raw
        let number = numbers[id, default: 0]
        numbers[id] = number + 1
        return number == 0 ? id : id + "#" + String(number + 1)
    }

    private func written(_ time: ChatTime, _ day: WrittenDate?) -> WrittenStamp? {
        switch time {
        case .full(let written): written
        case .clock(let clock): day.map { .local($0, millisecondOfDay: clock.millisecondOfDay, clock.precision) }
        case .vague, .none: nil
        }
    }

    /// Words above the first stamp, below names that head dated ones too: an answer may be among them.
    private func undatedWords() -> [EvidenceEvent] {
        guard let preamble, let item = items.first else { return [] }
        var names: Set<String> = []
        for item in items {
            if case .message(let head) = item.kind, !head.name.isEmpty { names.insert(WhatsAppMessage.plain(source.utf8[head.name])) }
        }
        var found: [EvidenceEvent] = []
        for line in WhatsAppLines(source.utf8) where preamble.overlaps(line) {
            let words = source.string(line).trimmedBlanks
            guard !words.isEmpty else { continue }
            let colon = words.firstIndex { $0 == ":" || $0 == "：" }
            let name = colon.map { String(words[..<$0]).trimmedBlanks } ?? words
            if names.contains(name) || (colon != nil && input.engagement.role(of: Author(name: name)) != .unknown) {
                let rest = colon.map { String(words[words.index(after: $0)...]).trimmedBlanks } ?? ""
                found.append(
                    EvidenceEvent(
                        at: .missing(raw: ""), author: ChatSender(name, product).author, channel: .chat,
                        keys: EventKeys(conversation: conversation(item)), text: rest,
                        citations: [Citation(span(ChatHead.trimmed(line, source.utf8)), quote: words.clipped())]))
            } else if let last = found.indices.last {
                found[last].text += (found[last].text.isEmpty ? "" : "\n") + words
            }
        }
        return found.filter { !$0.text.isEmpty }
    }

    /// The names that head words somewhere in the file.
    private func speakers() -> Set<ArraySlice<UInt8>> {
        var found: Set<ArraySlice<UInt8>> = []
        for item in items {
            if case .message(let head) = item.kind, !words(head, item).isEmpty { found.insert(source.utf8[head.name]) }
        }
        return found
    }

    private func words(_ head: ChatHead, _ item: Item) -> ArraySlice<UInt8> {
        source.utf8[min(head.body, item.lines.upperBound)..<item.lines.upperBound].trimmedBlanks
    }

    private func event(_ head: ChatHead, _ item: Item, _ stamp: Stamp, _ place: SourceSpan, _ speakers: Set<ArraySlice<UInt8>>)
        -> EvidenceEvent
    {
        var text = WhatsAppMessage.plain(words(head, item))
        var sender = ChatSender(WhatsAppMessage.plain(source.utf8[head.name]), product)
        if text.isEmpty, layout == .stampFirst, !sender.isIdentified || sender.author.account == ChatNotice.owner,
            !speakers.contains(source.utf8[head.name])
        {
            // MemoTrace writes what WeChat says of itself where names stand.
            text = WhatsAppMessage.plain(source.utf8[head.name])
            sender = ChatSender("", product)
            sender.isSystem = true
        }
        if head.name.isEmpty { sender.isSystem = true }
        var made = EvidenceEvent(
            at: stamp, author: sender.author, channel: .chat, keys: EventKeys(conversation: conversation(item)), text: text,
            citations: [Citation(place, quote: WhatsAppMessage.plain(source.utf8[item.lines]).clipped())])
        if sender.isSystem {
            let notice = ChatNotice(text)
            made.kind = notice.kind
            made.author = notice.author ?? sender.author
        } else {
            let words = ChatWords(text)
            if ChatCall(text) != nil { made.kind = .system }
            made.text = words.text
            made.quoted = words.quoted
            made.ownWords = words.ownWords
            made.attachments = words.attachments
            if product == .qq { made.automation = ChatSender.robot(sender.author.account) }
        }
        return made
    }

    private func event(_ notice: ChatNotice, _ item: Item, _ place: SourceSpan) -> EvidenceEvent {
        let text = WhatsAppMessage.plain(source.utf8[item.lines])
        return EvidenceEvent(
            at: .missing(raw: ""), author: notice.author ?? Author(name: ""), channel: .chat, kind: notice.kind,
            keys: EventKeys(conversation: conversation(item)), text: text, citations: [Citation(place, quote: text.clipped())])
    }

    private func conversation(_ item: Item) -> String {
        let room = sections[item.section]
        return product.name + ":" + (room.isEmpty ? input.file.path : room)
    }

    private func finish(_ output: inout FormatOutput, readFrom start: Int?) {
        var unexplained = 0
        for (index, range) in ([preamble].compactMap { $0 } + strayed).enumerated() where !range.isEmpty {
            let words = source.string(range)
            // "… 在微信上的聊天记录如下，请查收。": the title.
            if index == 0, preamble != nil, words.contains("聊天记录") { continue }
            let place = span(ChatHead.trimmed(range, source.utf8))
            if index == 0, preamble != nil, place.lower == start { continue }
            unexplained += place.upper - place.lower
            output.diagnostics.append(Diagnostic(.chatLineNotUnderstood, at: place, excerpt: words.clipped()))
        }
        output.explainedBytes = max(0, input.bytes.count - unexplained)
        for line in pasted {
            output.diagnostics.append(Diagnostic(.chatLinePasted, at: span(line), excerpt: source.string(line).clipped()))
        }
        if source.endsInsideCharacter { output.diagnostics.append(Diagnostic(.chatTruncated, at: items.last.map { span($0.lines) })) }
        if source.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
    }
}
