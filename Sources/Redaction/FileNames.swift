// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// New names for the files of a case: an exhibit is called by its id, and no folder has a name of its own.
struct FileNames {
    private(set) var paths: [FileID: String] = [:]
    private var byPath: [String: String] = [:]
    /// What stands in the place of a file's or a folder's name in a sentence.
    private(set) var names: [Text] = []
    /// Old names, each with the place of the new one.
    private(set) var literals: [(NameForm, Int)] = []

    private static let settings = [
        "engagement.json5", "engagement.json", "commitments.json5", "sources.json5", "sources.json", "dkim-keys.txt",
    ]

    init(_ result: AuditResult) {
        var exhibits: [FileID: String] = [:]
        for exhibit in result.evidence.exhibits where exhibits[exhibit.file.id] == nil { exhibits[exhibit.file.id] = exhibit.id }
        var files: [FileID: SourceFile] = [:]
        for file in result.files + result.agreement.files + result.evidence.exhibits.map(\.file) where files[file.id] == nil {
            files[file.id] = file
        }
        let agreement = Set(result.agreement.files.map(\.id))
        var numbers = (agreement: 0, other: 0)
        let folder = Text("folder", "文件夹")
        names.append(folder)
        // A file that is called after a message or a ticket has no name of its own: what the identifier is worth hiding, its own rule hides.
        var seen = Self.identifiers(result)
        for id in files.keys.sorted() {
            guard let file = files[id] else { continue }
            let own = Self.lastMember(file.path)
            let last = Self.lastComponent(own)
            var name: String
            var base = "evidence/"
            if let exhibit = exhibits[id] {
                name = exhibit + Self.ending(last)
            } else if Self.settings.contains(last), file.container == nil {
                name = last
                base = "contracts/"
            } else if agreement.contains(id) {
                numbers.agreement += 1
                name = "agreement-\(numbers.agreement)" + Self.ending(last)
                base = "contracts/"
            } else {
                numbers.other += 1
                name = "file-\(numbers.other)" + Self.ending(last)
            }
            if let container = file.container, let outer = paths[container] { name = outer + " › " + name } else { name = base + name }
            paths[id] = name
            byPath[file.path] = name
            let place = names.count
            names.append(Text(verbatim: Self.lastComponent(Self.lastMember(name))))
            for words in Set([file.path, own, last].map(NameVariants.fold)).sorted()
            where !Self.settings.contains(words) && words != NameVariants.fold(name) && seen.insert(words).inserted {
                literals.append((NameForm(words: words, isStrong: Self.isDistinctive(words)), place))
            }
            // "wang-wei-passport" of "wang-wei-passport.pdf".
            let stem = NameVariants.fold(Self.stem(last))
            if Self.isDistinctive(stem), !Self.settings.contains(last), seen.insert(stem).inserted {
                literals.append((NameForm(words: stem, isStrong: true), place))
            }
            for part in file.path.split(separator: "/").dropLast() + own.split(separator: "/").dropLast() {
                let words = NameVariants.fold(String(part))
                if Self.isDistinctive(words), words != NameVariants.fold(result.vendor), seen.insert(words).inserted {
                    literals.append((NameForm(words: words, isStrong: true), 0))
                }
            }
        }
    }

    /// What messages and tickets are called, and the part of a message's id before the host, folded.
    private static func identifiers(_ result: AuditResult) -> Set<String> {
        var names: Set<String> = []
        for event in result.evidence.events {
            let keys = event.keys
            for name in [keys.messageID, keys.inReplyTo, keys.thread, keys.conversation].compactMap(\.self) + keys.references + keys.tickets
            {
                names.insert(NameVariants.fold(name))
                if let host = name.lastIndex(of: "@") { names.insert(NameVariants.fold(String(name[..<host]))) }
            }
        }
        return names
    }

    /// The new path of a file that was read.
    func known(_ path: String) -> String? { byPath[path] }

    /// The new path of a path: that of a file read, else a name that says nothing.
    func path(_ path: String) -> String {
        if let known = byPath[path] { return known }
        let last = Self.lastComponent(path)
        if Self.settings.contains(last) { return last }
        if path.hasPrefix("contracts") { return "contracts" + Self.ending(last) }
        if path.hasPrefix("evidence") { return "evidence" + Self.ending(last) }
        return "file" + Self.ending(last)
    }

    /// Whether a name is not just a word that files and folders are often called by.
    static func isDistinctive(_ words: String) -> Bool {
        let hasHan = words.unicodeScalars.contains { Scalars.isHan($0.value) }
        guard words.utf8.count >= 6, !OrdinaryWords.isOrdinary(words) else { return false }
        let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let own = parts.filter { part in
            !OrdinaryWords.isOrdinary(part) && !usual.contains(part) && !endings.contains(part)
                && !part.utf8.allSatisfy { Scalars.isDigit(UInt32($0)) }
        }
        // One plain word is what a sentence may hold as well.
        return hasHan || !own.isEmpty && parts.count > 1
    }

    private static let usual: Set<String> = [
        "evidence", "contracts", "contract", "mails", "inbox", "sent", "chat", "chats", "tickets", "slack", "teams", "wechat", "export",
        "exports", "messages",
        "message", "channels", "users", "history", "attachments", "attachment", "image", "images", "photo", "screenshot", "document",
        "documents", "archive",
        "mailbox", "emails", "whatsapp", "telegram", "zendesk", "jira", "servicenow", "folder", "reports", "comments", "conversations",
        "events", "general",
    ]

    static let endings: Set<String> = [
        "eml", "mbox", "msg", "json", "json5", "jsonl", "ndjson", "csv", "tsv", "txt", "md", "html", "htm", "xhtml", "xml", "pdf", "docx",
        "doc", "rtf", "odt",
        "xlsx", "xls", "zip", "gz", "tgz", "tar", "png", "jpg", "jpeg", "gif", "log", "ics", "mht", "db", "bin", "dat", "olm", "pst",
        "markdown", "rst", "webp", "mp4",
    ]

    /// ".eml", or nothing where the ending is not a known one: it may be somebody's name.
    static func ending(_ name: String) -> String {
        guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return "" }
        let ending = name[name.index(after: stop)...].lowercased()
        return endings.contains(ending) ? "." + ending : ""
    }

    private static func stem(_ name: String) -> String {
        ending(name).isEmpty ? name : String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    }
    private static func lastMember(_ path: String) -> String {
        path.split(separator: "›").last.map { NameVariants.trimmed(String($0)) } ?? path
    }
    private static func lastComponent(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
