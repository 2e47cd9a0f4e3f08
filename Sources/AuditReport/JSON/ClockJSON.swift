// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// The answer to one clock question.
public enum ClockAnswer: Hashable, Sendable {
    case instant(Timestamp)
    /// Counted time in milliseconds; written in seconds.
    case length(Int64)
    case truth(Bool)
    /// Stretches of open time.
    case periods([Period])
    /// Why there is none.
    case problem(String)
}

/// Answers of `slaudit clock --jsonl`: `{id,out}` a line, or `{id,error}`.
public enum ClockJSON {
    public static func line(id: String, _ answer: ClockAnswer) -> [UInt8] {
        var json = JSONText(lineDepth: 0)
        json.object {
            $0.field("id", id)
            switch answer {
            case .instant(let instant): $0.field("out", instant)
            case .length(let milliseconds): $0.seconds("out", milliseconds)
            case .truth(let truth): $0.field("out", truth)
            case .periods(let periods):
                $0.list("out", periods, inline: true) { json, period in
                    json.list([period.start, period.end], inline: true) { $0.string($1.rfc3339) }
                }
            case .problem(let text): $0.field("error", text)
            }
        }
        json.lineFeed()
        return json.bytes
    }
}
