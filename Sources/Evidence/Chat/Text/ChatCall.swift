// SPDX-License-Identifier: Apache-2.0

/// A call by voice or picture, by the words that a chat program leaves of it.
///
/// What was said in it is not in the evidence: it is no message, but when it was held an answer may have been given.
struct ChatCall {
    /// Whether the parties spoke: the program says how long.
    var isHeld: Bool

    private static let fronts: [String] = [
        "【音视频通话】", "[音视频通话]", "[语音通话]", "[视频通话]", "[语音/视频通话]", "[通话]", "[视频聊天]", "[语音聊天]", "[Video/Audio Call]", "[Voice Call]",
        "[Video Call]",
    ]
    private static let durations: [String] = ["通话时长", "聊天时长", "通話時間", "Duration", "Call duration"]

    /// The call that a text speaks of, which its source does not mark as one; nil: it is somebody's words.
    init?(_ text: String) {
        guard text.utf8.count <= 200, let first = text.utf8.first,
            first == UInt8(ascii: "[") || first >= 0xC3 || first == UInt8(ascii: "D") || first == UInt8(ascii: "C")
        else { return nil }
        if let front = ChatCall.fronts.first(where: text.hasPrefix) {
            isHeld = ChatCall.isHeld(String(text.dropFirst(front.count)))
        } else if let word = ChatCall.durations.first(where: text.hasPrefix), ChatCall.isClock(text.dropFirst(word.count)) {
            isHeld = true
        } else {
            return nil
        }
    }

    /// The call that a source marks as one, by what it says of it.
    init(marked text: String) { isHeld = ChatCall.isHeld(text) }

    private static func isHeld(_ text: String) -> Bool {
        durations.contains { word in
            text.firstRange(of: word).map { isClock(text[$0.upperBound...].prefix { $0 != "\n" }) } ?? false
        }
    }

    /// `12:34`, blanks and a colon before it.
    private static func isClock(_ words: Substring) -> Bool {
        let rest = words.drop { ":： ".contains($0) }
        let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
        return clock.contains(":") && rest.dropFirst(clock.count).allSatisfy { $0 == " " || $0 == "]" || $0 == "】" }
    }
}
