// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

/// Every reason for an undetermined outcome has a case that gives it.
@Suite struct GalleryReasonTests {
    private typealias Examples = GalleryExamples

    private static let asked = "T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio"
    private static let late = "T-1,2026-03-02T12:00:00Z,Wei,vendor,comment,public,looking into it"

    private static func letter(
        _ from: String, _ time: String, _ body: String, more: String = "", subject: String = "[AB-1] P1 no audio"
    ) -> String {
        let to = from.hasSuffix("v.example") ? "dana@acme.example" : "help@v.example"
        return "From: \(from)\nTo: \(to)\nSubject: \(subject)\nDate: Mon, 2 Mar 2026 \(time) +0000\n\(more)\n\(body)\n"
    }

    private static func letters(_ letters: String...) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: letters.enumerated().map { ("\($0).eml", [UInt8]($1.utf8)) })
    }

    static let examples: [(reason: ReasonCode, files: GalleryCase)] = [
        (
            .startAmbiguous,
            GalleryCase {
                $0.agreement = [UInt8](
                    GalleryCase.goodAgreement.replacing(
                        "measured from the time Customer submits the request",
                        with: "measured from the time the request is acknowledged by Vendor"
                    ).utf8)
                $0.evidence = Examples.log(asked, late)
            }
        ),
        (
            .zoneUnknown,
            GalleryCase {
                $0.engagement = $0.engagement.replacing("timeZone: \"UTC\", ", with: "")
                $0.evidence = Examples.log(asked.replacing("T09:00:00Z", with: " 09:00:00"), late)
            }
        ),
        (
            .precisionTooCoarse,
            GalleryCase {
                $0.evidence = Examples.log(
                    asked.replacing("T09:00:00Z", with: " 09:00"), late.replacing("T12:00:00Z", with: " 09:30"))
            }
        ),
        (
            .roleUnknown,
            GalleryCase { $0.evidence = Examples.log(asked, "T-1,2026-03-02T09:10:00Z,Somebody,,comment,public,looking into it") }
        ),
        (
            .automationUnknown,
            GalleryCase {
                $0.evidence = letters(
                    letter("dana@acme.example", "09:00:00", "There is no audio in any call."),
                    letter("help@v.example", "09:01:00", "Thank you for contacting us. We have received your request."))
            }
        ),
        (
            .hoursNotStated,
            GalleryCase {
                $0.agreement = [UInt8](
                    Examples.table("Priority | First response", "P1 | 4 business hours", before: "Vendor shall respond in time.").utf8)
                $0.evidence = Examples.log(asked)
            }
        ),
        (
            .severityUnknown,
            GalleryCase {
                $0.evidence = Examples.log(
                    asked.replacing(",P1,", with: ",,"), late.replacing("T12:00:00Z", with: "T10:00:00Z"))
            }
        ),
        (
            .evidenceGap,
            GalleryCase {
                let cut = letter("dana@acme.example", "09:00:00", "There is no audio in any ca")
                $0.evidence = ["mail.mbox": [UInt8](("From dana@acme.example Mon Mar  2 09:00:00 2026\n" + cut.dropLast()).utf8)]
            }
        ),
        (
            .timestampsConflict,
            GalleryCase {
                $0.evidence = letters(
                    letter(
                        "dana@acme.example", "09:00:00", "There is no audio in any call.",
                        more: "Received: from a.example by mx.v.example with ESMTP id q; Mon, 2 Mar 2026 11:00:00 +0000\n"),
                    letter("wei@v.example", "11:10:00", "Which version of the gateway is that?\n\nWei"))
            }
        ),
        (
            .channelNotAccepted,
            GalleryCase {
                $0.engagement = Examples.engagement("channels: { accepted: ['mail'] }")
                $0.evidence = Examples.log(asked, late)
            }
        ),
        (
            .pauseContested,
            GalleryCase {
                $0.agreement = [UInt8](
                    Examples.table("Priority | First response | Resolution", "P1 | 30 minutes | 4 hours", before: Examples.pausing).utf8)
                $0.evidence = Examples.log(
                    asked, "T-1,2026-03-02T09:30:00Z,Nobody,,status,pending,",
                    "T-1,2026-03-02T13:00:00Z,Dana,customer,comment,public,here it is",
                    "T-1,2026-03-02T14:00:00Z,Wei,vendor,status,resolved,")
            }
        ),
        (
            .translationConflict,
            GalleryCase {
                $0.agreement = [UInt8](
                    (Examples.table("Priority | First response", "P1 | 30 minutes")
                        + "\nVendor shall give a first response to each P1 incident within one hour, 24x7.\n").utf8)
                $0.evidence = Examples.log(asked, late.replacing("T12:00:00Z", with: "T09:40:00Z"))
            }
        ),
        (.versionUnknown, GalleryCase { $0.engagement = Examples.engagement("effective: { until: '2025-12-31' }") }),
        (
            .stateNotVisible,
            GalleryCase {
                $0.agreement = [UInt8](Examples.table("Priority | First response | Resolution", "P1 | 30 minutes | 4 hours").utf8)
                $0.evidence = letters(letter("dana@acme.example", "09:00:00", "There is no audio in any call."))
            }
        ),
        (
            .holidaysUnknown,
            GalleryCase {
                $0.agreement = [UInt8](
                    Examples.officeHours.replacing("(Asia/Shanghai)", with: "(Asia/Shanghai), excluding public holidays").utf8)
                $0.evidence = Examples.log(asked)
            }
        ),
        (
            .linkUncertain,
            GalleryCase {
                $0.evidence = letters(
                    letter("dana@acme.example", "09:00:00", "There is no audio in any call."),
                    letter("wei@v.example", "09:10:00", "Which version of the gateway is that?\n\nWei", subject: "Firmware"))
            }
        ),
        (
            .planUnknown,
            GalleryCase {
                $0.agreement = [UInt8](
                    Examples.table(
                        "Priority | Basic | Premium", "P1 | 8 hours | 1 hour",
                        before: "Vendor shall give the first response as follows, 24x7.\n\nTable 1. First response time"
                    ).utf8)
                $0.evidence = Examples.log(asked, late)
            }
        ),
        (
            .notCertainlyRequest,
            GalleryCase {
                $0.agreement = [UInt8]("# Agreement\n\nVendor shall respond to each request within 30 minutes, 24x7.\n".utf8)
                $0.evidence = ["chat.txt": [UInt8]("2026/3/2 09:00 - Dana: any news?\n2026/3/2 12:00 - Wei: none\n".utf8)]
            }
        ),
    ]

    @Test func everyReasonHasAnExample() {
        let shown = Set(GalleryReasonTests.examples.map(\.reason))
        #expect(shown == Set(ReasonCode.allCases))
    }

    @Test(arguments: GalleryReasonTests.examples.indices)
    func theExampleGivesItsReason(_ index: Int) throws {
        let (reason, files) = GalleryReasonTests.examples[index]
        let result = files.audit()
        let all = result.findings.map { "\($0.metric.rawValue) \($0.outcome.rawValue) \($0.reasons.map(\.rawValue))" }
        let finding = try #require(
            result.findings.first { $0.reasons.contains(reason) }, "\(reason): \(all) \(result.diagnostics.map(\.code.name))")
        #expect(finding.outcome == (reason == .versionUnknown ? .notApplicable : .undetermined))
        #expect(finding.overrun == nil)
    }

    @Test(arguments: ReasonCode.allCases)
    func theWordsAreThereInBothLanguages(reason: ReasonCode) {
        for text in [reason.name, reason.settledBy, reason.example] {
            #expect(!text.english.isEmpty && !text.chinese.isEmpty && text.english != text.chinese)
        }
    }
}
