// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The audits that a path holds: an audit.json, a vendor's folder of reports, a folder of reports, or a case folder.
struct AuditReports {
    /// Vendor's folder ("" where there is none) and the path of its audit.json, in the order of the names.
    let files: [(vendor: String, path: String)]

    init(_ path: String) throws(CommandFailure) {
        switch Files.kind(path) {
        case .file: files = [("", path)]
        case .folder:
            let found = AuditReports.files(in: path) ?? AuditReports.files(in: path + "/reports") ?? []
            guard !found.isEmpty else {
                throw CommandFailure(
                    status: .nothingToAudit, message: Text("there is no audit.json in \(path)", "\(path) 中没有 audit.json"),
                    remedy: Text("Audit the case first: slaudit audit CASE", "请先审计案件：slaudit audit CASE"))
            }
            files = found
        default:
            throw CommandFailure(
                status: .nothingToAudit, message: Text("there is nothing at \(path)", "\(path) 不存在"),
                remedy: Text("Name an audit.json, or a folder that holds one.", "请指明 audit.json 文件或含有该文件的文件夹。"))
        }
    }

    private static func files(in folder: String) -> [(vendor: String, path: String)]? {
        if Files.kind(folder + "/audit.json") == .file { return [("", folder + "/audit.json")] }
        let names = ((try? Files.list(folder)) ?? []).filter { $0.kind == .folder }.map(\.name)
        let found = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, "\(folder)/\($0)/audit.json") }
            .filter { Files.kind($0.1) == .file }
        return found.isEmpty ? nil : found
    }

    /// The audits to hold against each other: one against one whatever their folders are called, else by the vendor's folder.
    static func pairs(_ old: AuditReports, _ new: AuditReports) -> [(old: String?, new: String?)] {
        if old.files.count == 1, new.files.count == 1 { return [(old.files[0].path, new.files[0].path)] }
        let vendors = Set(old.files.map(\.vendor)).union(new.files.map(\.vendor))
        return vendors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { vendor in
            (old.files.first { $0.vendor == vendor }?.path, new.files.first { $0.vendor == vendor }?.path)
        }
    }

    /// One audit, read; its bytes are given back before the next is read.
    static func record(_ path: String) throws(CommandFailure) -> AuditRecord {
        do {
            return try AuditRecordReader.read(try bytes(path))
        } catch let problem as AuditRecordProblem {
            throw CommandFailure(
                status: .incomplete,
                message: Text(
                    "\(path): \(problem.place): \(problem.reason.english)", "\(path)：\(problem.place)：\(problem.reason.chinese)"),
                remedy: Text(
                    "The audits were not compared. Make the report anew: slaudit audit CASE", "未作比较。请重新生成报告：slaudit audit CASE"))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(status: .failed, message: Text("\(path): not read", "\(path)：无法读取"))
        }
    }

    private static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        do {
            return try Files.read(path, limit: 1 << 30)
        } catch {
            throw CommandFailure(status: .incomplete, message: Text("\(path): \(error.detail)", "\(path)：\(error.detail)"))
        }
    }
}
