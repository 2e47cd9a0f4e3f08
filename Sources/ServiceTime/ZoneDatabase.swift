// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Why a zone cannot be used.
public struct ZoneProblem: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The database has no zone of that name.
        case unknown
        /// The zone's file cannot be read; the reason in words.
        case damaged(String)
        /// The text cannot be the name of a zone.
        case invalidName
    }

    public var name: String
    public var kind: Kind
}

/// The zones of one release of the IANA time-zone database, read when they are asked for and kept.
///
/// Shape: the bytes of a compiled zone file come from a closure by the zone's name; this type opens no file. Safe to share between threads.
public struct ZoneDatabase: Sendable {
    private final class Cache: Sendable {
        let rules = Mutex<[String: ZoneRules]>([:])
    }

    /// The release, such as `2025b`, or `unknown`.
    public let version: String
    private let bytes: @Sendable (String) -> [UInt8]?
    private let cache = Cache()

    /// A database over `bytes`, which gives the compiled file of a zone's name or nil where there is none.
    public init(version: String, bytes: @escaping @Sendable (String) -> [UInt8]?) {
        self.version = version
        self.bytes = bytes
    }

    /// The rules of a zone: an IANA name, or a fixed offset such as `UTC`, `UTC+08:00`, `+08:00` or `GMT+8` (east is positive).
    ///
    /// `Etc/GMT+8` is an IANA name and means eight hours west.
    public func rules(_ name: String) throws(ZoneProblem) -> ZoneRules {
        if let seconds = FixedOffset.seconds(name) { return .fixed(seconds: seconds, name: name) }
        guard ZoneDatabase.isZoneName(name) else { throw ZoneProblem(name: name, kind: .invalidName) }
        if let known = cache.rules.withLock({ $0[name] }) { return known }
        guard let file = bytes(name) else { throw ZoneProblem(name: name, kind: .unknown) }
        let read: ZoneRules
        do {
            read = try ZoneFileReader.rules(name: name, file)
        } catch {
            throw ZoneProblem(name: name, kind: .damaged(error.reason))
        }
        cache.rules.withLock { $0[name] = read }
        return read
    }

    /// The release that the first line of `tzdata.zi` states, such as `2025b`, or `unknown`.
    public static func version(ofTzdataZi bytes: [UInt8]) -> String {
        let line = bytes.prefix(64).prefix { $0 != 0x0A && $0 != 0x0D }
        let mark = "# version ".utf8
        guard line.starts(with: mark) else { return "unknown" }
        let release = line.dropFirst(mark.count)
        guard !release.isEmpty, release.allSatisfy({ $0.decimalDigit != nil || $0.isZoneLetter || $0 == UInt8(ascii: "-") }) else {
            return "unknown"
        }
        return String(decoding: release, as: UTF8.self)
    }

    /// Letters, digits, `_`, `+`, `-` and `.` in parts between single slashes; no part is empty or begins with a dot.
    static func isZoneName(_ name: String) -> Bool {
        let bytes = Array(name.utf8.prefix(65))
        guard (1...64).contains(bytes.count) else { return false }
        return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.first, first != UInt8(ascii: ".") else { return false }
            return part.allSatisfy { $0.isZoneLetter || $0.decimalDigit != nil || "_+-.".utf8.contains($0) }
        }
    }
}

/// A zone written as an offset.
enum FixedOffset {
    /// Seconds east of UTC that `UTC`, `Z`, `GMT+8`, `UTC+08:00`, `+0800` or `-5` name, or nil; a number needs its sign.
    static func seconds(_ text: String) -> Int? {
        var bytes = Array(text.utf8.prefix(12))[...]
        guard bytes.count < 12 else { return nil }
        if bytes.elementsEqual("Z".utf8) { return 0 }
        if bytes.starts(with: "UTC".utf8) || bytes.starts(with: "GMT".utf8) {
            bytes = bytes.dropFirst(3)
            if bytes.isEmpty { return 0 }
        }
        guard let sign = bytes.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = Array(bytes)
        let minutes: Int
        switch digits.count {
        case 1, 2:
            guard let hours = digits.decimal(at: 0, digits: digits.count) else { return nil }
            minutes = hours * 60
        case 4, 5:
            guard digits.count == 4 || digits[2] == UInt8(ascii: ":"),
                let hours = digits.decimal(at: 0, digits: 2), let rest = digits.decimal(at: digits.count - 2, digits: 2), rest < 60
            else { return nil }
            minutes = hours * 60 + rest
        default: return nil
        }
        guard minutes <= 18 * 60 else { return nil }
        return minutes * (sign == UInt8(ascii: "-") ? -60 : 60)
    }
}

extension UInt8 {
    fileprivate var isZoneLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
