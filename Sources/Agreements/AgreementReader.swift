// SPDX-License-Identifier: Apache-2.0

public import AuditModel
public import Formats

/// One file of an agreement as received.
public struct AgreementInput: Sendable {
    public var file: SourceFile
    public var bytes: [UInt8]
    /// A PDF's words with their places on the page; nil for every other format.
    public var layout: PDFLayout?

    public init(file: SourceFile, bytes: [UInt8], layout: PDFLayout? = nil) {
        self.file = file
        self.bytes = bytes
        self.layout = layout
    }
}

/// Reads the files of one vendor's agreement into commitments, hours and statements, each with its clause.
///
/// Deterministic rules over English and Chinese; what the agreement does not say stays absent and is named in a diagnostic.
public enum AgreementReader {
    /// Several files are read as one agreement; commitments are numbered C-01, C-02 … in their order.
    ///
    /// Members of a file that were read (`agreement.docx › word/document.xml`) follow the inputs in `files`, numbered from the highest number on.
    /// `cores`: how many parts of a long file are read at once, by default one for each core; the agreement read is the same for every number.
    public static func read(_ inputs: [AgreementInput], cores: Int? = nil) -> Agreement {
        var agreement = Agreement(files: inputs.map(\.file), title: "", language: .english)
        var severities: [SeverityMention] = []
        var chinese = 0
        var latin = 0
        for input in inputs {
            let read = DocumentReader.read(input, nextFile: agreement.files.nextID)
            agreement.diagnostics += read.diagnostics
            agreement.files += read.members
            guard let view = read.view else { continue }
            let reading = FileReading(view, cores.map(Cores.init(count:)) ?? .all)
            count(view, &chinese, &latin)
            if agreement.title.isEmpty { agreement.title = title(view) }
            let offset = agreement.supportHours.count
            agreement.supportHours += reading.hours
            agreement.statements += reading.statements
            agreement.remedies += reading.remedies
            agreement.diagnostics += reading.diagnostics
            for plan in reading.plans where !agreement.plans.contains(plan) { agreement.plans.append(plan) }
            for level in reading.severities where !severities.contains(where: { $0.key == level.key }) { severities.append(level) }
            for var commitment in reading.commitments {
                commitment.hours = commitment.hours.map { $0 + offset }
                agreement.commitments.append(commitment)
            }
        }
        agreement.language = chinese * 2 > latin ? .chinese : .english
        severities = SeverityOrder.sorted(severities)
        agreement.severities = severities.map(\.name)
        for index in agreement.commitments.indices {
            agreement.commitments[index].id = id(index + 1)
            let commitment = agreement.commitments[index]
            agreement.commitments[index].cycle = commitment.period.flatMap {
                CyclePhrase.read(period: $0, sentence: commitment.clause.citation.quote)
            }
            if let label = agreement.commitments[index].severity {
                agreement.commitments[index].severityRank = SeverityOrder.rank(label, in: severities)
            }
        }
        for index in agreement.remedies.credits.indices {
            agreement.remedies.credits[index].id = index < 9 ? "K-0\(index + 1)" : "K-\(index + 1)"
        }
        finish(&agreement)
        return agreement
    }

    private static func id(_ number: Int) -> String { number < 10 ? "C-0\(number)" : "C-\(number)" }

    private static func title(_ view: DocumentView) -> String {
        let headings = view.blocks.filter { if case .heading = $0.content { !$0.passage.isEmpty } else { false } }
        return headings.first?.passage.string ?? view.blocks.first { !$0.passage.isEmpty }.map { DocumentView.short($0.passage.string) }
            ?? ""
    }

    private static func count(_ view: DocumentView, _ chinese: inout Int, _ latin: inout Int) {
        func add(_ passage: Passage) {
            for scalar in passage.folded {
                if scalar.isHan { chinese += 1 } else if scalar.isLetter { latin += 1 }
            }
        }
        for block in view.blocks {
            add(block.passage)
            if case .table(let grid) = block.content {
                for row in grid.rows { for cell in row.cells where !cell.isCopy { add(cell.passage) } }
            }
        }
    }

    /// What no file of the agreement says.
    private static func finish(_ agreement: inout Agreement) {
        let timed = agreement.commitments.contains { $0.target != nil }
        guard timed else {
            let unreadable = agreement.diagnostics.contains { $0.code == .agreementFormatUnsupported }
            if !unreadable || agreement.commitments.isEmpty {
                agreement.diagnostics.append(Diagnostic(.agreementEmpty, path: agreement.files.first?.path))
            }
            return
        }
        let path = agreement.files.first?.path
        if agreement.statement(.clockStart) == nil { agreement.diagnostics.append(Diagnostic(.clockStartNotStated, path: path)) }
        if agreement.statement(.clockPause) == nil { agreement.diagnostics.append(Diagnostic(.pauseNotStated, path: path)) }
        if agreement.statement(.automaticReplyDoesNotCount) == nil, agreement.statement(.automaticReplyCounts) == nil {
            agreement.diagnostics.append(Diagnostic(.automaticReplyNotStated, path: path))
        }
    }
}
