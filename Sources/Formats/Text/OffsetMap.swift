// SPDX-License-Identifier: Apache-2.0

/// The way from decoded UTF-8 back to the bytes it came from.
///
/// Shape: runs of characters that share their length on both sides, so plain passages of any script cost one entry.
struct OffsetMap: Sendable {
    private struct Run {
        let decoded: Int
        let original: Int
        let decodedStep: Int32
        let originalStep: Int32
    }

    private var runs: [Run] = []

    /// Notes a character (or a run of ASCII) that starts at `decoded` and came from `original`.
    mutating func note(decoded: Int, original: Int, decodedStep: Int, originalStep: Int) {
        if let last = runs.last, last.decodedStep == decodedStep, last.originalStep == originalStep,
            last.original + (decoded - last.decoded) / decodedStep * originalStep == original
        {
            return
        }
        runs.append(
            Run(decoded: decoded, original: original, decodedStep: Int32(decodedStep), originalStep: Int32(clamping: originalStep)))
    }

    /// The original bytes of the character at a decoded offset; nil when nothing was decoded.
    func character(at decoded: Int) -> Range<Int>? {
        var low = 0
        var high = runs.count
        guard high > 0, decoded >= 0 else { return nil }
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].decoded <= decoded { low = middle } else { high = middle }
        }
        let run = runs[low]
        let start = run.original + (decoded - run.decoded) / Int(run.decodedStep) * Int(run.originalStep)
        return start..<(start + Int(run.originalStep))
    }
}
