// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Formats

@Suite struct CompoundFileTests {
    private static func content(_ count: Int, _ salt: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ salt) } }

    /// Streams at every edge of the sectors, in storages.
    private static let sizes = [0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000]
    private static let nodes: [CompoundFixture.Node] =
        [
            .storage("inner", [.storage("deeper", [.stream("leaf", Array("叶".utf8))]), .stream("second", content(5000, 3))]),
            .stream("中文", Array("yes".utf8)),
        ] + sizes.map { .stream("s\($0)", content($0, $0)) }

    private static let shapes: [CompoundFixture] = [
        CompoundFixture(), CompoundFixture(isScattered: true), CompoundFixture(sectorSize: 4096),
        CompoundFixture(sectorSize: 4096, isScattered: true),
    ]

    @Test(arguments: shapes.indices)
    func streamsAreFoundAndRead(_ shape: Int) throws {
        let bytes = Self.shapes[shape].file(Self.nodes)
        let file = try CompoundFile(bytes)
        #expect(file.problems.isEmpty)
        #expect(file.entries[0].name == "Root Entry")
        for size in Self.sizes {
            let index = try #require(file.child("S\(size)", of: 0))
            #expect(file.stream(index) == CompoundStream(bytes: Self.content(size, size), isComplete: true))
            #expect(file.ranges(of: index).flatMap { bytes[$0] } == Self.content(size, size))
        }
        let inner = try #require(file.child("inner", of: 0))
        let deeper = try #require(file.child("deeper", of: inner))
        #expect(file.entries[inner].children.map { file.entries[$0].name } == ["deeper", "second"])
        #expect(file.stream(try #require(file.child("leaf", of: deeper))).bytes == Array("叶".utf8))
        #expect(file.child("中文", of: 0) != nil)
        #expect(file.child("leaf", of: 0) == nil)
        #expect(file.stream(inner).bytes.isEmpty)
        #expect(file.stream(100_000).isComplete == false)
        #expect(file.child("x", of: -1) == nil)
    }

    @Test func aTableOfManySectorsIsFollowed() throws {
        // More than 109 sectors of the table: their numbers go on outside the header.
        let big = [UInt8](repeating: 7, count: 7_400_000)
        let bytes = CompoundFixture().file([.stream("big", big), .stream("small", [1, 2])])
        let file = try CompoundFile(bytes)
        #expect(file.problems.isEmpty)
        #expect(file.stream(try #require(file.child("big", of: 0))) == CompoundStream(bytes: big, isComplete: true))
        #expect(file.stream(try #require(file.child("small", of: 0))).bytes == [1, 2])
        // The list's further sector leads to itself.
        var looping = bytes
        let list = (Int(bytes[68]) | Int(bytes[69]) << 8 | Int(bytes[70]) << 16) * 512 + 512
        looping.replaceSubrange(list..<(list + 4), with: bytes[68..<72])
        looping.replaceSubrange((list + 508)..<(list + 512), with: bytes[68..<72])
        let damaged = try CompoundFile(looping)
        #expect(damaged.problems.contains(.tableDamaged))
    }

    @Test(arguments: [
        ([], CompoundProblem.notACompoundFile), (Array("PK".utf8), .notACompoundFile),
        ([UInt8](repeating: 0xD0, count: 2000), .notACompoundFile), (Array(CompoundFixture().file([]).prefix(511)), .notACompoundFile),
        (Array(CompoundFixture().file([]).prefix(512)), .noDirectory),
    ])
    func otherFilesAreRefused(_ bytes: [UInt8], _ problem: CompoundProblem) {
        #expect(throws: problem) { try CompoundFile(bytes) }
    }

    @Test func otherSectorSizesAreRefused() {
        var bytes = CompoundFixture().file([])
        bytes[30] = 10
        #expect(throws: CompoundProblem.unknownSectorSize) { try CompoundFile(bytes) }
    }

    /// A file of three streams of 4608 bytes (nine sectors each, from sector 0 on) and a place to write into.
    private static func patched(_ patch: (inout [UInt8], _ table: Int, _ directory: Int) -> Void) -> [UInt8] {
        var bytes = CompoundFixture().file((0..<3).map { .stream("s\($0)", content(4608, $0)) })
        func number(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
        let table = (number(76) + 1) * 512
        let directory = (number(48) + 1) * 512
        patch(&bytes, table, directory)
        return bytes
    }

    private static func read(_ bytes: [UInt8]) throws -> (problems: [CompoundProblem], complete: [String]) {
        let file = try CompoundFile(bytes)
        return (file.problems, file.entries.indices.filter { file.stream($0).isComplete }.map { file.entries[$0].name })
    }

    @Test func chainsThatLoopCrossOrLeadNowhereCostOnlyThemselves() throws {
        let loop = Self.patched { bytes, table, _ in bytes[table + 4 * 4] = 2 }
        #expect(try Self.read(loop) == ([.chainsCross], ["s1", "s2"]))
        let cross = Self.patched { bytes, table, _ in bytes[table + 4 * 12] = 3 }
        #expect(try Self.read(cross) == ([.chainsCross], ["s0", "s2"]))
        let nowhere = Self.patched { bytes, table, _ in bytes[table + 4 * 12 + 2] = 0x10 }
        #expect(try Self.read(nowhere) == ([], ["s0", "s2"]))
        let early = Self.patched { bytes, table, _ in bytes.replaceSubrange((table + 48)..<(table + 52), with: [0xFE, 0xFF, 0xFF, 0xFF]) }
        #expect(try Self.read(early) == ([], ["s0", "s2"]))
        // A size without end is held to the chain; the streams have their own.
        let long = Self.patched { bytes, _, directory in
            bytes.replaceSubrange((directory + 128 + 120)..<(directory + 128 + 124), with: [0xFF, 0xFF, 0xFF, 0x7F])
        }
        #expect(try Self.read(long) == ([], ["s1", "s2"]))
        #expect(try CompoundFile(long).stream(1).bytes == Self.content(4608, 0))
        // All streams in one chain: the first has it.
        let shared = Self.patched { bytes, _, directory in
            for entry in 2...3 {
                bytes.replaceSubrange((directory + entry * 128 + 116)..<(directory + entry * 128 + 120), with: [0, 0, 0, 0])
            }
        }
        #expect(try Self.read(shared).problems == [.chainsCross])
        #expect(try Self.read(shared).complete.count == 1)
    }

    @Test func smallStreamsThatLoopOrCrossCostOnlyThemselves() throws {
        let sound = CompoundFixture().file((0..<3).map { .stream("s\($0)", Self.content(180, $0)) })
        func read(_ places: [Int: UInt8]) throws -> (problems: [CompoundProblem], complete: [String]) {
            var bytes = sound
            let table = (Int(bytes[60]) + 1) * 512
            for (place, value) in places { bytes[table + place] = value }
            return try Self.read(bytes)
        }
        #expect(try read([:]) == ([], ["s0", "s1", "s2"]))
        #expect(try read([4: 0]) == ([.chainsCross], ["s1", "s2"]))
        #expect(try read([16: 1]) == ([.chainsCross], ["s0", "s2"]))
        #expect(try read([16: 200]) == ([], ["s0", "s2"]))
        // The container is shorter than its table says.
        var short = sound
        let directory = (Int(sound[48]) + 1) * 512
        short[directory + 121] = 1
        #expect(try Self.read(short).complete == ["s0", "s1"])
    }

    @Test func theUpperHalfOfASizeCountsInLargeSectorsOnly() throws {
        var bytes = Self.patched { bytes, _, directory in for place in 124..<128 { bytes[directory + 128 + place] = 0xFF } }
        #expect(try Self.read(bytes) == ([], ["s0", "s1", "s2"]))
        bytes = CompoundFixture(sectorSize: 4096).file([.stream("s0", Self.content(5000, 0))])
        let directory = (Int(bytes[48]) + 1) * 4096
        for place in 124..<128 { bytes[directory + 128 + place] = 0xFF }
        #expect(try Self.read(bytes).complete.isEmpty)
        #expect(try CompoundFile(bytes).stream(1).bytes.starts(with: Self.content(5000, 0)))
    }

    @Test func aDirectoryThatLoopsIsReadOnce() throws {
        // The middle entry's left neighbour leads back to it, then to the root.
        for target in [0, 2, 200] as [UInt8] {
            let looping = Self.patched { bytes, _, directory in
                for entry in 1...3 {
                    bytes.replaceSubrange((directory + entry * 128 + 68)..<(directory + entry * 128 + 72), with: [target, 0, 0, 0])
                }
            }
            let file = try CompoundFile(looping)
            #expect(file.problems == [.directoryDamaged])
            #expect(file.entries.count <= 4)
            #expect(file.child("s1", of: 0) != nil)
        }
        let cut = Self.patched { bytes, _, _ in bytes.replaceSubrange(48..<52, with: [0xF0, 0, 0, 0]) }
        #expect(throws: CompoundProblem.noDirectory) { try CompoundFile(cut) }
    }

    @Test func aDeepTreeOfSiblingsIsRead() throws {
        // Every entry is the right neighbour of the one before it, and each storage holds the next.
        let bytes = CompoundFixture().file((0..<3000).map { .stream("n\($0)", []) })
        let file = try CompoundFile(bytes)
        #expect(file.entries.count == 3001)
        var chain = CompoundFixture.Node.stream("leaf", [1])
        for level in 0..<2000 { chain = .storage("d\(level)", [chain]) }
        #expect(try CompoundFile(CompoundFixture().file([chain])).entries.count == 2002)
    }

    @Test func cutOrDamagedAnywhereItDoesNotTrap() {
        func check(_ bytes: [UInt8]) {
            guard let file = try? CompoundFile(bytes) else { return }
            var total = 0
            for index in file.entries.indices { total += file.stream(index).bytes.count }
            #expect(total <= bytes.count)
        }
        let nodes = Array(Self.nodes.prefix(6))
        for shape in Self.shapes.prefix(2) {
            let bytes = shape.file(nodes)
            for cut in stride(from: 0, through: bytes.count, by: 7) { check(Array(bytes[..<cut])) }
            var random = SeededNumbers("compound")
            for _ in 0..<2000 {
                var damaged = bytes
                for _ in 0...random.below(6) {
                    // Mostly where the structures are.
                    let place = random.chance(2) ? random.below(bytes.count) : random.below(128) * 4 % bytes.count
                    damaged[place] = random.chance(2) ? UInt8(random.below(256)) : UInt8(random.below(24))
                }
                check(damaged)
            }
        }
    }
}
