// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Formats

@Suite struct ProgramRunTests {
    /// Runs a line of the shell, which no product code does.
    private func shell(_ line: String, input: [UInt8] = [], _ limits: ProgramLimits = ProgramLimits()) -> ProgramRun {
        ProgramRun.of("/bin/sh", ["-c", line], input: input, limits: limits)
    }

    private func output(_ run: ProgramRun) -> String? {
        if case .ended(0, let output, _) = run { return String(decoding: output, as: UTF8.self) }
        return nil
    }

    @Test(arguments: [0, 1, 4095, 65_536, 3_000_000])
    func bytesGoInAndComeOut(_ count: Int) {
        var numbers = SeededBytes()
        let bytes = numbers.bytes(count)
        #expect(ProgramRun.of("/bin/cat", [], input: bytes) == .ended(status: 0, output: bytes, errors: []))
    }

    @Test func statusErrorsAndSignalsAreTold() {
        #expect(shell("echo out; echo err >&2; exit 3") == .ended(status: 3, output: Array("out\n".utf8), errors: Array("err\n".utf8)))
        #expect(shell("kill -SEGV $$") == .crashed(signal: SIGSEGV))
        #expect(ProgramRun.of("/nowhere/at/all", [], input: []) == .notStarted(ENOENT))
        #expect(ProgramRun.of("/etc/passwd", [], input: []) == .notStarted(EACCES))
        #expect(ProgramRun.of("/bin/cat\0", [], input: []) == .notStarted(ENOENT))
    }

    /// What the program does not read does not end this process, and what it writes to standard error does not stop it.
    @Test func unreadInputAndLongErrorsDoNoHarm() {
        let input = [UInt8](repeating: 65, count: 2 << 20)
        #expect(output(shell("exec 0<&-; sleep 0.05; echo done", input: input)) == "done\n")
        guard case .ended(0, let output, let errors) = shell("head -c 300000 /dev/zero >&2; echo done", input: input) else {
            Issue.record("not ended")
            return
        }
        #expect(output == Array("done\n".utf8))
        #expect(errors.count == ProgramLimits().errors)
    }

    @Test func outputIsBounded() {
        var limits = ProgramLimits()
        limits.output = 100_000
        #expect(shell("yes", limits) == .tooLong)
        #expect(shell("head -c 100001 /dev/zero", limits) == .tooLong)
        guard case .ended(0, let output, _) = shell("head -c 100000 /dev/zero", limits) else {
            Issue.record("not ended")
            return
        }
        #expect(output.count == 100_000)
    }

    @Test(arguments: ["sleep 30", "exec 1<&-; exec 2<&-; sleep 30", "trap '' TERM; while :; do :; done", "sleep 30 & sleep 30"])
    func timeIsBounded(_ line: String) {
        var limits = ProgramLimits()
        limits.milliseconds = 150
        let clock = ContinuousClock()
        let took = clock.measure { #expect(shell(line, limits) == .tooSlow) }
        #expect(took < .seconds(10))
    }

    @Test func nothingIsInherited() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("slaudit-\(UUID().uuidString)")
        try Data().write(to: scratch)
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Open and inheritable in this process.
        let descriptor = open(scratch.path, O_RDONLY)
        let high = fcntl(descriptor, F_DUPFD, 400)
        defer {
            close(descriptor)
            close(high)
        }
        #expect(high >= 400)
        // The shell's own listing needs one more for the folder itself.
        #expect(output(shell("ls /proc/self/fd | tr '\\n' ' '")) == "0 1 2 3 ")
        #expect(output(shell("env | grep -v '^_=' | grep -v '^PWD=' | grep -v '^SHLVL='")) == "LC_ALL=C.UTF-8\n")
    }

    @Test func noProcessIsLeftBehind() {
        var limits = ProgramLimits()
        limits.milliseconds = 100
        guard case .ended(0, let output, _) = shell("echo $$") else {
            Issue.record("not ended")
            return
        }
        let process = Int32(String(decoding: output.dropLast(), as: UTF8.self)) ?? 0
        #expect(process > 1)
        // Neither running nor waiting to be asked for.
        #expect(kill(process, 0) == -1 && errno == ESRCH)
        #expect(shell("sleep 30", limits) == .tooSlow)
    }
}

/// Bytes by chance, the same in every run.
private struct SeededBytes {
    private var state: UInt64 = 7

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }
}
