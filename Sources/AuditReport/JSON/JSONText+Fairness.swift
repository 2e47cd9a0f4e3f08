// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of the vendor's best case, its likely defences, grades of records and what the evidence covers.
extension JSONText {
    mutating func counterCase(_ counterCase: CounterCase) {
        object("counterCase") { json in
            json.tally("inForce", counterCase.inForce)
            json.tally("best", counterCase.best)
            json.list("changes", counterCase.changes) { json, change in
                json.object {
                    $0.field("finding", change.finding)
                    $0.field("from", change.from.rawValue)
                    $0.field("to", change.to.rawValue)
                    $0.field("ground", change.ground.rawValue)
                    $0.strings("readings", change.readings.map(\.rawValue))
                }
            }
            json.list("readings", counterCase.effects) { json, effect in
                json.object {
                    $0.strings("readings", effect.readings.map(\.rawValue))
                    $0.field("changes", effect.flips.count)
                    $0.field("breachesLost", effect.breachesLost)
                    $0.field("breachesGained", effect.breachesGained)
                    $0.strings("findings", effect.flips)
                }
            }
            json.list("unsettled", counterCase.unsettled) { json, group in
                json.object {
                    $0.field("reason", group.reason?.rawValue)
                    $0.field("settledBy", group.reason?.settledBy[.english])
                    $0.field("count", group.findings.count)
                    $0.strings("findings", group.findings)
                }
            }
            json.strings("surviving", counterCase.surviving)
            json.list("records", counterCase.records, inline: true) { json, record in
                json.object {
                    $0.field("grade", record.grade?.rawValue)
                    $0.field("breaches", record.breaches)
                }
            }
        }
    }

    private mutating func tally(_ key: StaticString, _ tally: OutcomeTally) {
        object(key) { json in
            for outcome in Outcome.allCases {
                json.name(outcome.rawValue)
                json.number(tally[outcome])
            }
            json.field("missedTarget", tally.missedTargets)
        }
    }

    mutating func coverage(_ coverage: EvidenceCoverage) {
        object("coverage") { json in
            json.field("gapDays", EvidenceCoverage.gapDays)
            json.bounds("span", coverage.span)
            json.field("events", coverage.events)
            json.field("undated", coverage.undated)
            json.strings("months", coverage.months.map(\.description))
            json.list("sources", coverage.sources) { $0.source($1) }
            json.list("unread", coverage.unread) { json, file in
                json.object {
                    $0.field("exhibit", file.exhibit)
                    $0.field("path", file.path)
                    $0.field("format", file.format)
                    $0.field("why", file.why?[.english])
                }
            }
        }
    }

    private mutating func source(_ source: EvidenceCoverage.Source) {
        object { json in
            json.field("path", source.path)
            json.field("format", source.format)
            json.field("sources", source.sources)
            json.field("files", source.exhibits.count)
            json.strings("exhibits", source.exhibits)
            json.field("events", source.events)
            json.list("monthly", source.monthly, inline: true) { $0.number($1) }
            json.field("earlier", source.earlier)
            json.field("later", source.later)
            json.field("first", source.first?.rfc3339)
            json.field("last", source.last?.rfc3339)
            json.list("gaps", source.gaps) { json, gap in
                json.object {
                    $0.field("from", gap.from)
                    $0.field("to", gap.to)
                    $0.field("days", gap.days)
                    $0.field("place", gap.place.rawValue)
                }
            }
            json.field("undated", source.undated)
            json.object("diagnostics") {
                $0.field("error", source.errors)
                $0.field("warning", source.warnings)
                $0.field("note", source.notes)
            }
        }
    }

    mutating func exhibitGrade(_ grade: ExhibitGrade?) {
        field("grade", grade?.grade.rawValue)
        guard let grade else { return }
        list("gradeReasons", grade.reasons, inline: true) { json, entry in
            json.object {
                $0.field("grade", entry.reason.grade.rawValue)
                $0.field("reason", entry.reason.rawValue)
                $0.field("words", entry.reason.words[.english])
                $0.field("events", entry.count)
            }
        }
    }

    mutating func defence(_ defence: Defence, files: CitedFiles) {
        object { json in
            json.field("plea", defence.plea.name)
            switch defence.plea {
            case .automaticReply(let at, let count), .internalNote(let at, let count):
                json.bounds("at", at)
                json.field("count", count)
            case .unplacedAuthor(let at, let name):
                json.bounds("at", at)
                json.field("author", name)
            case .severity(let level): json.field("severity", level)
            case .waiting(let length), .supportHours(let length), .clocks(let length): json.seconds("seconds", length)
            case .channel(let channel): json.field("channel", channel.rawValue)
            case .otherMatter(let link): json.field("link", link.rawValue)
            case .ownSystem(let field, let value):
                json.field("field", field)
                json.field("value", value)
            case .record(let grade): json.field("grade", grade.rawValue)
            case .laterStart, .dayCount, .exclusion, .limits, .combination, .missingAnswer: break
            }
            json.field("answer", defence.answer.name)
            switch defence.answer {
            case .reading(let reading, let basis): json.answer(reading, basis, files: files)
            case .alreadyOff(let length), .stillLate(let length): json.seconds("answerSeconds", length)
            case .rule, .hadAnswered, .afterDeadline, .severityAtStart, .vouched, .notVouched, .askForRecord, .onlyTogether, .sameWithout,
                .none:
                break
            }
            json.field("outcome", defence.outcome?.rawValue)
            json.field("flips", defence.flips)
            json.strings("readings", defence.readings.map(\.rawValue))
            json.list("cites", defence.fact.map { [$0] } ?? []) { $0.citation($1, files: files) }
        }
    }

    private mutating func answer(_ reading: Reading, _ basis: ReadingBasis, files: CitedFiles) {
        field("reading", reading.rawValue)
        switch basis {
        case .clause(let citation):
            field("basis", "clause")
            list("answerCites", [citation]) { $0.citation($1, files: files) }
        case .engagement: field("basis", "engagement")
        case .practice: field("basis", "practice")
        }
    }
}
