// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension EvidenceRecord: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        let place = redactor.place
        redactor.place = "files"
        exhibits.redact(&redactor)
        for list in [\EvidenceRecord.events, \.undated] {
            for index in self[keyPath: list].indices {
                let isUndated = list == \.undated
                redactor.place = redactor.secrets.exhibit(self[keyPath: list][index].citations.first?.span.file)
                self[keyPath: list][index].redact(
                    &redactor, incident: isUndated ? nil : redactor.secrets.incidents[self[keyPath: list][index].id])
            }
        }
        redactor.place = "findings"
        claims.redact(&redactor)
        diagnostics.redact(&redactor)
        redactor.place = place
    }
}

extension Exhibit: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        file.redact(&redactor)
        if var name = custodian {
            redactor.person(&name, side: .customer)
            custodian = name
        }
    }
}

extension EvidenceEvent {
    mutating func redact(_ redactor: inout Redactor, incident: String?) {
        let side = Cast.Side(role)
        at.redact(&redactor)
        author.redact(&redactor, side: side)
        for index in recipients.indices { recipients[index].redact(&redactor, side: .other) }
        kind.redact(&redactor)
        keys.redact(&redactor)
        redactor.subject(&subject, incident: incident)
        text = redactor.redacted(text, .words)
        quoted.redact(&redactor)
        answers.redact(&redactor)
        automation.redact(&redactor)
        attachments.redact(&redactor)
        redactor.words(&severityStated, .label)
        if case .assignment = kind, var name = was {
            redactor.person(&name, side: .other)
            was = name
        } else {
            redactor.words(&was, .label)
        }
        deliveries.redact(&redactor)
        authenticity.redact(&redactor)
        citations.redact(&redactor)
    }
}

extension Stamp: Redactable {
    /// The instants stay; what is written beside them may name hosts and people.
    mutating func redact(_ redactor: inout Redactor) {
        raw = redactor.redacted(raw, .argument)
        redactor.words(&witnesses, .label)
    }
}

extension Author {
    mutating func redact(_ redactor: inout Redactor, side: Cast.Side) {
        guard let entry = redactor.secrets.person(self, side) else {
            name = redactor.redacted(name, .label)
            redactor.words(&address, .label)
            redactor.words(&account, .label)
            return
        }
        guard redactor.pass == .replacing else { return }
        let mark = redactor.words(.pseudonym(entry))
        if !name.isEmpty {
            name = mark
            redactor.count(.person)
        }
        if address != nil {
            address = mark
            redactor.count(.address)
        }
        if account != nil {
            account = mark
            redactor.count(.account)
        }
    }
}

extension EventKind: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        switch self {
        case .status(let written, let state): self = .status(redactor.redacted(written, .label), state)
        case .severity(let written): self = .severity(redactor.redacted(written, .label))
        case .assignment(var name):
            redactor.person(&name, side: .other)
            self = .assignment(name)
        case .message, .internalNote, .created, .edit, .system: break
        }
    }
}

extension EventKeys: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.message(&messageID)
        redactor.message(&inReplyTo)
        for index in references.indices { redactor.message(&references[index]) }
        if var name = thread {
            redactor.thread(&name)
            thread = name
        }
        if var name = conversation {
            redactor.thread(&name)
            conversation = name
        }
        for index in tickets.indices { redactor.ticket(&tickets[index]) }
    }
}

extension QuotedOrigin: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        var author = Cast.author(self)
        let isHidden = redactor.secrets.person(author, .other) != nil
        if isHidden {
            redactor.person(&from, side: .other)
            author.name = ""
            author.redact(&redactor, side: .other)
            if account != nil { account = author.account }
            if address != nil { address = author.address }
        } else {
            from = redactor.redacted(from, .label)
            redactor.words(&account, .label)
            redactor.words(&address, .label)
        }
        date = redactor.redacted(date, .argument)
        redactor.message(&id)
        words = redactor.redacted(words, .words)
    }
}

extension AutomationSignal: Redactable {
    mutating func redact(_ redactor: inout Redactor) { seen = redactor.redacted(seen, .argument) }
}

extension Attachment: Redactable {
    /// The digest stays: it is that of the original.
    mutating func redact(_ redactor: inout Redactor) {
        let old = name
        name = redactor.renamed(old) { $0.numbered("file", .file, NameVariants.fold(old)) + FileNames.ending(old) }
        type = redactor.redacted(type, .label)
    }
}

extension DeliveryReport: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        for index in recipients.indices { redactor.person(&recipients[index], side: .other) }
        redactor.message(&messageID)
        detail = redactor.redacted(detail, .argument)
        citation.redact(&redactor)
    }
}

extension AuthenticityStatement: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        summary.redact(&redactor)
        details.redact(&redactor)
    }
}

extension VendorClaim: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.ticket(&ticket)
        switch value {
        case .at(var stamp):
            stamp.redact(&redactor)
            value = .at(stamp)
        case .due(var stamp):
            stamp.redact(&redactor)
            value = .due(stamp)
        case .took, .goal, .breached: break
        }
        field = redactor.redacted(field, .label)
        raw = redactor.redacted(raw, .argument)
        citation.redact(&redactor)
    }
}
