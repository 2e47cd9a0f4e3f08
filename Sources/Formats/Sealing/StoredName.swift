// SPDX-License-Identifier: Apache-2.0

/// A name for a copy of a file whose own name comes from outside: one that no file system, shell or list takes for anything else.
///
/// Letters of every script, digits, spaces and common marks stay; separators, controls, quotes, `%`, `\`, marks that file systems forbid,
/// invisible characters and bytes that are not UTF-8 become "_". A name that is a device of some systems gets "_" before it.
public enum StoredName {
    /// Bytes of the longest name: it fits every file system, with room for what a program appends.
    public static let longest = 120

    public static func of(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars { text.unicodeScalars.append(isPlain(scalar) ? scalar : "_") }
        text = shortened(text)
        while let last = text.unicodeScalars.last, last == "." || last == " " { text.unicodeScalars.removeLast() }
        guard let first = text.unicodeScalars.first else { return "_" }
        if first == "." || first == "-" || first == " " || first == "~" {
            text = "_" + text.unicodeScalars.dropFirst().map(String.init).joined()
        }
        let stem = text.prefix { $0 != "." }.lowercased()
        let isDevice =
            ["con", "prn", "aux", "nul"].contains(stem)
            || (stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true)
        return isDevice ? "_" + text : text
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            switch Character(scalar) {
            case "a"..."z", "A"..."Z", "0"..."9": return true
            default: return " -_.+,=@()[]#".unicodeScalars.contains(scalar)
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .otherNumber,
            .nonspacingMark, .spacingMark, .otherPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation:
            return !scalar.properties.isDefaultIgnorableCodePoint
        default: return false
        }
    }

    /// The name with its ending, cut in the middle of neither.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var ending = ""
        if let dot = name.unicodeScalars.lastIndex(of: "."), name[dot...].utf8.count <= 16 { ending = String(name[dot...]) }
        var stem = ""
        for scalar in name.unicodeScalars {
            if stem.utf8.count + String(scalar).utf8.count + ending.utf8.count > longest { break }
            stem.unicodeScalars.append(scalar)
        }
        return stem + ending
    }
}
