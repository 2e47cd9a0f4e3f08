// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Agreements

private func grids(_ words: String, _ path: String) -> [[String]] {
    let bytes = Array(words.utf8)
    let file = SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count)
    let blocks = DocumentReader.read(AgreementInput(file: file, bytes: bytes), nextFile: FileID(1)).view?.document.blocks ?? []
    return blocks.compactMap { block in
        guard case .table(let grid) = block.content else { return nil }
        return grid.rows.map { $0.cells.map(\.passage.string).joined(separator: " | ") }
    }
}

/// Tables of pages copied as text: cells that end in bars and break their rows, or stand on lines of their own.
@Suite struct BrokenTableTests {
    @Test(arguments: [
        // A cell of several lines; a row whose last cell was left away.
        (
            "Level | What it is | Answer |\nP1 | All is down.\nNobody works. | 1 hour |\nP2 | Slow | 4 hours |\nP3 | A question |",
            ["Level | What it is | Answer", "P1 | All is down. / Nobody works. | 1 hour", "P2 | Slow | 4 hours", "P3 | A question | "]
        ),
        // The bar that closes a cell on a line of its own; words that follow the table.
        (
            "Class |\nMeaning |\nFirst answer |\nMend by |\nRed |\nThe ferry stands still |\n20 minutes |\n3 hours |\nBlue\n|\nA lamp is out |\n2 days |\nas agreed |\n"
                + "All times are working time.",
            [
                "Class | Meaning | First answer | Mend by", "Red | The ferry stands still | 20 minutes | 3 hours",
                "Blue | A lamp is out | 2 days | as agreed",
            ]
        ),
        // Heads on a line each over rows on one.
        (
            "服务项目 |\n承诺 |\n电梯困人 | 20分钟内到场 |\n路灯不亮 | 2天内修复 |",
            ["服务项目 | 承诺", "电梯困人 | 20分钟内到场", "路灯不亮 | 2天内修复"]
        ),
        // Rows longer than a screen, without a rule.
        (
            "Priority | Answer | Meaning |\nHigh | 1 hour | " + String(repeating: "many words ", count: 30) + "|\nLow | 2 days | few |",
            [
                "Priority | Answer | Meaning", "High | 1 hour | " + String(repeating: "many words ", count: 30).dropLast(),
                "Low | 2 days | few",
            ]
        ),
    ])
    func endsInBars(_ words: String, _ expected: [String]) {
        for path in ["a.md", "a.txt"] { #expect(grids(words, path) == [expected], "\(path)") }
    }

    @Test(arguments: [
        // A paragraph for each cell.
        (
            "Priority\n\nResponse time\n\nFix time\n\nUrgent\n\n15 minutes\n\n4 hours\n\nRoutine\n\n1 day\n\nnext release\n\nWe are open all year.",
            ["Priority | Response time | Fix time", "Urgent | 15 minutes | 4 hours", "Routine | 1 day | next release"]
        ),
        // A line for each cell.
        (
            "等级\n说明\n响应时间\n一级\n全站不可用\n30分钟内\n二级\n局部缓慢\n2小时内",
            ["等级 | 说明 | 响应时间", "一级 | 全站不可用 | 30分钟内", "二级 | 局部缓慢 | 2小时内"]
        ),
        // Levels over the columns, what was bought down the side.
        (
            "Service\n\nP1 faults\n\nP2 faults\n\nFibre\n\n4 hours\n\n1 day\n\nCopper\n\n8 hours\n\n3 days",
            ["Service | P1 faults | P2 faults", "Fibre | 4 hours | 1 day", "Copper | 8 hours | 3 days"]
        ),
    ])
    func standsAlone(_ words: String, _ expected: [String]) {
        #expect(grids(words, "a.txt") == [expected])
    }

    /// A cell of several paragraphs, heads without one for the words, and bars on lines of their own.
    @Test(arguments: [
        (
            "Status\n\nWhat it is\n\nResponse\n\nFix\n\nCritical\n\nNobody can work.\n\nNot even the boss.\n\n30 minutes\n\n2 hours\n\nHigh\n\nMany\ncannot.\n\n1 hour\n\n5 hours\n\nThe end of it.",
            [
                "Status | What it is | Response | Fix", "Critical | Nobody can work. / Not even the boss. | 30 minutes | 2 hours",
                "High | Many / cannot. | 1 hour | 5 hours",
            ]
        ),
        (
            "Our targets\nCall type\n|\nResponse\n|\nFix\n|\nSomething new\n|\n1 day\n|\n10 days\n|\nWords behind it.",
            ["Call type | Response | Fix", "Something new | 1 day | 10 days"]
        ),
    ])
    func spreadsOut(_ words: String, _ expected: [String]) {
        let path = words.contains("|") ? "a.md" : "a.txt"
        #expect(grids(words, path) == [expected])
    }

    @Test(arguments: [
        // One row only; rows of different widths; heads that announce no time; a sentence that ends in a bar.
        "Priority\n\nResponse time\n\nUrgent\n\n15 minutes\n\nThe end of it.",
        "Priority\n\nResponse time\n\nUrgent\n\n15 minutes\n\n4 hours\n\nLow\n\n1 day",
        "Priority\n\nMeaning\n\nUrgent\n\nAll is down\n\nLow\n\nA question", "The vendor answers |\nwithin a day.", "Level |\nP1 |",
    ])
    func isNoTable(_ words: String) {
        for path in ["a.md", "a.txt"] { #expect(grids(words, path).isEmpty, "\(path)") }
    }

    /// Rows whose line breaks were lost come out even between two bars; the words behind the last bar are no cell.
    @Test(arguments: [
        ("|Priority|Answer|\n|---|---||P1|1 hour||P2|2 days|", ["Priority | Answer", "P1 | 1 hour", "P2 | 2 days"]),
        ("|Priority|Answer|\n|---|---|\n|P1|1 hour||P2|2 days|Words behind it.", ["Priority | Answer", "P1 | 1 hour", "P2 | 2 days"]),
        // An empty cell is none of this, nor are cells too many.
        ("|Priority|Answer|Note|\n|---|---|---|\n|P1||1 hour|", ["Priority | Answer | Note", "P1 |  | 1 hour"]),
        ("|Priority|Answer|\n|---|---|\n|P1|1 hour||", ["Priority | Answer", "P1 | 1 hour | "]),
        ("|Priority|Answer|\n|---|---|\n|P1|1 hour|so|so|", ["Priority | Answer", "P1 | 1 hour | so | so"]),
    ])
    func rowsOfOneLine(_ words: String, _ expected: [String]) { #expect(grids(words, "a.md") == [expected]) }

    /// What stands over such a table is not of it.
    @Test func beginsItsOwnBlock() {
        let words = "Support terms\nHow fast we are\nLevel | Meaning | Answer |\nP1 | Down.\nAll of it. | 1 hour |\nP2 | Slow | 4 hours |\n"
        #expect(grids(words, "a.md") == [["Level | Meaning | Answer", "P1 | Down. / All of it. | 1 hour", "P2 | Slow | 4 hours"]])
    }

    @Test func rowsOfWhatWasBought() {
        let words =
            "Target resolution times:\n\nService\n\nP1 faults\n\nP2 faults\n\nFibre\n\n4 hours\n\n1 day\n\nCopper\n\n8 hours\n\n3 days\n"
        #expect(
            read(words, as: "a.txt").commitments.map(\.summary) == [
                "P1 faults Fibre resolution 4 hour unspecified target", "P2 faults Fibre resolution 1 day unspecified target",
                "P1 faults Copper resolution 8 hour unspecified target", "P2 faults Copper resolution 3 day unspecified target",
            ])
    }
}
