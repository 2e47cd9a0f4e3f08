// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct TransferEncodingTests {
    @Test(arguments: [
        ("base64", "aGVsbG8=", "hello"), ("BASE64", "aGVs\r\nbG8=\r\n", "hello"), ("base64", "aGVsbG8", "hello"),
        ("base64", "aGVs*bG8=", "hello"),
        ("base64", "aGU=bGxv", "hello"), ("base64", "", ""), ("quoted-printable", "a=3Db=\nc", "a=bc"),
        ("quoted-printable;", "a=C3=A9=\r\n!", "aé!"),
        ("quoted-printable", "a  \nb", "a\nb"), ("quoted-printable", "--=20\nb", "-- \nb"), ("quoted-printable", "1 = 2 =zz", "1 = 2 =zz"),
        ("quoted-printable", "a=\r", "a"), ("quoted-printable", "a=e4=bd=a0", "a你"), ("7bit", "a=3D", "a=3D"), ("foobar", "aGVs", "aGVs"),
        ("", "x", "x"),
        ("x-uuencode", "begin 644 a\n%:&5L;&\\\n`\nend\n", "hello"),
    ])
    func decodes(_ label: String, _ text: String, _ expected: String) {
        let decoded = TransferEncoding(label: Array(label.utf8)[...]).decode(Array(text.utf8)[...])
        #expect(decoded.bytes[...].text == expected)
    }

    @Test(arguments: [
        ("base64", "aGVs*bG8=", 1), ("base64", "aGVsb", 1), ("base64", "aGVsbG8=\n", 0), ("quoted-printable", "=zz", 1),
        ("quoted-printable", "=3D=\n", 0),
    ])
    func countsDamage(_ label: String, _ text: String, _ defects: Int) {
        #expect(TransferEncoding(label: Array(label.utf8)[...]).decode(Array(text.utf8)[...]).defects == defects)
    }
}
