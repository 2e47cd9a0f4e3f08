// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How much of a report is laid out in full: a long one keeps every fact and gives up room.
///
/// Every part has its own measure, so that a case with few findings and thousands of files is long only where it is.
struct ReportScale {
    /// Findings laid out in full, with drawing and quotations; the others are compact.
    let fullFindings: Int
    /// Whether every event of every incident has its lines, or only those that findings rest on.
    let listsAllEvents: Bool
    /// Whether exhibits stand in a table of cells, or one on a line.
    let tabulatesExhibits: Bool
    /// Whether short findings link to their promise and incident; in a very long report their names alone stand there.
    let linksShortFindings: Bool
    /// Observations written with all their exhibits; the others stand in audit.json.
    let observations: Int

    /// Up to here a report is short enough to be laid out in full: some 600 kB.
    static let shortFindings = 150
    static let shortEvents = 600
    static let shortExhibits = 80

    /// Past so many findings every element counts: a browser makes tens of thousands of them before it shows the last.
    static let linkedFindings = 2000

    init(_ result: AuditResult) {
        let blocks = result.findings.count { !FindingBlock.isOneLine($0) }
        let isLong = blocks > ReportScale.shortFindings
        fullFindings = isLong ? 3 : blocks
        linksShortFindings = result.findings.count <= ReportScale.linkedFindings
        listsAllEvents = result.evidence.events.count <= ReportScale.shortEvents
        tabulatesExhibits = result.evidence.exhibits.count <= ReportScale.shortExhibits
        observations = isLong || !listsAllEvents ? 20 : 200
    }
}
