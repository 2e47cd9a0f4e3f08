// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AuditReport

struct StylesheetTests {
    /// The colour tokens of the light and of the dark page.
    private func themes() -> [[String: [Double]]] {
        let css = String(decoding: HTMLReport.stylesheet, as: UTF8.self)
        let dark = css.range(of: "prefers-color-scheme:dark")?.lowerBound ?? css.endIndex
        return [css[..<dark], css[dark...]].map { part in
            var colours: [String: [Double]] = [:]
            for match in part.matches(of: #/--([a-z-]+):#([0-9a-f]{3,6})[;}]/#) where colours[String(match.output.1)] == nil {
                let digits = match.output.2.count == 3 ? match.output.2.map { "\($0)\($0)" }.joined() : String(match.output.2)
                colours[String(match.output.1)] = stride(from: 0, to: 6, by: 2).map { index in
                    let start = digits.index(digits.startIndex, offsetBy: index)
                    return Double(Int(digits[start..<digits.index(start, offsetBy: 2)], radix: 16) ?? 0) / 255
                }
            }
            return colours
        }
    }

    private func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    @Test(arguments: [
        "ink", "soft", "link", "breached", "undetermined", "open", "met", "off",
    ])
    func `text has a contrast of at least 4.5 on every ground, light and dark`(name: String) throws {
        for theme in themes() {
            let text = luminance(try #require(theme[name]))
            for ground in ["ground", "card", "sunk", "breached-bg", "undetermined-bg"] {
                let back = luminance(try #require(theme[ground]))
                #expect((max(text, back) + 0.05) / (min(text, back) + 0.05) >= 4.5, "\(name) on \(ground)")
            }
        }
    }

    @Test func `braces are balanced`() {
        let bytes = HTMLReport.stylesheet
        #expect(bytes.count { $0 == UInt8(ascii: "{") } == bytes.count { $0 == UInt8(ascii: "}") })
    }
}
