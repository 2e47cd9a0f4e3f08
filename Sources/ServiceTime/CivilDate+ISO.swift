// SPDX-License-Identifier: Apache-2.0

extension CivilDate: CustomStringConvertible {
    /// The date written `YYYY-MM-DD`, or nil where the text is anything else or the calendar has no such date.
    public init?(_ iso: String) {
        let text = Array(iso.utf8.prefix(11))
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = text.decimal(at: 0, digits: 4), let month = text.decimal(at: 5, digits: 2), let day = text.decimal(at: 8, digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        var out: [UInt8] = []
        out.reserveCapacity(10)
        out.appendDecimal(year, digits: 4)
        out.append(UInt8(ascii: "-"))
        out.appendDecimal(month, digits: 2)
        out.append(UInt8(ascii: "-"))
        out.appendDecimal(day, digits: 2)
        return String(decoding: out, as: UTF8.self)
    }

    /// The year of the date.
    public var year: Int { components.year }

    /// The date with the same day number `months` later, or that month's last day where it has no such day.
    ///
    /// Source: PRC Civil Code art. 202. The years 1 to 9999 bound the result.
    public func advanced(byMonths months: Int) -> CivilDate {
        let (year, month, day) = components
        let bounded = min(max(months, -120_000), 120_000)
        let (years, index) = (year * 12 + month - 1 + bounded).floorDivided(by: 12)
        let length = CivilDate.length(ofMonth: index + 1, in: years)
        return CivilDate(year: years, month: index + 1, day: min(day, length)) ?? (bounded < 0 ? .first : .last)
    }

    /// The first and the last date that four digits of a year can name.
    static let first = CivilDate(dayNumber: -719_162)
    static let last = CivilDate(dayNumber: 2_932_896)
}
