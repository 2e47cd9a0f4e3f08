// SPDX-License-Identifier: Apache-2.0

import Formats

/// What of a TNEF stream was lost or is doubtful.
enum TNEFProblem: Hashable, Sendable {
    /// Does not begin with the four bytes of every TNEF stream.
    case notTNEF
    /// An attribute's bytes are not all there: what stood behind is lost.
    case cut
    /// The bytes of an attribute do not have the sum that follows them.
    case wrongChecksum
    /// The list of an attribute's properties cannot be read to its end.
    case propertiesDamaged
    /// More attachments than are listed.
    case tooMany
    case packedTextDamaged(CompressedRTF.Problem)
    case richText(RichText.Problem)
    /// Characters that could not be decoded.
    case charactersDamaged(Int)
}
