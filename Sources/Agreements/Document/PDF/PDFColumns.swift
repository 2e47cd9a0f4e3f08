// SPDX-License-Identifier: Apache-2.0

/// The white channels that part a run of lines into columns.
struct PDFColumns: Sendable {
    /// Between two columns each, from left to right.
    var channels: [ClosedRange<Double>]

    var count: Int { channels.count + 1 }

    /// The columns that a box stands in; a box inside a channel stands in the nearer one.
    func columns(of box: PDFBox) -> ClosedRange<Int> {
        var first = 0
        // Right of a channel stands what begins behind its middle.
        while first < channels.count, box.left > middle(first) || box.left > channels[first].lowerBound && box.centre > middle(first) {
            first += 1
        }
        var last = first
        while last < channels.count, box.right > channels[last].upperBound - 1, box.left < channels[last].upperBound - 1 { last += 1 }
        return first...last
    }

    private func middle(_ channel: Int) -> Double { (channels[channel].lowerBound + channels[channel].upperBound) / 2 }

    /// Whether a box touches a channel, its very edges aside.
    func isFree(_ channel: Int, of box: PDFBox) -> Bool {
        box.right <= channels[channel].lowerBound + 0.5 || box.left >= channels[channel].upperBound - 0.5
    }
}

extension PDFColumns {
    /// The channels of lines; nil without any.
    ///
    /// A line in five may cross a channel, for heads and whole rows span columns; as few may as leave no gap inside a column.
    static func of(_ lines: [PDFLine], em: Double, gap: PDFGap) -> PDFColumns? {
        guard lines.count(where: \.hasSeveral) >= 2 else { return nil }
        var best: (columns: PDFColumns, hidden: Int)?
        let usual = min(lines.count / 5 + (lines.count >= 4 ? 1 : 0), 6)
        // More may where more lines still show the gap than cross it.
        for crossing in 0...max(usual, min(lines.count * 2 / 5, 6)) {
            guard
                let columns = of(
                    lines, em: em, gap: gap, crossing: crossing, leastGaps: crossing > usual ? crossing + 1 : min(crossing, 1) * 2)
            else { continue }
            let hidden = columns.hidden(lines)
            if hidden < best?.hidden ?? .max { best = (columns, hidden) }
            if hidden == 0 { break }
        }
        return best?.columns
    }

    private static func of(_ lines: [PDFLine], em: Double, gap: PDFGap, crossing: Int, leastGaps: Int) -> PDFColumns? {
        // How many lines cover a place, and how many have a gap there: changes by place.
        var changes: [(at: Double, cover: Int, gaps: Int)] = []
        for line in lines {
            for (index, chunk) in line.chunks.enumerated() {
                changes.append((chunk.box.left, 1, 0))
                changes.append((chunk.box.right, -1, 0))
                if index > 0 {
                    let right = line.chunks[index - 1].box.right
                    changes.append((right, 0, 1))
                    changes.append((max(right, chunk.box.left), 0, -1))
                }
            }
        }
        changes.sort { $0.at < $1.at }
        var channels: [ClosedRange<Double>] = []
        var (cover, gaps, mostGaps) = (0, 0, 0)
        var open: Double?
        var index = 0
        while index < changes.count {
            let at = changes[index].at
            while index < changes.count, changes[index].at == at {
                cover += changes[index].cover
                gaps += changes[index].gaps
                index += 1
            }
            if cover <= crossing, index < changes.count {
                if open == nil { open = at }
                mostGaps = max(mostGaps, gaps)
            } else {
                // One that lines cross shows in other lines, as gaps; the margin to the left of everything is none.
                if let start = open, start > changes[0].at, at - start >= gap.column * em * 0.9, mostGaps >= leastGaps {
                    channels.append(start...at)
                }
                open = nil
                mostGaps = 0
            }
        }
        guard !channels.isEmpty, channels.count < 40 else { return nil }
        return PDFColumns(channels: split(channels, lines, em * gap.column)).withoutSlivers(lines)
    }

    /// Without columns that no chunk stands in alone: where the ragged ends of two lines meet.
    private func withoutSlivers(_ lines: [PDFLine]) -> PDFColumns? {
        var counts = [Int](repeating: 0, count: count)
        // The few cells of a head's upper level stand between columns.
        let most = lines.map(\.chunks.count).max() ?? 0
        let isUpper = lines.count > 3 && (lines.first?.chunks.count ?? 0) * 2 <= most
        for chunk in lines.dropFirst(isUpper ? 1 : 0).lazy.flatMap(\.chunks) {
            let own = columns(of: chunk.box)
            if own.count == 1 { counts[own.lowerBound] += 1 }
        }
        var kept: [ClosedRange<Double>] = []
        for (column, channel) in channels.enumerated() {
            // The channels beside an empty column are one.
            if column > 0, counts[column] == 0, let last = kept.popLast() {
                kept.append(last.lowerBound...channel.upperBound)
            } else {
                kept.append(channel)
            }
        }
        if counts[0] == 0 { kept.removeFirst() }
        if counts[count - 1] == 0, !kept.isEmpty { kept.removeLast() }
        return kept.isEmpty ? nil : PDFColumns(channels: kept)
    }

    /// How many lines have a gap inside a column.
    private func hidden(_ lines: [PDFLine]) -> Int { lines.count { isHidden($0, least: 0) } }

    /// Whether two chunks of a line that are further apart than `least` stand in one column.
    func isHidden(_ line: PDFLine, least: Double) -> Bool {
        zip(line.chunks, line.chunks.dropFirst()).contains { chunk, next in
            guard next.box.left - chunk.box.right >= least else { return false }
            let own = columns(of: chunk.box)
            return own.count == 1 && columns(of: next.box) == own
        }
    }

    /// A column that few rows fill lies wholly inside a channel: it parts the channel in two.
    private static func split(_ channels: [ClosedRange<Double>], _ lines: [PDFLine], _ least: Double) -> [ClosedRange<Double>] {
        var inner = [PDFBox?](repeating: nil, count: channels.count)
        var counts = [Int](repeating: 0, count: channels.count)
        for line in lines {
            for chunk in line.chunks {
                guard
                    let channel = channels.firstIndex(where: { chunk.box.left > $0.lowerBound + 1 && chunk.box.right < $0.upperBound - 1 })
                else { continue }
                inner[channel] = inner[channel]?.union(chunk.box) ?? chunk.box
                counts[channel] += 1
            }
        }
        return channels.indices.flatMap { channel -> [ClosedRange<Double>] in
            let whole = channels[channel]
            guard counts[channel] > 1, let box = inner[channel], box.left - whole.lowerBound >= least, whole.upperBound - box.right >= least
            else { return [whole] }
            return [whole.lowerBound...box.left, box.right...whole.upperBound]
        }
    }
}
