// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Takes out of a result what its reader must not see, before anything is written of it.
///
/// A pure function of the result, the profile and the key. Every writer works from the value that comes out, so that nothing has to be
/// hidden afterwards. Times, digests, outcomes, amounts and places in files are not touched.
public enum Redaction {
    public struct Redacted: Sendable {
        public var result: AuditResult
        public var record: RedactionRecord
        /// The key with the pseudonyms given now.
        public var pseudonyms: Pseudonyms
        /// What must not be found in anything written of the result.
        public var scan: SecretScan
    }

    /// The language is that of pseudonyms in words that are of one language only.
    public static func redact(
        _ result: AuditResult, profile: RedactionProfile, pseudonyms: Pseudonyms = Pseudonyms(), language: Language? = nil
    ) -> Redacted {
        var redactor = Redactor(result, profile, pseudonyms, language ?? result.agreement.language)
        var copy = result
        copy.agreement.redact(&redactor)
        redactor.pass = .learning
        copy = result
        copy.redact(&redactor)
        redactor.pass = .replacing
        copy = result
        copy.redact(&redactor)
        let record = redactor.record
        copy.redaction = record
        return Redacted(result: copy, record: record, pseudonyms: redactor.book, scan: SecretScan(redactor.literals, redactor.book))
    }
}
