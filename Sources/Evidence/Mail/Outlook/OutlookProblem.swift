// SPDX-License-Identifier: Apache-2.0

import Formats

/// What of an Outlook message was lost or is doubtful.
enum OutlookProblem: Hashable, Sendable {
    /// Not a compound file, or part of one.
    case file(CompoundProblem)
    /// A compound file that holds no message.
    case notAMessage
    /// The list of short properties is missing or cut: times and flags are unknown.
    case propertiesDamaged
    /// A property's bytes are fewer than its stream claims.
    case valueCut(MAPIProperty)
    /// Text that is not ASCII in a code page that the message does not name.
    case codePageMissing
    /// Text in a code page that nobody here knows.
    case codePageUnknown(Int)
    /// Text that does not fit the code page that the message names, read in that of its locale.
    case codePageDoubtful
    /// Characters that could not be decoded, each one U+FFFD.
    case charactersDamaged(Int)
    /// A time before 1980 or after 2100.
    case timeOutOfRange(MAPIProperty)
    /// The packed rich text is damaged.
    case packedTextDamaged(CompressedRTF.Problem)
    case richText(RichText.Problem)
    /// Messages in messages beyond the limit; the attachment is listed without its message.
    case nestedTooDeep
    /// An attachment whose content is not in the file, by its name.
    case contentMissing(String)
}

/// The identifiers of properties that are read. Source: MS-OXPROPS.
enum MAPIProperty: Int, Sendable {
    case messageClass = 0x001A, subject = 0x0037, clientSubmitTime = 0x0039, sentRepresentingName = 0x0042
    case sentRepresentingSearchKey = 0x003B, sentRepresentingType = 0x0064, sentRepresentingEmail = 0x0065
    case conversationTopic = 0x0070, conversationIndex = 0x0071, transportHeaders = 0x007D
    case recipientType = 0x0C15, senderName = 0x0C1A, senderSearchKey = 0x0C1D, senderType = 0x0C1E, senderEmail = 0x0C1F
    case displayBcc = 0x0E02, displayCc = 0x0E03, displayTo = 0x0E04, deliveryTime = 0x0E06, messageFlags = 0x0E07
    case body = 0x1000, compressedRichText = 0x1009, html = 0x1013, internetMessageID = 0x1035, internetReferences = 0x1039
    case inReplyTo = 0x1042
    case displayName = 0x3001, addressType = 0x3002, emailAddress = 0x3003, creationTime = 0x3007, lastModificationTime = 0x3008
    case attachmentData = 0x3701, attachmentShortName = 0x3704, attachmentMethod = 0x3705, attachmentName = 0x3707
    case attachmentType = 0x370E, attachmentContentID = 0x3712, attachmentHidden = 0x7FFE
    case smtpAddress = 0x39FE, internetCodePage = 0x3FDE, locale = 0x3FF1, messageCodePage = 0x3FFD
    case senderSMTP = 0x5D01, sentRepresentingSMTP = 0x5D02
}

/// The types that values are written in. Source: MS-OXCDATA 2.11.1.
enum MAPIType: Int, Sendable {
    case integer = 0x0003, boolean = 0x000B, object = 0x000D, string8 = 0x001E, unicode = 0x001F, time = 0x0040, binary = 0x0102
}
