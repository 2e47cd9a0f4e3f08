// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Formats

@Suite struct PDFLayoutTests {
    @Test(arguments: [
        ("%PDF-1.7\n", true), ("", false), ("%PDF", false), ("\u{FEFF}%PDF-1.4", true),
        (String(repeating: " ", count: 1000) + "%PDF-1.4", true),
        (String(repeating: " ", count: 1020) + "%PDF-1.4", false), ("# About %PDF files", false), ("<html>", false),
    ])
    func theMarkStandsInTheFirstKilobyte(_ text: String, _ isPDF: Bool) {
        #expect(PDFLayout.isPDF(Array(text.utf8)) == isPDF)
    }

    @Test func otherBytesStartNoProgram() {
        #expect(PDFLayout.of(Array("# Agreement".utf8)) == nil)
        #expect(PDFLayout.of(Array("%PDF-1.4".utf8), tool: nil) == .missingTool)
    }

    @Test func theVersionIsTheNumberOfTheFirstLine() {
        #expect(PDFTool.version(Array("pdftotext version 22.12.0\nCopyright 2005-2022".utf8)) == "pdftotext 22.12.0")
        #expect(PDFTool.version(Array("pdftotext version 4.04 [www.example]\n".utf8)) == "pdftotext 4.04")
        #expect(PDFTool.version([]) == "pdftotext")
    }

    /// A program in the place of the real one: what it is given and how each of its ends is told.
    @Test(arguments: [
        ("cat", "%PDF-x", PDFLayout.words(Array("%PDF-x".utf8), tool: "pdftotext 1.2")),
        ("echo \"$*\"", "%PDF-x", PDFLayout.words(Array("-bbox-layout -enc UTF-8 - -\n".utf8), tool: "pdftotext 1.2")),
        ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "%PDF-x", .locked),
        ("echo 'Copying of text is not allowed' >&2; exit 3", "%PDF-x", .locked),
        ("echo \"Syntax Error: Couldn't read xref table\" >&2; exit 1", "%PDF-x", .refused("Syntax Error: Couldn't read xref table")),
        ("echo 'Syntax Error: nothing' >&2; echo 'Syntax Warning: x' >&2", "%PDF-x", .refused("Syntax Error: nothing")),
        (
            "echo \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2; echo \"Syntax Error: Unknown font tag 'F2'\" >&2; echo '<page/>'",
            "%PDF-x", .missingCharacters("Adobe-GB1")
        ),
        ("exit 99", "%PDF-x", .refused("status 99")), ("kill -ABRT $$", "%PDF-x", .refused("signal 6")),
        ("yes", "%PDF-x", .stopped("> 1 MiB")), ("sleep 30", "%PDF-x", .stopped("> 1 s")),
    ])
    func everyEndIsTold(_ body: String, _ input: String, _ expected: PDFLayout) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("slaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appendingPathComponent("pdftotext")
        // The shell's programs are found without a PATH by their usual places.
        let script = "#!/bin/sh\n[ \"$1\" = -v ] && { echo 'pdftotext version 1.2' >&2; exit 0; }\n\(body)\n"
        try Data(script.utf8).write(to: program)
        #expect(PDFTool.find(in: "relative:\(folder.path)") == nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        // The system runs no file that is open for writing: a process that another test starts may hold it for a moment.
        var found: PDFTool?
        for _ in 0..<200 where found?.version != "pdftotext 1.2" {
            found = PDFTool.find(in: ".::\(folder.path):/usr/bin")
            if found?.version != "pdftotext 1.2" { usleep(10_000) }
        }
        guard let tool = found else {
            Issue.record("not found")
            return
        }
        #expect(tool.path == program.path)
        #expect(tool.version == "pdftotext 1.2")
        var limits = ProgramLimits()
        limits.output = 1 << 20
        limits.milliseconds = expected == .stopped("> 1 s") ? 1000 : 20_000
        #expect(PDFLayout.read(Array(input.utf8), tool, limits) == expected)
    }
}
