// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct SourceTextTests {
    static let chinese = "工单编号：1024，响应时间为两小时。客户：您好，系统无法登录，请尽快处理。\r\n2026-03-02 09:15 张三\r\n"

    @Test(arguments: [
        (
            "b9a4b5a5b1e0bac5a3ba31303234a3accfecd3a6cab1bce4ceaac1bdd0a1cab1a1a3bfcdbba7a3bac4fabac3a3accfb5cdb3cedeb7a8b5c7c2bca3acc7ebbea1bfecb4a6c0eda1a30d0a323032362d30332d30322030393a313520d5c5c8fd0d0a",
            "GB18030"
        ),
        (
            "e55d5553167ff7531aff31003000320034000cffcd54945ef665f4953a4e244e0f5cf6650230a25b37621affa8607d590cfffb7cdf7ee065d56c7b76555f0cfff78b3d5ceb5f0459067402300d000a0032003000320036002d00300033002d00300032002000300039003a00310035002000205f094e0d000a00",
            "UTF-16LE"
        ),
        (
            "5de553557f1653f7ff1a0031003000320034ff0c54cd5e9465f695f44e3a4e245c0f65f630025ba26237ff1a60a8597dff0c7cfb7edf65e06cd5767b5f55ff0c8bf75c3d5feb590474063002000d000a0032003000320036002d00300033002d00300032002000300039003a0031003500205f204e09000d000a",
            "UTF-16BE"
        ),
    ])
    func unlabelledChineseIsRecognised(hex: String, charset: String) {
        let source = SourceText(CharsetTests.bytes(hex))
        #expect(source.charset == charset)
        #expect(source.string(0..<source.utf8.count) == Self.chinese)
        #expect(source.defects == 0)
    }

    @Test func unlabelledTraditionalChineseIsRecognised() {
        let source = SourceText(
            CharsetTests.bytes(
                "a475b3e6bd73b8b9a14731303234a141a65ec0b3aec9b6a1acb0a8e2a470aec9a143abc8a4e1a147b17aa66ea141a874b2ceb54caa6bb56ea44aa141bdd0bea8a7d6b342b27aa1430d0a323032362d30332d30322030393a313520b169a4540d0a"
            ))
        #expect(source.charset == "Big5")
        #expect(source.string(0..<12) == "工單編號")
    }

    @Test(arguments: [
        // bytes, charset, text
        ("", "UTF-8", ""),
        ("efbbbf61", "UTF-8", "a"),
        ("fffe6100", "UTF-16LE", "a"),
        ("feff0061", "UTF-16BE", "a"),
        ("6100620063000d000a00", "UTF-16LE", "abc\r\n"),
        ("fffe000061000000", "UTF-32LE", "a"),
        ("84319533cfec", "GB18030", "响"),
        ("636166e920", "windows-1252", "café "),
        ("52e973756de9", "windows-1252", "Résumé"),
        ("610062", "UTF-8", "a\u{0}b"),
    ])
    func marksAndGuesses(hex: String, charset: String, text: String) {
        let source = SourceText(CharsetTests.bytes(hex))
        #expect(source.charset == charset)
        #expect(source.string(0..<source.utf8.count) == text)
    }

    @Test func aMarkIsNotTextButIsCountedInOffsets() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x62]
        let source = SourceText(bytes, charset: "gb2312")
        #expect(source.utf8 == [0x61, 0x62])
        #expect(source.original(0..<1) == 3..<4)
        #expect(source.original(2..<2) == 5..<5)
        #expect(source.original(0..<99) == 3..<5)
    }

    @Test func aCutExportStaysUTF8() {
        let whole = Array(Self.chinese.utf8)
        let source = SourceText(Array(whole.dropLast(4)) + [0xE5])
        #expect(source.charset == "UTF-8")
        #expect(source.defects == 2)
        #expect(source.string(0..<12) == "工单编号")
    }

    @Test func outsideRangesAreClamped() {
        let source = SourceText([0x61, 0xE9])
        #expect(source.string(-5..<99) == "aé")
        #expect(source.original(1..<3) == 1..<2)
        #expect(source.original(50..<60).isEmpty)
    }
}
