// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The files that what a report says rests on.
enum ReliedOnFiles {
    /// Exhibits cited for a start, a stop, a pause, a message that does not count or a claim; for conduct; and every message of an incident that has a
    /// finding, since its timeline is shown.
    static func of(_ result: AuditResult) -> Set<FileID> {
        var files = Set(citations(of: result).map(\.span.file))
        // Settings say how the rest is read; an archive comes with its members.
        for exhibit in result.evidence.exhibits where ["settings", "dkim-keys"].contains(exhibit.format) { files.insert(exhibit.file.id) }
        for file in result.files where files.contains(file.id) {
            var container = file.container
            while let id = container, files.insert(id).inserted { container = result.files.first { $0.id == id }?.container }
        }
        return files
    }

    /// The places themselves, in the order of what rests on them.
    static func citations(of result: AuditResult) -> [Citation] {
        var found: [Citation] = []
        func take(_ citations: [Citation]) { found += citations }
        func take(_ moment: Moment?) { take(moment?.citations ?? []) }
        for finding in result.findings {
            take(finding.start)
            take(finding.stop)
            for occurrence in finding.occurrences {
                take(occurrence.start)
                take(occurrence.stop)
            }
            for pause in finding.pauses { take(pause.citations) }
            take(finding.nonCounting.map(\.citation))
            take(finding.claims.map(\.citation))
        }
        let incidents = Set(result.findings.map(\.incident))
        for incident in result.incidents where incidents.contains(incident.id) {
            for member in incident.members {
                let index = Int(member.event.index)
                if result.evidence.events.indices.contains(index) { take(result.evidence.events[index].citations) }
            }
        }
        for conduct in result.conduct.incidents {
            for observation in conduct.observations { for moment in observation.moments { take(moment) } }
            take(conduct.firstAnswer?.first)
            take(conduct.firstAnswer?.substantive)
            for promise in conduct.promises {
                take(promise.said)
                take(promise.nextMessage)
            }
        }
        return found
    }
}
