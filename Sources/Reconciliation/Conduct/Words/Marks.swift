// SPDX-License-Identifier: Apache-2.0

/// What the words of a clause speak of, as a set of marks: a rule on words is a formula over them.
struct Marks: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    private init(bit: Int) {
        rawValue = 1 << UInt64(bit)
    }

    // What a desk asks for; in the order of AskedThing.
    static let logs = Marks(bit: 0)
    static let screenshot = Marks(bit: 1)
    static let version = Marks(bit: 2)
    static let steps = Marks(bit: 3)
    static let device = Marks(bit: 4)
    static let account = Marks(bit: 5)
    static let time = Marks(bit: 6)
    static let network = Marks(bit: 7)
    static let room = Marks(bit: 8)
    static let trace = Marks(bit: 9)
    static let things: Marks = [.logs, .screenshot, .version, .steps, .device, .account, .time, .network, .room, .trace]

    // Which of several logs is meant: an ask for one kind does not repeat the supply of another.
    static let ofServer = Marks(bit: 10)
    static let ofGateway = Marks(bit: 11)
    static let ofKit = Marks(bit: 12)
    static let ofCrash = Marks(bit: 13)
    static let ofCapture = Marks(bit: 14)
    static let kinds: Marks = [.ofServer, .ofGateway, .ofKit, .ofCrash, .ofCapture]

    // How something is said.
    /// Please, could you, 麻烦.
    static let request = Marks(bit: 15)
    /// Send, attach, 提供: what makes a request one for a thing.
    static let provide = Marks(bit: 16)
    /// What is, which, 是多少.
    static let interrogative = Marks(bit: 17)
    /// You, your, 你, 您.
    static let you = Marks(bit: 18)
    /// The sentence ends in a question mark.
    static let question = Marks(bit: 19)
    /// If, once, 如果, 待.
    static let condition = Marks(bit: 20)
    /// Not, without, 没有.
    static let negation = Marks(bit: 21)
    /// Will, later, 马上: not yet.
    static let future = Marks(bit: 22)
    /// Another, new, latest, after upgrading: not what was given before.
    static let another = Marks(bit: 23)
    /// By mail, in the ticket: the same by another way.
    static let elsewhere = Marks(bit: 24)
    /// Attached, below, 见附件.
    static let present = Marks(bit: 25)
    /// Please be assured, do not hesitate: a form, not a request.
    static let pleasantry = Marks(bit: 26)
    /// Expected to, about, 预计, 争取.
    static let estimate = Marks(bit: 27)
    /// Already, 已.
    static let past = Marks(bit: 28)
    /// I will, we'll.
    static let firstPersonWill = Marks(bit: 29)
    /// Reply, get back, 回复.
    static let word = Marks(bit: 30)
    /// Fix, resolve, 修复.
    static let deed = Marks(bit: 31)
    /// Tomorrow, hours, Friday, 明天.
    static let when = Marks(bit: 32)

    // What a request states.
    static let scenario = Marks(bit: 33)
    static let expected = Marks(bit: 34)
    static let actual = Marks(bit: 35)
    static let environment = Marks(bit: 36)

    /// Words of lowering a severity.
    static let lowering = Marks(bit: 37)
    /// Words that let a ticket be closed.
    static let mayClose = Marks(bit: 38)
    /// The ticket was merged into another.
    static let duplicate = Marks(bit: 39)

    /// 请, please: a promise has no such word.
    static let plea = Marks(bit: 42)
    /// Not urgent, 不急: consent to a lower level though it denies something.
    static let calming = Marks(bit: 43)

    /// Follow, enable, 按照: what the customer shall do with a thing, not give.
    static let instruction = Marks(bit: 44)

    // Found while splitting, not by phrases.
    static let digit = Marks(bit: 40)
    /// A colon or an equals sign with something after it.
    static let label = Marks(bit: 41)
}
