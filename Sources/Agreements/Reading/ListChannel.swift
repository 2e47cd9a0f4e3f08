// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The way to reach support that a list names once for all of its promises: "Support channels: email and phone", "- Email: support@…".
struct ListChannel {
    private static let heads = Lexicon<Void>(
        "support channels|support channel|channels|channel|contact channels|contact channel|contact methods|contact method|how to reach us|支持渠道|服务渠道|受理渠道|联系渠道|反馈渠道|渠道|支持方式|联系方式|受理方式"
    )
    private static let responses: Set<Metric> = [.firstResponse, .acknowledgement, .nextResponse]

    private let view: DocumentView
    /// The channels that are named under one parent and the same headings; a list that names several one by one has none.
    private var named: [Place: [Words]] = [:]

    private struct Place: Hashable {
        var parent: Int?
        var headings: [Int]
    }

    init(_ scope: Scope) {
        view = scope.view
        for block in view.blocks.indices {
            guard case .item = view.blocks[block].content, let words = ListChannel.read(view.blocks[block].passage) else { continue }
            named[place(block), default: []].append(words)
        }
    }

    private func place(_ block: Int) -> Place { Place(parent: view.blocks[block].parent, headings: view.blocks[block].headings) }

    private static func read(_ passage: Passage) -> Words? {
        guard passage.count <= 160, let colon = passage.folded.prefix(40).firstIndex(of: ":") else { return nil }
        let label = passage.trimmed(0..<colon)
        let rest = passage.trimmed(colon + 1..<passage.count)
        guard !rest.isEmpty, DurationPhrase.all(passage.folded, in: rest).isEmpty else { return nil }
        if heads.isAll(passage.folded, label) {
            return ChannelPhrase.all(passage.folded, in: rest).isEmpty ? nil : Words(passage, rest)
        }
        return ChannelPhrase.all(passage.folded, in: label).first == label ? Words(passage, label) : nil
    }

    func complete(_ candidates: [Candidate]) -> [Candidate] {
        guard !named.isEmpty else { return candidates }
        return candidates.map { candidate in
            guard candidate.channel == nil, !candidate.isTable, ListChannel.responses.contains(candidate.metric),
                case .item = view.blocks[candidate.block].content
            else { return candidate }
            var copy = candidate
            var block: Int? = candidate.block
            for _ in 0..<3 {
                guard let own = block else { break }
                if let found = named[place(own)] {
                    if found.count == 1 { copy.channel = found[0] }
                    break
                }
                block = view.blocks[own].parent
            }
            return copy
        }
    }
}
