// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

@testable import Evidence
@testable import Formats

struct WorkbookTests {
    static func record(_ book: [UInt8], path: String = "log.xlsx", settings: [SourceSetting] = []) -> EvidenceRecord {
        EvidenceFixture.record([(path: path, bytes: book)], settings: settings)
    }

    static let rows = [
        ["2026年3月工单明细"], [], ["工单号", "操作时间", "操作人", "角色", "操作", "状态", "内容"],
        ["WO-1", "<c s=\"1\"><v>46083.385416666664</v></c>", "张伟", "客户", "新建", "紧急", "登录失败 & 无法恢复"],
        ["WO-1", "<c s=\"2\"><v>46083.39621527778</v></c>", "小王", "客服", "回复", "公开", "<c t=\"s\"><v>0</v></c>"],
        ["<c t=\"str\"><f>A5</f><v>WO-1</v></c>", "2026-03-02 09:40", "小王", "客服", "状态变更", "已解决", ""],
    ]
    static let strings = "<si><r><t>正在</t></r><r><t xml:space=\"preserve\">排查</t></r><rPh sb=\"0\" eb=\"1\"><t>zheng</t></rPh></si>"
    static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs>
        """

    @Test("a workbook's rows are events, whatever the file is called; places are rows of the sheet's own part")
    func events() throws {
        let book = XLSXFixture.workbook([XLSXFixture.Sheet("明细", Self.rows)], strings: Self.strings, styles: Self.styles)
        let record = Self.record(book, path: "log.dat", settings: [SourceSetting(glob: "*", timeZone: "Asia/Shanghai")])
        #expect(record.diagnostics.map(\.code.name) == [])
        #expect(record.events.map(\.kind) == [.created, .message, .status("已解决", .resolved)])
        #expect(record.events.map(\.role) == [.customer, .vendor, .vendor])
        #expect(record.events.first?.text == "登录失败 & 无法恢复")
        #expect(record.events.dropFirst().first?.text == "正在排查")
        // Shown to the minute and without seconds: it spans the minute. With seconds it is exact.
        #expect(record.events.first?.at.bounds == EvidenceFixture.bounds("2026-03-02T01:15:00Z", "2026-03-02T01:15:59.999Z"))
        #expect(record.events.dropFirst().first?.at.bounds == EvidenceFixture.bounds("2026-03-02T01:30:33Z"))
        #expect(Set(record.events.map(\.keys.tickets)) == [["WO-1"]])
        let sheet = try #require(record.exhibits.first { $0.format == "sheet" })
        #expect(sheet.file.path == "evidence/log.dat › xl/worksheets/sheet1.xml")
        #expect(record.exhibits.contains { $0.format == "xlsx" })
        let citation = try #require(record.events.dropFirst().first?.citations.first)
        #expect(citation.span.file == sheet.file.id)
        #expect(citation.span.line == 5)
        #expect(citation.quote.hasPrefix("明细!5: WO-1 | 2026-03-02 09:30:33 | 小王"))
        let zip = try ZipArchive(book)
        let part = try zip.bytes(of: #require(zip.entries.first { $0.name.hasSuffix("sheet1.xml") }), limit: 1 << 20)
        #expect(String(decoding: part[citation.span.lower..<citation.span.upper], as: UTF8.self).hasPrefix("<row r=\"5\">"))
    }

    @Test("prefixed names, hidden sheets and rows, sheets that are no tables")
    func hidden() {
        let log = [["ticket", "time", "actor", "event", "text"], ["T-1", "2026-03-02T09:00:00Z", "Dana Xu", "created", "x"]]
        let book = XLSXFixture.workbook(
            [XLSXFixture.Sheet("Log", log, isHidden: true, hiddenRows: [2]), XLSXFixture.Sheet("Notes", [["some words"]])], isPrefixed: true
        )
        let record = Self.record(book)
        #expect(record.events.count == 1)
        #expect(Set(record.diagnostics.map(\.code)) == [.sheetHidden, .sheetRowsHidden, .sheetNotTable])
    }

    @Test(
        "days and times of day as spreadsheets count them",
        arguments: [
            (46083.385416666664, false, true, false, "2026-03-02 09:15"), (46083.385416666664, false, true, true, "2026-03-02 09:15:00"),
            (46083, false, false, false, "2026-03-02"), (44621, true, false, false, "2026-03-02"), (1, false, false, false, "1900-01-01"),
            (59, false, false, false, "1900-02-28"), (61, false, false, false, "1900-03-01"), (0.5, false, true, false, "12:00"),
            (46083.999999999, false, true, true, "2026-03-03 00:00:00"), (46083.39621643518, false, true, true, "2026-03-02 09:30:33.100"),
        ])
    func serials(_ serial: Double, _ from1904: Bool, _ hasTime: Bool, _ hasSeconds: Bool, _ wanted: String) {
        #expect(SerialDate.text(serial, from1904: from1904, hasTime: hasTime, hasSeconds: hasSeconds) == wanted)
    }

    @Test("what is no day", arguments: [60, -1, 2_958_466, Double.infinity, Double.nan])
    func noSerials(_ serial: Double) {
        #expect(SerialDate.text(serial, from1904: false, hasTime: true, hasSeconds: true) == nil)
    }

    @Test(
        "formats that show dates",
        arguments: [
            ("yyyy-mm-dd", "date"), ("yyyy\"年\"m\"月\"d\"日\"", "date"), ("[$-804]yyyy/m/d hh:mm", "minute"), ("hh:mm:ss", "second"),
            ("0.00", "number"), ("General", "number"), ("#,##0", "number"), ("[Red]0.0;[Blue]d", "number"), ("[h]:mm", "number"),
            ("\"day\" 0.0", "number"), ("d-mmm-yy", "date"), ("m/d/yy h:mm", "minute"),
        ])
    func formats(_ code: String, _ wanted: String) {
        switch CellFormats.shape(ofCode: code) {
        case .number: #expect(wanted == "number")
        case .date(false, _): #expect(wanted == "date")
        case .date(true, false): #expect(wanted == "minute")
        case .date(true, true): #expect(wanted == "second")
        }
    }

    @Test("workbooks cut off or changed by chance end in diagnostics")
    func hostile() {
        let book = XLSXFixture.workbook([XLSXFixture.Sheet("明细", Self.rows)], strings: Self.strings, styles: Self.styles)
        for count in stride(from: 4, to: book.count, by: 7) { _ = Self.record(Array(book[..<count])) }
        var seed: UInt64 = 3
        for _ in 0..<300 {
            var changed = book
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                changed[Int(seed >> 33) % changed.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            _ = Self.record(changed)
        }
        let far = XLSXFixture.workbook([XLSXFixture.Sheet("x", [["<c r=\"XFE1\"><v>1</v></c>", "<c r=\"ZZZZZZZ9\"/>"]])])
        #expect(Self.record(far).events.isEmpty)
    }
}
