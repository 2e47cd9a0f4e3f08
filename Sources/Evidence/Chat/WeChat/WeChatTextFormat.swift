// SPDX-License-Identifier: Apache-2.0

/// A WeChat chat saved as text: MemoTrace's, WeFlow's and WechatExporter's files, a chat mailed or copied out of WeChat.
enum WeChatTextFormat: EvidenceFormat {
    static let name = "wechat"

    static func recognises(_ input: FormatInput) -> Bool { ChatTextGuess(input.bytes)?.product == .wechat }
    static func read(_ input: FormatInput) -> FormatOutput { ChatTextReading.read(input) }
}
