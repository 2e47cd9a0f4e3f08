// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What the process says of its run.
enum ExitStatus: Int32, CaseIterable {
    case ran = 0
    case threshold = 1
    case incomplete = 2
    case nothingToAudit = 3
    case verificationFailed = 4
    case usage = 64
    case failed = 70
    case interrupted = 130

    var meaning: Text {
        switch self {
        case .ran: Text("ran", "已运行")
        case .threshold: Text("--fail-on was hit", "命中 --fail-on")
        case .incomplete: Text("some input could not be read; the report is written and says so", "部分输入无法读取；报告已写出并注明")
        case .nothingToAudit:
            Text("nothing to audit: no agreement or no evidence; or nothing a letter could assert", "无可审计：没有协议或没有证据；或没有可据以发函的内容")
        case .verificationFailed: Text("verification failed", "校验失败")
        case .usage: Text("wrong use", "用法错误")
        case .failed: Text("the result could not be written, or an internal error", "结果无法写出，或内部错误")
        case .interrupted: Text("interrupted", "被中断")
        }
    }
}

/// Why a command ended without its result: what, where, why, and what to do.
struct CommandFailure: Error {
    var status: ExitStatus
    var message: Text
    var remedy: Text?

    static func usage(_ message: Text, command: String?) -> CommandFailure {
        let help = command.map { "slaudit \($0) --help" } ?? "slaudit --help"
        return CommandFailure(status: .usage, message: message, remedy: Text("See: \(help)", "参见：\(help)"))
    }
}
