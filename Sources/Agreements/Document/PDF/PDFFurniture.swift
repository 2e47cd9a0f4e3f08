// SPDX-License-Identifier: Apache-2.0

/// Running heads, running feet and page numbers: the same words, digits aside, at the same place of several pages.
enum PDFFurniture {
    /// Lines at the top and at the bottom that are looked at.
    private static let depth = 4

    private struct Place: Hashable {
        var words: String
        /// In steps of four points from the page's nearer edge.
        var step: Int
    }

    /// The pages' lines without them.
    static func removed(_ pages: [[PDFLine]], heights: [Double]) -> [[PDFLine]] {
        var seen: [Place: Int] = [:]
        for (lines, height) in zip(pages, heights) {
            var own: Set<Place> = []
            for index in edge(lines.count) { own.formUnion(places(lines[index], height).prefix(1)) }
            for place in own { seen[place, default: 0] += 1 }
        }
        let enough = pages.count <= 4 ? 2 : 3
        return zip(pages, heights).map { lines, height in
            var first = 0
            var last = lines.count
            func isRunning(_ index: Int) -> Bool {
                if isPageNumber(lines[index], height) { return true }
                guard lines[index].middle < 0.16 * height || lines[index].middle > 0.84 * height else { return false }
                return places(lines[index], height).contains { place in
                    (-1...1).reduce(0) { $0 + (seen[Place(words: place.words, step: place.step + $1)] ?? 0) } >= enough
                }
            }
            // From the edge inwards; the head of a table that is repeated on each page stands close over its rows and stays.
            while first < min(depth, lines.count), isRunning(first), isApart(lines, first, 1) { first += 1 }
            while last > max(first, lines.count - depth), isRunning(last - 1), isApart(lines, last - 1, -1) { last -= 1 }
            return Array(lines[first..<last])
        }
    }

    private static func edge(_ count: Int) -> [Int] {
        count <= 2 * depth ? Array(0..<count) : Array(0..<depth) + Array((count - depth)..<count)
    }

    private static func places(_ line: PDFLine, _ height: Double) -> [Place] {
        var words = ""
        var wasDigit = false
        for word in line.words {
            for scalar in word.text {
                if scalar.isDigit {
                    if !wasDigit { words += "#" }
                } else {
                    words.unicodeScalars.append(scalar)
                }
                wasDigit = scalar.isDigit
            }
            words += " "
            if words.utf8.count > 400 { break }
        }
        let fromTop = line.middle < height / 2
        return [Place(words: words, step: Int((fromTop ? line.middle : line.middle - height) / 4))]
    }

    private static func isApart(_ lines: [PDFLine], _ index: Int, _ step: Int) -> Bool {
        guard lines[index].chunks.count > 1, lines.indices.contains(index + step) else { return true }
        return abs(lines[index + step].middle - lines[index].middle) > 2.2 * lines[index].em
    }

    private static let numberWords: Set<String> = [
        "", "page", "pageof", "of", "/", "--", "page/", "第页", "第页共页", "第页/共页", "共页第页", "||", "p",
    ]

    /// "7", "- 7 -", "Page 7 of 12", 第7页 共12页, in the margin at the top or at the bottom.
    private static func isPageNumber(_ line: PDFLine, _ height: Double) -> Bool {
        guard line.middle < 0.1 * height || line.middle > 0.88 * height else { return false }
        var words = ""
        var digits = 0
        for scalar in line.words.flatMap(\.text) {
            if scalar.isDigit {
                digits += 1
            } else if !"，,.–—|".unicodeScalars.contains(scalar) {
                words.unicodeScalars.append(Folding.fold(scalar))
            } else if scalar == "–" || scalar == "—" {
                words += "-"
            }
            if digits > 8 || words.utf8.count > 30 { return false }
        }
        return digits > 0 && numberWords.contains(words)
    }
}
