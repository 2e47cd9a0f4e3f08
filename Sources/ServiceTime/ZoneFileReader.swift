// SPDX-License-Identifier: Apache-2.0

/// Reads a TZif file, versions 1 to 4: the compiled form of a zone of the IANA time-zone database. Source: RFC 8536, RFC 9636.
enum ZoneFileReader {
    /// What is wrong with a file, in words.
    struct Damage: Error, Hashable {
        var reason: String
    }

    /// Real files hold some 3 KB; one past this is not read.
    static let sizeLimit = 1 << 18

    /// The yearly rule is written out to this year, so that the years people ask about need a search and no calculation.
    static let expandedYears = 1970...2100

    /// The counts of a header, in its order.
    private struct Header {
        var version: UInt8
        var utcMarks, standardMarks, leapSeconds, transitions, types, characters: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard start >= 0, start <= bytes.count - 44, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
            let counts = (0..<6).map { bytes.bigEndian(at: start + 20 + $0 * 4, bytes: 4) }
            version = bytes[start + 4]
            (utcMarks, standardMarks, leapSeconds) = (counts[0], counts[1], counts[2])
            (transitions, types, characters) = (counts[3], counts[4], counts[5])
        }

        /// The length of the block after the header; counts are below 2³², so nothing overflows.
        func length(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4) + standardMarks + utcMarks
        }
    }

    /// The rules a file states.
    static func rules(name: String, _ bytes: [UInt8]) throws(Damage) -> ZoneRules {
        guard bytes.count <= sizeLimit else { throw Damage(reason: "larger than \(sizeLimit) bytes") }
        guard let first = Header(bytes, at: 0) else { throw Damage(reason: "not a TZif file") }
        guard first.version >= UInt8(ascii: "2") else {
            return try rules(name: name, bytes, block: 44, first, timeSize: 4)
        }
        let second = 44 + first.length(timeSize: 4)
        guard let header = Header(bytes, at: second) else { throw Damage(reason: "its second part is missing") }
        return try rules(name: name, bytes, block: second + 44, header, timeSize: 8)
    }

    private static func rules(name: String, _ bytes: [UInt8], block: Int, _ header: Header, timeSize: Int) throws(Damage) -> ZoneRules {
        let end = block + header.length(timeSize: timeSize)
        guard end <= bytes.count else { throw Damage(reason: "shorter than its header says") }
        guard (1...256).contains(header.types) else { throw Damage(reason: "no kind of local time") }
        guard header.leapSeconds == 0 else { throw Damage(reason: "it counts leap seconds") }

        let kindsAt = block + header.transitions * timeSize
        let typesAt = kindsAt + header.transitions
        let namesAt = typesAt + header.types * 6
        let names = Array(bytes[namesAt..<namesAt + header.characters])
        var types: [ZoneRules.LocalType] = []
        for index in 0..<header.types {
            let at = typesAt + index * 6
            let offset = Int(Int32(truncatingIfNeeded: bytes.bigEndian(at: at, bytes: 4)))
            let start = Int(bytes[at + 5])
            guard (-89_999...93_599).contains(offset) else { throw Damage(reason: "an offset of \(offset) seconds") }
            guard start < names.count, let stop = names[start...].firstIndex(of: 0) else {
                throw Damage(reason: "an abbreviation outside its list")
            }
            types.append(
                .init(offset: offset, isDaylight: bytes[at + 4] != 0, abbreviation: String(decoding: names[start..<stop], as: UTF8.self)))
        }

        var transitions: [Int64] = []
        var kinds: [UInt8] = []
        for index in 0..<header.transitions {
            let raw = bytes.bigEndian(at: block + index * timeSize, bytes: timeSize)
            let at = timeSize == 4 ? Int64(Int32(truncatingIfNeeded: raw)) : Int64(raw)
            let kind = bytes[kindsAt + index]
            guard Int(kind) < types.count else { throw Damage(reason: "a transition to an unknown kind of local time") }
            guard at > transitions.last ?? .min || transitions.isEmpty else { throw Damage(reason: "transitions out of order") }
            transitions.append(at)
            kinds.append(kind)
        }

        let footer = timeSize == 8 ? try footer(bytes, at: end) : nil
        return expanded(name: name, transitions, kinds, types, footer)
    }

    private static func footer(_ bytes: [UInt8], at start: Int) throws(Damage) -> PosixZoneRule? {
        guard start < bytes.count, bytes[start] == 0x0A, let stop = bytes[(start + 1)...].firstIndex(of: 0x0A) else {
            throw Damage(reason: "its last line is missing")
        }
        let text = bytes[start + 1..<stop]
        if text.isEmpty { return nil }
        guard let rule = PosixZoneRuleReader.rule(text) else { throw Damage(reason: "its yearly rule cannot be read") }
        return rule
    }

    /// The table with the yearly rule written out behind it; a rule without daylight saving time is no more than its last transition.
    private static func expanded(
        name: String, _ table: [Int64], _ tableKinds: [UInt8], _ tableTypes: [ZoneRules.LocalType], _ footer: PosixZoneRule?
    ) -> ZoneRules {
        var (transitions, kinds, types) = (table, tableKinds, tableTypes)
        guard let footer else { return ZoneRules(name: name, transitions: table, kinds: tableKinds, types: tableTypes, footer: nil) }

        func append(_ span: ZoneRules.Span, at: Int64, isDaylight: Bool) -> Bool {
            let type = ZoneRules.LocalType(offset: span.offset, isDaylight: isDaylight, abbreviation: span.abbreviation)
            let index: Int
            if let known = types.firstIndex(where: { $0.offset == type.offset && $0.abbreviation == type.abbreviation }) {
                index = known
            } else {
                guard types.count < 256 else { return false }
                index = types.count
                types.append(type)
            }
            transitions.append(at)
            kinds.append(UInt8(index))
            return true
        }

        let newYear = Int64(CivilDate.dayNumber(ofNewYear: expandedYears.lowerBound)) * 86_400
        let limit = Int64(CivilDate.dayNumber(ofNewYear: expandedYears.upperBound)) * 86_400
        var at = table.last ?? (footer.daylight == nil ? .min : newYear)
        guard footer.daylight != nil else {
            // The last transition of the table leads to the rule's time already, unless the table is empty and its only type is another.
            let current = types[kinds.last.map(Int.init) ?? 0]
            return current.offset == footer.offset
                ? ZoneRules(name: name, transitions: table, kinds: tableKinds, types: tableTypes, footer: nil)
                : ZoneRules(name: name, transitions: table, kinds: tableKinds, types: tableTypes, footer: footer)
        }
        if table.isEmpty {
            guard append(footer.span(at: at), at: at, isDaylight: false) else {
                return ZoneRules(name: name, transitions: table, kinds: tableKinds, types: tableTypes, footer: footer)
            }
        }
        at = footer.span(at: at).end
        while at < limit {
            let span = footer.span(at: at)
            guard append(span, at: at, isDaylight: span.offset != footer.offset), span.end > at else { break }
            at = span.end
        }
        return ZoneRules(name: name, transitions: transitions, kinds: kinds, types: types, footer: footer)
    }
}

extension [UInt8] {
    /// An unsigned number of up to eight bytes, most significant first; of eight bytes the bits are kept.
    fileprivate func bigEndian(at start: Int, bytes count: Int) -> Int {
        var value: UInt64 = 0
        for index in start..<start + count { value = value << 8 | UInt64(self[index]) }
        return Int(truncatingIfNeeded: value)
    }
}
