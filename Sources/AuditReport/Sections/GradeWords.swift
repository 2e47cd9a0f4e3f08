// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words for grades of records.
enum GradeWords {
    static let grade = Text("Grade", "等级")
    static let heading = Text("What the records are worth by their kind", "记录按类型的证明力")
    static let intro = Text(
        "A to E, from the original with a server's stamps to recollection. A grade says what kind of record it is, not whether it is true; an exhibit has the lowest grade of any of its events. A finding shows the lower grade of its start and its answer, each by its best copy.",
        "自 A 至 E，由带服务器时间戳的原件至回忆。等级仅表示记录的类型，不表示真伪；一件证据取其各事件中的最低等级。每项认定取起算与应答两者中较低的等级，各以其最佳副本为准。")
    static let counts = Text("exhibits {0}, events {1}", "证据 {0} 件，事件 {1} 项")
    static let none = Text("No exhibit holds an event.", "没有含事件的证据。")
}
