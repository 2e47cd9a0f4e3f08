// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// TNEF streams, attribute by attribute.
enum TNEFFixture {
    static func little(_ value: Int, _ count: Int) -> [UInt8] { CompoundFixture.little(value, count) }

    static func stream(_ attributes: [[UInt8]]) -> [UInt8] { [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attributes.flatMap { $0 } }

    /// An attribute with its sum.
    static func attribute(_ id: Int, _ bytes: [UInt8], level: UInt8 = 1, sum: Int? = nil) -> [UInt8] {
        let right = bytes.reduce(0) { $0 + Int($1) } & 0xFFFF
        return [level] + little(id, 4) + little(bytes.count, 4) + bytes + little(sum ?? right, 2)
    }

    /// A property of one value.
    static func property(_ number: Int, _ type: Int, _ value: [UInt8]) -> [UInt8] {
        let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
        let isLong = [0x1E, 0x1F, 0x102, 0x0D].contains(type)
        return little(type, 2) + little(number, 2) + (isLong ? little(1, 4) + little(value.count, 4) : []) + value + padding
    }

    static func unicode(_ number: Int, _ text: String) -> [UInt8] {
        property(number, 0x1F, (text + "\0").utf16.flatMap { little(Int($0), 2) })
    }

    /// A property with a name of its own.
    static func named(_ name: String) -> [UInt8] {
        let units = (name + "\0").utf16.flatMap { little(Int($0), 2) }
        let padding = [UInt8](repeating: 0, count: (4 - units.count % 4) % 4)
        return little(3, 2) + little(0x8001, 2) + [UInt8](repeating: 9, count: 16) + little(1, 4) + little(units.count, 4) + units + padding
            + little(7, 4)
    }

    static func properties(_ list: [[UInt8]]) -> [UInt8] { little(list.count, 4) + list.flatMap { $0 } }

    static let rendering = attribute(0x0006_9002, [UInt8](repeating: 0, count: 14), level: 2)
    static func title(_ name: [UInt8]) -> [UInt8] { attribute(0x0001_8010, name + [0], level: 2) }
    static func data(_ bytes: [UInt8]) -> [UInt8] { attribute(0x0006_800F, bytes, level: 2) }
    static func of(_ list: [[UInt8]]) -> [UInt8] { attribute(0x0006_9005, properties(list), level: 2) }
    static func message(_ list: [[UInt8]]) -> [UInt8] { attribute(0x0006_9003, properties(list)) }
}
