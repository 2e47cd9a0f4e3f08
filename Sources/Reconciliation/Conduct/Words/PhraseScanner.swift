// SPDX-License-Identifier: Apache-2.0

/// Finds many phrases in one pass over the bytes of a text, however many there are.
///
/// Source: A. V. Aho, M. J. Corasick, "Efficient string matching", 1975. A phrase that begins or ends with a letter or digit of ASCII is found
/// only where a word does; Chinese has no such borders.
struct PhraseScanner: Sendable {
    private struct Phrase {
        var length: Int
        var marks: Marks
        var opensWord: Bool
        var closesWord: Bool
    }

    /// Byte → column of the table; 0 for bytes that no phrase has.
    private var column = [UInt8](repeating: 0, count: 256)
    private var columns = 1
    /// State × column → state.
    private var next: [Int32] = []
    /// State → index into `endings`, or −1.
    private var ending: [Int32] = []
    private var endings: [[Phrase]] = []

    /// Phrases in lower case.
    init(_ phrases: [(Marks, [String])]) {
        for (_, list) in phrases {
            for byte in list.joined().utf8 where column[Int(byte)] == 0 {
                column[Int(byte)] = UInt8(columns)
                columns += 1
            }
        }
        var found: [[Phrase]] = []
        addState(&found)
        for (marks, list) in phrases {
            for words in list where !words.isEmpty { add(Array(words.utf8), marks, &found) }
        }
        link(&found)
        for list in found {
            ending.append(list.isEmpty ? -1 : Int32(endings.count))
            if !list.isEmpty { endings.append(list) }
        }
    }

    private mutating func addState(_ found: inout [[Phrase]]) {
        next += [Int32](repeating: -1, count: columns)
        found.append([])
    }

    private mutating func add(_ bytes: [UInt8], _ marks: Marks, _ found: inout [[Phrase]]) {
        var state = 0
        for byte in bytes {
            let place = state * columns + Int(column[Int(byte)])
            if next[place] < 0 {
                next[place] = Int32(found.count)
                addState(&found)
            }
            state = Int(next[place])
        }
        found[state].append(
            Phrase(
                length: bytes.count, marks: marks, opensWord: PhraseScanner.isWord(bytes[0]),
                closesWord: PhraseScanner.isWord(bytes[bytes.count - 1])))
    }

    /// Fills in where each state goes on a byte that continues no phrase, nearest states first.
    private mutating func link(_ found: inout [[Phrase]]) {
        var fallback = [Int](repeating: 0, count: found.count)
        var queue: [Int] = []
        for place in 0..<columns {
            if next[place] < 0 { next[place] = 0 } else { queue.append(Int(next[place])) }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for letter in 0..<columns {
                let place = state * columns + letter
                let other = next[fallback[state] * columns + letter]
                if next[place] < 0 {
                    next[place] = other
                } else {
                    let child = Int(next[place])
                    fallback[child] = Int(other)
                    found[child] += found[Int(other)]
                    queue.append(child)
                }
            }
        }
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// The state after one more byte.
    func step(_ state: Int32, _ byte: UInt8) -> Int32 { next[Int(state) * columns + Int(column[Int(byte)])] }

    /// The marks of the phrases that end at `index`, in `state`.
    func marks(_ state: Int32, _ bytes: [UInt8], endingAt index: Int) -> Marks {
        let place = ending[Int(state)]
        guard place >= 0 else { return [] }
        var result: Marks = []
        for phrase in endings[Int(place)] {
            let start = index + 1 - phrase.length
            if phrase.opensWord, start > 0, PhraseScanner.isWord(bytes[start - 1]) { continue }
            if phrase.closesWord, index + 1 < bytes.count, PhraseScanner.isWord(bytes[index + 1]) { continue }
            result.formUnion(phrase.marks)
        }
        return result
    }
}
