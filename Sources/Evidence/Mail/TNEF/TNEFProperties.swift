// SPDX-License-Identifier: Apache-2.0

/// The properties in an attribute of a TNEF stream, each as the place of its first value. Source: MS-OXTNEF 2.1.3.4, 2.1.3.5.
struct TNEFProperties {
    /// Whether the list was read to its end.
    private(set) var isComplete = false
    private var places: [Int: Range<Int>] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        guard let count = bytes.littleEndian(at: 0, 4) else { return }
        var place = 4
        // Every property takes bytes, so a list that lies about its length ends with them.
        for _ in 0..<count {
            guard let tag = bytes.littleEndian(at: place, 4) else { return }
            place += 4
            let type = Int(tag & 0xFFFF)
            let property = Int(tag >> 16)
            if property >= 0x8000 {
                guard let next = TNEFProperties.endOfName(bytes, place) else { return }
                place = next
            }
            guard let (value, next) = TNEFProperties.values(bytes, place, type) else { return }
            if let value, property < 0x8000, places[property << 16 | type] == nil {
                places[property << 16 | type] = (bytes.startIndex + value.lowerBound)..<(bytes.startIndex + value.upperBound)
            }
            place = next
        }
        isComplete = true
    }

    /// The place of a value in the stream.
    func place(_ property: MAPIProperty, _ type: MAPIType) -> Range<Int>? { places[property.rawValue << 16 | type.rawValue] }

    /// A named property has a GUID and a number or a name of UTF-16 before its value.
    private static func endOfName(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Int? {
        guard let kind = bytes.littleEndian(at: place + 16, 4), let number = bytes.littleEndian(at: place + 20, 4) else { return nil }
        let end = place + 24 + (kind == 0 ? 0 : padded(Int(number)))
        return end <= bytes.count ? end : nil
    }

    private static func padded(_ count: Int) -> Int { (count + 3) & ~3 }

    /// The first value's place, if there is one, and where the next property begins.
    private static func values(_ bytes: ArraySlice<UInt8>, _ start: Int, _ type: Int) -> (first: Range<Int>?, next: Int)? {
        var place = start
        if type & 0x0FFF == 0x0001 { return (nil, start) }
        if let width = width(type & 0x0FFF) {
            var count = 1
            if type & 0x1000 != 0 {
                guard let stated = bytes.littleEndian(at: place, 4) else { return nil }
                count = Int(stated)
                place += 4
            }
            guard count <= (bytes.count - place) / padded(width) else { return nil }
            return (count > 0 ? place..<(place + width) : nil, place + count * padded(width))
        }
        switch type & 0x0FFF {
        case MAPIType.string8.rawValue, MAPIType.unicode.rawValue, MAPIType.binary.rawValue, MAPIType.object.rawValue: break
        default: return nil
        }
        guard let count = bytes.littleEndian(at: place, 4) else { return nil }
        place += 4
        var first: Range<Int>?
        for _ in 0..<count {
            guard let length = bytes.littleEndian(at: place, 4) else { return nil }
            place += 4
            guard Int(length) <= bytes.count - place else { return nil }
            if first == nil { first = place..<(place + Int(length)) }
            // The last value's padding may be left out.
            place = min(place + padded(Int(length)), bytes.count)
        }
        return (first, place)
    }

    /// Bytes of a type whose values are all of one length; nil for others.
    private static func width(_ type: Int) -> Int? {
        switch type {
        case 0x0002, 0x000B: 2
        case 0x0003, 0x0004, 0x000A: 4
        case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: 8
        case 0x0048: 16
        default: nil
        }
    }
}
