// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The command: finds the subcommand, runs it, and ends the process with its status.
@main
enum Slaudit {
    static let version = "0.1.0"

    static func main() {
        Environment.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    static func run(_ words: [String]) -> ExitStatus {
        var console = Console(language: .english, isQuiet: false)
        // The language counts for messages about wrong use too, so it is looked for before anything is checked.
        if let index = words.firstIndex(of: "--lang"), index + 1 < words.count, let language = Language(rawValue: words[index + 1]) {
            console.language = language
        } else if let word = words.first(where: { $0.hasPrefix("--lang=") }), let language = Language(rawValue: String(word.dropFirst(7))) {
            console.language = language
        }
        guard let name = words.first(where: { !$0.hasPrefix("-") && Language(rawValue: $0) == nil }) ?? words.first else {
            console.message(HelpText.overview(console.language))
            return .usage
        }
        if words.first == "--version" || words.first == "version" {
            console.result("slaudit \(version)\n")
            return .ran
        }
        if words.first == "help" || (name.hasPrefix("-") && (words.contains("--help") || words.contains("-h"))) {
            console.result(
                words.count > 1
                    ? CommandTable.command(words[1]).map {
                        HelpText.page(CommandTable.chosen($0, Array(words.dropFirst(2))).command, console.language)
                    } ?? HelpText.overview(console.language)
                    : HelpText.overview(console.language))
            return .ran
        }
        do throws(CommandFailure) {
            guard let named = CommandTable.command(name) else {
                let nearest = EditDistance.nearest(name, among: CommandTable.commands.map(\.name))
                throw .usage(
                    Text(
                        "unknown command \(name)\(nearest.map { " – did you mean \($0)?" } ?? "")",
                        "未知命令 \(name)\(nearest.map { "，是否指 \($0)？" } ?? "")"),
                    command: nil)
            }
            var rest = words
            if let index = rest.firstIndex(of: name) { rest.remove(at: index) }
            let (command, own) = CommandTable.chosen(named, rest)
            let arguments = try ParsedArguments(own, for: command)
            if arguments.has("help") {
                console.result(HelpText.page(command, console.language))
                return .ran
            }
            if let language = try arguments.language(command.name) { console.language = language }
            console.isQuiet = arguments.has("quiet")
            return try command.run(arguments, console)
        } catch {
            console.failure(error)
            return error.status
        }
    }
}
