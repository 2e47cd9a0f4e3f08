// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Messages as Outlook saves them, of invented people.
struct OutlookFixture: Sendable {
    enum Value: Sendable {
        case unicode(String)
        /// A string or other bytes, with the type's number.
        case bytes([UInt8], Int)
        case number(Int, Int)
        indirect case message(OutlookFixture)
    }

    /// Values by their property's number.
    var values: [(Int, Value)] = []
    var recipients: [OutlookFixture] = []
    var attachments: [OutlookFixture] = []

    init(_ values: [(Int, Value)] = []) { self.values = values }

    /// Hundreds of nanoseconds since 1601 of seconds since 1970.
    static func time(_ seconds: Int) -> Value { .number((seconds + 11_644_473_600) * 10_000_000, 0x40) }
    static func ansi(_ bytes: [UInt8]) -> Value { .bytes(bytes, 0x1E) }
    static func binary(_ bytes: [UInt8]) -> Value { .bytes(bytes, 0x102) }
    static func long(_ number: Int) -> Value { .number(number, 3) }

    /// 2026-03-03T01:14:31Z
    static let sent = 1_772_500_471

    /// A letter that came by SMTP.
    static func letter(_ more: [(Int, Value)] = []) -> OutlookFixture {
        var fixture = OutlookFixture(
            [
                (0x001A, .unicode("IPM.Note")), (0x0037, .unicode("网关宕机 P1")), (0x0C1A, .unicode("徐丹")), (0x0C1E, .unicode("SMTP")),
                (0x0C1F, .unicode("Dana@Acme.example")), (0x0042, .unicode("Acme Operations")), (0x5D02, .unicode("ops@acme.example")),
                (0x0039, time(sent)), (0x0E06, time(sent + 4)), (0x3007, time(sent + 600)), (0x3008, time(sent + 601)), (0x0E07, long(1)),
                (0x1035, .unicode("<ask-1@acme.example>")), (0x1042, .unicode("<ask-0@acme.example>")),
                (0x1039, .unicode("<ask-00@acme.example> <ask-0@acme.example>")), (0x0071, binary([1, 2, 3])), (0x0070, .unicode("网关宕机")),
                (0x007D, .unicode("Received: by mx.lanyun.example\r\nSubject: x\r\n\r\n")),
                (0x1000, .unicode("网关已经宕机。\r\nPlease help.\r\n\0")),
                (0x3FDE, long(65001)),
            ] + more)
        fixture.recipients = [
            person(
                1, "Lanyun Support",
                [(0x3002, .unicode("EX")), (0x3003, .unicode("/o=Lanyun/cn=support")), (0x39FE, .unicode("support@lanyun.example"))]),
            person(2, "'li@acme.example'", [(0x3002, .unicode("SMTP")), (0x3003, .unicode("LI@acme.example"))]),
            person(3, "Archive", [(0x3002, .unicode("EX")), (0x3003, .unicode("/o=Acme/cn=archive"))]),
        ]
        return fixture
    }

    static func person(_ kind: Int, _ name: String, _ more: [(Int, Value)]) -> OutlookFixture {
        OutlookFixture([(0x0C15, long(kind)), (0x3001, .unicode(name))] + more)
    }

    static func attachment(_ name: String, _ bytes: [UInt8], _ more: [(Int, Value)] = []) -> OutlookFixture {
        OutlookFixture([(0x3707, .unicode(name)), (0x3704, .unicode("SHORT~1.LOG")), (0x3701, binary(bytes)), (0x3705, long(1))] + more)
    }

    func file(_ shape: CompoundFixture = CompoundFixture()) -> [UInt8] { shape.file(nodes(header: 32)) }

    private func nodes(header: Int) -> [CompoundFixture.Node] {
        var records = [UInt8](repeating: 0, count: header)
        var nodes: [CompoundFixture.Node] = []
        for (property, value) in values {
            func tag(_ type: Int) -> String {
                let digits = String(property << 16 | type, radix: 16, uppercase: true)
                return "__substg1.0_" + String(repeating: "0", count: 8 - digits.count) + digits
            }
            func record(_ type: Int, _ value: Int) {
                records +=
                    CompoundFixture.little(property << 16 | type, 4) + CompoundFixture.little(6, 4) + CompoundFixture.little(value, 8)
            }
            switch value {
            case .unicode(let text):
                let bytes = text.utf16.flatMap { CompoundFixture.little(Int($0), 2) }
                nodes.append(.stream(tag(0x1F), bytes))
                record(0x1F, bytes.count + 2)
            case .bytes(let bytes, let type):
                nodes.append(.stream(tag(type), bytes))
                record(type, bytes.count)
            case .number(let number, let type): record(type, number)
            case .message(let inner):
                nodes.append(.storage(tag(0x0D), inner.nodes(header: 24)))
                record(0x0D, 1)
            }
        }
        for (index, person) in recipients.enumerated() {
            nodes.append(.storage("__recip_version1.0_#0000000\(index)", person.nodes(header: 8)))
        }
        for (index, part) in attachments.enumerated() {
            nodes.append(.storage("__attach_version1.0_#0000000\(index)", part.nodes(header: 8)))
        }
        return nodes + [.stream("__properties_version1.0", records)]
    }
}
