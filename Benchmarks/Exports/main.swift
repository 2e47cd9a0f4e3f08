// SPDX-License-Identifier: Apache-2.0

// Reads exports as they stream by and prints what was found, so that equal work can be shown: `make bench`.
//
//   export-benchmark slack records|events FOLDER [--no-hash]   a Slack export in a folder
//   export-benchmark table result|events FILE [--no-hash]      a ticket log; `result` gives the first answers in calendar and business time
//   export-benchmark chat records|events FILE [--no-hash]      a WhatsApp chat
//   export-benchmark write slack|table|chat PATH COUNT         seeded files of invented words

import AuditModel
import BenchmarkSupport
import Evidence
import Formats
import Glibc
import ServiceTime

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else {
    complain(
        "export-benchmark slack|table|chat records|result|events PATH [--no-hash], or export-benchmark write slack|table|chat PATH COUNT")
}
let path = arguments[2]
let digests = !arguments.contains("--no-hash")
switch (arguments[0], arguments[1]) {
case ("write", let kind):
    guard arguments.count == 4, let count = Int(arguments[3]) else { complain("how many?") }
    GeneratedExport(count: count).write(kind, to: path)
case ("slack", "records"): SlackPass(digests: digests).run(path)
case ("table", "result"): TablePass().run(path, digests: digests)
case ("chat", "records"): ChatPass().run(path)
case (_, "events"): EventPass(digests: digests).run(path)
default: complain("unknown: \(arguments[0]) \(arguments[1])")
}
