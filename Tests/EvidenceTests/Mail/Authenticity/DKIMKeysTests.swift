// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@testable import Evidence

@Suite struct DKIMKeysTests {
    static let key = AuthenticityFixture.key("lanyun")

    /// Files that give the key of s1._domainkey.lanyun.example, and nothing else.
    static let files: [String] = {
        let (first, second) = (String(key.prefix(200)), String(key.dropFirst(200)))
        return [
            "s1._domainkey.lanyun.example. 3600 IN TXT \"v=DKIM1; k=rsa; p=\(first)\" \"\(second)\"",
            "S1._DomainKey.Lanyun.Example.\t1h\tIN\tTXT\t\"v=DKIM1; k=rsa; p=\(key)\"\r\n",
            "; <<>> DiG 9.18 <<>> txt s1._domainkey.lanyun.example\n;; QUESTION SECTION:\n;s1._domainkey.lanyun.example. IN TXT\n\n"
                + ";; ANSWER SECTION:\ns1._domainkey.lanyun.example. 60 IN TXT \"v=DKIM1\\; k=rsa\\; p=\(key)\"\n\n;; Query time: 3 msec\n",
            "$TTL 300\n$ORIGIN lanyun.example.\n@ IN SOA ns.lanyun.example. root.lanyun.example. ( 1 2 3 4 5 )\n"
                + "s1._domainkey\tIN\tTXT\t( \"v=DKIM1; k=rsa; \"\n\t  \"p=\(first)\"\n\t  \"\(second)\" )  ; ----- key s1\n",
            "s1._domainkey.lanyun.example\ttext = \"v=DKIM1; p=\(first)\"\n\t\"\(second)\"\n",
            "s1._domainkey.lanyun.example descriptive text \"v=DKIM1; p=\(key)\"",
            "# saved on 4 March\n// by Dana\ns1._domainkey.lanyun.example=v=DKIM1; p=\(key)",
            "\u{FEFF}s1._domainkey.lanyun.example: v=DKIM1; k=rsa; p=\(key)",
            "s1._domainkey.lanyun.example = \"p=\(first)\" \"\(second)\"",
            "s1._domainkey.lanyun.example TXT v=DKIM1; p=\(key)",
            "s1._domainkey.lanyun.example.\n  # nothing on that line\ns1._domainkey.lanyun.example. IN TXT \"p=\(key)\"",
            "s1._domainkey.lanyun.example. 300 IN CNAME s1.keys.relay.example.\ns1.keys.relay.example. 300 IN TXT \"v=DKIM1; p=\(key)\"\n",
            "s1._domainkey.lanyun.example\tcanonical name = k.relay.example.\nk.relay.example\ttext = \"v=DKIM1; p=\(key)\"\n",
            "s1._domainkey.lanyun.example is an alias for k.relay.example.\nk.relay.example descriptive text \"v=DKIM1; p=\(key)\"\n",
            "s1._domainkey.lanyun.example. IN TXT \"v=DKIM1; p=\\077\\073\(key)\"\ns1._domainkey.lanyun.example. IN TXT \"p=\(key)\"",
        ]
    }()

    @Test(arguments: files.indices)
    func readsEveryShape(_ index: Int) {
        let found = AuthenticityFixture.keys(DKIMKeysTests.files[index]).keys(selector: "s1", domain: "lanyun.example")
        let usable = found.filter { if case .usable = $0.state { true } else { false } }
        #expect(usable.count == 1)
        #expect(usable.first?.sha256.count == 64)
    }

    static let refused: [(file: String, reasons: [DKIMKeys.Problem.Reason])] = [
        ("", []), ("\n\n# only words\n", []), ("\"v=DKIM1; p=\(key)\" \"x\"\n", [.nameless]),
        ("s1._domainkey IN TXT \"v=DKIM1; p=\(key)\"", [.nameIncomplete]), ("s1._domainkey.lanyun.example. IN TXT", [.noText]),
        ("s1..x=v=DKIM1; p=\(key)", [.badName]), ("s1._domainkey.lanyun.example=v=DKIM2; p=\(key)", [.unusable(.unknownVersion)]),
        ("s1._domainkey.lanyun.example=k=dsa; p=\(key)", [.unusable(.unknownKind)]),
        ("s1._domainkey.lanyun.example=v=DKIM1; k=rsa", [.unusable(.missingKey)]),
        ("s1._domainkey.lanyun.example=p=$$$", [.unusable(.badBase64)]), ("s1._domainkey.lanyun.example=p=QUJD", [.unusable(.badKey)]),
        ("s1._domainkey.lanyun.example=k=ed25519; p=\(key)", [.unusable(.badKey)]),
        ("s1._domainkey.lanyun.example=hello", [.unusable(.syntax)]),
        ("s1._domainkey.lanyun.example=p=\(AuthenticityFixture.key("short"))", [.short(bits: 512)]),
        ("lanyun.example. IN TXT \"v=spf1 -all\"\nlanyun.example. IN MX 10 mx.lanyun.example.", []),
    ]

    @Test(arguments: refused.indices)
    func namesWhatGivesNoKey(_ index: Int) {
        let row = DKIMKeysTests.refused[index]
        #expect(AuthenticityFixture.keys(row.file).problems.map(\.reason) == row.reasons)
    }

    @Test func flagsAreKept() {
        let file = "s1._domainkey.lanyun.example=v=DKIM1; h=sha256:sha1; s=email; t=y:s; n=note; p=\(DKIMKeysTests.key)"
        let key = AuthenticityFixture.keys(file).keys(selector: "s1", domain: "lanyun.example").first
        #expect(key?.isTesting == true && key?.isStrict == true && key?.isForMail == true)
        #expect(key?.allows(.sha256) == true)
        let other = DKIMKey(Array("h=sha1; s=tlsrpt; p=".utf8)[...])
        #expect(other.state == .revoked && !other.isForMail && !other.allows(.sha256))
    }

    @Test func bothShapesOfOneKeyDiffer() {
        let file = "a._domainkey.x.example=p=\(DKIMKeysTests.key)\na._domainkey.x.example=p=\(AuthenticityFixture.key("lanyun bare"))"
        #expect(AuthenticityFixture.keys(file).keys(selector: "a", domain: "x.example").count == 2)
        #expect(AuthenticityFixture.keys(file + "\n" + file).count == 2)
    }

    @Test func circlesOfAliasesEnd() {
        let file = "a._domainkey.x.example. IN CNAME b.x.example.\nb.x.example. IN CNAME a._domainkey.x.example.\n"
        #expect(AuthenticityFixture.keys(file).keys(selector: "a", domain: "x.example").isEmpty)
    }

    @Test func everyPrefixOfAFileIsRead() {
        for file in DKIMKeysTests.files {
            let bytes = Array(file.utf8)
            for count in stride(from: 0, through: bytes.count, by: 3) { _ = DKIMKeys(Array(bytes.prefix(count))) }
        }
    }
}
