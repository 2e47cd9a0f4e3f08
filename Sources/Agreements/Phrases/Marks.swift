// SPDX-License-Identifier: Apache-2.0

extension String.UnicodeScalarView {
    /// Whether a scalar is one of a few marks, `",;，"`; plain bytes are compared without decoding.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return String(self).utf8.contains(UInt8(truncatingIfNeeded: scalar.value)) }
        for own in self where own == scalar { return true }
        return false
    }
}
