// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    /// What keeps an agreement in PDF from being read; they follow those of agreements.
    static let pdfCodes: [DiagnosticCode] = [
        pdfToolMissing, pdfCharactersMissing, pdfLocked, pdfUnreadable, pdfScanned, pdfPageScanned, pdfTextDamaged, pdfTableDoubtful,
        pdfReadBy,
    ]

    public static let pdfToolMissing = DiagnosticCode(
        "agreement.pdf.tool-missing", .error,
        Text("pdftotext, which reads PDF, is not installed", "未安装用于读取 PDF 的 pdftotext"),
        remedy: Text(
            "Install poppler-utils (apt-get install poppler-utils; brew install poppler), or save the agreement as HTML or DOCX.",
            "请安装 poppler-utils（apt-get install poppler-utils；brew install poppler），或将协议另存为 HTML 或 DOCX。"))
    public static let pdfCharactersMissing = DiagnosticCode(
        "agreement.pdf.characters-missing", .error,
        Text(
            "pdftotext lacks the tables for the characters of {0} and left their text out; nothing of this PDF was read",
            "pdftotext 缺少 {0} 字符的对照表，略去了相应文字；此 PDF 未予读取"),
        remedy: Text(
            "Install poppler-data (apt-get install poppler-data) and run again, or save the agreement as HTML or DOCX.",
            "请安装 poppler-data（apt-get install poppler-data）后重新运行，或将协议另存为 HTML 或 DOCX。"))
    public static let pdfLocked = DiagnosticCode(
        "agreement.pdf.locked", .error,
        Text("this PDF is locked: it needs a password or forbids taking its text", "此 PDF 已锁定：需要密码，或禁止提取文字"),
        remedy: Text(
            "Ask the vendor for a copy without a password, or print it to a new PDF from the program you read it with.",
            "请向服务商索取无密码的副本，或用阅读软件将其打印为新的 PDF。"))
    public static let pdfUnreadable = DiagnosticCode(
        "agreement.pdf.unreadable", .error,
        Text("this PDF could not be read: {0}", "无法读取此 PDF：{0}"),
        remedy: Text(
            "Open it in a PDF reader; if it shows there, print it to a new PDF, else ask for it anew.",
            "请用 PDF 阅读器打开；若能显示，请打印为新的 PDF，否则请重新索取。"))
    public static let pdfScanned = DiagnosticCode(
        "agreement.pdf.scanned", .error,
        Text("this PDF holds pictures of pages and no text", "此 PDF 只有页面图像，没有文字"),
        remedy: Text(
            "Ask the vendor for the original, or add a text layer (OCR) and check every number against the paper.",
            "请向服务商索取原件，或做文字识别（OCR）并逐一对照纸本核对数字。"))
    public static let pdfPageScanned = DiagnosticCode(
        "agreement.pdf.page-scanned", .warning,
        Text("pages without any text: {0}", "没有文字的页面：{0}"),
        remedy: Text(
            "Look at them: if they are pictures of text, what they promise is missing here.",
            "请查看这些页面：若为文字图像，其中的承诺未被读取。"))
    public static let pdfTextDamaged = DiagnosticCode(
        "agreement.pdf.text-damaged", .error,
        Text("the text in this PDF cannot be relied upon: {0} of its characters are not letters", "此 PDF 中的文字不可靠：{0} 的字符不是文字"),
        remedy: Text(
            "Its fonts do not say which letters they show. Ask for the original or for a PDF made anew from it.",
            "其字体未说明所示文字。请索取原件，或由原件重新生成的 PDF。"))
    public static let pdfTableDoubtful = DiagnosticCode(
        "agreement.pdf.table-doubtful", .error,
        Text("which times stand in which row of this table is in doubt; nothing of it was read", "此表格中各时限属于哪一行无法确定，未予读取"),
        remedy: Text(
            "Ask for the agreement as DOCX or HTML, where the cells are stated, or copy the table into a Markdown file beside it.",
            "请索取 DOCX 或 HTML 格式的协议（其中写明单元格），或将该表抄录为 Markdown 文件存于同一目录。"))
    public static let pdfReadBy = DiagnosticCode(
        "agreement.pdf.read-by", .note,
        Text("read from PDF by {0}, {1} pages", "由 {0} 从 PDF 读取，共 {1} 页"),
        remedy: Text(
            "Tables are read by the places of their words; compare them with the paper.", "表格按文字位置读取；请与原文对照。"))
}
