// SPDX-License-Identifier: Apache-2.0

/// What Meta writes in an author's place: reactions, calls, and what was done to the chat. Nothing in the file marks it but its words.
///
/// The words are those of the account's language; only whole phrases count, for a person's words must not be taken for these.
enum MessengerNotice {
    private static let longest = 200

    /// Before and after what somebody reacted with.
    private static let reactions: [(before: String, after: String)] = [
        ("Reacted ", " to your message"), ("Hat mit ", " auf deine Nachricht reagiert"), ("Reaccionó con ", " a tu mensaje"),
        ("A réagi avec ", " à votre message"), ("Reagiu com ", " à sua mensagem"), ("Ha reagito con ", " al tuo messaggio"),
        ("Heeft gereageerd met ", " op je bericht"),
    ]

    private static let phrases: Set<String> = [
        "Liked a message", "The video call ended.", "The audio call ended.", "You are now connected on Messenger",
        "You are now connected on Messenger.",
        "Hat eine Nachricht mit „Gefällt mir“ markiert", "Le gustó un mensaje", "A aimé un message", "Curtiu uma mensagem",
    ]

    /// What follows the author's own name, as nobody speaks of themselves.
    private static let deeds: [String] = [
        " joined the group.", " left the group.", " created the group.", " named the group ", " removed the group name.",
        " changed the group photo.",
        " changed the chat theme to ", " changed the theme to ", " set the emoji to ", " set the quick reaction to ",
        " set the nickname for ",
        " set their own nickname to ", " set his own nickname to ", " set her own nickname to ", " cleared the nickname for ",
        " pinned a message.",
        " unpinned a message.", " started a video chat.", " started a call.", " started a video call.", " started an audio call.",
        " joined the video chat.", " joined the call.", " joined the video call.", " created a poll: ", " voted for ",
        "'s poll has multiple updates.",
        " turned on ", " turned off ",
    ]

    static func isNotice(_ text: String, _ author: String) -> Bool {
        guard (2...longest).contains(text.utf8.count), !text.contains("\n") else { return false }
        let text = text.trimmedBlanks
        if phrases.contains(text) { return true }
        let isReaction = reactions.contains {
            text.hasPrefix($0.before) && text.hasSuffix($0.after) && text.utf8.count > $0.before.utf8.count + $0.after.utf8.count
        }
        if isReaction { return true }
        guard !author.isEmpty, text.hasPrefix(author) else { return false }
        let deed = text.dropFirst(author.count)
        return deeds.contains { $0.hasSuffix(".") ? deed == $0 : deed.hasPrefix($0) }
    }
}
