// SPDX-License-Identifier: Apache-2.0

/// The sets of ARC fields that servers on the way have added: each its results, its signature of the message and its seal of all sets.
///
/// Structure alone is read here; signatures are held against keys elsewhere. Source: RFC 8617 §4.1, §5.2.
struct ARCChain {
    /// The parts of a set.
    enum Part: String, Hashable {
        case results = "ARC-Authentication-Results"
        case signature = "ARC-Message-Signature"
        case seal = "ARC-Seal"
    }

    /// What a seal says of the chain before it (`cv=`).
    enum State: String {
        case none, pass, fail
    }

    /// A part's place among the fields.
    struct Place<Value> {
        var field: Int
        var value: Value
    }

    /// One complete set.
    struct Link {
        var results: Place<AuthenticationResults>
        var signature: Place<MailSignature>
        var seal: Place<MailSignature>
        var state: State
    }

    /// Why a chain is broken, whatever the keys.
    enum Problem: Error, Hashable {
        case tooMany
        case missing(instance: Int, Part)
        case repeated(instance: Int, Part)
        case malformed(Part, SignatureProblem)
        /// `cv=` is not what its place in the chain asks for.
        case badState(instance: Int)
        /// A server found the chain broken and said so.
        case declaredBroken(instance: Int)
    }

    /// The sets from the first to the newest; empty when the chain is broken in structure.
    private(set) var links: [Link] = []
    private(set) var problem: Problem?
    /// The highest instance that was seen.
    private(set) var count = 0

    static let limit = 50

    /// Nil when the message has no ARC fields.
    init?(_ bytes: [UInt8], _ header: RawHeaderFields) {
        let marked = header.marked.filter { $0.kind != .dkimSignature && $0.kind != .results }
        guard !marked.isEmpty else { return nil }
        guard marked.count <= 3 * ARCChain.limit else {
            problem = .tooMany
            count = marked.count / 3
            return
        }
        do { links = try ARCChain.read(bytes, header, marked, &count) } catch { problem = error }
    }

    private static func read(
        _ bytes: [UInt8], _ header: RawHeaderFields, _ marked: [(kind: RawHeaderFields.Kind, field: Int)], _ count: inout Int
    ) throws(Problem) -> [Link] {
        var results: [Int: Place<AuthenticationResults>] = [:]
        var signatures: [Int: Place<MailSignature>] = [:]
        var seals: [Int: Place<MailSignature>] = [:]
        var states: [Int: State] = [:]
        for (kind, field) in marked {
            let value = bytes[header.fields[field].value]
            switch kind {
            case .arcResults:
                let (instance, rest) = try leading(value)
                count = max(count, instance)
                guard results.updateValue(Place(field: field, value: AuthenticationResults(rest)), forKey: instance) == nil else {
                    throw .repeated(instance: instance, .results)
                }
            case .arcSignature:
                let (instance, signature, _) = try signed(value, .arcMessage, .signature)
                count = max(count, instance)
                guard signatures.updateValue(Place(field: field, value: signature), forKey: instance) == nil else {
                    throw .repeated(instance: instance, .signature)
                }
            case .arcSeal:
                let (instance, seal, tags) = try signed(value, .arcSeal, .seal)
                count = max(count, instance)
                guard seals.updateValue(Place(field: field, value: seal), forKey: instance) == nil else {
                    throw .repeated(instance: instance, .seal)
                }
                guard let written = tags["cv"] else { throw .malformed(.seal, .missingTag("cv")) }
                guard let state = State(rawValue: written.prefix(16).asciiLowercased[...].text) else {
                    throw .malformed(.seal, .badChainState(written.prefix(64).text))
                }
                states[instance] = state
            case .dkimSignature, .results: break
            }
        }
        if states[count] == .fail { throw .declaredBroken(instance: count) }
        var links: [Link] = []
        for instance in 1...max(1, count) {
            guard let result = results[instance] else { throw .missing(instance: instance, .results) }
            guard let signature = signatures[instance] else { throw .missing(instance: instance, .signature) }
            guard let seal = seals[instance], let state = states[instance] else { throw .missing(instance: instance, .seal) }
            guard state == (instance == 1 ? .none : .pass) else { throw .badState(instance: instance) }
            links.append(Link(results: result, signature: signature, seal: seal, state: state))
        }
        return links
    }

    private static func signed(
        _ value: ArraySlice<UInt8>, _ form: MailSignature.Form, _ part: Part
    ) throws(Problem) -> (Int, MailSignature, TagList) {
        let tags: TagList
        do { tags = try TagList(value) } catch { throw .malformed(part, SignatureProblem(error)) }
        guard let written = tags["i"] else { throw .malformed(part, .missingTag("i")) }
        guard let instance = instance(written) else { throw .malformed(part, .badInstance(written.prefix(64).text)) }
        do { return (instance, try MailSignature(form, value), tags) } catch { throw .malformed(part, error) }
    }

    /// The instance that begins a field of results, and what follows it.
    private static func leading(_ value: ArraySlice<UInt8>) throws(Problem) -> (Int, ArraySlice<UInt8>) {
        let end = value.firstIndex(of: 0x3B) ?? value.endIndex
        let pair = value[..<end].split(separator: 0x3D, maxSplits: 1)
        guard pair.count == 2, pair[0].trimmed.isWord("i"), let instance = instance(pair[1].trimmed) else {
            throw .malformed(.results, .badInstance(value[..<end].trimmed.prefix(64).text))
        }
        return (instance, value[min(end + 1, value.endIndex)...])
    }

    private static func instance(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...2).contains(digits.count), digits.allSatisfy(\.isASCIIDigit), let number = Int(digits.text), (1...limit).contains(number)
        else {
            return nil
        }
        return number
    }

    /// What the seal of a set is over: every part of every set up to it, its own value of `b=` left out (RFC 8617 §5.1.1).
    func sealed(_ index: Int, _ header: RawHeaderFields, _ bytes: [UInt8]) -> [UInt8] {
        var input: [UInt8] = []
        for link in links.prefix(index + 1) {
            let isOwn = link.seal.field == links[index].seal.field
            for field in [link.results.field, link.signature.field] {
                Canonicalization.relaxed.append(header.fields[field], of: bytes, to: &input)
            }
            Canonicalization.relaxed.append(
                header.fields[link.seal.field], of: bytes, omitting: isOwn ? link.seal.value.signaturePlace : nil, endsLine: !isOwn,
                to: &input)
        }
        return input
    }
}
