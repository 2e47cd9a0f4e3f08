// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Gives a program its input and takes what it writes, both at once, within the limits.
struct ProgramExchange {
    enum End: Hashable {
        case atEnd
        case tooLong
        case tooSlow
    }

    private let pipes: ProgramPipes
    private let input: [UInt8]
    private let limits: ProgramLimits
    /// Milliseconds of the monotonic clock.
    let deadline: Int
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var given = 0
    private var piece = [UInt8](repeating: 0, count: 64 << 10)

    init(_ pipes: ProgramPipes, _ input: [UInt8], _ limits: ProgramLimits) {
        self.pipes = pipes
        self.input = input
        self.limits = limits
        deadline = ProgramExchange.now() + limits.milliseconds
        for end in [pipes.input.writing, pipes.output.reading, pipes.errors.reading] {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
    }

    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Until the program has closed both of its outputs; the end for its input is closed here in every case.
    mutating func run() -> End {
        // poll(2) passes over a descriptor below zero.
        var states = [
            pollfd(fd: pipes.input.writing, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: pipes.output.reading, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.errors.reading, events: Int16(POLLIN), revents: 0),
        ]
        defer { if states[0].fd >= 0 { close(states[0].fd) } }
        while states[1].fd >= 0 || states[2].fd >= 0 {
            let left = deadline - ProgramExchange.now()
            guard left > 0 else { return .tooSlow }
            let ready = poll(&states, nfds_t(states.count), Int32(clamping: left))
            if ready < 0, errno != EINTR { return .tooSlow }
            guard ready > 0 else { continue }
            if states[0].fd >= 0, states[0].revents != 0, give() {
                close(states[0].fd)
                states[0].fd = -1
            }
            for index in 1...2 where states[index].fd >= 0 && states[index].revents != 0 {
                let got = read(states[index].fd, &piece, piece.count)
                if got > 0 {
                    if index == 1 {
                        if output.count + got > limits.output { return .tooLong }
                        output += piece[..<got]
                    } else {
                        errors += piece[..<min(got, max(0, limits.errors - errors.count))]
                    }
                } else if got == 0 || errno != EINTR && errno != EAGAIN {
                    states[index].fd = -1
                }
            }
        }
        return .atEnd
    }

    /// Writes what the pipe takes; true when all is given or the program takes no more.
    private mutating func give() -> Bool {
        guard given < input.count else { return true }
        let wrote = input.withUnsafeBytes { raw in
            write(pipes.input.writing, raw.baseAddress?.advanced(by: given), min(raw.count - given, piece.count))
        }
        if wrote > 0 { given += wrote }
        return given == input.count || wrote < 0 && errno != EINTR && errno != EAGAIN
    }
}
