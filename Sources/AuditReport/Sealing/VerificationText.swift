// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What a verification found, on the terminal.
public enum VerificationText {
    private static let good = Text("{0}: as recorded", "{0}：与记录一致")
    private static let bad = Text("{0}: NOT as recorded – {1} differences", "{0}：与记录不一致——{1} 处差异")
    private static let recorded = Text("recorded  {0}", "记录值  {0}")
    private static let found = Text("found     {0}", "现值    {0}")
    private static let findings = Text("findings that rest on it: {0}", "以其为据的认定：{0}")
    private static let more = Text("{0} and {1} more", "{0}，另有 {1} 项")
    private static let time = Text("time-stamp token {0}", "时间戳 {0}")
    private static let timeOf = Text("time {0}", "时间 {0}")
    private static let accuracy = Text("±{0} s", "±{0} 秒")
    private static let policy = Text("policy {0}, serial {1}", "策略 {0}，序列号 {1}")
    private static let authority = Text("authority, by its own word: {0}", "机构（自称）：{0}")
    private static let signer = Text("signed by {0}, certificate issued by {1}", "签署者 {0}，证书颁发者 {1}")
    private static let identity = Text(
        "the signature holds; the signer's identity was not checked (name the authority's certificates: --ca FILE)",
        "签名有效；未核验签署者身份（请以 --ca FILE 指明机构证书）")
    private static let identityKnown = Text("the signature holds, and its chain ends at the authorities named", "签名有效，且证书链可追溯至所指明的机构")

    /// Finding ids that are named one by one.
    private static let named = 12

    /// Lines that end with a line feed, safe on a terminal whatever the evidence holds.
    public static func text(_ verification: Verification, language: Language) -> String {
        var out = ""
        let vendor = verification.vendor
        let count = String(verification.differences.count)
        out += line((verification.isAsRecorded ? good.filled([vendor]) : bad.filled([vendor, count]))[language], 0)
        for difference in verification.differences { out += describe(difference, language) }
        for check in verification.checks { out += line("✓ " + check[language], 2) }
        if let token = verification.token { out += describe(token, language) }
        for note in verification.notes { out += line("· " + note[language], 2) }
        return out
    }

    static func name(_ kind: SealDifference.Kind) -> Text {
        switch kind {
        case .altered: Text("altered", "被改动")
        case .missing: Text("missing", "缺失")
        case .added: Text("added", "多出")
        case .renamed: Text("renamed", "改名")
        case .notFile: Text("no longer a file", "不再是文件")
        case .unreadable: Text("cannot be read", "无法读取")
        case .disagreeing: Text("records disagree", "记录相互矛盾")
        case .token: Text("time-stamp token does not hold", "时间戳无效")
        }
    }

    private static func describe(_ difference: SealDifference, _ language: Language) -> String {
        let exhibit = difference.exhibit.map { language == .english ? " (\($0))" : "（\($0)）" } ?? ""
        var out = line("✗ \(name(difference.kind)[language]): \(difference.path)\(exhibit)", 2)
        if let place = difference.place { out += line(place[language], 6) }
        if let digest = difference.recorded { out += line(recorded.filled([digest])[language], 6) }
        if let digest = difference.found { out += line(found.filled([digest])[language], 6) }
        if !difference.findings.isEmpty {
            let listed = difference.findings.prefix(named).joined(separator: language == .english ? ", " : "、")
            let rest = difference.findings.count - named
            out += line(findings.filled([rest > 0 ? more.filled([listed, String(rest)])[language] : listed])[language], 6)
        }
        for note in difference.notes { out += line(note[language], 6) }
        return out
    }

    private static func describe(_ token: TimestampStatement, _ language: Language) -> String {
        var out = line((token.isGood ? "✓ " : "✗ ") + time.filled([token.path])[language], 2)
        let spread = token.accuracy.map { " " + accuracy.filled([seconds($0)])[language] } ?? ""
        out += line(timeOf.filled([token.time])[language] + spread, 6)
        out += line(policy.filled([token.policy, token.serial])[language], 6)
        if let name = token.authority { out += line(authority.filled([name])[language], 6) }
        if let name = token.signer { out += line(signer.filled([name, token.issuer ?? "?"])[language], 6) }
        if token.isGood { out += line((token.isIdentityChecked ? identityKnown : identity)[language], 6) }
        return out
    }

    private static func seconds(_ microseconds: Int64) -> String {
        let rest = microseconds % 1_000_000
        guard rest != 0 else { return String(microseconds / 1_000_000) }
        var digits = String(String(rest + 1_000_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(microseconds / 1_000_000).\(digits)"
    }

    private static func line(_ words: String, _ indent: Int) -> String {
        TerminalWidth.wrap(VisibleText.line(words), to: 118 - indent).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}
