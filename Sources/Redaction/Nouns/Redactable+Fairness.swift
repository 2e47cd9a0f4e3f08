// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension Defence: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        switch plea {
        case .unplacedAuthor(let bounds, var name):
            redactor.person(&name, side: .other)
            plea = .unplacedAuthor(bounds, name: name)
        case .severity(var level):
            redactor.words(&level, .label)
            plea = .severity(to: level)
        case .ownSystem(let field, let value):
            plea = .ownSystem(field: redactor.redacted(field, .label), value: redactor.redacted(value, .argument))
        case .automaticReply, .internalNote, .waiting, .supportHours, .laterStart, .dayCount, .exclusion, .limits, .combination, .clocks,
            .channel, .otherMatter, .missingAnswer, .record:
            break
        }
        fact.redact(&redactor)
    }
}

extension PatternReport: Redactable {
    /// Ids of findings stay; incidents are called what they are called elsewhere.
    mutating func redact(_ redactor: inout Redactor) {
        for index in targets.indices { redactor.words(&targets[index].severity, .label) }
        for index in trends.indices { redactor.words(&trends[index].severity, .label) }
        for index in severities.levels.indices { redactor.words(&severities.levels[index].label, .label) }
        for index in severities.pairs.indices {
            redactor.words(&severities.pairs[index].asked, .label)
            redactor.words(&severities.pairs[index].set, .label)
        }
        for index in longest.indices { redactor.incident(&longest[index].incident) }
        for index in runs.indices { redactor.words(&runs[index].severity, .label) }
    }
}

extension EvidenceCoverage: Redactable {
    /// Formats and ids of exhibits stay.
    mutating func redact(_ redactor: inout Redactor) {
        for index in sources.indices {
            let old = sources[index].path
            sources[index].path = redactor.renamed(old) { $0.secrets.files.path(old) }
        }
        for index in unread.indices {
            let old = unread[index].path
            unread[index].path = redactor.renamed(old) { $0.secrets.files.path(old) }
            unread[index].why.redact(&redactor)
        }
    }
}

extension CoverFacts: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        if let number = agreementNumber { agreementNumber = redactor.agreementNumber(number) }
        if let name = preparedBy { preparedBy = redactor.prepared(name) }
        if let name = preparedFor { preparedFor = redactor.prepared(name) }
        redactor.words(&confidentiality, .words)
    }
}

extension Redactor {
    /// The parties both know the number of their agreement.
    fileprivate mutating func agreementNumber(_ number: String) -> String {
        guard profile == .public, let entry = book.find(.agreement, NameVariants.fold(number)) else { return redacted(number, .label) }
        guard pass == .replacing else { return number }
        count(.organisation)
        return words(.pseudonym(entry))
    }

    /// Who a report is by or for: an organisation, somebody of the evidence, or else somebody who is replaced as a whole.
    fileprivate mutating func prepared(_ name: String) -> String {
        if secrets.isParty(name) { return organisation(name) }
        var name = name
        guard let entry = book.find(.person, NameVariants.fold(name)), secrets.isCoverName(name) else {
            person(&name, side: .other)
            return name
        }
        guard pass == .replacing else { return name }
        count(.person)
        return words(.pseudonym(entry))
    }
}
