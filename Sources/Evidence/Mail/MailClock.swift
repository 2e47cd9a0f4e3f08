// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One clock that speaks of a message besides its `Date`: whose it is, what it says as written, and what that can mean.
struct MailClock: Equatable {
    /// What kind of clock, and by that what its instant means for the time of sending.
    enum Kind: Equatable {
        /// A server took the message over (RFC 5321 §4.4).
        case received
        /// A server signed it: DKIM `t=` (RFC 6376 §3.5) or ARC `t=` (RFC 8617 §4.1).
        case signed
        /// It was put into its reader's mailbox: `Delivery-date`, a Maildir's name, what a mail program noted.
        case delivered
        /// The sender's own program noted when the conversation began: `Thread-Index`.
        case counted
    }

    var kind: Kind
    /// A host or a signing domain, lower case; empty when there is none.
    var host: String
    var raw: String
    var bounds: TimestampBounds
    /// Whether a signature that holds against a supplied key vouches for it.
    var isVerified = false

    /// What to call it beside a stamp.
    var note: String {
        switch kind {
        case .received: "Received by \(host.isEmpty ? "?" : host): \(raw)"
        case .signed: "Signed by \(host.isEmpty ? "?" : host): \(raw)"
        case .delivered: "Delivered (\(host)): \(raw)"
        case .counted: "Thread-Index: \(raw)"
        }
    }
}

extension MailHeader {
    /// Every clock in the header: first the servers from the last to the first, then signatures, deliveries and the conversation's own count.
    var clocks: [MailClock] {
        var clocks: [MailClock] = []
        for (name, kind) in [(HeaderName.received, MailClock.Kind.received), (.xReceived, .received)] {
            for value in fields.all(name) {
                let hop = ReceivedHop(HeaderFields.unfolded(bytes, value))
                guard let date = hop.date else { continue }
                clocks.append(MailClock(kind: kind, host: hop.host, raw: hop.stamp, bounds: MailClock.span(date.candidates(declared: nil))))
            }
        }
        for name in [HeaderName.dkimSignature, .arcMessageSignature, .arcSeal] {
            for value in fields.all(name).prefix(8) { clocks += MailClock.signed(HeaderFields.unfolded(bytes, value)) }
        }
        for name in [HeaderName.deliveryDate, .originalArrivalTime] {
            guard let value = value(name), let date = MailDate(value) else { continue }
            let bounds = MailClock.span(date.candidates(declared: nil))
            clocks.append(MailClock(kind: .delivered, host: name.rawValue, raw: value.prefix(128).text, bounds: bounds))
        }
        if let value = value(.threadIndex), let clock = MailClock.counted(value) { clocks.append(clock) }
        return clocks
    }
}

extension MailClock {
    static func span(_ candidates: [TimestampBounds]) -> TimestampBounds {
        guard let first = candidates.first else { return TimestampBounds(.distantPast, .distantFuture) }
        return candidates.dropFirst().reduce(first) { $0.union($1) }
    }

    /// The `t=` of a signature, in whole seconds since 1970, with the domain of its `d=`.
    fileprivate static func signed(_ line: ArraySlice<UInt8>) -> [MailClock] {
        guard let tags = try? TagList(line.prefix(65_536)), let written = tags["t"], written.count <= 11, let instant = Int64(written.text)
        else {
            return []
        }
        let domain = tags["d"].map { $0.prefix(255).asciiLowercased[...].text } ?? ""
        let bounds = TimestampBounds(exactly: Timestamp(milliseconds: instant * 1000))
        return [MailClock(kind: .signed, host: domain, raw: "t=\(instant)", bounds: bounds)]
    }

    /// Twenty-two bytes that begin with the high bytes of a FILETIME; a reply has five more for each answer before it.
    ///
    /// Source: MS-OXOMSG §2.2.1.3. How the replies count on is not the same in all programs, so only a first message's instant is told.
    fileprivate static func counted(_ value: ArraySlice<UInt8>) -> MailClock? {
        let bytes = TransferEncoding.base64(value.prefix(4096)).bytes
        guard bytes.count == 22, bytes[0] == 1 else { return nil }
        // 100 ns since 1601, without its two lowest bytes.
        let ticks = bytes[0..<6].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << 16
        let milliseconds = Int64(ticks / 10_000) - 11_644_473_600_000
        guard (0..<4_102_444_800_000).contains(milliseconds) else { return nil }
        let instant = Timestamp(milliseconds: milliseconds)
        return MailClock(kind: .counted, host: "", raw: instant.rfc3339, bounds: TimestampBounds(instant, instant.advanced(by: 1000)))
    }
}
