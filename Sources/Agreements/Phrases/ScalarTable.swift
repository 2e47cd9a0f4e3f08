// SPDX-License-Identifier: Apache-2.0

/// Values by scalars, for texts in which hardly any scalar has one: a "no" costs one look at 512 bytes, without hashing.
struct ScalarTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    /// One bit for each residue of 4096 that a key has.
    private var filter = [UInt64](repeating: 0, count: 64)
    /// Ascending.
    private var keys: [UInt32] = []
    private var values: [Value] = []

    init(dictionaryLiteral elements: (Unicode.Scalar, Value)...) { self.init(elements) }

    /// Of equal keys the first counts.
    init(_ elements: [(Unicode.Scalar, Value)]) {
        for (scalar, value) in elements.enumerated().sorted(by: { ($0.element.0.value, $0.offset) < ($1.element.0.value, $1.offset) }).map(
            \.element)
        where keys.last != scalar.value {
            keys.append(scalar.value)
            values.append(value)
            filter[Int(scalar.value & 4095) >> 6] |= 1 << UInt64(scalar.value & 63)
        }
    }

    /// False for nearly every scalar without a value.
    @inline(__always)
    func mayHave(_ scalar: Unicode.Scalar) -> Bool { filter[Int(scalar.value & 4095) >> 6] >> UInt64(scalar.value & 63) & 1 == 1 }

    subscript(scalar: Unicode.Scalar) -> Value? {
        guard mayHave(scalar) else { return nil }
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == scalar.value ? values[low] : nil
    }
}
