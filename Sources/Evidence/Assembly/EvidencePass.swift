// SPDX-License-Identifier: Apache-2.0

package import Formats

/// One passage through one file: its format is found by its first bytes, then it is read.
package enum EvidencePass {
    /// No file is held in memory whole beyond this.
    static let wholeSize = 2 << 30
    /// A format is recognised by this many bytes.
    static let headSize = 1 << 20

    /// Reads all that streams by; `take` empties the output from time to time. The format's name, or nil when nobody knows it.
    package static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) -> String? {
        window.fill(headSize)
        var input = input
        input.bytes = Array(window.bytes[window.lower..<window.upper])
        guard let format = EvidenceFormats.format(of: input) else { return nil }
        if let streamed = format as? any StreamedFormat.Type {
            input.bytes = []
            streamed.read(input, &window, take)
        } else {
            input.bytes = window.whole(limit: wholeSize)
            var output = format.read(input)
            take(&output)
        }
        return format.name
    }
}
