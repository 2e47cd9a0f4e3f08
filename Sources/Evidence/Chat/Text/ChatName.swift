// SPDX-License-Identifier: Apache-2.0

/// What may be somebody's name in the head of a message.
enum ChatName {
    private static let levels: [StaticString] = [
        "info", "warn", "warning", "error", "debug", "trace", "fatal", "notice", "critical", "severe",
    ]

    /// Whether it does not begin as a line of a log, a list or markup does.
    static func isPossible(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first else { return true }
        guard name.count <= ChatHead.longestName, !"-|<#{}*>=/\\,;:.+".utf8.contains(first) else { return false }
        // "[main]", "[INFO]": but WeChat shows pictures in names as "[玫瑰]".
        if first == UInt8(ascii: "["), let second = name.dropFirst().first, second < 0x80 { return false }
        var cursor = StampCursor(Array(name.prefix(16)))
        for level in levels where cursor.take(word: level) {
            if let next = cursor.next, next.isLetter { cursor.at = 0 } else { return false }
        }
        return true
    }

    /// What stands before a time that is no message's.
    private static let leading: [String] = [
        "于", "在", "至", "到", "从", "时间", "日期", "时刻", " at", " on", "until", "from", "since", "Date", "date", "Time", "time", "started",
        "ended", ":", "：",
    ]

    /// Whether it is short and without the punctuation of a sentence, so that no line of words with a time at its end is taken for one.
    static func isShort(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count <= 96 else { return false }
        let words = String(decoding: name, as: UTF8.self)
        return !words.contains { "，。；！？、,;!?=\"{}".contains($0) } && !leading.contains { words.hasSuffix($0) }
    }
}
