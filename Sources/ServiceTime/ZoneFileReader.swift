// SPDX-License-Identifier: Apache-2.0

/// Reads a TZif file, versions 1 to 4: the compiled form of a zone of the IANA time-zone database. Source: RFC 8536, RFC 9636.
enum ZoneFileReader {
    /// What is wrong with a file, in words.
    struct Damage: Error, Hashable {
        var reason: String
    }

    /// Real files hold some 3 KB; one past this is not read.
    static let sizeLimit = 1 << 18

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
                .init(offset: offset, abbreviation: String(decoding: names[start..<stop], as: UTF8.self)))
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
        return try expanded(name: name, transitions, kinds, types, footer)
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

    /// The table with the yearly rule written out behind it.
    private static func expanded(
        name: String, _ table: [Int64], _ tableKinds: [UInt8], _ tableTypes: [ZoneRules.LocalType], _ footer: PosixZoneRule?
    ) throws(Damage) -> ZoneRules {
        var (transitions, kinds, types) = (table, tableKinds, tableTypes)
        guard let footer else { return ZoneRules(name: name, transitions: table, kinds: kinds, types: types, repeats: false) }

        func kind(_ offset: Int, _ abbreviation: String) throws(Damage) -> UInt8 {
            let type = ZoneRules.LocalType(offset: offset, abbreviation: abbreviation)
            if let known = types.firstIndex(of: type) { return UInt8(known) }
            guard types.count < 256 else { throw Damage(reason: "too many kinds of local time") }
            types.append(type)
            return UInt8(types.count - 1)
        }

        guard let daylight = footer.daylight else {
            // The table leads to the rule's time already; where there is none, that time has always held.
            let type = ZoneRules.LocalType(offset: footer.offset, abbreviation: footer.abbreviation)
            return ZoneRules(name: name, transitions: table, kinds: kinds, types: table.isEmpty ? [type] : types, repeats: false)
        }
        guard table.last ?? .min < ZoneRules.cycle.lowerBound else { throw Damage(reason: "transitions after the year 2100") }
        let standard = try kind(footer.offset, footer.abbreviation)
        let summer = try kind(daylight.offset, daylight.abbreviation)
        for change in footer.changes(in: 1969...2502) where change.at > table.last ?? .min {
            transitions.append(change.at)
            kinds.append(change.isDaylight ? summer : standard)
        }
        return ZoneRules(name: name, transitions: transitions, kinds: kinds, types: types, repeats: true)
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
