// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension EvidenceGrading {
    static let copiedWords = Text(
        "It rests only on copied or forwarded words (grade D). The original chat, export or mail would settle that.",
        "仅以复制或转发的文字为据（D 级）；补充原始聊天记录、导出文件或邮件可消除此疑。")

    /// A breach or missed target whose request and answer are copied words alone is contestable: nobody but the one who copied them vouches that
    /// they are whole. One original among the two is enough, since it fixes the other's place in the exchange.
    func weighed(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard finding.outcome == .breached || finding.isMissedTarget,
                let best = [finding.start, finding.stop].compactMap({ $0.flatMap { grade($0) } }).min(), best >= .copied
            else { return finding }
            var finding = finding
            finding.standing = .contestable
            finding.notes.append(EvidenceGrading.copiedWords)
            return finding
        }
    }
}
