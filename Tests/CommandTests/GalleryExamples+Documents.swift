// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport

extension GalleryExamples {
    private static func docx(_ more: String) -> GalleryCase {
        let words = "Vendor shall respond to each request within 4 hours, 24x7."
        return GalleryCase {
            $0.agreementPath = "agreement.docx"
            $0.agreement = DOCXFixture(DOCXFixture.paragraph(words) + "<w:p>\(more)</w:p>").bytes
        }
    }

    /// What a word processor keeps beside the words.
    static let documents = [
        Example(.agreementChangesTracked, docx("<w:del w:id=\"1\"><w:r><w:delText>On Sundays too.</w:delText></w:r></w:del>")),
        Example(.agreementTextHidden, docx("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not on Sundays.</w:t></w:r>")),
        Example(.agreementCommentsUnread, docx("<w:r><w:commentReference w:id=\"0\"/></w:r>")),
    ]
}
