// SPDX-License-Identifier: Apache-2.0

/// What was asked for beside what was offered: 招标要求 | 投标响应 | 偏离. The offer is the promise; what was asked for is none.
enum TenderColumns {
    private static let offered = Lexicon<Void>(
        "投标人承诺|供应商承诺|我方承诺|响应承诺|投标响应|投标应答|投标承诺|投标文件响应|响应内容|响应情况|我方响应|我司响应|应答|应答内容|供应商响应|投标人响应|tenderer's answer|bidder's answer|tenderer's response|bidder's response|supplier's response|our response|our offer|our answer|offered|proposed"
    )
    private static let asked = Lexicon<Void>(
        "招标要求|招标文件要求|采购要求|采购需求|采购文件要求|招标文件|技术要求|商务要求|需求|要求|requirement|requirements|required|tender requirement|the authority requires")

    /// `heads`: of each column, from the top down.
    static func settled(_ columns: [AxisLabel], _ heads: [[Passage]]) -> [AxisLabel] {
        func has(_ column: Int, _ words: Lexicon<Void>) -> Bool {
            heads[column].contains { $0.count <= 30 && words.isIn($0.folded, $0.all) }
        }
        let offers = columns.indices.filter { has($0, offered) }
        guard offers.count == 1, let offer = offers.first else { return columns }
        let wishes = columns.indices.filter { $0 != offer && has($0, asked) }
        guard !wishes.isEmpty else { return columns }
        var result = columns
        for wish in wishes { result[wish].isActual = true }
        // The head names no tier and no metric.
        result[offer].plan = nil
        result[offer].metrics = []
        return result
    }
}
