// SPDX-License-Identifier: Apache-2.0

/// What each party does, side by side: "Event | Harrowgate | You", 事项 | 乙方 | 甲方. The heads are no tiers, and what the customer does is no promise.
enum PartyColumns {
    private static let customers = Lexicon<Void>(
        "customer|the customer|client|the client|buyer|owner|licensee|subscriber|user|customer does|customer's part|客户|甲方|用户|业主|采购人|采购方|使用单位|需方|买方|委托方|招标人|院方|校方|客户方|用户方"
    )
    /// Words that name the reader, beside which any other head is the vendor.
    private static let readers = Lexicon<Void>("you|what you do|your part|your side|您|贵方|贵司|贵公司|您需要做的|您的配合")
    private static let vendors = Lexicon<Void>(
        "we|us|supplier|the supplier|vendor|the vendor|provider|the provider|contractor|the contractor|licensor|service provider|what we do|our part|our side|乙方|供应商|服务商|服务方|我方|我们|我司|本公司|承包方|承包人|供方|卖方|受托方|中标人|厂商"
    )

    /// `heads`: of each column, from the top down.
    static func settled(_ columns: [AxisLabel], _ heads: [[Passage]], values: [Int]) -> [AxisLabel] {
        func isHead(_ column: Int, _ words: Lexicon<Void>) -> Bool {
            heads[column].last.map { $0.count <= 24 && words.isAll($0.folded, $0.named($0.all)) } == true
        }
        let readers = columns.indices.filter { isHead($0, PartyColumns.readers) }
        let customers = columns.indices.filter { isHead($0, PartyColumns.customers) }
        let vendors =
            readers.count == 1 && values.count == 2
            ? values.filter { !readers.contains($0) } : columns.indices.filter { isHead($0, PartyColumns.vendors) }
        guard readers.count + customers.count == 1, vendors.count == 1 else { return columns }
        var result = columns
        for column in readers + customers { result[column].isActual = true }
        for column in vendors { result[column].plan = nil }
        return result
    }
}
