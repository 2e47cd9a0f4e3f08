// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

extension EvidenceReader {
    /// No sheet is larger, unpacked.
    private static let sheetLimit = 256 << 20

    /// Reads the sheets of a workbook as members of it: `log.xlsx › xl/worksheets/sheet1.xml`.
    mutating func readWorkbook(_ opened: Opened, _ zip: ZipArchive, _ byteCount: Int) {
        let file = opened.file
        let place = SourceSpan(file: file.id, lower: 0, upper: byteCount, line: 1)
        let book: Workbook
        do {
            book = try Workbook(zip)
        } catch {
            setFormat("xlsx", of: file.id, explained: 0)
            diagnostics.append(Diagnostic(.archiveUnreadable, [error.text], at: place, path: file.path))
            return
        }
        setFormat("xlsx", of: file.id, explained: byteCount)
        for name in book.missing {
            diagnostics.append(Diagnostic(.memberRefused, [name.clipped(200) + ": not in the workbook"], at: place, path: file.path))
        }
        for sheet in book.sheets { readSheet(sheet, of: book, opened, zip, place) }
    }

    private mutating func readSheet(_ sheet: Workbook.Sheet, of book: Workbook, _ opened: Opened, _ zip: ZipArchive, _ place: SourceSpan) {
        let display = opened.file.path + EvidencePath.member + sheet.entry.name
        let bytes: [UInt8]
        do throws(ZipProblem) {
            bytes = try zip.bytes(of: sheet.entry, limit: EvidenceReader.sheetLimit)
        } catch {
            diagnostics.append(Diagnostic(.memberRefused, [sheet.entry.name.clipped(200) + ": " + error.words], at: place, path: display))
            return
        }
        let member = SourceFile(id: nextFile, path: display, sha256: sha256(bytes), byteCount: bytes.count, container: opened.file.id)
        let input = add(member, path: opened.path + "/" + sheet.entry.name, in: opened.archive ?? opened.path)
        let table = SheetTable(input, sheet: sheet.name, SheetRows(bytes, book))
        let whole = SourceSpan(file: member.id, lower: 0, upper: bytes.count, line: 1)
        guard table.isTable else {
            if !bytes.isEmpty { diagnostics.append(Diagnostic(.sheetNotTable, [sheet.name.clipped(120)], at: whole, path: display)) }
            return
        }
        if sheet.isHidden { diagnostics.append(Diagnostic(.sheetHidden, [sheet.name.clipped(120)], at: whole, path: display)) }
        admit(table.read(bytes.count), as: "sheet", member)
    }
}
