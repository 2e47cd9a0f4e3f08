// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of promises and support hours.
extension JSONText {
    mutating func commitment(_ commitment: Commitment, of agreement: Agreement, files: CitedFiles) {
        object { json in
            json.field("id", commitment.id)
            json.field("metric", commitment.metric.rawValue)
            json.field("severity", commitment.severity)
            json.field("plan", commitment.plan)
            json.field("channel", commitment.channel)
            json.target(commitment.target)
            json.field("clock", commitment.clock.rawValue)
            if let index = commitment.hours, agreement.supportHours.indices.contains(index) {
                json.name("hours")
                json.hours(agreement.supportHours[index], files: files)
            } else {
                json.null("hours")
            }
            if let percent = commitment.percent { json.thousandths("percent", percent.thousandths) } else { json.null("percent") }
            json.field("period", commitment.period)
            json.field("force", commitment.force.rawValue)
            json.field("grade", commitment.grade.rawValue)
            json.clause("clause", commitment.clause, files: files)
            json.field("presence", commitment.presence.rawValue)
            json.field("severityRank", commitment.severityRank)
            json.list("limits", commitment.limits) { $0.citation($1, files: files) }
            json.list("basis", commitment.basis) { json, basis in
                json.object {
                    $0.field("field", basis.field.rawValue)
                    // Words of another file than the clause's: a person's own.
                    if basis.citation.span.file != commitment.clause.citation.span.file {
                        $0.field("file", files.path(basis.citation.span.file))
                    }
                    $0.place(basis.citation.span)
                    $0.field("quote", basis.citation.quote)
                }
            }
            json.review(commitment.review, files: files)
        }
    }

    private mutating func review(_ review: CommitmentReview?, files: CitedFiles) {
        guard let review else { return null("review") }
        object("review") { json in
            json.field("status", review.status.rawValue)
            json.strings("fields", review.fields.map(\.rawValue))
            json.field("file", files.path(review.citation.span.file))
            json.place(review.citation.span)
        }
    }

    private mutating func target(_ target: Target?) {
        guard let target else { return null("target") }
        object("target") { json in
            json.thousandths("value", target.value.thousandths)
            json.field("unit", target.unit.rawValue)
            if let lower = target.lower { json.thousandths("lower", lower.thousandths) } else { json.null("lower") }
        }
    }

    mutating func hours(_ hours: SupportHours, files: CitedFiles) {
        object { json in
            json.field("name", hours.name)
            json.field("zone", hours.zone)
            json.week("week", hours.week)
            json.strings("holidays", hours.holidays.map(\.description))
            json.strings("workdays", hours.workdays.map(\.description))
            json.field("excludesHolidays", hours.excludesHolidays)
            json.strings("holidayTables", hours.holidayTables)
            json.strings("severities", hours.severities)
            json.strings("plans", hours.plans)
            json.clause("clause", hours.clause, files: files)
        }
    }

    /// `{mon:[["09:00","17:00"]] …}`: only the days that have hours.
    mutating func week(_ key: StaticString, _ week: WeeklyHours) {
        let names: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        object(key) { json in
            for day in Weekday.allCases where !week[day].isEmpty {
                json.list(names[day.rawValue], week[day], inline: true) { json, interval in
                    json.list([interval.open, interval.close], inline: true) {
                        $0.string(LocalClock.time(millisecondOfDay: $1 * 1000, short: true))
                    }
                }
            }
        }
    }
}
