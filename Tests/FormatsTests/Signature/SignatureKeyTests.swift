// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct SignatureKeyTests {
    /// Keys made for these tests, and what they sign.
    private static let words = Array("The gateway is back.".utf8)
    private static let info = bytes([
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvEsDh8ujFrh7CRSf9LmImLZVBiQ8K98eRXxyprXfEWTuDMqMnGI9xaMu2JMsJrnt5B",
        "7YkERB4k3G3d967AJADlLxcI3O9MS8QbbTHjMrUs1tLtBHx9nlUITNnSgQ4eOmb2mff0m5V2K6DR5bwtTi9yXAiYqdZhdrEbOJJtpMU/E3foLm",
        "4Nd1N7CXgiKN9HKYOlNjAK/e1RoSLrOCii9DxxJtEGRTmUYCq98F9V+kZImhIE67QMPfBwDn3vtps28Z6Os4RgxGEUQ69nrY2NgKmZ3IOz7sf6",
        "UyEsP2k2N94YygF5UyFu+9dec4ZMvSEfvAoUBNo+OtFVE5wbOsPxTs9QIDAQAB",
    ])
    private static let bare = bytes([
        "MIIBCgKCAQEAvEsDh8ujFrh7CRSf9LmImLZVBiQ8K98eRXxyprXfEWTuDMqMnGI9xaMu2JMsJrnt5B7YkERB4k3G3d967AJADlLxcI3O9MS8Qb",
        "bTHjMrUs1tLtBHx9nlUITNnSgQ4eOmb2mff0m5V2K6DR5bwtTi9yXAiYqdZhdrEbOJJtpMU/E3foLm4Nd1N7CXgiKN9HKYOlNjAK/e1RoSLrOC",
        "ii9DxxJtEGRTmUYCq98F9V+kZImhIE67QMPfBwDn3vtps28Z6Os4RgxGEUQ69nrY2NgKmZ3IOz7sf6UyEsP2k2N94YygF5UyFu+9dec4ZMvSEf",
        "vAoUBNo+OtFVE5wbOsPxTs9QIDAQAB",
    ])
    private static let edwards = bytes([
        "GT9W37PFDWZCczAoMoylLDy829yKKimCmZuIWNaP3T4="
    ])
    private static let edwardsInfo = bytes([
        "MCowBQYDK2VwAyEAGT9W37PFDWZCczAoMoylLDy829yKKimCmZuIWNaP3T4="
    ])
    private static let shortInfo = bytes([
        "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOmMTN5DiBmpzQApnEHLSZAYwyvffcwGbcZZpZsKmoVjW1LsbVctkJyX5aMbCfxL1Ltb0WPF1jjqiy",
        "ZtKUadWukCAwEAAQ==",
    ])
    private static let signature256 = bytes([
        "I268fyRT8cV9DwVdMTaBr3DCFl8ds9BBjmg41vYQKhEkcel9j6eWsBlSjhWxXP3Z1hCuEeCZvbO/eWMHm5OyW/Y8faVBGb4s88AJqAvTRYYrf3",
        "sKTyEjWeNZlktvI9fYy6xH8jyhOoi2JjtTXrjmVUf732OOvmufTx+luHTZWJUVlisu2WNeb5SxhKjW6fHOFTUtpUy3R5EGAF8wfBuoQARp1+R8",
        "3RF30ZNfTeSMi1ewhkI0t3L1dLxS6venh6u1U+Ulg2078cxkOtb90F4mtQfVwdX6DAbUFn6G8ZH5e7mS3oqdKF61FmrFUEnNji0r245bUhY9n1",
        "ifdBZHMnwx+A==",
    ])
    private static let signature1 = bytes([
        "EM7/mFTDZV/RS6xfiO020jktyFOV2wrumInSqGm90XLR5bsLLkYTduwzkMcfKyUmbvG7Sre0KnsavcuvncsQ/2bv8uff6qVyhn/JVYk4ydQZRq",
        "TQkN3YIgaCNLT21Oav0V1beawHH5wCH9onxXObtuPYQ/Mu3RyXAdWHEGKJgZkDeIbwfYVaZsaTIGaComTfNlhMARjASppsMU4kSjhBUphl7Xfv",
        "ol6chC4zm59qZcA6Gu0xj/toDDC8tuKghie9nIXeZaf/e2T4etsC2zxBTVDjTFo86Ul2EO4FzwtIH54nPC08yk51WgnW8VnyCsoJObinJEHAv2",
        "562Ipo4kIXKw==",
    ])
    private static let edwardsSignature = bytes([
        "iwD9Q/PyxCKEt+oCDpq7kxEErb5xRrfnlTZ49+GHhZkHzT2g3cmzRjDnLicQ1bN4qV3sOnlejeaL5sZG0CPgDQ=="
    ])

    private static func bytes(_ pieces: [String]) -> [UInt8] {
        var bits: UInt32 = 0
        var count = 0
        var out: [UInt8] = []
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for byte in pieces.joined().utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { break }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return out
    }

    private static func digest(_ hash: HashAlgorithm) -> [UInt8] { MessageDigest.of(words[...], hash) ?? [] }

    @Test func digestsAreKnown() {
        // FIPS 180-4 examples.
        let hex = MessageDigest.of(Array("abc".utf8)[...], .sha1)?.map { String($0, radix: 16) }.joined(separator: " ")
        #expect(hex == "a9 99 3e 36 47 6 81 6a ba 3e 25 71 78 50 c2 6c 9c d0 d8 9d")
        #expect(MessageDigest.of([], .sha256)?.count == 32)
    }

    @Test func bothShapesOfAnRSAKeyVerify() throws {
        for der in [SignatureKeyTests.info, SignatureKeyTests.bare] {
            let key = try SignatureKey(.rsa, der)
            #expect(key.bits == 2048)
            #expect(key.verifies(SignatureKeyTests.signature256, digest: SignatureKeyTests.digest(.sha256), hash: .sha256))
            #expect(key.verifies(SignatureKeyTests.signature1, digest: SignatureKeyTests.digest(.sha1), hash: .sha1))
            #expect(!key.verifies(SignatureKeyTests.signature1, digest: SignatureKeyTests.digest(.sha256), hash: .sha256))
            #expect(!key.verifies(SignatureKeyTests.signature256, digest: SignatureKeyTests.digest(.sha1), hash: .sha256))
        }
    }

    @Test func bothShapesOfAnEdwardsKeyVerify() throws {
        for bytes in [SignatureKeyTests.edwards, SignatureKeyTests.edwardsInfo] {
            let key = try SignatureKey(.ed25519, bytes)
            #expect(key.verifies(SignatureKeyTests.edwardsSignature, digest: SignatureKeyTests.digest(.sha256), hash: .sha256))
            #expect(!key.verifies(SignatureKeyTests.signature256, digest: SignatureKeyTests.digest(.sha256), hash: .sha256))
        }
    }

    @Test func aShortKeyIsReadWithItsLength() throws {
        #expect(try SignatureKey(.rsa, SignatureKeyTests.shortInfo).bits == 512)
    }

    @Test func everyFlippedByteFails() throws {
        let key = try SignatureKey(.rsa, SignatureKeyTests.info)
        let digest = SignatureKeyTests.digest(.sha256)
        for index in SignatureKeyTests.signature256.indices where index % 7 == 0 {
            var signature = SignatureKeyTests.signature256
            signature[index] ^= 1
            #expect(!key.verifies(signature, digest: digest, hash: .sha256))
        }
        for signature in [[], [0], SignatureKeyTests.signature256 + [0], Array(SignatureKeyTests.signature256.dropLast())] {
            #expect(!key.verifies(signature, digest: digest, hash: .sha256))
        }
    }

    @Test func whatIsNoKeyIsRefused() {
        #expect(throws: SignatureKey.Problem.unreadable) { try SignatureKey(.rsa, []) }
        #expect(throws: SignatureKey.Problem.unreadable) { try SignatureKey(.rsa, SignatureKeyTests.edwards) }
        #expect(throws: SignatureKey.Problem.unreadable) { try SignatureKey(.rsa, SignatureKeyTests.info + [0]) }
        #expect(throws: SignatureKey.Problem.unreadable) { try SignatureKey(.rsa, [UInt8](repeating: 0x30, count: 9000)) }
        #expect(throws: SignatureKey.Problem.anotherKind) { try SignatureKey(.rsa, SignatureKeyTests.edwardsInfo) }
        #expect(throws: SignatureKey.Problem.anotherKind) { try SignatureKey(.ed25519, SignatureKeyTests.info) }
        for count in SignatureKeyTests.info.indices {
            #expect(throws: SignatureKey.Problem.unreadable) { try SignatureKey(.rsa, Array(SignatureKeyTests.info.prefix(count))) }
        }
    }
}
