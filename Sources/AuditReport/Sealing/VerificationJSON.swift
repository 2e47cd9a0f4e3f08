// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What a verification found, for programs: `slaudit/verification/1`.
public enum VerificationJSON {
    public static func bytes(_ verifications: [Verification]) -> [UInt8] {
        var json = JSONText(lineDepth: 5)
        json.object { json in
            json.field("schema", "slaudit/verification/1")
            json.field("asRecorded", verifications.allSatisfy(\.isAsRecorded))
            json.list("subjects", verifications) { json, verification in
                json.object { json in
                    json.field("kind", verification.subject.rawValue)
                    json.field("vendor", verification.vendor)
                    json.field("asRecorded", verification.isAsRecorded)
                    json.list("differences", verification.differences) { $0.difference($1) }
                    json.strings("checks", verification.checks.map(\.english))
                    json.strings("notes", verification.notes.map(\.english))
                    if let token = verification.token { json.token(token) } else { json.null("token") }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func difference(_ difference: SealDifference) {
        object { json in
            json.field("kind", difference.kind.rawValue)
            json.field("path", difference.path)
            json.field("exhibit", difference.exhibit)
            json.field("place", difference.place?.english)
            json.field("recorded", difference.recorded)
            json.field("found", difference.found)
            json.strings("findings", difference.findings)
            json.strings("notes", difference.notes.map(\.english))
        }
    }

    fileprivate mutating func token(_ token: TimestampStatement) {
        object("token") { json in
            json.field("path", token.path)
            json.field("holds", token.isGood)
            json.field("time", token.time)
            json.field("accuracyMicroseconds", token.accuracy.map { Int(clamping: $0) })
            json.field("policy", token.policy)
            json.field("serial", token.serial)
            json.field("authority", token.authority)
            json.field("signer", token.signer)
            json.field("issuer", token.issuer)
            json.field("identityChecked", token.isIdentityChecked)
        }
    }
}
