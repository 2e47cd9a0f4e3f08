// SPDX-License-Identifier: Apache-2.0

import BenchmarkSupport
import Evidence
import Formats

/// Time, author, words and thread of every message of a Slack export, as JSON libraries are asked for; nothing is kept.
struct SlackPass {
    let digests: Bool
    private var messages = 0
    private var textBytes = 0
    private var threads = 0
    private var seconds = 0
    private var authors = 0

    init(digests: Bool) {
        self.digests = digests
    }

    consuming func run(_ folder: String) {
        for path in ExportFiles.days(in: folder) { read(path) }
        print("n=\(messages) text=\(textBytes) threads=\(threads) seconds=\(seconds) users=\(authors) rss_mb=\(peakMemory())")
    }

    private mutating func read(_ path: String) {
        guard let source = try? ByteSource(path: path) else { complain("cannot read \(path)") }
        var window = ByteWindow(ByteStream(source), expecting: source.count, digests: digests)
        var records = JSONRecords(opening: [""])
        while let step = records.step(&window) {
            guard case .record = step else { continue }
            let message = records.view(window)
            messages += 1
            textBytes += message.string("text")?.utf8.count ?? 0
            authors += message.plain("user")?.count ?? 0
            if let ts = message.plain("ts") { seconds &+= SlackPass.whole(window.bytes, ts) }
            if message.has("thread_ts") { threads += 1 }
        }
        window.drain()
        _ = window.finish()
    }

    private static func whole(_ bytes: [UInt8], _ ts: Range<Int>) -> Int {
        var value = 0
        for index in ts {
            let byte = bytes[index]
            guard byte != UInt8(ascii: ".") else { break }
            value = value &* 10 &+ Int(byte &- 0x30)
        }
        return value
    }
}
