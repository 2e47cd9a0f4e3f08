// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Writes a bundle: whole, or not at all.
struct BundleWriter {
    let contents: BundleContents
    /// Where the bundle shall stand.
    let target: String
    let isReplacing: Bool

    enum Outcome {
        case written(files: Int)
        /// A bundle stands there that has the same bytes.
        case identical(files: Int)
    }

    func write() throws(CommandFailure) -> Outcome { try prepare().put() }

    /// Fills a folder beside the target: everything that can go wrong before the target itself is touched.
    func prepare() throws(CommandFailure) -> PreparedBundle {
        do throws(BundleProblem) { return try fillFolder() } catch { throw error.failure(target) }
    }

    private func fillFolder() throws(BundleProblem) -> PreparedBundle {
        let standing = try standing()
        let folder: NewFolder
        do {
            if let slash = target.lastIndex(of: "/"), slash != target.startIndex { try Files.makeFolder(String(target[..<slash])) }
            folder = try NewFolder(for: target)
        } catch { throw .file(error) }
        do throws(BundleProblem) {
            let digests = try fill(folder.path)
            if let standing {
                if standing.paths.allSatisfy({ digests[$0] != nil || $0 == BagFiles.reply }),
                    digests.sorted.allSatisfy({ standing[$0.path] == $0.value })
                {
                    folder.discard()
                    return PreparedBundle(folder: nil, isReplacing: false, fileCount: digests.count)
                }
                guard isReplacing else { throw .differs }
                // Whoever waits for a redacted bundle there must not be handed the originals.
                let old = (try? Files.read(target + "/data/contents.json")).flatMap(BundleRecordReader.read)
                if let old, old.redaction != contents.record.redaction { throw .otherReader }
                if standing[BagFiles.reply] != nil { throw .token }
            }
            return PreparedBundle(folder: folder, isReplacing: standing != nil, fileCount: digests.count)
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Digests of what stands at the target; nil when nothing or an empty folder does.
    private func standing() throws(BundleProblem) -> PathTable<String>? {
        switch Files.ownKind(target) {
        case nil: return nil
        case .folder: break
        default: throw .notBundle
        }
        let tree = FileTree(target)
        if let listed = try? Files.list(target), listed.isEmpty { return nil }
        guard tree.files[BagFiles.declaration] != nil, tree.files[BagFiles.manifest] != nil, tree.files["data/contents.json"] != nil else {
            throw .notBundle
        }
        // What no list names was put there by a person, and is not thrown away.
        let manifest = DigestList.read((try? Files.read(target + "/" + BagFiles.manifest)) ?? [], .bag).list
        let known = Set(BagFiles.names + [BagFiles.reply])
        if let stranger = tree.paths.first(where: { !known.contains($0) && manifest.digests[$0] == nil }) { throw .stranger(stranger) }
        return tree.files.mapValues { $0.sha256 }
    }

    /// Writes every file below a folder and gives their digests.
    private func fill(_ root: String) throws(BundleProblem) -> PathTable<String> {
        var digests = PathTable<String>()
        var total = 0
        for (path, origin) in contents.payload.sorted {
            do throws(FileFailure) {
                try Files.makeFolder(root + "/" + path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
                switch origin {
                case .bytes(let bytes):
                    try Files.create(root + "/" + path, bytes)
                    digests[path] = sha256(bytes)
                    total += bytes.count
                case .file(let source, _):
                    let copied = try Files.copy(source, to: root + "/" + path)
                    digests[path] = copied.sha256
                    total += copied.byteCount
                }
            } catch { throw .file(error) }
            if case .file(let source, let recorded) = origin, digests[path] != recorded { throw .changed(source) }
        }
        let bag = BagFiles(info: BagFiles.infoBytes(contents.record, byteCount: total, fileCount: digests.count), payload: digests)
        for file in bag.files {
            do throws(FileFailure) { try Files.create(root + "/" + file.name, file.bytes) } catch { throw .file(error) }
            digests[file.name] = sha256(file.bytes)
        }
        return digests
    }
}

/// A bundle that is filled and not yet in place; whoever does not put it there discards it.
struct PreparedBundle {
    /// Nil when the bundle that stands at the target has the same bytes.
    fileprivate let folder: NewFolder?
    fileprivate let isReplacing: Bool
    fileprivate let fileCount: Int

    func put() throws(CommandFailure) -> BundleWriter.Outcome {
        guard let folder else { return .identical(files: fileCount) }
        do throws(FileFailure) {
            try folder.commit(replacing: isReplacing)
        } catch {
            folder.discard()
            throw BundleProblem.file(error).failure(folder.target)
        }
        return .written(files: fileCount)
    }

    func discard() { folder?.discard() }
}

/// Why a bundle was not written.
private enum BundleProblem: Error {
    case file(FileFailure)
    /// An input has other bytes than when it was audited a moment ago.
    case changed(String)
    /// Something stands there that is no bundle.
    case notBundle
    case differs
    /// One of the two is redacted, or both are for different readers.
    case otherReader
    /// An older bundle holds a token over its own digests.
    case token
    case stranger(String)

    func failure(_ target: String) -> CommandFailure {
        let kept = Text("Nothing was changed there. Choose another folder: -o DIR", "该处未作任何改动。请另选文件夹：-o DIR")
        switch self {
        case .file(let failure):
            return CommandFailure(
                status: .failed,
                message: Text(
                    "the bundle could not be written: \(failure.path): \(failure.detail)", "证据包无法写出：\(failure.path)：\(failure.detail)"),
                remedy: kept)
        case .changed(let path):
            return CommandFailure(
                status: .failed, message: Text("\(path) changed while the bundle was made", "生成证据包期间 \(path) 发生了变化"),
                remedy: Text("Run the command again when nothing writes to the case.", "请在没有程序写入该案件时重新运行。"))
        case .notBundle:
            return CommandFailure(
                status: .usage, message: Text("\(target) is there and is no bundle", "\(target) 已存在，且不是证据包"), remedy: kept)
        case .differs:
            return CommandFailure(
                status: .usage, message: Text("another bundle stands at \(target)", "\(target) 已有另一个证据包"),
                remedy: Text("Replace it with --replace, or choose another folder: -o DIR", "以 --replace 替换，或另选文件夹：-o DIR"))
        case .otherReader:
            return CommandFailure(
                status: .usage,
                message: Text(
                    "the bundle at \(target) is for another reader: the one is redacted, the other not or otherwise",
                    "\(target) 处的证据包面向其他阅读者：二者是否脱敏或脱敏类别不同"),
                remedy: kept)
        case .token:
            return CommandFailure(
                status: .usage,
                message: Text(
                    "the bundle at \(target) holds a time-stamp token, which fits no other bundle", "\(target) 处的证据包含有时间戳，该时间戳不适用于其他证据包"),
                remedy: Text("Keep that bundle and choose another folder: -o DIR", "请保留该证据包，另选文件夹：-o DIR"))
        case .stranger(let path):
            return CommandFailure(
                status: .usage,
                message: Text("the bundle at \(target) holds a file of somebody else's: \(path)", "\(target) 处的证据包含有他人放入的文件：\(path)"),
                remedy: Text("Move it away, or choose another folder: -o DIR", "请将其移走，或另选文件夹：-o DIR"))
        }
    }
}
