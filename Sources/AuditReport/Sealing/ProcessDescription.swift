// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// How a bundle was made and how to check it, in words that a person may build a declaration on.
public enum ProcessDescription {
    /// Plain text in UTF-8, with a line feed at its end.
    public static func bytes(_ record: BundleRecord, language: Language) -> [UInt8] {
        var page = ProcessPage(language: language)
        page.heading(ProcessWords.title, mark: "=")
        page.paragraph(ProcessWords.draft)

        page.heading(ProcessWords.subject)
        let unnamed = ProcessWords.notStated[language]
        let vendor = record.vendorName.isEmpty ? record.vendor : record.vendorName
        page.item(ProcessWords.vendor.filled([vendor]))
        page.item(ProcessWords.customer.filled([record.customerName.isEmpty ? unnamed : record.customerName]))
        page.item(ProcessWords.agreement.filled([record.agreement.isEmpty ? unnamed : record.agreement]))
        page.item(ProcessWords.asOf.filled([record.asOf.rfc3339]))
        page.item(ProcessWords.tool.filled([record.toolVersion, record.zoneDataVersion]))
        if let profile = record.redaction { page.item(ProcessWords.redaction.filled([profile.name[language]])) }

        page.heading(ProcessWords.collected)
        for paragraph in collected(record) { page.paragraph(paragraph) }

        page.heading(ProcessWords.digests)
        for item in record.items { page.lines(describe(item, isRedacted: record.redaction != nil, language)) }

        page.heading(ProcessWords.check)
        for step in ProcessWords.steps { page.item(step) }
        let isRedacted = record.redaction != nil
        page.item(isRedacted ? ProcessWords.notAgainRedacted : record.isComplete ? ProcessWords.again : ProcessWords.notAgain)

        page.heading(ProcessWords.time)
        page.paragraph(ProcessWords.timeWords)
        page.lines(ProcessWords.timeCommands)
        page.paragraph(ProcessWords.timeAfter)

        page.heading(ProcessWords.meaning)
        for meaning in ProcessWords.meanings { page.item(meaning) }

        page.heading(ProcessWords.person)
        for item in ProcessWords.personItems { page.item(item) }
        page.paragraph(ProcessWords.advice)
        return Array(page.text.utf8)
    }

    /// What was read and how much of it is here; a member of an archive does not count beside its archive.
    private static func collected(_ record: BundleRecord) -> [Text] {
        let own = record.items.filter { $0.container == nil }
        let read = [String(own.count), String(own.count { $0.exhibit != nil })]
        if record.redaction != nil {
            return [ProcessWords.redactedInputs.filled(read + [String(record.items.count { $0.excerpt != nil })]), ProcessWords.redacted]
        }
        return [
            ProcessWords.inputs.filled(read + [String(own.count { $0.stored != nil })]),
            record.isComplete ? ProcessWords.everything : ProcessWords.reliedOn, ProcessWords.copied,
        ]
    }

    private static func describe(_ item: BundleRecord.Item, isRedacted: Bool, _ language: Language) -> [String] {
        let place =
            item.stored ?? item.excerpt.map { ProcessWords.excerpt.filled([$0])[language] }
            ?? (isRedacted ? nil : item.container).map { ProcessWords.within.filled([$0])[language] }
            ?? (item.sha256.isEmpty ? ProcessWords.unread : ProcessWords.left)[language]
        let size = ProcessWords.bytes.filled([String(item.byteCount)])[language]
        return [
            (item.exhibit.map { "\($0)  " } ?? "") + item.path,
            "  SHA-256 \(item.sha256.isEmpty ? ProcessWords.unread[language] : item.sha256)  \(size)", "  \(place)",
        ]
    }
}

/// Text in short lines with headings; whatever comes from outside is made safe on its way.
private struct ProcessPage {
    let language: Language
    var text = ""

    private static let width = 100

    mutating func heading(_ words: Text, mark: Character = "-") {
        if !text.isEmpty { text += "\n" }
        text += words[language] + "\n" + String(repeating: mark, count: TerminalWidth.of(words[language])) + "\n"
    }

    mutating func paragraph(_ words: Text) {
        for line in TerminalWidth.wrap(VisibleText.line(words[language]), to: ProcessPage.width) { text += line + "\n" }
    }

    mutating func item(_ words: Text) {
        var mark = "- "
        for line in TerminalWidth.wrap(VisibleText.line(words[language]), to: ProcessPage.width - 2) {
            text += mark + line + "\n"
            mark = "  "
        }
    }

    /// Lines that are not broken: paths, digests, commands.
    mutating func lines(_ lines: [String]) {
        for line in lines { text += "  " + VisibleText.line(line) + "\n" }
    }
}
