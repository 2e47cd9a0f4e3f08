// SPDX-License-Identifier: Apache-2.0

// Reads files of evidence cut off at every byte, and seeded mutations of them, and checks what must hold of any input: `make fuzz`.
//
//   evidence-fuzz FOLDER MUTATIONS [SEED]
//
// The files are read as the product reads them. A crash ends the run: its input is the file `evidence-fuzz.input` in the working folder.

import AuditModel
import Evidence
import Formats
import Glibc
import ServiceTime

func say(_ text: String) { Files.write(Array((text + "\n").utf8), toError: false) }

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2, let count = Int(arguments[1]), let seeds = try? SeedFiles(arguments[0]) else {
    say("evidence-fuzz FOLDER MUTATIONS [SEED]")
    exit(64)
}
var run = EvidenceRun()
var mutator = Mutator(seed: arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1)

say("\(seeds.files.count) files")
for number in 0..<count {
    let file = seeds.files[number % seeds.files.count]
    run.read(file.name, mutator.mutate(file.bytes, seeds.files[mutator.draw(seeds.files.count)].bytes))
}
say("\(count) mutations: \(run.summary)")
for (number, file) in seeds.files.enumerated() {
    // Long files are cut at fewer places: all cuts of one together read a hundred megabytes at most.
    let step = max(1, file.bytes.count * file.bytes.count / 200_000_000)
    for length in stride(from: 0, to: file.bytes.count, by: step) { run.read(file.name, Array(file.bytes[..<length])) }
    if number % 100 == 99 { say("\(number + 1) files cut off: \(run.summary)") }
}
say("all cut off at every byte: \(run.summary)")
unlink(EvidenceRun.inputPath)
exit(run.isClean ? 0 : 1)
