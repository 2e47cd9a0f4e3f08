// SPDX-License-Identifier: Apache-2.0

/// Who does it, before the length of each: "Guards: 6 minutes; door contractor: 25 minutes". Persons are neither tiers nor kinds of cases.
enum CellPersons {
    private static let persons = Lexicon<Void>(
        "staff|guard|guards|contractor|contractors|subcontractor|engineer|engineers|technician|technicians|specialist|fitter|mechanic|electrician|plumber|team|crew|service desk|manager|supervisor|officer|operator|operators|personnel|caretaker|porter|concierge|receptionist|职员|保安|承办商|承包商|分包商|维保单位|维修单位|工程师|技术员|技师|技术人员|维修人员|维保人员|值班人员|服务人员|专家|团队|班组|小组|经理|主管|值班员|管理员|师傅|员工|人员|抢修队"
    )

    static func isPerson(_ passage: Passage, _ range: Range<Int>) -> Bool {
        guard range.count <= 40, let last = persons.matches(passage.folded, in: range).last else { return false }
        return last.range.upperBound == range.upperBound
    }
}
