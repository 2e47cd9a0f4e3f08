// SPDX-License-Identifier: Apache-2.0

import Formats

/// Complex fields (17.16.18): instruction and result between marks that may stand in different paragraphs.
struct DOCXFields: Sendable {
    /// Marks of a beginning that has an end; another one hides nothing.
    private let starts: Set<Int>
    /// For each field that is open, whether its result has begun.
    private var open: [Bool] = []

    init(_ part: DOCXPart) {
        var starts: Set<Int> = []
        var waiting: [Int] = []
        var skipped = 0
        for node in part.markup.nodes.indices {
            let range = part.markup.nodes[node].range
            if range.lowerBound < skipped { continue }
            switch part.tag(node) {
            // What is deleted is not read, and the twin of an alternative repeats it.
            case .del, .moveFrom, .fallback: skipped = range.upperBound
            case .fldChar:
                switch part.value(node, "fldCharType") {
                case "begin": waiting.append(node)
                case "end": if let start = waiting.popLast() { starts.insert(start) }
                default: break
                }
            default: break
            }
        }
        self.starts = starts
    }

    private init() { starts = [] }

    /// Of a story of its own, where no field is open.
    static let none = DOCXFields()

    /// Inside an instruction, whose words nobody sees.
    var isInstruction: Bool { open.contains(false) }

    mutating func mark(_ node: Int, _ part: DOCXPart) {
        switch part.value(node, "fldCharType") {
        case "begin": if starts.contains(node), open.count < 64 { open.append(false) }
        case "separate": if !open.isEmpty { open[open.count - 1] = true }
        default: _ = open.popLast()
        }
    }

    /// What a form field shows: a box, ticked or not, or the entry chosen from a list.
    static func shown(_ node: Int, _ part: DOCXPart) -> String? {
        guard let data = part.child(node, "ffData") else { return nil }
        if let box = part.child(data, "checkBox") {
            return part.isOn(box, "checked") ?? part.isOn(box, "default") ?? false ? "☒" : "☐"
        }
        guard let list = part.child(data, "ddList") else { return nil }
        let entries = part.children(list).map { Int($0) }.filter { part.name($0) == "listEntry" }
        let chosen = part.number(part.child(list, "result")) ?? part.number(part.child(list, "default")) ?? 0
        return entries.indices.contains(chosen) ? part.value(entries[chosen]) : nil
    }
}
