// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension Agreement: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        files.redact(&redactor)
        title = redactor.redacted(title, .clause)
        commitments.redact(&redactor)
        supportHours.redact(&redactor)
        statements.redact(&redactor)
        redactor.words(&severities, .label)
        redactor.words(&plans, .label)
        diagnostics.redact(&redactor)
        remedies.redact(&redactor)
    }
}

extension Commitment: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        for field in [\Commitment.severity, \.plan, \.channel, \.period] { redactor.words(&self[keyPath: field], .label) }
        clause.redact(&redactor)
        for index in basis.indices { basis[index].citation.quote = redactor.redacted(basis[index].citation.quote, .clause) }
        for index in limits.indices { limits[index].quote = redactor.redacted(limits[index].quote, .clause) }
        if var known = review {
            known.citation.redact(&redactor)
            review = known
        }
    }
}

extension SupportHours: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        name = redactor.redacted(name, .label)
        redactor.words(&zone, .label)
        redactor.words(&holidayTables, .label)
        redactor.words(&severities, .label)
        redactor.words(&plans, .label)
        clause.redact(&redactor)
    }
}

extension AgreementStatement: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        clause.redact(&redactor)
        redactor.words(&term, .label)
    }
}

extension RemedyTerms: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        for index in credits.indices {
            redactor.words(&credits[index].severities, .label)
            redactor.words(&credits[index].plans, .label)
            credits[index].clause.redact(&redactor)
        }
        for index in caps.indices { caps[index].clause.redact(&redactor) }
        for index in conditions.indices { conditions[index].clause.redact(&redactor) }
        deadlines.redact(&redactor)
        unreadLimits.redact(&redactor)
    }
}

extension DeadlineTerms: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        words = redactor.redacted(words, .clause)
        clause.redact(&redactor)
    }
}

extension Attainment: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.words(&severity, .label)
        notes.redact(&redactor)
    }
}

extension ContractDate: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        terms.redact(&redactor)
        basis.redact(&redactor)
        zone = redactor.redacted(zone, .label)
        arithmetic.redact(&redactor)
        if case .unknown(var missing) = state {
            missing.redact(&redactor)
            state = .unknown(missing)
        }
    }
}

extension CreditStatement: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        base.redact(&redactor)
        for index in periods.indices {
            for line in periods[index].lines.indices { periods[index].lines[line].steps.redact(&redactor) }
            periods[index].steps.redact(&redactor)
        }
        steps.redact(&redactor)
        for index in unclaimable.indices { unclaimable[index].clause.redact(&redactor) }
        missing.redact(&redactor)
    }
}

extension CreditStep: Redactable {
    /// The reckoning is digits and signs: it stays.
    mutating func redact(_ redactor: inout Redactor) { words.redact(&redactor) }
}

extension Engagement: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        vendor.redact(&redactor, side: .vendor)
        customer.redact(&redactor, side: .customer)
        redactor.words(&plan, .label)
        redactor.words(&timeZone, .label)
        redactor.words(&holidayTables, .label)
        let levels = severities.sorted { $0.key < $1.key }
        severities = [:]
        for (word, level) in levels { severities[redactor.redacted(word, .label)] = redactor.redacted(level, .label) }
        // What ids look like tells whose they are.
        if redactor.profile == .public, redactor.pass == .replacing, ticketPattern != nil {
            ticketPattern = nil
            redactor.count(.ticket)
        }
        redactor.words(&ticketPattern, .label)
        exclusions.redact(&redactor)
        cover.redact(&redactor)
    }
}

extension CoverFacts: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        redactor.words(&agreementNumber, .label)
        redactor.person(&preparedBy, side: .customer)
        redactor.person(&preparedFor, side: .other)
        redactor.words(&confidentiality, .words)
    }
}

extension StatedExclusion: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        for index in incidents.indices {
            if redactor.secrets.isIncident(incidents[index]) {
                redactor.incident(&incidents[index])
            } else {
                redactor.ticket(&incidents[index])
            }
        }
        note = redactor.redacted(note, .words)
    }
}

extension Party {
    mutating func redact(_ redactor: inout Redactor, side: Cast.Side) {
        for index in addresses.indices { redactor.person(&addresses[index], side: side) }
        for index in aliases.indices {
            if Cast.isOrganisation(aliases[index], self) {
                aliases[index] = redactor.organisation(aliases[index])
            } else {
                redactor.person(&aliases[index], side: side)
            }
        }
        for index in bots.indices { redactor.person(&bots[index], side: side == .vendor ? .vendorSystem : side) }
        name = redactor.organisation(name)
        redactor.words(&domains, .label)
    }
}

extension Redactor {
    /// The name of an organisation as a whole.
    mutating func organisation(_ name: String) -> String {
        let words = NameVariants.fold(name)
        guard profile == .public, !name.isEmpty, let entry = book.find(.organisation, words) else { return redacted(name, .label) }
        guard pass == .replacing else { return name }
        count(.organisation)
        return self.words(.pseudonym(entry))
    }

    /// What the vendor's folder is called.
    var vendorFolder: String {
        guard let entry = book.find(.vendor, NameVariants.fold(secrets.folder)) else { return "vendor" }
        return "vendor-\(book.entries[entry].number)"
    }
}
