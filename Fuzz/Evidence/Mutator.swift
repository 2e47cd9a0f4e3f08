// SPDX-License-Identifier: Apache-2.0

/// Changes bytes as accidents and enemies do: flips, cuts, doubles, splices, and words that readers act on.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func draw(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bound > 0 ? Int(state >> 33) % bound : 0
    }

    private static let words: [[UInt8]] = [
        "\nFrom - Mon Mar  2 09:00:00 2026\n", "\n\nFrom x@y.example Mon Mar  2 09:00:00 2026\nFrom: a\n\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        "\n--", "--\n", "=?utf-8?b?", "?=", "=?gb18030?q?=B1", "Content-Transfer-Encoding: base64\n", "Content-Length: 99999999999\n",
        "charset=utf-7",
        "Content-Type: message/rfc822\n\n", "Content-Type: message/delivery-status\n\n", "\r", "\n", "\0", "<", ">", "<blockquote>", "&#x",
        "\"", "(", "[", "{", "\\u",
        "\u{FEFF}", "\u{202E}", ",", ";", "2026-03-02T09:00:00Z", "9999999999999999999", "-1", "DKIM-Signature: v=1; l=0; b=",
    ].map { Array($0.utf8) }

    /// One to four changes of some bytes; `other` gives pieces to splice in.
    mutating func mutate(_ bytes: [UInt8], _ other: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...draw(4) {
            let place = draw(result.count + 1)
            switch draw(8) {
            case 0 where place < result.count: result[place] ^= UInt8(1 << draw(8))
            case 1 where place < result.count: result[place] = UInt8(draw(256))
            case 2: result.removeSubrange(place..<min(result.count, place + 1 + draw(64)))
            case 3: result.insert(contentsOf: result[place..<min(result.count, place + 1 + draw(200))], at: place)
            case 4:
                let start = draw(other.count + 1)
                result.insert(contentsOf: other[start..<min(other.count, start + 1 + draw(400))], at: place)
            case 5: result.insert(contentsOf: [UInt8](repeating: UInt8(draw(256)), count: 1 + draw(300)), at: place)
            case 6: result.removeLast(min(result.count, draw(200)))
            default: result.insert(contentsOf: Mutator.words[draw(Mutator.words.count)], at: place)
            }
        }
        return result
    }
}
