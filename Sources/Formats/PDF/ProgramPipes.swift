// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The three pipes to and from a program; none of them is inherited by any other.
struct ProgramPipes {
    struct Pipe {
        let reading: Int32
        let writing: Int32

        init?() {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            // A program started with one of its first three descriptors closed gets such a number for a pipe: then there is none to give on.
            guard ends.allSatisfy({ $0 > STDERR_FILENO }) else {
                for end in ends { Glibc.close(end) }
                return nil
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            reading = ends[0]
            writing = ends[1]
        }
    }

    let input: Pipe
    let output: Pipe
    let errors: Pipe

    init?() {
        guard let input = Pipe() else { return nil }
        guard let output = Pipe() else {
            ProgramPipes.close([input])
            return nil
        }
        guard let errors = Pipe() else {
            ProgramPipes.close([input, output])
            return nil
        }
        self.input = input
        self.output = output
        self.errors = errors
    }

    private static func close(_ pipes: [Pipe]) {
        for pipe in pipes {
            Glibc.close(pipe.reading)
            Glibc.close(pipe.writing)
        }
    }

    /// Closes the program's ends in this process.
    func closeOther() {
        Glibc.close(input.reading)
        Glibc.close(output.writing)
        Glibc.close(errors.writing)
    }

    /// Closes the ends of this process; the one for writing may have been closed before.
    func closeOwn() {
        Glibc.close(output.reading)
        Glibc.close(errors.reading)
    }
}
