// SPDX-License-Identifier: Apache-2.0

/// The phrases behind every mark, in lower case. Lists that accuse are short, lists that excuse are long.
enum ConductPhrases {
    static let scanner = PhraseScanner(things + kinds + saying + guards + tones + promises + request)
}
