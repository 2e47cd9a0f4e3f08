// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sections that promise the same thing with different numbers are told apart by their names.
///
/// Two sister headings, each with a first response of its own and no tier named, are two tiers, even where their names are in no word list:
/// to read both as promises for everybody would hold the customer's vendor to a tier that was not bought.
struct SectionContrast {
    private let scope: Scope

    private struct Family: Hashable {
        var headings: [Int]
        var parent: Int?
        var level: Int
    }

    private struct Key: Hashable {
        var metric: Metric
        var severity: String?
        var channel: String?
        var plan: String?
    }

    /// Kinds of requests rather than tiers.
    private static let issues = Lexicon<Void>(
        "inquiry|inquiries|enquiry|enquiries|request|requests|issue|issues|problem|problems|incident|question|questions|fault|faults|bug|bugs|repair|down|outage|failure|complaint|咨询|询问|问题|故障|请求|需求|合作|维修|反馈|投诉|事项|报修|异常|障碍|中断"
    )

    init(_ scope: Scope) { self.scope = scope }

    func complete(_ candidates: [Candidate]) -> [Candidate] {
        var result = candidates
        var members: [Family: [Int: [Int]]] = [:]
        var order: [Family] = []
        for (number, candidate) in candidates.enumerated() where candidate.target != nil && candidate.metric != .availability {
            for owner in owners(candidate.block) {
                guard let family = family(owner) else { continue }
                if members[family] == nil { order.append(family) }
                members[family, default: [:]][owner, default: []].append(number)
            }
        }
        for family in order {
            guard let sections = members[family], sections.count > 1, sections.count < 200, differs(sections, candidates) else { continue }
            for (owner, numbers) in sections {
                let passage = scope.view.blocks[owner].passage
                guard let head = SectionNames.head(passage), let words = Words(passage, head) else { continue }
                for number in numbers {
                    let isIssue = SectionContrast.issues.isIn(passage.folded, head) || passage.folded.last == "?"
                    if result[number].plan == nil, !(isIssue && result[number].severity == nil) {
                        result[number].plan = words
                    } else if result[number].severity == nil {
                        result[number].severity = SeverityMention(words: words, key: ClockResolution.fold(words.text))
                    }
                }
            }
        }
        return result
    }

    /// The headings and parent items over a block whose names are known for nothing yet.
    private func owners(_ block: Int) -> [Int] {
        scope.above(block).filter { index in
            guard scope.names[index] == nil else { return false }
            switch scope.view.blocks[index].content {
            case .heading, .item: break
            default: return false
            }
            let passage = scope.view.blocks[index].passage
            guard let head = SectionNames.head(passage), head.count <= 40 else { return false }
            return !SectionNames.isStructural(passage, head)
        }
    }

    private func family(_ index: Int) -> Family? {
        let block = scope.view.blocks[index]
        switch block.content {
        case .heading(let level): return Family(headings: block.headings, parent: nil, level: level)
        case .item(let depth): return Family(headings: block.headings, parent: block.parent, level: -1 - depth)
        default: return nil
        }
    }

    private func differs(_ sections: [Int: [Int]], _ candidates: [Candidate]) -> Bool {
        var seen: [Key: (owner: Int, target: Target?)] = [:]
        for (owner, numbers) in sections.sorted(by: { $0.key < $1.key }) {
            for number in numbers {
                let candidate = candidates[number]
                let key = Key(
                    metric: candidate.metric, severity: candidate.severity?.key, channel: candidate.channel?.text,
                    plan: candidate.plan?.text)
                if let first = seen[key] {
                    if first.owner != owner, first.target != candidate.target { return true }
                } else {
                    seen[key] = (owner, candidate.target)
                }
            }
        }
        return false
    }
}
