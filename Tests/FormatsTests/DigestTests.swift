// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct DigestTests {
    // FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ])
    func knownAnswers(text: String, digest: String) {
        #expect(sha256(Array(text.utf8)) == digest)
    }

    @Test func piecesGiveTheSameDigestAsTheWhole() {
        let bytes = (0..<1000).map { UInt8($0 % 251) }
        var digest = SHA256Digest()
        digest.update(bytes[..<1])
        digest.update(bytes[1..<1])
        digest.update(bytes[1...])
        #expect(digest.hex() == sha256(bytes))
        #expect(sha256(bytes[10..<20]) == sha256(Array(bytes[10..<20])))
    }
}
