// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What makes a result fair to the other side: grades of the records, the vendor's likely defences and best case, what the evidence covers.
///
/// It changes no outcome.
enum OtherSide {
    static func complete(_ result: inout AuditResult, exclusions: ExclusionBook, _ grading: EvidenceGrading) {
        grading.apply(to: &result)
        let defences = DefenceAssembly(result, exclusions: exclusions)
        for index in result.findings.indices { result.findings[index].defences = defences.defences(result.findings[index]) }
        result.counterCase = CounterCaseAssembly.counterCase(result.findings)
        result.coverage = CoverageAssembly(result).coverage()
    }
}
