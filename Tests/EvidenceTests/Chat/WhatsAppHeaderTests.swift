// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

struct WhatsAppHeaderTests {
    @Test(
        "the head of a message in the layouts of both phones and many languages",
        arguments: [
            ("03/02/26, 9:14 PM - Dana: hi", "03/02/26, 9:14 PM", "Dana: hi", false),
            ("03/02/2026, 21:14 - Dana: hi", "03/02/2026, 21:14", "Dana: hi", false),
            ("03/02/26, 9:14\u{202F}PM - Dana: hi", "03/02/26, 9:14\u{202F}PM", "Dana: hi", false),
            ("3/2/26, 9:14\u{A0}p.\u{A0}m. - Dana: hi", "3/2/26, 9:14\u{A0}p.\u{A0}m.", "Dana: hi", false),
            ("[03.02.26, 21:14:05] Dana: hi", "03.02.26, 21:14:05", "Dana: hi", true),
            ("\u{200E}[03/02/2026, 9:14:05\u{202F}PM] Dana: hi", "03/02/2026, 9:14:05\u{202F}PM", "Dana: hi", true),
            ("[\u{FEFF}03/02/2026 21:14:05] Dana: hi", "03/02/2026 21:14:05", "Dana: hi", true),
            ("2026/3/2 下午9:14 - 小王: 你好", "2026/3/2 下午9:14", "小王: 你好", false),
            ("[2026/3/2 上午9:14:05] 小王: 你好", "2026/3/2 上午9:14:05", "小王: 你好", true),
            ("2026年3月2日 21:14 - 小王: 你好", "2026年3月2日 21:14", "小王: 你好", false),
            ("2026. 3. 2. 오후 9:14 - Kim: hi", "2026. 3. 2. 오후 9:14", "Kim: hi", false),
            ("02.03.26, 21:14 - Dana: hallo", "02.03.26, 21:14", "Dana: hallo", false),
            ("02/03/2026 à 21:14 - Dana: salut", "02/03/2026 à 21:14", "Dana: salut", false),
            ("2.3.2026 klo 21.14 - Dana: moi", "2.3.2026 klo 21.14", "Dana: moi", false),
            ("٠٣/٠٢/٢٠٢٦، ٩:١٤ م - Dana: hi", "٠٣/٠٢/٢٠٢٦، ٩:١٤ م", "Dana: hi", false),
            ("26-03-02 21:14 - Dana: hej", "26-03-02 21:14", "Dana: hej", false),
        ])
    func accepts(line: String, raw: String, body: String, isBracketed: Bool) throws {
        let bytes = Array(line.utf8)
        let header = try #require(WhatsAppHeader(bytes, from: 0, to: bytes.count))
        #expect(String(decoding: bytes[header.raw], as: UTF8.self) == raw)
        #expect(String(decoding: bytes[header.body...], as: UTF8.self) == body)
        #expect(header.isBracketed == isBracketed)
    }

    @Test(
        "a line that continues a message has no head",
        arguments: [
            "", " ", "multi-line tail", "03/02/26", "03/02/26 we agreed on this", "21:14 - Dana: hi", "[link] see here", "2026 - a year",
            "10.5.1 - released",
            "[99/99/2026, 21:14] Dana: hi", "03/02/26, 21:14 Dana: hi", "03/02/26, 21:14-Dana: hi", "[03/02/26, 21:14 Dana: hi", "[", "- 1",
            "192.168.1.10 - server", "3/4/5/6, 10:00 - x",
        ])
    func rejects(line: String) {
        let bytes = Array(line.utf8)
        #expect(WhatsAppHeader(bytes, from: 0, to: bytes.count) == nil)
    }
}
