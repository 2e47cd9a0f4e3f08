// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension PatternReport: Redactable {
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

extension Defence: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        switch plea {
        case .unplacedAuthor(let bounds, var name):
            redactor.person(&name, side: .other)
            plea = .unplacedAuthor(bounds, name: name)
        case .severity(var label):
            redactor.words(&label, .label)
            plea = .severity(to: label)
        case .ownSystem(let field, let value):
            plea = .ownSystem(field: redactor.redacted(field, .label), value: redactor.redacted(value, .argument))
        case .automaticReply, .internalNote, .waiting, .supportHours, .laterStart, .dayCount, .exclusion, .limits, .combination, .clocks,
            .channel, .otherMatter, .missingAnswer, .record:
            break
        }
        if case .reading(let reading, .clause(var citation)) = answer {
            citation.redact(&redactor)
            answer = .reading(reading, .clause(citation))
        }
        fact.redact(&redactor)
    }
}

extension EvidenceCoverage: Redactable {
    mutating func redact(_ redactor: inout Redactor) {
        let place = redactor.place
        redactor.place = "files"
        for index in sources.indices {
            let source = sources[index]
            // A folder has no name of its own: it is called by the first of its exhibits.
            sources[index].path = redactor.renamed(source.path) {
                $0.secrets.files.known(source.path) ?? "evidence" + (source.exhibits.first.map { "/\($0)…" } ?? "")
            }
        }
        for index in unread.indices {
            let path = unread[index].path
            unread[index].path = redactor.renamed(path) { $0.secrets.files.path(path) }
            if redactor.profile == .public, redactor.pass == .replacing, unread[index].why != nil {
                // The diagnostic itself stands in its own section, piece by piece.
                unread[index].why = Text("see the diagnostics", "见“未能读懂之处”")
                redactor.count(.text)
            } else {
                unread[index].why.redact(&redactor)
            }
        }
        redactor.place = place
    }
}
