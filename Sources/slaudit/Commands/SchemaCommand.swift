// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// `slaudit schema [NAME]`: the JSON Schema of a format, or the list of them.
enum SchemaCommand {
    static let definition = CommandDefinition(
        name: "schema", summary: Text("print the JSON Schema of a format", "输出某种格式的 JSON Schema"), operands: "[NAME]", options: [],
        examples: ["slaudit schema", "slaudit schema audit > audit.schema.json"], run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        if arguments.operands.count > 1 { throw .usage(Text("one schema at a time", "一次只能输出一个"), command: "schema") }
        guard let name = arguments.operands.first else {
            let widest = SchemaDocument.all.map(\.name.count).max() ?? 0
            for document in SchemaDocument.all {
                let gap = String(repeating: " ", count: widest - document.name.count + 2)
                console.result("\(document.name)\(gap)\(document.summary[console.language])\n")
            }
            return .ran
        }
        guard let document = SchemaDocument.all.first(where: { $0.name == name }) else {
            let nearest = EditDistance.nearest(name, among: SchemaDocument.all.map(\.name))
            throw .usage(
                Text(
                    "there is no schema \(name)\(nearest.map { " – did you mean \($0)?" } ?? "")",
                    "没有名为 \(name) 的 schema\(nearest.map { "，是否指 \($0)？" } ?? "")"),
                command: "schema")
        }
        console.result(document.bytes)
        return .ran
    }
}
