// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Tokens of an authority that the test itself is: `tsa.example`.
@Suite(.enabled(if: TimestampAuthority.isPossible)) struct TimestampTests {
    @Test func aTokenIsReadAndChecked() throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle()
        let authority = try TimestampAuthority()
        try authority.answer(root + "/SHA256SUMS.tsq", to: root + "/SHA256SUMS.tsr")
        let plain = try Command.run(["verify", root])
        #expect(plain.status == 0, "\(plain.text)")
        #expect(plain.text.contains("identity was not checked") && plain.text.contains("tsa.example") && plain.text.contains("±1.5 s"))
        #expect(plain.text.contains("policy 1.2.3.4.1, serial 0"))
        let trusted = try Command.run(["verify", root, "--ca", authority.file("ca.pem"), "--lang", "zh"])
        #expect(trusted.status == 0 && trusted.text.contains("证书链可追溯"), "\(trusted.text)")
        let other = try TimestampAuthority()
        #expect(try Command.run(["verify", root, "--ca", other.file("ca.pem")]).status == 4)
        // A file without a certificate trusts nobody.
        #expect(try Command.run(["verify", root, "--ca", root + "/bagit.txt"]).status == 4)
        // The bag stays whole beside its token.
        let json = try Command.run(["verify", root, "--json"])
        #expect(json.text.contains("\"holds\": true"))
        // The bare token.
        try authority.openssl(["ts", "-reply", "-in", root + "/SHA256SUMS.tsr", "-token_out", "-out", root + "/bare"])
        try FileManager.default.removeItem(atPath: root + "/SHA256SUMS.tsr")
        try FileManager.default.moveItem(atPath: root + "/bare", toPath: sealed.root + "/bare")
        #expect(try Command.run(["verify", root, "--token", sealed.root + "/bare", "--ca", authority.file("ca.pem")]).status == 0)
    }

    @Test func badTokensFail() throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle()
        let authority = try TimestampAuthority()
        let token = sealed.root + "/token"
        try authority.answer(root + "/SHA256SUMS.tsq", to: token)
        let good = try Data(contentsOf: URL(fileURLWithPath: token))
        func status(_ bytes: Data) throws -> (Int32, String) {
            try bytes.write(to: URL(fileURLWithPath: token))
            let result = try Command.run(["verify", root, "--token", token])
            return (result.status, result.text)
        }
        #expect(try status(good).0 == 0)
        #expect(try status(Data()).0 == 4)
        #expect(try status(Data("<html>404</html>".utf8)).0 == 4)
        #expect(try status(good.dropLast()).0 == 4)
        #expect(try status(good + Data([0])).0 == 4)
        // The last bytes are the signature's.
        var forged = good
        forged[forged.count - 3] ^= 1
        #expect(try status(forged).1.contains("signature does not hold"))
        // Over something else.
        try authority.openssl(["ts", "-query", "-data", root + "/bagit.txt", "-sha256", "-cert", "-out", sealed.root + "/other.tsq"])
        try authority.answer(sealed.root + "/other.tsq", to: token)
        #expect(try status(Data(contentsOf: URL(fileURLWithPath: token))).1.contains("other bytes than SHA256SUMS"))
        // Refused: the authority does not take the hash function.
        try authority.openssl(["ts", "-query", "-data", root + "/SHA256SUMS", "-sha1", "-out", sealed.root + "/weak.tsq"])
        try authority.answer(sealed.root + "/weak.tsq", to: token)
        let refused = try status(Data(contentsOf: URL(fileURLWithPath: token)))
        #expect(refused.0 == 4 && refused.1.contains("did not grant"), "\(refused.1)")
        #expect(try Command.run(["verify", root, "--token", sealed.root + "/none"]).status == 64)
        #expect(try Command.run(["verify", sealed.root, "--token", token]).status == 64)
    }
}

/// A time-stamping authority of one key, made by `openssl` in a folder that is gone after the test.
final class TimestampAuthority {
    private let scratch: Scratch

    static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

    init() throws {
        scratch = try Scratch()
        try scratch.write(
            "tsa.cnf",
            """
            [req]
            distinguished_name = dn
            prompt = no
            [dn]
            O = TSA Example
            CN = tsa.example
            [ca]
            basicConstraints = critical,CA:true
            keyUsage = critical,keyCertSign
            [stamp]
            extendedKeyUsage = critical,timeStamping
            keyUsage = critical,digitalSignature
            [tsa]
            default_tsa = one
            [one]
            serial = \(file("serial"))
            crypto_device = builtin
            signer_cert = \(file("tsa.pem"))
            certs = \(file("ca.pem"))
            signer_key = \(file("tsa.key"))
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha512
            accuracy = secs:1, millisecs:500
            clock_precision_digits = 3
            ess_cert_id_chain = yes
            ess_cert_id_alg = sha256
            tsa_name = yes
            """)
        for name in ["ca", "tsa"] {
            try openssl(["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file(name + ".key")])
        }
        try openssl([
            "req", "-x509", "-new", "-key", file("ca.key"), "-subj", "/CN=ca.tsa.example", "-days", "3650", "-config", file("tsa.cnf"),
            "-extensions", "ca",
            "-out", file("ca.pem"),
        ])
        try openssl(["req", "-new", "-key", file("tsa.key"), "-config", file("tsa.cnf"), "-out", file("tsa.csr")])
        try openssl([
            "x509", "-req", "-in", file("tsa.csr"), "-CA", file("ca.pem"), "-CAkey", file("ca.key"), "-set_serial", "7", "-days", "3650",
            "-extfile",
            file("tsa.cnf"), "-extensions", "stamp", "-out", file("tsa.pem"),
        ])
        try scratch.write("serial", "04\n")
    }

    func file(_ name: String) -> String { scratch.file(name).path }

    func answer(_ request: String, to reply: String) throws {
        try openssl(["ts", "-reply", "-queryfile", request, "-config", file("tsa.cnf"), "-section", "one", "-out", reply])
    }

    func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
    }

    struct Failed: Error {
        var arguments: [String]
    }
}
