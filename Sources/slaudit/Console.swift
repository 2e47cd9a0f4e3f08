// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Where results and messages go: results to standard output, messages to standard error.
struct Console: Sendable {
    var language: Language
    var isQuiet: Bool

    func result(_ text: String) { Files.write(Array(text.utf8), toError: false) }
    func result(_ bytes: [UInt8]) { Files.write(bytes, toError: false) }

    func message(_ text: Text) { message(text[language]) }
    func message(_ text: String) { Files.write(Array((text + "\n").utf8), toError: true) }

    /// Progress that a quiet run leaves out.
    func note(_ text: Text) {
        if !isQuiet { message(text) }
    }

    func failure(_ failure: CommandFailure) {
        let word = Text("error", "错误")[language]
        message("slaudit: \(word): \(failure.message[language])")
        if let remedy = failure.remedy { message("  \(remedy[language])") }
    }
}
