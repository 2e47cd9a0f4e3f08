// SPDX-License-Identifier: Apache-2.0

/// Domains in other scripts as they stand in mail. Source: RFC 3492, section 6.
enum Punycode {
    /// The domain with each label encoded; nil where none needs it.
    static func domain(_ domain: String) -> String? {
        guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return domain.split(separator: ".", omittingEmptySubsequences: false).map { label in
            label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + encoded(label.unicodeScalars.map(\.value))
        }.joined(separator: ".")
    }

    private static func encoded(_ label: [UInt32]) -> String {
        var (number, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
        var out: [UInt8] = label.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = out.count
        if basic > 0 { out.append(0x2D) }
        var handled = basic
        while handled < label.count {
            guard let next = label.filter({ $0 >= number }).min() else { break }
            delta &+= (next - number) &* UInt32(handled + 1)
            number = next
            for scalar in label {
                if scalar < number { delta &+= 1 }
                guard scalar == number else { continue }
                var (rest, step) = (delta, UInt32(36))
                while true {
                    let threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
                    if rest < threshold { break }
                    out.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                    rest = (rest - threshold) / (36 - threshold)
                    step += 36
                }
                out.append(digit(rest))
                bias = adapted(delta, UInt32(handled + 1), isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta &+= 1
            number += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func digit(_ value: UInt32) -> UInt8 { UInt8(value < 26 ? value + 97 : value - 26 + 48) }

    private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps: UInt32 = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
