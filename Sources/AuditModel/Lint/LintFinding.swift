// SPDX-License-Identifier: Apache-2.0

/// One thing that an agreement is checked for before it is signed or renewed: what is weak or missing, why it matters, what to ask for.
public struct LintCheck: Hashable, Sendable {
    /// What a check is about, in the order in which findings are shown.
    public enum Group: String, CaseIterable, Sendable {
        case promise, clock, severity, remedy, terms, missing

        public var name: Text {
            switch self {
            case .promise: Text("What is promised", "承诺本身")
            case .clock: Text("How time is counted", "计时")
            case .severity: Text("Levels and channels", "级别与渠道")
            case .remedy: Text("What follows from a miss", "违约后果")
            case .terms: Text("Terms that can undo the rest", "可能架空其余条款的约定")
            case .missing: Text("What is not there", "缺失的内容")
            }
        }
    }

    /// How much it costs the customer.
    public enum Weight: String, CaseIterable, Comparable, Sendable {
        case low, medium, high

        public var name: Text {
            switch self {
            case .low: Text("low", "低")
            case .medium: Text("medium", "中")
            case .high: Text("high", "高")
            }
        }

        public static func < (a: Weight, b: Weight) -> Bool {
            guard let x = allCases.firstIndex(of: a), let y = allCases.firstIndex(of: b) else { return false }
            return x < y
        }
    }

    /// Group, dot, name: `promise.effort`. Stable, for programs.
    public var code: String
    public var group: Group
    public var weight: Weight
    public var title: Text
    /// Why it matters to the customer.
    public var why: Text
    /// The sentence to ask the vendor for.
    public var ask: Text

    public init(_ code: String, _ group: Group, _ weight: Weight, _ title: Text, why: Text, ask: Text) {
        self.code = code
        self.group = group
        self.weight = weight
        self.title = title
        self.why = why
        self.ask = ask
    }

    public static func == (a: LintCheck, b: LintCheck) -> Bool { a.code == b.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// A check that an agreement did not pass.
public struct LintFinding: Hashable, Sendable {
    public var check: LintCheck
    /// The words it was found in; nil for what is missing.
    public var clause: Clause?
    /// The part of the clause that matters, as written.
    public var phrase: String?

    public init(_ check: LintCheck, clause: Clause? = nil, phrase: String? = nil) {
        self.check = check
        self.clause = clause
        self.phrase = phrase
    }
}
