// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation

/// `corpus.golden.tsv`: what is read of each document now, its errors one by one, so that every change is seen, for better or worse.
struct CorpusGolden {
    static let path = CorpusDocument.folder + "corpus.golden.tsv"
    static let isRecording = ProcessInfo.processInfo.environment["SLAUDIT_RECORD"] == "1"
    private static let head = "document\twhat\treading"

    /// The lines of a document without its name, in the order of the file.
    private(set) var lines: [String: [String]] = [:]

    init() throws {
        for line in try String(contentsOfFile: CorpusGolden.path, encoding: .utf8).split(separator: "\n").dropFirst() {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            lines[String(line[..<tab]), default: []].append(String(line[line.index(after: tab)...]))
        }
    }

    /// Writes the file anew.
    static func record(_ scores: [CorpusScore]) throws {
        let lines = scores.flatMap { score in score.golden.map { score.name + "\t" + $0 } }
        try ([head] + lines).map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// "- " before what was recorded and is no more, "+ " before what is new.
    static func difference(_ recorded: [String], _ now: [String]) -> String {
        now.difference(from: recorded).map { change in
            switch change {
            case .remove(_, let line, _): "- " + line
            case .insert(_, let line, _): "+ " + line
            }
        }.joined(separator: "\n")
    }
}

extension CorpusScore {
    /// The count, then the errors.
    var golden: [String] {
        var lines = ["count\t\(strict.hits.count) hits, \(strict.missed.count) missed, \(strict.extra.count) extra"]
        lines += strict.missed.map { "missed\t" + $0.summary }
        lines += strict.extra.map { "extra\t" + $0.summary }
        lines += wrongClocks.map { "clock\t" + $0.label.summary + " | \($0.read.clock.rawValue), not \($0.label.clock.rawValue)" }
        lines += accusations.map { "accuses\t" + $0.summary }
        return lines
    }
}
