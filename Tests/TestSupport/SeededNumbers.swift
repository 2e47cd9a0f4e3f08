// SPDX-License-Identifier: Apache-2.0

/// Numbers by chance, the same in every run.
public struct SeededNumbers: RandomNumberGenerator {
    public static let seed: UInt64 = 0x51A0_D175_2026

    private var state: UInt64

    public init(_ salt: String) {
        state = salt.utf8.reduce(SeededNumbers.seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 ..< bound.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// True once in `n`.
    public mutating func chance(_ n: Int) -> Bool { below(n) == 0 }

    public mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
}
