// SPDX-License-Identifier: Apache-2.0

/// What somebody has waited for in vain: "if you haven't received a response within 36 hours, call us". The length is when to complain, no promise.
enum Waiting {
    private static let vain = Lexicon<Void>(
        "haven't received|have not received|hasn't received|has not received|not yet received|didn't receive|did not receive|don't receive|do not receive|does not receive|doesn't receive|receive no|received no|not receive|"
            + "haven't had|have not had|has not had|had no|have had no|haven't got|have not got|didn't get|did not get|don't get|do not get|got no|get no|"
            + "haven't heard|have not heard|not heard|don't hear|do not hear|hear nothing|heard nothing|hear back|没有收到|未收到|没收到|收不到|未见回复|没有得到|未得到|未获得|沒有收到|未獲"
    )
    private static let vendor = Lexicon<Void>("we|our|will|shall|我们|我方|我司|乙方|服务商")

    /// Whether the words before a length end in a vain wait that is not over: behind "…, we reply" a promise begins.
    static func isFor(_ text: [Unicode.Scalar], _ before: Range<Int>) -> Bool {
        guard let wait = vain.matches(text, in: before).last else { return false }
        let rest = wait.range.upperBound..<before.upperBound
        guard let comma = text[rest].firstIndex(where: { ",;".unicodeScalars.contains($0) }) else { return true }
        return !vendor.isIn(text, comma..<rest.upperBound)
    }
}
