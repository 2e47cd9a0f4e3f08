// SPDX-License-Identifier: Apache-2.0

/// A column that only counts the rows: 序号 over 1, 2, 3; "Ref." over R1, R2. Its numbers are no levels, and the labels stand behind it.
enum TableNumbers {
    private static let heads = Lexicon<Void>(
        "sr. no.|sr. no|sr no|sr no.|sr.no.|sr.no|s.no.|s.no|s no|sl.no.|sl.no|serial no|serial no.|serial number|no|no.|nr|nr.|#|s/n|ref|ref.|reference|item no|item no.|row|id|sl no|sl. no.|s. no.|条|款|条款|条号|序号|序|编号|项次|项号|序列号|条目号|条款号"
    )

    /// The grid without that column.
    static func removed(_ grid: TableGrid) -> TableGrid {
        guard grid.columnCount > 2, grid.rows.count > 2, let head = grid.rows[0].cells.first?.passage, !head.isEmpty,
            // 序号 No.
            case let names = head.pieces(of: head.trimmed(head.all), isBreak: { head.folded[$0].isSpace || head.folded[$0] == "/" }),
            heads.isAll(head.folded, head.trimmed(head.all)) || names.count == 2 && names.allSatisfy({ heads.isAll(head.folded, $0) }),
            grid.rows.dropFirst().allSatisfy({ $0.cells.first.map { $0.isCopy || isNumber($0.passage) } ?? true })
        else { return grid }
        var result = grid
        for index in result.rows.indices where !result.rows[index].cells.isEmpty { result.rows[index].cells.removeFirst() }
        return result
    }

    /// "1", "R12", "3.4", 一: no words.
    private static func isNumber(_ passage: Passage) -> Bool {
        let text = passage.folded
        guard passage.count <= 8 else { return false }
        let letters = text.count { $0.isLetter }
        return letters <= 2
            && text.allSatisfy { $0.isDigit || $0.isSpace || $0.isLetter || ".-()一二三四五六七八九十".unicodeScalars.contains($0) }
            && (letters == 0 || text.contains(where: \.isDigit))
    }
}
