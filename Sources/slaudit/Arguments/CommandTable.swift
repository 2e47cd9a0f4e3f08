// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One option of a command: a switch, or a name with one value.
struct OptionDefinition: Sendable {
    let long: String
    let short: Character?
    /// What the value is called in help; nil for a switch.
    let value: String?
    let help: Text
    /// Whether it may be given several times.
    var isRepeatable = false

    init(_ long: String, short: Character? = nil, value: String? = nil, isRepeatable: Bool = false, _ help: Text) {
        self.long = long
        self.short = short
        self.value = value
        self.help = help
        self.isRepeatable = isRepeatable
    }
}

/// One command: its words drive parsing, help and the documentation.
struct CommandDefinition: Sendable {
    /// As typed after `slaudit`: "contract", "contract lint".
    let name: String
    let summary: Text
    /// The operands as help shows them: "[CASE]", "FILE…".
    let operands: String
    let options: [OptionDefinition]
    let examples: [String]
    let run: @Sendable (ParsedArguments, Console) throws(CommandFailure) -> ExitStatus
    /// Commands that are told by the first operand.
    var subcommands: [CommandDefinition] = []

    /// Its own options and the common ones that it does not say in its own way.
    var allOptions: [OptionDefinition] { options + CommandTable.common.filter { common in !options.contains { $0.long == common.long } } }

    /// The last word of the name.
    var word: String { name.split(separator: " ").last.map(String.init) ?? name }
}

/// Every command, in the order of help.
enum CommandTable {
    static let common: [OptionDefinition] = [
        OptionDefinition(
            "lang", value: "en|zh|both", Text("language of messages and reports; both: reports in two columns", "消息与报告的语言；both：报告双语对照")),
        OptionDefinition("quiet", short: "q", Text("no progress and no summary on standard error", "不在标准错误输出进度与摘要")),
        OptionDefinition("help", short: "h", Text("show this help", "显示本帮助")),
    ]

    static let commands: [CommandDefinition] = [
        AuditCommand.definition, ContractCommand.definition, EvidenceCommand.definition, ExplainCommand.definition, ClockCommand.definition,
        LetterCommand.definition, BundleCommand.definition, VerifyCommand.definition, DoctorCommand.definition, DiffCommand.definition,
        SchemaCommand.definition,
    ]

    static func command(_ name: String) -> CommandDefinition? { commands.first { $0.name == name } }

    /// The command that words name, a subcommand where the first operand names one, and the words that are left for it.
    static func chosen(_ command: CommandDefinition, _ words: [String]) -> (command: CommandDefinition, words: [String]) {
        let options = command.allOptions
        var index = 0
        while index < words.count, words[index].hasPrefix("-") {
            let takesValue = options.contains {
                $0.value != nil && ("--" + $0.long == words[index] || $0.short.map { "-\($0)" } == words[index])
            }
            index += takesValue ? 2 : 1
        }
        guard index < words.count, let subcommand = command.subcommands.first(where: { $0.word == words[index] }) else {
            return (command, words)
        }
        var rest = words
        rest.remove(at: index)
        return (subcommand, rest)
    }
}
