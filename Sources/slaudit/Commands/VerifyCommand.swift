// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import ServiceTime

/// `slaudit verify [CASE|BUNDLE]`: digests again, the report anew, and what differs by name.
enum VerifyCommand {
    static let definition = CommandDefinition(
        name: "verify", summary: Text("check a report or a bundle against its inputs and name what differs", "核对报告或证据包并指明差异"),
        operands: "[CASE|BUNDLE]",
        options: [
            OptionDefinition("reports", value: "DIR", Text("where the reports are (default: CASE/reports)", "报告所在（默认：CASE/reports）")),
            OptionDefinition("vendor", value: "NAME", isRepeatable: true, Text("this vendor only; may be repeated", "仅限该服务商；可重复")),
            OptionDefinition(
                "token", value: "FILE",
                Text("the time-stamp token of a bundle (default: SHA256SUMS.tsr in it)", "证据包的时间戳（默认：包内 SHA256SUMS.tsr）")),
            OptionDefinition("ca", value: "FILE", Text("certificates in PEM that the token's chain must end at", "时间戳证书链应追溯至的 PEM 证书")),
            OptionDefinition("json", Text("the result as JSON", "以 JSON 输出结果")),
        ],
        examples: ["slaudit verify", "slaudit verify ~/case --vendor lanyun", "slaudit verify ~/bundles/lanyun --ca authority.pem"],
        run: run)

    private static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
        if arguments.operands.count > 1 { throw .usage(Text("one case or bundle at a time", "一次只能核对一个案件或证据包"), command: "verify") }
        let operand = AuditCommand.trimmed(arguments.operands.first ?? ".")
        let isBundle = isBundle(operand)
        let fitting = isBundle ? ["reports", "vendor"] : ["token", "ca"]
        if let option = fitting.first(where: { arguments.value($0) != nil }) {
            throw .usage(
                isBundle
                    ? Text("--\(option) is for a case, and \(operand) is a bundle", "--\(option) 用于案件，而 \(operand) 是证据包")
                    : Text("--\(option) is for a bundle, and \(operand) is none", "--\(option) 用于证据包，而 \(operand) 不是证据包"),
                command: "verify")
        }
        let verifications = isBundle ? [try bundle(operand, arguments, console)] : try caseFolder(operand, arguments, console)
        if arguments.has("json") {
            console.result(VerificationJSON.bytes(verifications))
        } else {
            console.result(verifications.map { VerificationText.text($0, language: console.language) }.joined(separator: "\n"))
        }
        return verifications.allSatisfy(\.isAsRecorded) ? .ran : .verificationFailed
    }

    /// Any of a bag's own files makes a folder one: one of them may have been taken away.
    private static func isBundle(_ path: String) -> Bool {
        [BagFiles.declaration, BagFiles.info, BagFiles.manifest, BagFiles.tagManifest].contains { Files.ownKind(path + "/" + $0) != nil }
    }

    private static func bundle(_ root: String, _ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> Verification {
        var authorities: [UInt8]?
        if let path = arguments.value("ca") {
            do throws(FileFailure) {
                authorities = try Files.read(path, limit: 16 << 20)
            } catch {
                throw CommandFailure(status: .usage, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"), remedy: nil)
            }
        }
        let quiet = Console(language: console.language, isQuiet: true)
        var check = BundleVerification(
            root, zones: ZoneFiles.database(), console: quiet, token: arguments.value("token"), authorities: authorities)
        try check.run()
        return check.verification
    }

    private static func caseFolder(
        _ operand: String, _ arguments: ParsedArguments, _ console: Console
    ) throws(CommandFailure) -> [Verification] {
        let (root, named) = caseOf(operand)
        var folder = try CaseFolder(root)
        let all = folder.vendors.count
        try AuditCommand.choose(arguments.all("vendor") + named, of: &folder)
        let output = arguments.value("reports").map(AuditCommand.trimmed) ?? (root == "." ? "reports" : root + "/reports")
        let shown = arguments.value("reports") == nil ? "reports/" : output + "/"
        let zones = ZoneFiles.database()
        let audit = CaseAudit(folder: folder, zones: zones, console: Console(language: console.language, isQuiet: true))
        var verifications: [Verification] = []
        var made: [(vendor: VendorFolder, result: AuditResult, files: [ReportFile])] = []
        var withReport = 0
        for vendor in folder.vendors {
            let place = vendor.name.isEmpty ? "" : vendor.name + "/"
            let reports = vendor.name.isEmpty ? output : output + "/" + vendor.name
            guard ReportFile.names.contains(where: { Files.ownKind(reports + "/" + $0) != nil }) else {
                console.note(Text("no report of \(vendor.name) in \(reports)", "\(reports) 中没有 \(vendor.name) 的报告"))
                continue
            }
            withReport += 1
            var check = CaseVerification(
                folder, vendor, reports: reports, shown: shown + place, zoneDataVersion: zones.version, audit: { audit.audit(vendor) })
            check.run()
            verifications.append(check.verification)
            if let result = check.result { made.append((vendor, result, check.expected)) }
        }
        guard withReport > 0 else {
            throw CommandFailure(
                status: .nothingToAudit, message: Text("there is no report in \(output)", "\(output) 中没有报告"),
                remedy: Text(
                    "Make one: slaudit audit CASE. Reports elsewhere: --reports DIR", "请先运行 slaudit audit CASE。报告在别处时：--reports DIR"))
        }
        if !folder.vendors.contains(where: { $0.name.isEmpty }), folder.vendors.count == all {
            verifications.append(
                IndexVerification(reports: output, shown: shown, vendors: made, isWhole: made.count == withReport).run())
        }
        return verifications
    }

    /// The case that a path lies in: a report's own path leads to its case and its vendor.
    private static func caseOf(_ operand: String) -> (root: String, vendors: [String]) {
        guard Files.kind(operand) == .file else { return (operand, []) }
        let parts = operand.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let index = parts.lastIndex(of: "reports") else { return (operand, []) }
        let root = parts[..<index].joined(separator: "/")
        let inner = parts[(index + 1)...]
        return (root.isEmpty ? (operand.hasPrefix("/") ? "/" : ".") : root, inner.count > 1 ? [inner[inner.startIndex]] : [])
    }
}
