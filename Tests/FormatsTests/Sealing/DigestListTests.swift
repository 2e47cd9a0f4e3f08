// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct DigestListTests {
    private static let digest = String(repeating: "0a", count: 32)

    /// Paths, and how each form writes them.
    static let paths: [(path: String, sums: String, bag: String)] = [
        ("data/a.csv", "#  data/a.csv", "#  data/a.csv"),
        ("a\nb", "\\#  a\\nb", "#  a%0Ab"),
        ("a\rb", "\\#  a\\rb", "#  a%0Db"),
        ("100%", "#  100%", "#  100%25"),
        ("%0A", "#  %0A", "#  %250A"),
        ("a\\b", "\\#  a\\\\b", "#  a\\b"),
        ("  blanks ", "#    blanks ", "#    blanks "),
    ]

    @Test(arguments: paths) func writesAndReadsBack(_ path: String, _ sums: String, _ bag: String) {
        var table = PathTable<String>()
        table[path] = Self.digest
        let list = DigestList(table)
        #expect(String(decoding: list.bytes(.sums), as: UTF8.self) == sums.replacing("#", with: Self.digest) + "\n")
        #expect(String(decoding: list.bytes(.bag), as: UTF8.self) == bag.replacing("#", with: Self.digest) + "\n")
        #expect(DigestList.read(list.bytes(.sums), .sums).list == list)
        // BagIt takes any blanks for the separator, so a path that begins with one does not come back.
        if !path.hasPrefix(" ") { #expect(DigestList.read(list.bytes(.bag), .bag).list == list) }
    }

    @Test func writesInTheOrderOfBytesAndKeepsLookAlikesApart() {
        let list = DigestList(PathTable([("é", Self.digest), ("e\u{301}", Self.digest), ("Z", Self.digest)]))
        #expect(list.bytes(.sums).split(separator: 0x0A).map { String(decoding: $0.dropFirst(66), as: UTF8.self).utf8.count } == [1, 3, 2])
        #expect(DigestList.read(list.bytes(.sums), .sums).list.digests.count == 3)
    }

    @Test func readsWhatOthersWriteAndNamesTheRest() {
        let digest = Self.digest.uppercased()
        let read = DigestList.read(Array("\(digest) *x\r\n\(digest)\ty\nno digest here\n\(digest)  x\n\(digest)\n".utf8), .sums)
        #expect(read.list.digests.paths == ["x", "y"])
        #expect(read.list.digests["x"] == Self.digest)
        #expect(read.unread == [3, 4, 5])
        #expect(DigestList.read([], .sums).unread.isEmpty)
    }

    /// Names as they come, and the names of their copies.
    static let names: [(String, String)] = [
        ("mail.eml", "mail.eml"), ("岚云 工单.csv", "岚云 工单.csv"), ("a/b", "a_b"), ("..", "_"), ("", "_"), (".hidden", "_hidden"),
        ("-rf", "_rf"), ("a\nb\r%\\", "a_b___"), ("CON.txt", "_CON.txt"), ("com1", "_com1"), ("company", "company"), ("x. . ", "x"),
        ("<i>\"'$(x)", "_i____(x)"), ("\u{202E}gpj.exe", "_gpj.exe"), ("a\u{200B}b", "a_b"), ("\u{10FFFF}", "_"), ("~x", "_x"),
    ]

    @Test(arguments: names) func namesOfCopies(_ name: String, _ stored: String) {
        #expect(StoredName.of(name) == stored)
        #expect(StoredName.of(stored) == stored)
    }

    @Test func longNamesKeepTheirEnding() {
        let long = StoredName.of(String(repeating: "长", count: 90) + ".eml")
        #expect(long.utf8.count <= StoredName.longest && long.hasSuffix("长.eml"))
        #expect(StoredName.of(String(repeating: "e\u{301}", count: 90)).utf8.count <= StoredName.longest)
    }

    @Test func aRequestIsTheSameEveryTime() {
        let request = TimestampRequest.bytes(sha256: sha256Bytes([]))
        #expect(request == TimestampRequest.bytes(sha256: sha256Bytes([])))
        // Version 1, SHA-256, the digest of nothing, no nonce, certificate asked for.
        let der =
            "3039020101303130" + "0d060960864801650304020105000420e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            + "0101ff"
        #expect(request.map(hexadecimal) == der)
        #expect(TimestampRequest.bytes(sha256: [1, 2, 3]) == nil)
        #expect(throws: TimestampToken.Problem.unreadable) { try TimestampToken([]) }
        #expect(throws: TimestampToken.Problem.unreadable) { try TimestampToken(request ?? []) }
    }
}
