// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ServiceTime

@Suite struct PosixZoneRuleReaderTests {
    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200),
        ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 37_800, 39_600),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", 3600, 0),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
        ("AAA3BBB4,0/0,J365/23", -10_800, -14_400),
        ("AAA0BBB,J60/167:59:59,365", 0, 3600),
    ])
    func reads(text: String, standard: Int, daylight: Int) throws {
        let rule = try #require(PosixZoneRuleReader.rule(Array(text.utf8)))
        #expect(rule.offset == standard)
        #expect(rule.daylight?.offset == daylight)
    }

    @Test func readsAConstantTime() throws {
        #expect(try #require(PosixZoneRuleReader.rule(Array("<+08>-8".utf8))).daylight == nil)
    }

    @Test(arguments: [
        "", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M13.5.0", "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,M3.0.0,M10.5.0", "CET-25", "CET-1CEST,J0,J365", "CET-1CEST,J1,J366", "CET-1CEST,M3.5.0/168,M10.5.0",
        "CET-1CEST,M3.5.0,M10.5.0/3x",
        "<CET-1", "CET-1:60", "CET--1", "CET-99999999999999999999", ",,,",
    ])
    func refuses(text: String) {
        #expect(PosixZoneRuleReader.rule(Array(text.utf8)) == nil)
    }

    @Test func julianDaysNeverCountTheLeapDay() throws {
        let rule = try #require(PosixZoneRuleReader.rule(Array("AAA0BBB,J60/0,J300/0".utf8)))
        let starts = rule.changes(in: 2023...2024).filter(\.isDaylight).map { Timestamp(seconds: $0.at).rfc3339 }
        #expect(starts == ["2023-03-01T00:00:00Z", "2024-03-01T00:00:00Z"])
    }

    @Test func ordinalDaysCountTheLeapDay() throws {
        let rule = try #require(PosixZoneRuleReader.rule(Array("AAA0BBB,59/0,300/0".utf8)))
        let starts = rule.changes(in: 2023...2024).filter(\.isDaylight).map { Timestamp(seconds: $0.at).rfc3339 }
        #expect(starts == ["2023-03-01T00:00:00Z", "2024-02-29T00:00:00Z"])
    }

    @Test func daylightSavingTimeAllYearHasNoSeam() throws {
        let rule = try #require(PosixZoneRuleReader.rule(Array("AAA3BBB4,0/0,J365/23".utf8)))
        #expect(rule.changes(in: 2000...2030).map(\.isDaylight) == [true, false])
    }
}

@Suite struct ZoneFileReaderTests {
    private static func file(_ name: String) throws -> [UInt8] {
        [UInt8](try #require(FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name)))
    }

    /// A version-2 file: an empty first part, then one of these transitions, kinds, offsets and footer.
    private static func made(
        version: Character = "2", _ transitions: [Int64], _ kinds: [UInt8], _ offsets: [Int32], leaps: UInt32 = 0, footer: String = "\n\n"
    ) -> [UInt8] {
        func number(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
        let magic = Array("TZif".utf8) + [version.asciiValue ?? 0] + Array(repeating: 0, count: 15)
        var out = magic + Array(repeating: 0, count: 24)
        out += magic + number(0) + number(0) + number(leaps) + number(UInt32(transitions.count)) + number(UInt32(offsets.count)) + number(4)
        for at in transitions { out += withUnsafeBytes(of: at.bigEndian) { Array($0) } }
        out += kinds
        for offset in offsets { out += number(UInt32(bitPattern: offset)) + [0, 0] }
        return out + Array("AAA\0".utf8) + Array(repeating: 0, count: Int(leaps) * 12) + Array(footer.utf8)
    }

    private static func reason(_ bytes: [UInt8]) -> String? {
        do {
            _ = try ZoneFileReader.rules(name: "X", bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func readsAMadeFile() throws {
        let rules = try ZoneFileReader.rules(name: "X", ZoneFileReaderTests.made([0, 100], [1, 0], [0, 3600]))
        #expect([-1, 0, 99, 100].map { rules.offset(at: Timestamp(seconds: $0)) } == [0, 3600, 3600, 0])
    }

    @Test func readsVersionOne() throws {
        var bytes = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
        for count: UInt8 in [0, 0, 0, 1, 2, 4] { bytes += [0, 0, 0, count] }
        bytes += [0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x0E, 0x10, 1, 0] + Array("AAA\0".utf8)
        let rules = try ZoneFileReader.rules(name: "X", bytes)
        #expect([-2, -1].map { rules.offset(at: Timestamp(seconds: $0)) } == [0, 3600])
    }

    @Test func aRuleAloneIsEnough() throws {
        let bytes = ZoneFileReaderTests.made([], [], [0], footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n")
        let rules = try ZoneFileReader.rules(name: "X", bytes)
        #expect(rules.offset(at: try instant("2026-07-01T00:00:00Z")) == 7200)
        #expect(rules.offset(at: try instant("2026-01-01T00:00:00Z")) == 3600)
        #expect(rules.offset(at: try instant("2500-07-01T00:00:00Z")) == 7200)
    }

    @Test(
        arguments: [
            ("not a TZif file", Array("TZjf".utf8) + Array(repeating: UInt8(0), count: 60)),
            ("not a TZif file", []),
            ("no kind of local time", made([], [], [])),
            ("it counts leap seconds", made([], [], [0], leaps: 1)),
            ("an offset of 93600 seconds", made([], [], [93_600])),
            ("transitions out of order", made([100, 100], [0, 0], [0])),
            ("a transition to an unknown kind of local time", made([100], [1], [0])),
            ("its last line is missing", made([], [], [0], footer: "")),
            ("its last line is missing", made([], [], [0], footer: "\nUTC0")),
            ("its yearly rule cannot be read", made([], [], [0], footer: "\nnonsense\n")),
            ("larger than 262144 bytes", Array(repeating: UInt8(0), count: 300_000)),
        ] as [(String, [UInt8])])
    func refuses(reason: String, bytes: [UInt8]) {
        #expect(ZoneFileReaderTests.reason(bytes) == reason)
    }

    @Test func leapSecondFilesAreRefused() throws {
        #expect(ZoneFileReaderTests.reason(try ZoneFileReaderTests.file("right/Europe/Berlin")) == "it counts leap seconds")
    }

    @Test(arguments: ["Asia/Tehran", "Asia/Shanghai"])
    func aCutFileIsRefusedAtEveryLength(name: String) throws {
        let bytes = try ZoneFileReaderTests.file(name)
        let accepted = (0..<bytes.count).filter { ZoneFileReaderTests.reason(Array(bytes[..<$0])) == nil }
        #expect(accepted.isEmpty)
    }

    @Test func damagedFilesNeverTrap() throws {
        let bytes = try ZoneFileReaderTests.file("America/New_York")
        var random = SplitMix(state: 5)
        var accepted = 0
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let rules = try? ZoneFileReader.rules(name: "X", damaged) else { continue }
            accepted += 1
            let calendar = BusinessCalendar(zone: rules, week: WeeklyHours(Weekday.allCases, try hours("09:00-17:00")))
            let start = Timestamp(seconds: Int64.random(in: 700_000_000...2_800_000_000, using: &random))
            _ = rules.resolve(rules.local(at: start))
            _ = calendar.deadline(from: start, milliseconds: 100_000_000)
        }
        #expect(accepted > 20)
    }
}

@Suite struct ZoneDatabaseTests {
    @Test(arguments: [
        ("UTC", 0), ("Z", 0), ("GMT", 0), ("UTC+08:00", 28_800), ("+08:00", 28_800), ("+0530", 19_800), ("-3", -10_800), ("GMT+8", 28_800),
        ("UTC-05:00", -18_000), ("GMT-0", 0), ("UTC+14", 50_400),
    ])
    func readsFixedOffsets(name: String, seconds: Int) throws {
        let rules = try ZoneDatabase(version: "none") { _ in nil }.rules(name)
        #expect(rules.offset(at: Timestamp(seconds: 0)) == seconds)
        #expect(rules.isFixed)
        #expect(rules.name == name)
    }

    @Test(arguments: [
        "", "../etc/passwd", "/etc/passwd", "Europe/../x", "Europe//Berlin", "Europe/", "./x", ".x", "Europe/.x", "a b", "a\u{0}b", "欧洲/柏林",
        String(repeating: "a", count: 65), "+24:00", "8:00:00",
    ])
    func refusesNames(name: String) {
        #expect(throws: ZoneProblem(name: name, kind: .invalidName)) {
            try ZoneDatabase(version: "none", bytes: { _ in [] }).rules(name)
        }
    }

    @Test func saysWhatIsWrong() {
        #expect(throws: ZoneProblem(name: "Mars/Olympus", kind: .unknown)) { try zones.rules("Mars/Olympus") }
        #expect(throws: ZoneProblem(name: "tzdata.zi", kind: .damaged("not a TZif file"))) { try zones.rules("tzdata.zi") }
    }

    @Test(arguments: [
        ("# version 2025b\n# comment", "2025b"), ("# version 2025b-dirty\r\n", "2025b-dirty"), ("# version \n", "unknown"), ("", "unknown"),
        ("R d 1916", "unknown"), ("# version <b>", "unknown"),
    ])
    func readsTheRelease(text: String, version: String) {
        #expect(ZoneDatabase.version(ofTzdataZi: Array(text.utf8)) == version)
    }

    @Test func everyZoneOfTheSystemIsRead() throws {
        let list = try #require(FileManager.default.contents(atPath: "/usr/share/zoneinfo/zone1970.tab"))
        let names = String(decoding: list, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }
        #expect(names.count > 300)
        for name in names { #expect(throws: Never.self) { try zones.rules(name) } }
    }
}
