// SPDX-License-Identifier: Apache-2.0

/// The sections of a report, in their order; the raw value is the section's anchor.
enum ReportSection: String, CaseIterable {
    case answer, commitments, readings, findings, attainment, patterns, money, dates, conduct
    case counterCase = "counter-case"
    case evidence, diagnostics, method
    case vendorAnswer = "vendor-answer"

    /// As printed before the heading.
    var number: Int { (ReportSection.allCases.firstIndex(of: self) ?? 0) + 1 }
}
