// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Holds the files of a bundle against its lists, and the lists against each other.
///
/// Every file has two witnesses: its line in a manifest and its line in SHA256SUMS. Where both agree against the bytes, the file was altered; where
/// they part, the list was altered that the tag manifest and the time-stamp request do not vouch for, else the one that the bytes contradict.
/// Then every list is written anew from what was agreed, so that a change which means nothing is found as well.
struct BundleLists {
    let tree: FileTree
    private(set) var differences: [SealDifference] = []
    /// The digest that each file should have, as its witnesses agree.
    private(set) var agreed = PathTable<String>()
    private let manifest: DigestList
    private let tags: DigestList
    private let sums: DigestList

    /// Files that the lists do not speak of.
    private static let unlisted: Set<String> = [BagFiles.sums, BagFiles.request, BagFiles.tagManifest, BagFiles.reply]

    init(_ tree: FileTree) {
        self.tree = tree
        manifest = DigestList.read(tree.read(BagFiles.manifest) ?? [], .bag).list
        tags = DigestList.read(tree.read(BagFiles.tagManifest) ?? [], .bag).list
        sums = DigestList.read(tree.read(BagFiles.sums) ?? [], .sums).list
        vote()
        compareLists()
        match()
    }

    // MARK: Votes

    private mutating func vote() {
        let manifestDigest = tree.files[BagFiles.manifest]?.sha256
        let sumsDigest = tree.files[BagFiles.sums]?.sha256
        let isManifestVouched =
            manifestDigest != nil && [tags.digests[BagFiles.manifest], sums.digests[BagFiles.manifest]].contains(manifestDigest)
        let areSumsVouched =
            sumsDigest != nil
            && (tags.digests[BagFiles.sums] == sumsDigest
                || tree.read(BagFiles.request) == tree.read(BagFiles.sums).map { BagFiles.request(for: $0) })
        var paths = PathTable<Bool>()
        for path in tree.paths + manifest.digests.paths + sums.digests.paths + [BagFiles.declaration, BagFiles.info]
        where !BundleLists.unlisted.contains(path) { paths[path] = true }
        for path in paths.paths {
            let isPayload = path.hasPrefix("data/")
            // The tag manifest is vouched for by nothing, so SHA256SUMS goes first where it is.
            let first = isPayload ? manifest.digests[path] : tags.digests[path]
            let second = sums.digests[path]
            let isFirstVouched = isPayload && isManifestVouched
            let actual = tree.files[path]?.sha256
            let right: String?
            if first == second {
                right = first
            } else if isFirstVouched != areSumsVouched {
                right = isFirstVouched ? first : second
            } else if actual != nil, actual == first || actual == second {
                right = actual
            } else {
                // A line in one list only, of which nothing else is known, is that list's alteration.
                right = first == nil || second == nil ? nil : second
                if actual == nil, right == nil, tree.others[path] == nil { continue }
            }
            judge(path, actual, right: path == BagFiles.declaration ? sha256(BagFiles.declarationBytes) : right)
        }
        for path in BundleLists.unlisted.sorted() where path != BagFiles.reply && tree.files[path] == nil {
            differences.append(SealDifference(tree.others[path] == nil ? .missing : .notFile, path))
        }
    }

    private mutating func judge(_ path: String, _ actual: String?, right: String?) {
        // The manifest is written anew below, and its place told.
        if path == BagFiles.manifest {
            if actual == nil { differences.append(SealDifference(tree.others[path] == nil ? .missing : .notFile, path)) }
            return
        }
        if let right { agreed[path] = right }
        switch (actual, right) {
        case (nil, nil):
            if let reason = tree.others[path] { differences.append(refused(path, reason)) }
        case (nil, let right?):
            if let reason = tree.others[path] {
                var difference = refused(path, reason)
                difference.recorded = right
                differences.append(difference)
            } else {
                differences.append(SealDifference(.missing, path, recorded: right))
            }
        case (let actual?, nil):
            differences.append(
                SealDifference(.added, path, found: actual, notes: [Text("no list of the bundle names it", "证据包的任何清单均未记载")]))
        case (let actual?, let right?):
            if actual != right { differences.append(SealDifference(.altered, path, recorded: right, found: actual)) }
        }
    }

    private func refused(_ path: String, _ reason: FileTree.Reason) -> SealDifference {
        switch reason {
        case .notFile: SealDifference(.notFile, path)
        case .unreadable(let detail): SealDifference(.unreadable, path, notes: [Text(verbatim: detail)])
        }
    }

    // MARK: Lists written anew

    private mutating func compareLists() {
        let payload = agreed.filter { path, _ in path.hasPrefix("data/") }
        let manifestBytes = DigestList(payload).bytes(.bag)
        var listed = agreed
        listed[BagFiles.manifest] = sha256(manifestBytes)
        let sumsBytes = DigestList(listed).bytes(.sums)
        let request = BagFiles.request(for: sumsBytes)
        var tagged = listed.filter { path, _ in !path.hasPrefix("data/") }
        tagged[BagFiles.sums] = sha256(sumsBytes)
        tagged[BagFiles.request] = sha256(request)
        let lists = [
            (BagFiles.manifest, manifestBytes), (BagFiles.sums, sumsBytes), (BagFiles.request, request),
            (BagFiles.tagManifest, DigestList(tagged).bytes(.bag)),
        ]
        for (name, expected) in lists {
            guard let found = tree.read(name), found != expected else { continue }
            differences.append(
                SealDifference(
                    .altered, name, place: DifferingPlace.of(name, found: found, expected: expected), recorded: sha256(expected),
                    found: sha256(found)))
        }
    }

    // MARK: What lies under another name

    private mutating func match() {
        for index in differences.indices.reversed() where differences[index].kind == .missing {
            guard let recorded = differences[index].recorded,
                let other = differences.firstIndex(where: { $0.kind == .added && $0.found == recorded })
            else { continue }
            let name = differences[other].path
            differences[index].kind = .renamed
            differences[index].notes.append(Text("its bytes lie at \(name)", "其内容现位于 \(name)"))
            differences[other].notes = [Text("it has the bytes of \(differences[index].path)", "其内容即 \(differences[index].path)")]
        }
        for index in differences.indices where differences[index].kind == .altered {
            guard let found = differences[index].found,
                let other = agreed.sorted.first(where: { $0.value == found && $0.path != differences[index].path })?.path
            else { continue }
            differences[index].notes.append(Text("it has the bytes recorded for \(other)", "其内容为 \(other) 的记录内容"))
        }
    }
}
