// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
    /// The instant an RFC 3339 stamp names, or nil where it names none.
    ///
    /// Shape: `2026-03-02T09:00:00Z`, `2026-03-02 09:00:00.5+08:00`; `T`, `t` or one space between, `Z`, `z` or `±hh:mm` at the end, a fraction of 1
    /// to 9 digits cut to the millisecond. Refused: a stamp without zone, dates no calendar has, 24:00, and second 60, which has no place on a
    /// scale without leap seconds. `-00:00` is read as UTC. Source: RFC 3339 section 5.6.
    public init?(rfc3339 text: String) {
        self.init(rfc3339: text.utf8)
    }

    /// The instant an RFC 3339 stamp in UTF-8 names, or nil where it names none.
    public init?(rfc3339 bytes: some Sequence<UInt8>) {
        let parsed =
            bytes.withContiguousStorageIfAvailable { Timestamp.parse($0) } ?? Array(bytes).withUnsafeBufferPointer { Timestamp.parse($0) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// The instant in UTC, such as `2026-03-02T09:00:00Z`; the milliseconds follow only when they are not zero.
    public var rfc3339: String {
        let (day, millisecond) = milliseconds.floorDivided(by: 86_400_000)
        let (year, month, date) = CivilDate(dayNumber: Int(day)).components
        let time = Int(millisecond)
        if (0...9999).contains(year) { return Timestamp.written(year, month, date, millisecondOfDay: time) }
        var out: [UInt8] = []
        out.reserveCapacity(24)
        out.appendDecimal(year, digits: 4)
        out.append(UInt8(ascii: "-"))
        out.appendDecimal(month, digits: 2)
        out.append(UInt8(ascii: "-"))
        out.appendDecimal(date, digits: 2)
        out.append(UInt8(ascii: "T"))
        out.appendClock(millisecondOfDay: time)
        out.append(UInt8(ascii: "Z"))
        return String(decoding: out, as: UTF8.self)
    }

    /// The stamp of a year with four digits, written place by place: this is done for every event.
    private static func written(_ year: Int, _ month: Int, _ day: Int, millisecondOfDay time: Int) -> String {
        let fraction = time % 1000
        return String(unsafeUninitializedCapacity: 24) { out in
            func put(_ value: Int, _ digits: Int, at end: Int) {
                var rest = value
                for place in 1...digits {
                    out[end - place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                    rest /= 10
                }
            }
            put(year, 4, at: 4)
            out[4] = UInt8(ascii: "-")
            put(month, 2, at: 7)
            out[7] = UInt8(ascii: "-")
            put(day, 2, at: 10)
            out[10] = UInt8(ascii: "T")
            put(time / 3_600_000, 2, at: 13)
            out[13] = UInt8(ascii: ":")
            put(time / 60_000 % 60, 2, at: 16)
            out[16] = UInt8(ascii: ":")
            put(time / 1000 % 60, 2, at: 19)
            var end = 19
            if fraction != 0 {
                out[19] = UInt8(ascii: ".")
                put(fraction, 3, at: 23)
                end = 23
            }
            out[end] = UInt8(ascii: "Z")
            return end + 1
        }
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        guard text.count >= 20, text.count <= 35,
            let century = text.pair(at: 0), let rest = text.pair(at: 2), text[4] == UInt8(ascii: "-"),
            let month = text.pair(at: 5), text[7] == UInt8(ascii: "-"),
            let day = text.pair(at: 8), text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
            let hour = text.pair(at: 11), text[13] == UInt8(ascii: ":"),
            let minute = text.pair(at: 14), text[16] == UInt8(ascii: ":"),
            let second = text.pair(at: 17),
            hour < 24, minute < 60, second < 60,
            let date = CivilDate(year: century * 100 + rest, month: month, day: day)
        else { return nil }

        var next = 19
        var millisecond = 0
        if text[next] == UInt8(ascii: ".") {
            next += 1
            let first = next
            var weight = 100
            while next < text.count, let digit = text[next].decimalDigit {
                millisecond += digit * weight
                weight /= 10
                next += 1
            }
            guard (1...9).contains(next - first) else { return nil }
        }

        guard next < text.count else { return nil }
        var offset = 0
        switch text[next] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            guard next + 1 == text.count else { return nil }
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard next + 6 == text.count, text[next + 3] == UInt8(ascii: ":"),
                let hours = text.pair(at: next + 1), let minutes = text.pair(at: next + 4),
                hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (text[next] == UInt8(ascii: "-") ? -60 : 60)
        default: return nil
        }
        let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
        return Timestamp(milliseconds: Int64(seconds) * 1000 + Int64(millisecond))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number written in two ASCII digits, or nil; both must lie in the buffer.
    @inline(__always)
    fileprivate func pair(at index: Int) -> Int? {
        let tens = self[index] &- 0x30
        let ones = self[index &+ 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) &* 10 &+ Int(ones) : nil
    }
}
