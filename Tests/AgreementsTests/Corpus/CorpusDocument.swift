// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import TestSupport

/// A labelled agreement of the corpus.
struct CorpusDocument: Sendable {
    /// "english/01-two-level-header.html".
    var name: String
    var bytes: [UInt8]
    var labels: [PromiseRow]

    static let folder = String(FixtureFolder().path.dropLast("Fixtures".count)) + "Corpus/"
    static let languages = ["english", "chinese"]

    /// In the order of their names; an error here fails every test of the corpus.
    static let all: Result<[CorpusDocument], any Error> = Result { try languages.flatMap(documents) }

    /// For the arguments of tests, before anything is read.
    static let names = languages.flatMap { language in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder + language)) ?? []).filter { $0 != "labels.tsv" }.sorted().map {
            language + "/" + $0
        }
    }

    struct BadLabel: Error, CustomStringConvertible {
        var description: String
    }

    private static func documents(_ language: String) throws -> [CorpusDocument] {
        var labels: [String: [PromiseRow]] = [:]
        let table = try String(contentsOfFile: folder + language + "/labels.tsv", encoding: .utf8)
        for (index, line) in table.split(separator: "\n").enumerated().dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard let label = PromiseRow(label: fields.dropFirst()) else {
                throw BadLabel(description: "\(language)/labels.tsv:\(index + 1): \(line)")
            }
            labels[language + "/" + fields[0], default: []].append(label)
        }
        let documents = try names.filter { $0.hasPrefix(language) }.map { name in
            CorpusDocument(
                name: name, bytes: Array(try Data(contentsOf: URL(filePath: folder + name))), labels: labels.removeValue(forKey: name) ?? []
            )
        }
        if let stray = labels.keys.min() { throw BadLabel(description: "labels of a document that is not there: \(stray)") }
        return documents
    }
}
