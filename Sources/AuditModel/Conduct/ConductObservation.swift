// SPDX-License-Identifier: Apache-2.0

/// Something the other side would rather not read, with the events it rests on. It is no breach and changes no outcome.
public enum ConductObservation: Hashable, Sendable {
    case repeatAsk(RepeatAsk)
    case reopened(Reopening)
    case silentClose(SilentClose)
    case downgrade(SeverityChange)
    case brokenPromise(Promise)
    case emptyAnswer(FirstAnswer)

    /// The rule that found it: stable names, documented in docs/judging.md.
    public enum Kind: String, CaseIterable, Sendable {
        case repeatAsk = "repeat-ask"
        case reopened
        case silentClose = "silent-close"
        case downgrade = "severity-downgrade"
        case brokenPromise = "broken-promise"
        case emptyAnswer = "acknowledgement-only"
    }

    public var kind: Kind {
        switch self {
        case .repeatAsk: .repeatAsk
        case .reopened: .reopened
        case .silentClose: .silentClose
        case .downgrade: .downgrade
        case .brokenPromise: .brokenPromise
        case .emptyAnswer: .emptyAnswer
        }
    }

    /// The event in which it happened.
    public var moment: Moment {
        switch self {
        case .repeatAsk(let ask): ask.ask
        case .reopened(let reopening): reopening.reopened
        case .silentClose(let close): close.close
        case .downgrade(let change): change.moment
        case .brokenPromise(let promise): promise.said
        case .emptyAnswer(let answer): answer.first
        }
    }

    /// All events it rests on, the earliest first.
    public var moments: [Moment] {
        switch self {
        case .repeatAsk(let ask):
            var seen: [Moment] = []
            for thing in ask.things where !seen.contains(thing.supply) { seen.append(thing.supply) }
            return seen + [ask.ask]
        case .reopened(let reopening): return [reopening.resolved, reopening.reopened]
        case .silentClose(let close): return [close.asked] + (close.lastAnswer.map { [$0] } ?? []) + [close.close]
        case .downgrade(let change): return [change.before, change.moment].compactMap { $0 }
        case .brokenPromise(let promise): return [promise.said, promise.nextMessage].compactMap { $0 }
        case .emptyAnswer(let answer): return [answer.first, answer.substantive].compactMap { $0 }
        }
    }
}

/// The vendor asked for what the customer had supplied before in the same incident.
public struct RepeatAsk: Hashable, Sendable {
    /// One thing and where the customer first supplied it.
    public struct Supplied: Hashable, Sendable {
        public var thing: AskedThing
        public var supply: Moment

        public init(thing: AskedThing, supply: Moment) {
            self.thing = thing
            self.supply = supply
        }
    }

    public var ask: Moment
    public var things: [Supplied]

    public init(ask: Moment, things: [Supplied]) {
        self.ask = ask
        self.things = things
    }
}

/// What a support desk asks a customer for.
public enum AskedThing: String, CaseIterable, Sendable {
    case logs, screenshot, version, steps, device, account, time, network, room, trace

    public var name: Text {
        switch self {
        case .logs: Text("logs", "日志")
        case .screenshot: Text("a screenshot or recording", "截图或录屏")
        case .version: Text("the version", "版本号")
        case .steps: Text("the steps to reproduce", "复现步骤")
        case .device: Text("the devices", "机型")
        case .account: Text("the account, user or application id", "账号、用户或应用 ID")
        case .time: Text("the time it happened", "发生时间")
        case .network: Text("the network", "网络环境")
        case .room: Text("the channel, room or group id", "频道、房间或群 ID")
        case .trace: Text("the trace, request or session id", "追踪、请求或会话 ID")
        }
    }
}
