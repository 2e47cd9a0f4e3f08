// SPDX-License-Identifier: Apache-2.0

/// One scalar for one: lower case, half width, plain hyphens and spaces, and simplified forms of the words that rules know.
///
/// Positions in folded text are positions in the text itself, so that a match can be quoted as it is written.
enum Folding {
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 {
            if value >= 0x41, value <= 0x5A { return Unicode.Scalar(value + 32) ?? scalar }
            return value == 9 || value == 11 || value == 12 ? " " : scalar
        }
        if let simple = table[scalar] { return simple }
        if value >= 0xFF01, value <= 0xFF5E {
            let narrow = value - 0xFEE0
            return Unicode.Scalar(narrow >= 0x41 && narrow <= 0x5A ? narrow + 32 : narrow) ?? scalar
        }
        if (0x2000...0x200A).contains(value) { return " " }
        if (0x0391...0x03A9).contains(value) || (0xC0...0xDE).contains(value) && value != 0xD7 {
            return Unicode.Scalar(value + 32) ?? scalar
        }
        return scalar
    }

    private static let table: ScalarTable<Unicode.Scalar> = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [
            "\u{A0}": " ", "\u{3000}": " ", "\u{202F}": " ", "\u{FEFF}": " ", "\u{200B}": " ",
            "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-", "～": "~", "〜": "~", "∼": "~",
            "×": "x", "✕": "x", "✖": "x", "Ｘ": "x", "∗": "*", "‘": "'", "’": "'", "′": "'", "“": "\"", "”": "\"", "「": "\"", "」": "\"",
            "『": "\"", "』": "\"", "。": "。", "、": "、", "﹤": "<", "≦": "≤", "≧": "≥", "Ⅰ": "ⅰ", "Ⅱ": "ⅱ", "Ⅲ": "ⅲ", "Ⅳ": "ⅳ", "Ⅴ": "ⅴ",
        ]
        let pairs: [(String, String)] = [
            ("時間鐘個內週應嚴緊級響復複決處級務報覆標導單項夠從進產務優質類輕請級綫線資訊軟體專業業戶", "时间钟个内周应严紧级响复复决处级务报复标导单项够从进产务优质类轻请级线线资讯软体专业业户"),
            ("開電話簡訊維護聯繫網現場員節假調補賠償損過滿條約協議範圍義責終無於為與則後單據畫計劃遠強調試題問題兩點這裡實後續", "开电话简讯维护联系网现场员节假调补赔偿损过满条约协议范围义责终无于为与则后单据画计划远强调试题问题两点这里实后续"),
            ("達對準備發現擔擇證據臨時遲遞遵飛輸選擇認確認變動態級歸屬營運製營業盡儘快夠廣東灣國際關鍵屆數據關閉營達", "达对准备发现担择证据临时迟递遵飞输选择认确认变动态级归属营运制营业尽尽快够广东湾国际关键届数据关闭营达"),
            ("當約訂簽署僅較難離線際違約齊備錄廠評價級別顧問費聯絡檔語專屬權紀錄", "当约订签署仅较难离线际违约齐备录厂评价级别顾问费联络档语专属权纪录"),
        ]
        for (traditional, simplified) in pairs {
            for (from, to) in zip(traditional.unicodeScalars, simplified.unicodeScalars) where from != to { table[from] = to }
        }
        return ScalarTable(table.map { ($0.key, $0.value) })
    }()
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }
    var isLetter: Bool {
        value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A
            || (value >= 0xC0 && value < 0x250 && value != 0xD7 && value != 0xF7)
    }
    var isHan: Bool { value >= 0x3400 && value <= 0x9FFF }
    var isSpace: Bool { value == 0x20 || value == 0x0A || value == 0x0D || value == 0x09 }
}
