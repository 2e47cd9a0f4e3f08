// SPDX-License-Identifier: Apache-2.0

/// The sections of a report, in their order; the raw value is the section's anchor.
enum ReportSection: String, CaseIterable {
    case answer, commitments, readings, findings, attainment, patterns, money, dates, conduct, evidence, diagnostics, method

    /// As printed before the heading.
    var number: Int { (ReportSection.allCases.firstIndex(of: self) ?? 0) + 1 }
}
