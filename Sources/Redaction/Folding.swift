// SPDX-License-Identifier: Apache-2.0

/// Which scalars are taken for the same when secrets are compared.
///
/// It takes more for the same than Unicode's NFKC does (accents, look-alikes): a secret that is hidden once too often costs a word, one
/// that is missed costs the person it belongs to.
enum Folding {
    /// The plain form of a scalar; 0 for one that cannot be seen or only adds a mark to the one before it.
    static func plain(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar }
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 0x20
        case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF, 0x115F, 0x1160, 0x3164, 0xFFA0:
            return 0
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: return 0
        case 0x85, 0x2028, 0x2029: return 0x0A
        case 0xFF01...0xFF5E: return scalar - 0xFEE0
        case 0x24B6...0x24CF: return scalar - 0x24B6 + 0x41
        case 0x24D0...0x24E9: return scalar - 0x24D0 + 0x61
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2043: return 0x2D
        case 0x2018, 0x2019, 0x02BC: return 0x27
        case 0x2024, 0xFE52: return 0x2E
        case 0xFE6B: return 0x40
        case 0x00B2, 0x00B3: return scalar - 0x00B2 + 0x32
        case 0x00B9: return 0x31
        case 0x2070, 0x2074...0x2079: return scalar - 0x2070 + 0x30
        case 0x2080...0x2089: return scalar - 0x2080 + 0x30
        case 0x0660...0x0669: return scalar - 0x0660 + 0x30
        case 0x06F0...0x06F9: return scalar - 0x06F0 + 0x30
        case 0x0966...0x096F: return scalar - 0x0966 + 0x30
        case 0x1D400...0x1D6A3: return styled((scalar - 0x1D400) % 52)
        case 0x1D7CE...0x1D7FF: return (scalar - 0x1D7CE) % 10 + 0x30
        case 0xC0...0x24F: return latin(scalar)
        case 0x1E00...0x1EFF: return latinAdditional(scalar)
        default: return lookAlikes[scalar] ?? scalar
        }
    }

    static func lower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 32 : scalar }
        // Greek, Cyrillic, Armenian and the rest of the scripts with case.
        if scalar < 0x590, let mapped = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first { return mapped.value }
        return scalar
    }

    private static func styled(_ index: UInt32) -> UInt32 { index < 26 ? index + 0x41 : index - 26 + 0x61 }

    /// Base letters of U+00C0 … U+017F; "*" keeps the scalar.
    private static let latinBases = Array(
        "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
            .unicodeScalars.map(\.value))

    private static func latin(_ scalar: UInt32) -> UInt32 {
        let index = Int(scalar) - 0xC0
        if index < latinBases.count { return latinBases[index] == 0x2A ? scalar : latinBases[index] }
        switch scalar {
        // Pinyin with tone marks: ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ.
        case 0x1CD: return 0x41
        case 0x1CE: return 0x61
        case 0x1CF: return 0x49
        case 0x1D0: return 0x69
        case 0x1D1: return 0x4F
        case 0x1D2: return 0x6F
        case 0x1D3, 0x1D5, 0x1D7, 0x1D9, 0x1DB: return 0x55
        case 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC: return 0x75
        case 0x218, 0x1A0: return scalar == 0x218 ? 0x53 : 0x4F
        case 0x219, 0x1A1: return scalar == 0x219 ? 0x73 : 0x6F
        case 0x21A: return 0x54
        case 0x21B: return 0x74
        case 0x1AF: return 0x55
        case 0x1B0: return 0x75
        default: return scalar
        }
    }

    /// Vietnamese: U+1EA0 … U+1EF9 in runs of one base letter.
    private static func latinAdditional(_ scalar: UInt32) -> UInt32 {
        let isLower = scalar & 1 == 1
        func letter(_ upper: UInt32) -> UInt32 { isLower ? upper + 32 : upper }
        switch scalar {
        case 0x1EA0...0x1EB7: return letter(0x41)
        case 0x1EB8...0x1EC7: return letter(0x45)
        case 0x1EC8...0x1ECB: return letter(0x49)
        case 0x1ECC...0x1EE3: return letter(0x4F)
        case 0x1EE4...0x1EF1: return letter(0x55)
        case 0x1EF2...0x1EF9: return letter(0x59)
        default: return scalar
        }
    }

    /// Letters of other alphabets that look like Latin ones. Source: Unicode TR 39, a part of its list.
    private static let lookAlikes: [UInt32: UInt32] = {
        var map: [UInt32: UInt32] = [:]
        for (theirs, ours) in zip(
            "АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars, "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXo".unicodeScalars)
        {
            map[theirs.value] = ours.value
        }
        return map
    }()
}
