// SPDX-License-Identifier: Apache-2.0

/// How far the cells of an upper level reach over the lower one.
struct PDFHeadReach {
    var lower: [Int: PDFGroup]
    var boxes: [PDFBox?]
    var em: Double

    private var columns: [Int] { lower.keys.sorted() }

    /// Each is set at the left of its columns: it reaches to where the next begins.
    func fromLeft(_ upper: [PDFGroup]) -> [ClosedRange<Int>]? {
        var shares: [ClosedRange<Int>] = []
        for column in columns {
            if shares.count < upper.count, let left = lower[column]?.box.left, abs(upper[shares.count].box.left - left) < 0.5 * em {
                shares.append(column...column)
            } else if let last = shares.last, last.upperBound + 1 == column {
                shares[shares.count - 1] = last.lowerBound...column
            } else {
                return nil
            }
        }
        guard shares.count == upper.count else { return nil }
        // No less far than it is seen to.
        return zip(upper, shares).allSatisfy { group, share in
            !group.pieces.contains { $0.isSpan && $0.columns.upperBound > share.upperBound }
        } ? shares : nil
    }

    /// Each is in the middle of its columns. Certain if no other shares are near.
    func inTheMiddle(_ upper: [PDFGroup]) -> [ClosedRange<Int>]? {
        guard upper.count <= 8, let shares = shares(upper, 1.5 * em).first, self.shares(upper, 2.2 * em).count == 1 else { return nil }
        return shares
    }

    /// Set at the left of one of columns that are all set at their left, and not in the middle of it.
    private func isAtLeft(_ group: PDFGroup, _ columns: ClosedRange<Int>) -> Bool {
        guard columns.allSatisfy({ abs((lower[$0]?.box.left ?? 0) - (boxes[$0]?.left ?? 0)) < 0.05 * em }) else { return false }
        return columns.contains { column in
            guard let box = lower[column]?.box else { return false }
            return abs(box.left - group.box.left) < 0.3 * em && abs(box.centre - group.box.centre) > 0.3 * em
        }
    }

    /// Each way to share the columns out among the upper cells in their order, each cell in the middle of its share.
    private func shares(_ upper: [PDFGroup], _ limit: Double) -> [[ClosedRange<Int>]] {
        let columns = columns
        var open: [(shares: [ClosedRange<Int>], next: Int)] = [([], 0)]
        for group in upper {
            var longer: [(shares: [ClosedRange<Int>], next: Int)] = []
            for (shares, next) in open {
                var end = next
                while end < columns.count, columns[end] == columns[next] + end - next {
                    let share = columns[next]...columns[end]
                    if let left = boxes[share.lowerBound], let right = boxes[share.upperBound],
                        abs(left.union(right).centre - group.box.centre) < limit, !isAtLeft(group, share)
                    {
                        longer.append((shares + [share], end + 1))
                    }
                    end += 1
                }
            }
            open = longer
        }
        return open.filter { $0.next == columns.count }.map(\.shares)
    }
}
