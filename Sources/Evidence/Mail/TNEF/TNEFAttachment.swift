// SPDX-License-Identifier: Apache-2.0

/// A file inside a TNEF stream.
struct TNEFAttachment: Hashable, Sendable {
    var name = ""
    /// The MIME type in lower case; empty when the stream does not say.
    var type = ""
    /// Where its bytes stand in what was read; nil when there are none.
    var range: Range<Int>?
    /// Whether the bytes are a TNEF stream of their own: a message that was attached.
    var isMessage = false

    var byteCount: Int { range?.count ?? 0 }

    /// Takes what the attachment's own properties say.
    mutating func fill(_ properties: TNEFProperties, _ bytes: ArraySlice<UInt8>, _ page: Int) {
        func line(_ property: MAPIProperty) -> String {
            if let place = properties.place(property, .unicode) { return TNEFStream.line(bytes[place], nil) }
            return properties.place(property, .string8).map { TNEFStream.line(bytes[$0], page) } ?? ""
        }
        // The long name says more than the title, which old programs cut to eight letters.
        if let name = [line(.attachmentName), name, line(.attachmentShortName), line(.displayName)].first(where: { !$0.isEmpty }) {
            self.name = name
        }
        type = line(.attachmentType).lowercased()
        if let place = properties.place(.attachmentData, .object), place.count >= 16 {
            // The identity of the interface stands before the object itself.
            let rest = (place.lowerBound + 16)..<place.upperBound
            isMessage = TNEFStream.recognises(bytes[rest])
            range = rest
        } else if range == nil || range?.isEmpty == true, let place = properties.place(.attachmentData, .binary) {
            range = place
        }
    }
}
