// SPDX-License-Identifier: Apache-2.0

import Formats

/// The first question and answer of each ticket, by its id: one table with open addressing, since a log names its tickets millions of times.
struct TicketIndex {
    struct Ticket {
        var id: String
        var created = Int64.max
        var answered = Int64.max
    }

    /// The upper half of a hash, and the number of the ticket plus one; 0: free.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)
    private(set) var tickets: [Ticket] = []

    mutating func take(_ id: ArraySlice<UInt8>, _ at: Int64, isCreated: Bool) {
        let index = self.index(of: id)
        if isCreated {
            tickets[index].created = min(tickets[index].created, at)
        } else {
            tickets[index].answered = min(tickets[index].answered, at)
        }
    }

    private mutating func index(of id: ArraySlice<UInt8>) -> Int {
        if tickets.count * 2 > slots.count { grow() }
        let hash = TicketIndex.hash(id)
        let mask = slots.count - 1
        var slot = Int(hash >> 32) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
            if slots[slot] >> 32 == hash >> 32, tickets[index].id.utf8.elementsEqual(id) { return index }
            slot = (slot + 1) & mask
        }
        tickets.append(Ticket(id: String(decoding: id, as: UTF8.self)))
        slots[slot] = (hash >> 32) << 32 | UInt64(tickets.count)
        return tickets.count - 1
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 4)
        let mask = larger.count - 1
        for slot in slots where slot != 0 {
            var place = Int(slot >> 32) & mask
            while larger[place] != 0 { place = (place + 1) & mask }
            larger[place] = slot
        }
        slots = larger
    }

    /// Eight bytes a step, mixed by a multiplication (splitmix64's constants).
    private static func hash(_ id: ArraySlice<UInt8>) -> UInt64 {
        id.withUnsafeBytes { memory in
            var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
            var index = 0
            while index < memory.count {
                var word: UInt64 = 0
                for offset in 0..<min(8, memory.count - index) { word = word << 8 | UInt64(memory[index + offset]) }
                hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 29
                index += 8
            }
            hash = hash &* 0x94D0_49BB_1331_11EB
            return hash ^ hash >> 32
        }
    }
}
