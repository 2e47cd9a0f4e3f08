// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct HeaderNameTests {
    private static func name(_ text: String, at start: Int = 0) -> HeaderName? {
        let bytes = [UInt8](repeating: 0x78, count: start) + Array(text.utf8)
        return HeaderName.named(bytes, start..<bytes.count)?.name
    }

    @Test(arguments: HeaderName.allCases)
    func everyNameIsFoundWhateverItsCase(_ name: HeaderName) {
        for text in [name.rawValue, name.rawValue.uppercased(), name.rawValue.capitalized(after: "-")] {
            #expect(HeaderNameTests.name(text) == name)
            #expect(HeaderNameTests.name(text, at: 3) == name)
        }
    }

    /// Each name with one byte changed to any other that a name may have, and each cut or longer by one.
    @Test(arguments: HeaderName.allCases)
    func noOtherNameIs(_ name: HeaderName) {
        let known = Set(HeaderName.allCases.map(\.rawValue))
        let bytes = Array(name.rawValue.utf8)
        for place in bytes.indices {
            for byte in UInt8(0x21)...0x7E where byte != 0x3A {
                var other = bytes
                other[place] = byte
                let text = String(decoding: other, as: UTF8.self)
                #expect((HeaderNameTests.name(text) != nil) == known.contains(text.lowercased()), "\(text)")
            }
        }
        #expect((HeaderNameTests.name(String(name.rawValue.dropLast())) != nil) == known.contains(String(name.rawValue.dropLast())))
        #expect(HeaderNameTests.name(name.rawValue + "x") == nil)
        #expect(HeaderNameTests.name("") == nil)
    }
}

extension String {
    /// Each part between separators with a capital first letter.
    fileprivate func capitalized(after separator: Character) -> String {
        split(separator: separator).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: String(separator))
    }
}
