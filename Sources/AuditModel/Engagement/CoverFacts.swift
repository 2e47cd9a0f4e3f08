// SPDX-License-Identifier: Apache-2.0

/// What a person wants on the cover of a report, and nothing is judged by: `report` in `engagement.json5`.
public struct CoverFacts: Hashable, Sendable {
    /// The agreement's number, as the parties write it.
    public var agreementNumber: String?
    public var preparedBy: String?
    public var preparedFor: String?
    /// A line such as "Confidential – for counsel".
    public var confidentiality: String?
    /// A report is a draft until a person says that it was issued.
    public var isIssued = false

    public init() {}
}
