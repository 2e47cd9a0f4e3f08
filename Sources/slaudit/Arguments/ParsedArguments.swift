// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What was typed, checked against the table of options.
struct ParsedArguments: Sendable {
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]
    private var switches: Set<String> = []

    func has(_ option: String) -> Bool { switches.contains(option) }
    func value(_ option: String) -> String? { values[option]?.last }
    func all(_ option: String) -> [String] { values[option] ?? [] }

    /// Accepts "--name value", "--name=value", "-n value" and "--" before operands that begin with a dash.
    init(_ words: [String], for command: CommandDefinition) throws(CommandFailure) {
        let options = command.options + CommandTable.common
        var index = 0
        var onlyOperands = false
        while index < words.count {
            let word = words[index]
            index += 1
            if onlyOperands || word == "-" || !word.hasPrefix("-") {
                operands.append(word)
                continue
            }
            if word == "--" {
                onlyOperands = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = ParsedArguments.option(parts[0], options) else {
                let names = options.map { "--" + $0.long }
                throw .usage(
                    Text(
                        "unknown option \(parts[0])\(EditDistance.nearest(parts[0], among: names).map { " – did you mean \($0)?" } ?? "")",
                        "未知选项 \(parts[0])\(EditDistance.nearest(parts[0], among: names).map { "，是否指 \($0)？" } ?? "")"),
                    command: command.name)
            }
            guard option.value != nil else {
                if parts.count > 1 { throw .usage(Text("--\(option.long) takes no value", "--\(option.long) 不带值"), command: command.name) }
                switches.insert(option.long)
                continue
            }
            var value = parts.count > 1 ? parts[1] : nil
            if value == nil, index < words.count {
                value = words[index]
                index += 1
            }
            guard let value else {
                throw .usage(
                    Text("--\(option.long) needs a value: \(option.value ?? "")", "--\(option.long) 需要一个值：\(option.value ?? "")"),
                    command: command.name)
            }
            if !option.isRepeatable, values[option.long] != nil {
                throw .usage(Text("--\(option.long) is given twice", "--\(option.long) 重复给出"), command: command.name)
            }
            values[option.long, default: []].append(value)
        }
    }

    private static func option(_ word: String, _ options: [OptionDefinition]) -> OptionDefinition? {
        if word.hasPrefix("--") { return options.first { $0.long == word.dropFirst(2) } }
        return word.count == 2 ? options.first { $0.short == word.last } : nil
    }

    /// The language of messages that is asked for; nil when none is, or both are.
    func language(_ command: String) throws(CommandFailure) -> Language? {
        let languages = try reportLanguages(command)
        return languages.count == 1 ? languages.first : nil
    }

    /// The languages asked for, of what is written: none, one, or both side by side.
    func reportLanguages(_ command: String) throws(CommandFailure) -> [Language] {
        guard let word = value("lang") else { return [] }
        if word == "both" { return [.english, .chinese] }
        guard let language = Language(rawValue: word) else {
            throw .usage(Text("--lang takes en, zh or both, not \(word)", "--lang 只接受 en、zh 或 both，而非 \(word)"), command: command)
        }
        return [language]
    }
}
