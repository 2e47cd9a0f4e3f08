// SPDX-License-Identifier: Apache-2.0

/// A QQ chat saved as text: the message manager's export, of one chat or all of them, and what is copied out of a window.
enum QQTextFormat: EvidenceFormat {
    static let name = "qq"

    static func recognises(_ input: FormatInput) -> Bool { ChatTextGuess(input.bytes)?.product == .qq }
    static func read(_ input: FormatInput) -> FormatOutput { ChatTextReading.read(input) }
}
