// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let ticketCodes: [DiagnosticCode] = [
        ticketNoTimeColumn, ticketColumnMissing, ticketRowNotUnderstood, ticketEventUnknown, ticketRowWidth, ticketTableCut,
        ticketDateOrderAmbiguous, ticketExportUnreadable, ticketRecordNotUnderstood, ticketCopyConflict, ticketHistoryAbsent,
        ticketCellFormula, ticketRequestAbsent,
        sheetNotTable, sheetHidden, sheetRowsHidden,
    ]

    public static let ticketNoTimeColumn = DiagnosticCode(
        "ticket.csv.no-time-column", .error,
        Text("no column is known to hold the time; the columns are: {0}", "找不到时间列；现有各列：{0}"),
        remedy: Text(
            "Name it in sources.json5: { \"{1}\": { columns: { time: \"<its header>\" } } }.",
            "请在 sources.json5 中写明：{ \"{1}\": { columns: { time: \"<列名>\" } } }。"))
    public static let ticketColumnMissing = DiagnosticCode(
        "ticket.csv.column-missing", .error,
        Text("the settings name a column \"{0}\" that this table does not have; its columns are: {1}", "设置中的列 \"{0}\" 在该表中不存在；现有各列：{1}"),
        remedy: Text("Correct columns in sources.json5.", "请更正 sources.json5 中的 columns。"))
    public static let ticketRowNotUnderstood = DiagnosticCode(
        "ticket.csv.row-not-understood", .warning,
        Text("the row was not read: its time is \"{0}\"", "该行未读取：其时间为 \"{0}\""),
        remedy: Text("Correct the export, or state dateOrder for it in sources.json5.", "请更正导出，或在 sources.json5 中写明 dateOrder。"))
    public static let ticketEventUnknown = DiagnosticCode(
        "ticket.csv.event-unknown", .warning,
        Text("the kind of event \"{0}\" is not known; {2} rows are kept as {1}", "未知的事件类型 \"{0}\"；{2} 行按 {1} 保留"),
        remedy: Text("Use created, comment, note, status, severity or assign.", "请使用 created、comment、note、status、severity 或 assign。"))
    public static let ticketRowWidth = DiagnosticCode(
        "ticket.csv.row-width", .note,
        Text("{0} rows have more or fewer cells than the header has columns", "有 {0} 行的单元格数与表头列数不符"),
        remedy: Text("Cells are matched to columns from the left.", "单元格自左向右对应各列。"))
    public static let ticketTableCut = DiagnosticCode(
        "ticket.csv.cut", .error,
        Text("the table ends in the middle of a row: it was cut off, or a quote is never closed", "表格在行中间结束：文件被截断，或引号未闭合"),
        remedy: Text("Export the table again.", "请重新导出该表。"))
    public static let ticketDateOrderAmbiguous = DiagnosticCode(
        "ticket.date-order.ambiguous", .warning,
        Text("in {0} rows day and month could be either way round; their bounds cover both readings", "有 {0} 行的日与月无法区分；其时间范围涵盖两种读法"),
        remedy: Text("State dateOrder (dmy or mdy) for the file in sources.json5.", "请在 sources.json5 中为该文件写明 dateOrder（dmy 或 mdy）。"))
    public static let ticketExportUnreadable = DiagnosticCode(
        "ticket.export.unreadable", .error,
        Text("part of the ticket export cannot be read: {0}", "工单导出有部分内容无法读取：{0}"),
        remedy: Text("What could be read around the damage was read; export the tickets again.", "损坏处前后可读的内容已读取；请重新导出工单。"))
    public static let ticketRecordNotUnderstood = DiagnosticCode(
        "ticket.record.not-understood", .warning,
        Text("an entry of the ticket export was not read: {0}", "工单导出中有一条记录未读取：{0}"),
        remedy: Text("Look at the entry; export it again with all its fields.", "请查看该记录；重新导出并包含全部字段。"))
    public static let ticketCopyConflict = DiagnosticCode(
        "ticket.copy.conflict", .warning,
        Text(
            "{0} entries stand in the evidence more than once with different contents; the latest was used where one can be told",
            "有 {0} 条记录在证据中重复出现且内容不同；能分先后时采用最新的一条"),
        remedy: Text("Compare the copies; export the tickets once more if they matter.", "请比对各份内容；如有影响，请重新导出。"))
    public static let ticketHistoryAbsent = DiagnosticCode(
        "ticket.history.absent", .note,
        Text("{0} tickets show only their present state, not how they came to it", "有 {0} 个工单只有当前状态，没有变更历史"),
        remedy: Text("Export them with their history, so that waits, replies and reopenings can be seen.", "请连同历史一并导出，以便看到等待、回复与重新打开。"))
    public static let ticketCellFormula = DiagnosticCode(
        "ticket.cell.formula", .warning,
        Text("{0} rows have cells that a spreadsheet would run as a formula; they were read as words", "有 {0} 行的单元格会被电子表格当作公式执行；已按文字读取"),
        remedy: Text("Do not open the file in a spreadsheet; ask who wrote these cells.", "请勿用电子表格打开该文件；请核实这些单元格由谁填写。"))
    public static let sheetNotTable = DiagnosticCode(
        "ticket.sheet.not-a-table", .note,
        Text("the sheet \"{0}\" has no header of tickets or events and was not read", "工作表 \"{0}\" 没有工单或事件的表头，未读取"),
        remedy: Text("If it matters, name its columns in sources.json5.", "如有需要，请在 sources.json5 中说明各列。"))
    public static let sheetHidden = DiagnosticCode(
        "ticket.sheet.hidden", .warning,
        Text("the sheet \"{0}\" is hidden in the workbook; it was read", "工作表 \"{0}\" 在工作簿中被隐藏；已读取"),
        remedy: Text("Whoever opens the file does not see it; ask why it is hidden.", "打开文件的人看不到它；请核实为何隐藏。"))
    public static let sheetRowsHidden = DiagnosticCode(
        "ticket.sheet.rows-hidden", .warning,
        Text("{0} rows are hidden in the sheet; they were read", "工作表中有 {0} 行被隐藏；已读取"),
        remedy: Text("Whoever opens the file does not see them; show them before you send it on.", "打开文件的人看不到这些行；转交前请取消隐藏。"))
    public static let ticketRequestAbsent = DiagnosticCode(
        "ticket.request.absent", .warning,
        Text(
            "{0} tickets of this file show no request, nor how they were opened, such as {1}; no clock runs for them",
            "该文件中有 {0} 个工单看不到请求，也看不到如何开立（如 {1}）；不据以计时"),
        remedy: Text("Export them with the row that opened them and with their words.", "请连同开立记录与文字一并导出。"))
}
