// SPDX-License-Identifier: Apache-2.0

/// Names of plans, compared as people write them.
enum PlanName {
    private static let fillers: Set<String> = ["plan", "support", "tier", "level", "edition", "the", "package"]

    static func same(_ a: String, _ b: String) -> Bool {
        let (x, y) = (words(a), words(b))
        if x.isEmpty || y.isEmpty { return a.lowercased() == b.lowercased() }
        return x == y || stripped(a) == stripped(b)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)).subtracting(fillers)
    }

    /// Without the words that Chinese plan names end in.
    private static func stripped(_ text: String) -> String {
        var rest = text.lowercased().filter { $0.isLetter || $0.isNumber }
        for ending in ["支持服务", "支持计划", "服务", "套餐", "方案", "支持", "版"] where rest.hasSuffix(ending) && rest.count > ending.count {
            rest.removeLast(ending.count)
        }
        return rest
    }
}
