// SPDX-License-Identifier: Apache-2.0

/// Digests that a page states, made by the caller: this target has no cryptography.
public struct PageSeals: Hashable, Sendable {
    /// SHA-256 of `HTMLReport.stylesheet` and `HTMLReport.script` in base 64, for the page's policy.
    public var style: String
    public var script: String
    /// SHA-256 of the audit.json that belongs to the report, in hexadecimal digits; empty for a page over several audits.
    public var audit: String

    public init(style: String, script: String, audit: String = "") {
        self.style = style
        self.script = script
        self.audit = audit
    }
}
