// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import Formats

/// One file of an agreement as received.
public struct AgreementInput: Sendable {
    public var file: SourceFile
    public var bytes: [UInt8]

    public init(file: SourceFile, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }
}

/// Reads the files of one vendor's agreement into commitments, hours and statements, each with its clause.
///
/// Deterministic rules over English and Chinese; what the agreement does not say stays absent and is named in a diagnostic.
public enum AgreementReader {
    /// Several files are read as one agreement; commitments are numbered C-01, C-02 … in their order.
    public static func read(_ inputs: [AgreementInput]) -> Agreement {
        var agreement = Agreement(files: inputs.map(\.file), title: "", language: .english)
        var severities: [SeverityMention] = []
        var chinese = 0
        var latin = 0
        for input in inputs {
            guard let view = view(input, &agreement.diagnostics) else { continue }
            let reading = FileReading(view)
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
        agreement.severities = severities.map(\.words.text)
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

    private static func view(_ input: AgreementInput, _ diagnostics: inout [Diagnostic]) -> DocumentView? {
        let path = input.file.path
        guard input.bytes.count <= DocumentReader.limit else {
            diagnostics.append(Diagnostic(.agreementIncomplete, ["> \(DocumentReader.limit >> 20) MiB"], path: path))
            return nil
        }
        switch DocumentReader.format(of: input.bytes, path: path) {
        case .unsupported(let name):
            diagnostics.append(Diagnostic(.agreementFormatUnsupported, [name], path: path))
            return nil
        case .html:
            let document = HTMLDocumentReader.read(input.bytes)
            if !document.isComplete { diagnostics.append(Diagnostic(.agreementIncomplete, [document.trouble ?? "HTML"], path: path)) }
            return DocumentView(file: input.file, document: document, source: nil, bytes: input.bytes)
        case .markdown, .text:
            let source = SourceText(input.bytes)
            var isMarkdown = true
            if case .text = DocumentReader.format(of: input.bytes, path: path) { isMarkdown = false }
            let document = MarkdownReader.read(source.utf8, isMarkdown: isMarkdown)
            if source.defects > 0 { diagnostics.append(Diagnostic(.agreementIncomplete, [source.charset], path: path)) }
            return DocumentView(file: input.file, document: document, source: source, bytes: input.bytes)
        }
    }

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
