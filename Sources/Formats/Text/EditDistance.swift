// SPDX-License-Identifier: Apache-2.0

/// "Did you mean": the nearest of some known words.
public enum EditDistance {
    /// Words longer than this are not compared, so that hostile input cannot buy a large matrix.
    private static let longest = 100

    /// The known word with the fewest edits, ASCII case aside; nil beyond max(2, a third of the word). Ties: the first.
    public static func nearest(_ word: String, among known: [String]) -> String? {
        let letters = folded(word)
        guard letters.count <= longest, !letters.isEmpty else { return nil }
        let limit = max(2, letters.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let other = folded(candidate)
            guard other.count <= longest else { continue }
            let distance = distance(letters, other)
            // A word of which nothing is kept is not near, however short it is.
            if distance <= limit, distance < max(letters.count, other.count), distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
    private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    private static func folded(_ word: String) -> [UInt32] {
        word.unicodeScalars.map { (65...90).contains($0.value) ? $0.value + 32 : $0.value }
    }
}
