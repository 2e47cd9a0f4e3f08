// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Agreements

/// The tree of phrases against phrases tried one after the other, the longest first.
@Suite struct LexiconTests {
    @Test(
        arguments: [
            ("response", "our responses are", "responses"), ("response", "responsed", ""), ("response", "nonresponse", ""),
            ("respond", "respond2", "respond"), ("sev 1|sev 12", "sev  12 only", "sev  12"), ("sev 1", "sev 12", ""),
            ("first response|first", "first-response", "first-response"), ("first response|first", "first\nreply", "first"),
            ("non urgent|non-urgent|non", "non-urgent", "non-urgent"), ("non-urgent|non", "non urgent", "non"),
            ("a b c|a b", "a b d", "a b"), ("到场|到场时间", "到场时间", "到场时间"), ("到场|到场时间", "到场时刻", "到场"),
            ("24 小时", "124 小时", ""), ("a", "a", "a"), ("a b", "a", ""), ("a b", "a          b", ""),
        ] as [(String, String, String)])
    func phrasesAreFoundWhole(_ phrases: String, _ words: String, _ found: String) {
        let text = words.unicodeScalars.map(Folding.fold)
        let match = Lexicon<Void>(phrases).first(text, in: 0..<text.count)
        #expect(match.map { String(String.UnicodeScalarView(text[$0.range])) } ?? "" == found)
    }

    @Test func theTreeFindsWhatTryingEachPhraseFinds() {
        var random = SeededNumbers("lexicon")
        let alphabet: [Unicode.Scalar] = ["a", "b", "s", " ", "-", "1", "2", "响", "应", "\n", "。"]
        func words(_ lengths: ClosedRange<Int>) -> [Unicode.Scalar] {
            (0..<Int.random(in: lengths, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
        }
        for _ in 0..<2_000 {
            let phrases = (0..<Int.random(in: 1...12, using: &random)).map { _ in words(1...5).filter { $0 != "\n" && $0 != "。" } }
                .filter { $0.first.map { $0 != " " } == true }
            let lexicon = Lexicon<Int>(phrases.enumerated().map { (String(String.UnicodeScalarView($1)), $0) })
            let text = words(0...30)
            let start = Int.random(in: 0...text.count, using: &random)
            let end = Int.random(in: start...text.count, using: &random)
            for index in start..<end {
                let found = lexicon.match(text, at: index, end: end)
                let expected = PhraseModel.match(phrases, text, index, end)
                #expect(found?.range.upperBound == expected?.end && found.map { phrases[$0.meaning].count } == expected?.length)
            }
        }
    }

    @Test func ofEqualPhrasesTheFirstCounts() {
        let text = Array("one two".unicodeScalars)
        let lexicon = Lexicon<Int>([("two|one", 7), ("one|two|two three", 8)])
        #expect(lexicon.matches(text, in: 0..<text.count).map(\.meaning) == [7, 7])
    }

    @Test func anEmptyLexiconFindsNothing() {
        let text = Array("one".unicodeScalars)
        #expect(Lexicon<Void>("").first(text, in: 0..<3) == nil && Lexicon<Void>("||").matches(text, in: 0..<3).isEmpty)
    }
}

/// What `Lexicon` promises, in its slowest form.
private enum PhraseModel {
    static func match(_ phrases: [[Unicode.Scalar]], _ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> (length: Int, end: Int)? {
        let first = text[index]
        if index > 0, first.isLetter && text[index - 1].isLetter { return nil }
        if index > 0, first.isDigit && (text[index - 1].isDigit || text[index - 1].isLetter) { return nil }
        for phrase in phrases.sorted(by: { $0.count > $1.count }) {
            if let upper = ending(phrase, text, index, end) { return (phrase.count, upper) }
        }
        return nil
    }

    private static func ending(_ phrase: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
        var at = start
        for scalar in phrase {
            let before = at
            if scalar == " " {
                while at < end, at - before < 8, [" ", "-", "\n"].contains(text[at]) { at += 1 }
            } else if at < end, text[at] == scalar {
                at += 1
            }
            if at == before { return nil }
        }
        let rest = text[at...]
        if phrase.last?.isLetter == true {
            if at < end, rest.first == "s" { at += 1 }
            return text[at...].first?.isLetter == true ? nil : at
        }
        return phrase.last?.isDigit == true && rest.first?.isDigit == true ? nil : at
    }
}
