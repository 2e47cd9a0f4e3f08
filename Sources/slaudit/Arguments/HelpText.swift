// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The help pages, made from the table of commands.
enum HelpText {
    static func overview(_ language: Language) -> String {
        var lines = [
            Text(
                "slaudit – holds a vendor's support agreement against your own mail, chats and ticket logs",
                "slaudit —— 以您自己的邮件、聊天与工单记录核对服务商的支持协议")[language],
            "",
            Text("Usage: slaudit COMMAND [OPTIONS] …", "用法：slaudit 命令 [选项] …")[language],
            "",
        ]
        let width = CommandTable.commands.map(\.name.count).max() ?? 0
        for command in CommandTable.commands { lines.append("  " + padded(command.name, width) + "  " + command.summary[language]) }
        lines += [
            "",
            Text("slaudit COMMAND --help tells more. Exit status:", "slaudit 命令 --help 显示详情。退出状态：")[language],
        ]
        for status in ExitStatus.allCases { lines.append("  " + padded(String(status.rawValue), 3) + "  " + status.meaning[language]) }
        return lines.joined(separator: "\n") + "\n"
    }

    static func page(_ command: CommandDefinition, _ language: Language) -> String {
        var lines = [
            "slaudit \(command.name) – \(command.summary[language])", "",
            Text("Usage: slaudit \(command.name) [OPTIONS] \(command.operands)", "用法：slaudit \(command.name) [选项] \(command.operands)")[
                language], "",
        ]
        for subcommand in command.subcommands {
            lines.append("  slaudit \(subcommand.name) \(subcommand.operands)  – \(subcommand.summary[language])")
        }
        if !command.subcommands.isEmpty { lines.append("") }
        let options = command.allOptions
        let names = options.map { option in
            (option.short.map { "-\($0), " } ?? "    ") + "--" + option.long + (option.value.map { " \($0)" } ?? "")
        }
        let width = names.map(\.count).max() ?? 0
        for (name, option) in zip(names, options) { lines.append("  " + padded(name, width) + "  " + option.help[language]) }
        if !command.examples.isEmpty {
            lines += ["", Text("Examples:", "示例：")[language]] + command.examples.map { "  " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
}
