// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What another program did with the bytes given to it.
enum ProgramRun: Hashable {
    /// It ran to its end; `errors` is the start of what it wrote to standard error.
    case ended(status: Int32, output: [UInt8], errors: [UInt8])
    /// It was ended by a signal that was not ours.
    case crashed(signal: Int32)
    /// It wrote more than the limit and was killed.
    case tooLong
    /// It took more than the time allowed and was killed.
    case tooSlow
    /// It could not be started, by the system's error number.
    case notStarted(Int32)
}

/// How much a program may write and how long it may take.
struct ProgramLimits: Hashable, Sendable {
    var output = 64 << 20
    var milliseconds = 60_000
    /// What is kept of standard error; the rest is read and dropped, so that the program never waits for it.
    var errors = 4 << 10
}

extension ProgramRun {
    /// Runs a program of this path, never through a shell.
    ///
    /// It gets `input` on standard input, an environment of `LC_ALL=C.UTF-8` alone and no descriptor but the first three. It is waited for
    /// in every case, so none is left behind.
    static func of(_ program: String, _ arguments: [String], input: [UInt8], limits: ProgramLimits = ProgramLimits()) -> ProgramRun {
        guard Files.brokenPipesAreErrors, let pipes = ProgramPipes() else { return .notStarted(errno) }
        switch spawn(program, arguments, pipes) {
        case .failure(let failure): return .notStarted(failure.code)
        case .success(let process):
            var exchange = ProgramExchange(pipes, input, limits)
            let end = exchange.run()
            pipes.closeOwn()
            if end != .atEnd { kill(-process, SIGKILL) }
            guard let status = wait(for: process, until: exchange.deadline) else { return .tooSlow }
            switch end {
            case .tooLong: return .tooLong
            case .tooSlow: return .tooSlow
            case .atEnd: break
            }
            let signal = status & 0x7F
            return signal != 0
                ? .crashed(signal: signal) : .ended(status: status >> 8 & 0xFF, output: exchange.output, errors: exchange.errors)
        }
    }

    private struct SpawnFailure: Error { var code: Int32 }

    private static func spawn(_ program: String, _ arguments: [String], _ pipes: ProgramPipes) -> Result<pid_t, SpawnFailure> {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return .failure(SpawnFailure(code: ENOMEM)) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        guard posix_spawnattr_init(&attributes) == 0 else { return .failure(SpawnFailure(code: ENOMEM)) }
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawn_file_actions_adddup2(&actions, pipes.input.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes.errors.writing, STDERR_FILENO)
        for descriptor in inheritable() { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // What this process ignores or blocks the program would ignore or block too.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // A group of its own, so that its children are killed with it.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var process: pid_t = 0
        let code = withCStrings([program] + arguments) { words in
            withCStrings(["LC_ALL=C.UTF-8"]) { environment in
                withPath(program) { posix_spawn(&process, $0, &actions, &attributes, words, environment) } ?? ENOENT
            }
        }
        pipes.closeOther()
        if code != 0 {
            pipes.closeOwn()
            return .failure(SpawnFailure(code: code))
        }
        return .success(process)
    }

    /// Descriptors to close in the program: the low numbers whether open or not, for another thread may open one now, and what else is open.
    private static func inheritable() -> [Int32] {
        let low = Array(STDERR_FILENO + 1..<256)
        return low + ((try? Files.list("/proc/self/fd")) ?? []).compactMap { Int32($0.name) }.filter { $0 >= 256 }
    }

    /// The status of a program that has ended, killed if it has not by the deadline; nil if it had to be.
    private static func wait(for process: pid_t, until deadline: Int) -> Int32? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { return status }
            if found < 0, errno != EINTR { return nil }
            if ProgramExchange.now() >= deadline { break }
            _ = poll(nil, 0, 2)
        }
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
    }
}

/// Calls `body` with a null-ended list of C strings.
private func withCStrings<Result>(_ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result) -> Result {
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for word in list { free(word) } }
    list.append(nil)
    return list.withUnsafeBufferPointer { buffer in
        // The list holds at least its end, so it has a place.
        withUnsafePointer(to: nil as UnsafeMutablePointer<CChar>?) { body(buffer.baseAddress ?? $0) }
    }
}
