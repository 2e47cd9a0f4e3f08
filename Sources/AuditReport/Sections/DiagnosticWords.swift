// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the section on what was not understood.
enum DiagnosticWords {
    static let heading = Text("What was not understood", "未能读懂之处")
    static let intro = Text(
        "Everything in the files that could not be read, or only with doubt. None of it strengthens a finding.",
        "文件中无法读取或读取存疑之处全部列于此，均不会加强任何认定。")
    static let none = Text("Everything was read.", "全部内容均已读取。")
    static let remedy = Text("What to do", "处理办法")
    static let more = Text("and {0} more places; all are in audit.json", "另有 {0} 处，全部见 audit.json")
}
