// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private let table = """
    # SLA

    | Severity | Garnet | Cobalt |
    |---|---|---|
    | P1 (all down) | 4 hours | 2 hours |
    | 甲类（全站不可用） | 8 hours | 4 hours |

    """

/// What names of the document a sentence mentions: "plan Garnet".
private func mentions(_ words: String, in document: String = table) -> [String] {
    let view = view(document)
    let passage = Passage(words)
    return KnownNames(view, SectionNames(view, [:]), [:]).mentions(passage.folded, in: passage.all).map {
        "\($0.kind) " + passage.string($0.range)
    }
}

@Suite struct KnownNamesTests {
    @Test(arguments: [
        ("Garnet is cheap and Cobalt is dear", ["plan Garnet", "plan Cobalt"]), ("for COBALT customers", ["plan COBALT"]),
        ("甲类故障全天受理", ["severity 甲类"]),
        ("甲类 and Garnet", ["severity 甲类", "plan Garnet"]),
    ])
    func finds(_ words: String, _ expected: [String]) { #expect(mentions(words) == expected) }

    @Test(arguments: ["Garnets and Cobaltite", "the severity", "nothing of the kind", "乙类", ""])
    func findsNone(_ words: String) { #expect(mentions(words) == []) }

    /// Words that every document has are no names, even in the head of a table.
    @Test func commonWordsAreNoNames() {
        #expect(
            mentions(
                "support hours, standard target, other",
                in: "# A\n\n| Severity | Standard | Other |\n|---|---|---|\n| P1 | 4 hours | 2 hours |\n") == [])
    }

    /// Each language of a name by itself.
    @Test func namesInTwoLanguages() {
        let document = "# SLA\n\n| 级别 Level | Garnet 榴石级 | Cobalt 钴蓝级 |\n|---|---|---|\n| S1 Site dark 全站断电 | 4 hours 小时 | 2 hours 小时 |\n"
        #expect(mentions("Garnet and 钴蓝级", in: document) == ["plan Garnet", "plan 钴蓝级"])
        #expect(mentions("全站断电时", in: document) == ["severity 全站断电"])
        #expect(mentions("全站正常时", in: document).isEmpty)
    }

    @Test func headingsGiveNames() {
        #expect(mentions("the Gold tier and P1", in: "# A\n\nText.\n\n## Gold\n\nText.\n\n## Silver\n\nText.\n") == ["plan Gold"])
    }
}

/// Each tier by the hours that the document gives it.
@Suite struct HoursByPlanTests {
    /// The clocks of Garnet and of Cobalt.
    private func clocks(_ words: String, names: String = "Garnet | Cobalt") -> [ClockMeaning] {
        read("# SLA\n\n## First response\n\n| Severity | \(names) |\n|---|---|---|\n| P1 | 4 hours | 2 hours |\n\n\(words)\n").commitments
            .map(\.clock)
    }

    @Test(arguments: [
        ("Garnet is staffed 08:30-17:30 on weekdays and Cobalt around the clock.", [ClockMeaning.business, .calendar]),
        ("Cobalt is staffed around the clock, Garnet Monday to Friday 08:30-17:30.", [.business, .calendar]),
        ("Garnet is covered Monday to Friday, 9:00 to 17:00. Cobalt is covered 24x7.", [.business, .calendar]),
        ("Garnet and Cobalt are staffed 24x7.", [.calendar, .calendar]), ("Support is provided 24x7.", [.calendar, .calendar]),
        ("Garnet and Cobalt are staffed Monday to Friday 09:00-17:00.", [.business, .business]),
        ("We like both.", [.unspecified, .unspecified]),
    ])
    func english(_ words: String, _ expected: [ClockMeaning]) { #expect(clocks(words) == expected) }

    @Test(arguments: [
        ("晨星于周一至周五 9:00-18:00 提供服务，恒星7×24小时提供服务。", [ClockMeaning.business, .calendar]),
        ("晨星、恒星均提供7×24小时服务。", [.calendar, .calendar]),
    ])
    func chinese(_ words: String, _ expected: [ClockMeaning]) { #expect(clocks(words, names: "晨星 | 恒星") == expected) }
}
