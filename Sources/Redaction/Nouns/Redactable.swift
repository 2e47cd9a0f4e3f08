// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A noun that knows which of its words may hold a secret.
///
/// Whoever gives a noun a new stored property that can hold words from outside says here what becomes of them;
/// `StoredPropertiesTests` fails until it is done.
protocol Redactable {
    mutating func redact(_ redactor: inout Redactor)
}

extension Array: Redactable where Element: Redactable {
    mutating func redact(_ redactor: inout Redactor) { for index in indices { self[index].redact(&redactor) } }
}

extension Optional: Redactable where Wrapped: Redactable {
    mutating func redact(_ redactor: inout Redactor) { self?.redact(&redactor) }
}

/// Words of the tool, with pieces of the case in them.
extension Text: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        let isSame = english == chinese
        let spoken = redactor.language
        redactor.language = .english
        english = redactor.redacted(english, .label)
        redactor.language = .chinese
        // Both sides hold the same pieces: they are counted once.
        chinese = redactor.uncounted { isSame ? $0.redacted(chinese, .label) : $0.redacted(chinese, .label) }
        redactor.language = spoken
    }
}

extension Citation: Redactable {
    /// The span stays: it is a place in the original.
    mutating func redact(_ redactor: inout Redactor) {
        quote = redactor.redacted(quote, redactor.secrets.isOurs(span.file) ? .clause : .words)
    }
}

extension Clause: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        citation.quote = redactor.redacted(citation.quote, .clause)
        redactor.words(&path, .clause)
    }
}

extension Moment: Redactable {
    mutating func redact(_ redactor: inout Redactor) { citations.redact(&redactor) }
}

extension SourceFile: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        path = redactor.renamed(path) { $0.secrets.files.paths[id] ?? $0.secrets.files.path(path) }
    }
}

extension Diagnostic: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        let place = redactor.place
        redactor.place = "diagnostics"
        redactor.words(&arguments, .argument)
        if let known = path { path = redactor.renamed(known) { $0.secrets.files.path(known) } }
        excerpt = redactor.redacted(excerpt, .words)
        redactor.place = place
    }
}

extension Redactor {
    mutating func words(_ list: inout [String], _ field: Field) {
        for index in list.indices { list[index] = redacted(list[index], field) }
    }

    mutating func words(_ optional: inout String?, _ field: Field) {
        if let text = optional { optional = redacted(text, field) }
    }

    /// Counts nothing of what is done inside.
    mutating func uncounted<Result>(_ body: (inout Redactor) -> Result) -> Result {
        let before = saved
        let result = body(&self)
        restore(before)
        return result
    }

    /// A path or an id as a whole, counted once where it changes.
    mutating func renamed(_ name: String, as rule: RedactionRule = .fileName, _ new: (inout Redactor) -> String) -> String {
        guard pass == .replacing, !name.isEmpty else { return name }
        let result = new(&self)
        if result != name { count(rule) }
        return result
    }

    /// A ticket's id.
    mutating func ticket(_ id: inout String) {
        guard profile == .public else {
            id = redacted(id, .label)
            return
        }
        let words = NameVariants.fold(id)
        id = renamed(id, as: .ticket) { $0.numbered("T", .ticket, words) }
    }

    /// An incident's id.
    mutating func incident(_ id: inout String) {
        guard profile == .public else {
            id = redacted(id, .label)
            return
        }
        let words = "incident " + id
        id = renamed(id, as: .ticket) { $0.numbered("I", .request, words) }
    }

    /// The id of a message; those that the vendor's own system gave stay in its copy.
    mutating func message(_ id: inout String) {
        if profile == .vendor, secrets.isVendors(address: NameVariants.fold(id)) { return }
        let words = NameVariants.fold(id)
        id = renamed(id, as: .messageID) { $0.numbered("M", .message, words) }
    }

    mutating func message(_ id: inout String?) {
        if var known = id {
            message(&known)
            id = known
        }
    }

    /// The name of a room or a thread.
    mutating func thread(_ name: inout String) {
        guard profile == .public else {
            name = redacted(name, .label)
            return
        }
        let words = NameVariants.fold(name)
        name = renamed(name, as: .thread) { $0.numbered("TH", .thread, words) }
    }

    /// A key of an incident: a ticket's, a message's or a room's.
    mutating func key(_ key: inout String) {
        let words = NameVariants.fold(key)
        if secrets.messageIDs.contains(words) { return message(&key) }
        if secrets.isTicket(key) { return ticket(&key) }
        thread(&key)
    }

    /// A subject or a title.
    mutating func subject(_ subject: inout String, incident: String?) {
        guard profile == .public else {
            subject = redacted(subject, .words)
            return
        }
        guard !subject.isEmpty else { return }
        if pass == .learning { _ = found(in: subject) }
        guard pass == .replacing else { return }
        let words = incident.map { "incident " + $0 } ?? "subject " + NameVariants.fold(subject)
        subject = self.words(.pseudonym(book.entry(.request, [words])))
        count(.subject)
    }

    /// The name of somebody by whatever they are called: a display name, an address, an account.
    mutating func person(_ name: inout String, side: Cast.Side) {
        guard !name.isEmpty else { return }
        guard let entry = secrets.person(Cast.author(written: name), side) else {
            name = redacted(name, .label)
            return
        }
        guard pass == .replacing else { return }
        name = words(.pseudonym(entry))
        count(.person)
    }

    mutating func person(_ name: inout String?, side: Cast.Side) {
        if var known = name {
            person(&known, side: side)
            name = known
        }
    }

    /// "I-0007": the pseudonym of an id, as an id.
    mutating func numbered(_ mark: String, _ kind: Pseudonyms.Kind, _ secret: String) -> String {
        let entry = book.entry(kind, [secret])
        let digits = String(book.entries[entry].number)
        return mark + "-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
