// SPDX-License-Identifier: Apache-2.0

/// A chat of Huawei's WeLink saved as text: `姓名(z00123456)`, a tab, date and time, then the words.
enum WeLinkFormat: EvidenceFormat {
    static let name = "welink"

    static func recognises(_ input: FormatInput) -> Bool { ChatTextGuess(input.bytes)?.product == .welink }
    static func read(_ input: FormatInput) -> FormatOutput { ChatTextReading.read(input) }
}
