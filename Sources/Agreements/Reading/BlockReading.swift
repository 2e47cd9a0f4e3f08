// SPDX-License-Identifier: Apache-2.0

/// The promises of one block, found without those of the others.
struct BlockReading: Sendable {
    var candidates: [Candidate] = []
    /// Cells of a commitment table that no rule understood.
    var misunderstood: [Words] = []

    /// One for each block, in order.
    static func read(_ scope: Scope, _ cores: Cores, stretch: Int) -> [BlockReading] {
        cores.map(scope.view.blocks.count, stretch: stretch) { stretch in
            var tables = TableReading(scope: scope)
            let prose = ProseReading(scope: scope)
            return stretch.map { read($0, scope.view, &tables, prose) }
        }
    }

    private static func read(_ index: Int, _ view: DocumentView, _ tables: inout TableReading, _ prose: ProseReading) -> BlockReading {
        if ExampleReading.isExample(index, view) || OtherSections.isHistory(index, view) { return BlockReading() }
        switch view.blocks[index].content {
        case .table(let grid):
            return BlockReading(candidates: tables.candidates(grid, index), misunderstood: tables.misunderstood)
        case .paragraph, .item: return BlockReading(candidates: prose.candidates(index))
        case .heading, .nothing: return BlockReading()
        }
    }
}
