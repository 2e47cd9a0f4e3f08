// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("timezone", "timeZone"), ("adresses", "addresses"), ("nmae", "name"), ("plna", "plan"), ("domain", "domains"),
        ("xyz", nil), ("", nil), ("customer-of-the-vendor", nil), ("pq", nil),
    ])
    func nearest(word: String, expected: String?) {
        #expect(EditDistance.nearest(word, among: ["name", "timeZone", "addresses", "domains", "plan"]) == expected)
    }

    @Test func hostileLengthsAreNotCompared() {
        #expect(EditDistance.nearest(String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
    }
}
