// SPDX-License-Identifier: Apache-2.0

import Formats

/// The properties of a message, a recipient or an attachment, and the storages inside it.
///
/// Short values stand in one stream of 16-byte records, each long one in a stream named by its tag. Source: MS-OXMSG 2.2 and 2.4.
struct MAPIStorage {
    /// What a storage describes decides how long the header of its records is.
    enum Kind: Int { case message = 32, embedded = 24, part = 8 }

    /// Storages of recipients and attachments, in the order of their numbers.
    private(set) var recipients: [Int] = []
    private(set) var attachments: [Int] = []
    /// Whether every record of the short values could be read.
    private(set) var isComplete = false
    /// Whether there is a property at all.
    var isEmpty: Bool { places.isEmpty && values.isEmpty }
    private var values: [UInt32: UInt64] = [:]
    private var places: [UInt32: Int] = [:]
    private let file: CompoundFile

    init(_ file: CompoundFile, _ storage: Int, _ kind: Kind) {
        self.file = file
        var people: [(number: UInt32, entry: Int)] = []
        var files: [(number: UInt32, entry: Int)] = []
        for child in file.entries[storage].children {
            let name = Array(file.entries[child].name.utf8)[...]
            let isStream = file.entries[child].kind == .stream
            if name.isWord("__properties_version1.0"), isStream {
                readValues(file.stream(child), kind.rawValue)
            } else if let tag = MAPIStorage.number(name, after: "__substg1.0_") {
                places[tag] = child
            } else if !isStream, let number = MAPIStorage.number(name, after: "__recip_version1.0_#") {
                people.append((number, child))
            } else if !isStream, let number = MAPIStorage.number(name, after: "__attach_version1.0_#") {
                files.append((number, child))
            }
        }
        recipients = people.sorted { $0.number < $1.number }.map(\.entry)
        attachments = files.sorted { $0.number < $1.number }.map(\.entry)
    }

    /// Whether a file's root is that of a message: other programs' files are compound files too.
    static func isMessage(_ file: CompoundFile) -> Bool {
        file.entries[0].children.contains {
            let name = Array(file.entries[$0].name.utf8)[...]
            return name.isWord("__properties_version1.0") || number(name, after: "__substg1.0_") != nil
        }
    }

    /// The eight hexadecimal digits that end a name; values of a list have more behind them and are not read.
    private static func number(_ name: ArraySlice<UInt8>, after prefix: StaticString) -> UInt32? {
        guard name.count == prefix.utf8CodeUnitCount + 8, name.begins(prefix) else { return nil }
        var value: UInt32 = 0
        for byte in name.suffix(8) {
            guard let digit = byte.hexadecimalValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func readValues(_ stream: CompoundStream, _ header: Int) {
        let bytes = stream.bytes[...]
        isComplete = stream.isComplete && bytes.count >= header
        var place = header
        while let tag = bytes.littleEndian(at: place, 4), let value = bytes.littleEndian(at: place + 8, 8) {
            // The first of two is the one that others see.
            let key = UInt32(truncatingIfNeeded: tag)
            if values[key] == nil { values[key] = value }
            place += 16
        }
    }

    private static func tag(_ property: MAPIProperty, _ type: MAPIType) -> UInt32 { UInt32(property.rawValue << 16 | type.rawValue) }

    func integer(_ property: MAPIProperty) -> Int? {
        values[MAPIStorage.tag(property, .integer)].map { Int(Int32(truncatingIfNeeded: $0)) }
    }

    func boolean(_ property: MAPIProperty) -> Bool { values[MAPIStorage.tag(property, .boolean)].map { $0 & 0xFFFF != 0 } ?? false }

    /// Hundreds of nanoseconds since 1601, UTC.
    func time(_ property: MAPIProperty) -> UInt64? { values[MAPIStorage.tag(property, .time)] }

    /// The stream of a long value; nil if there is none.
    func stream(_ property: MAPIProperty, _ type: MAPIType) -> CompoundStream? {
        guard let place = places[MAPIStorage.tag(property, type)], file.entries[place].kind == .stream else { return nil }
        return file.stream(place)
    }

    /// The storage of an object.
    func storage(_ property: MAPIProperty) -> Int? {
        guard let place = places[MAPIStorage.tag(property, .object)], file.entries[place].kind == .storage else { return nil }
        return place
    }
}

extension ArraySlice<UInt8> {
    /// A number of up to eight bytes, low byte first; nil if it is not all there.
    func littleEndian(at offset: Int, _ count: Int) -> UInt64? {
        guard offset >= 0, offset <= self.count - count else { return nil }
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(self[startIndex + offset + place]) << UInt64(place * 8) }
        return value
    }
}
