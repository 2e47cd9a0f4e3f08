// SPDX-License-Identifier: Apache-2.0

/// Runs through the tokens of a text in RTF and keeps what is seen.
struct RichTextReader {
    private(set) var output = RichTextOutput()
    private(set) var problems: [RichText.Problem] = []
    /// Whether the text is HTML in RTF: then tags stand in groups of their own and \htmlrtf covers what is only for readers of RTF.
    private(set) var isHTML = false

    static let depthLimit = 1024

    private enum Destination { case shown, unseen, fonts, tag }

    /// What a group inherits and what ends with it.
    private struct State {
        var destination = Destination.shown
        /// The font's code page; nil is the document's.
        var page: Int?
        /// How many bytes stand in for a \u.
        var fallbackCount = 1
        var isCovered = false
        /// Whether the group began with \*: a word that is not known makes it unseen.
        var isOptional = false
    }

    private let bytes: [UInt8]
    private var scanner: RichTextScanner
    private var state = State()
    private var stack: [State] = []
    /// Groups beyond the limit.
    private var surplus = 0
    /// Bytes still to pass over after a \u.
    private var fallback = 0
    private var pages: [Int: Int] = [:]
    private var font = 0
    private var defaultFont = 0

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        scanner = RichTextScanner(bytes)
        scanner.skip(start)
    }

    mutating func run() {
        while let token = scanner.next() {
            switch token {
            case .open: open()
            case .close:
                close()
                // Whatever follows the text's own group is not part of it.
                if stack.isEmpty, surplus == 0 { return output.finish() }
            case .word(let name, let number):
                if surplus == 0 || name.elementsEqual("bin".utf8) { word(name, number) }
            case .symbol(let symbol): if surplus == 0 { self.symbol(symbol) }
            case .byte(let byte):
                if fallback > 0 {
                    fallback -= 1
                } else if isShown {
                    output.put(byte, page: page)
                }
            case .text(let range):
                let skipped = min(fallback, range.count)
                fallback -= skipped
                if isShown, skipped < range.count { output.put(bytes[range.dropFirst(skipped)], page: page) }
            }
        }
        output.finish()
        problems.append(.cut)
    }

    private var isShown: Bool { surplus == 0 && !state.isCovered && (state.destination == .shown || state.destination == .tag) }

    /// Tags are in the document's page, text in that of its font.
    private var page: Int { state.destination == .tag ? output.documentPage : state.page ?? output.documentPage }

    private mutating func open() {
        fallback = 0
        guard stack.count < RichTextReader.depthLimit else {
            if !problems.contains(.tooDeep) { problems.append(.tooDeep) }
            surplus += 1
            return
        }
        stack.append(state)
        state.isOptional = false
    }

    private mutating func close() {
        fallback = 0
        if surplus > 0 {
            surplus -= 1
        } else if let outer = stack.popLast() {
            state = outer
        }
    }

    private mutating func symbol(_ symbol: UInt8) {
        if symbol == UInt8(ascii: "*") {
            state.isOptional = true
            return
        }
        if fallback > 0 {
            fallback -= 1
            return
        }
        guard isShown else { return }
        switch symbol {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): output.put(symbol, page: page)
        case UInt8(ascii: "~"): output.put(0xA0)
        // MS-OXRTFEX makes it a soft hyphen of HTML.
        case UInt8(ascii: "_"): output.put(isHTML ? 0xAD : 0x2011)
        case 0x0D, 0x0A: endLine()
        case 0x09: output.put(ascii: "\t")
        default: break
        }
    }

    private mutating func endLine() {
        if isHTML { output.put(ascii: "\r\n") } else { output.put(ascii: "\n") }
    }

    private mutating func word(_ name: ArraySlice<UInt8>, _ number: Int?) {
        fallback = 0
        let word = RichTextWord.named(name)
        if state.isOptional {
            state.isOptional = false
            if word == .htmlTag, isHTML {
                if state.destination == .shown { state.destination = .tag }
            } else {
                state.destination = .unseen
            }
            if word != .binary { return }
        }
        guard let word else { return }
        if word == .binary { return scanner.skip(number ?? 0) }
        switch state.destination {
        case .unseen: return
        case .fonts: fontTable(word, number)
        case .shown, .tag: shown(word, number)
        }
    }

    private mutating func fontTable(_ word: RichTextWord, _ number: Int?) {
        switch word {
        case .font: font = number ?? 0
        case .fontCharset: pages[font] = RichTextWord.page(ofCharset: number ?? 1)
        case .fontPage: if let number, number > 0 { pages[font] = number }
        case .unseen: state.destination = .unseen
        default: break
        }
    }

    private mutating func shown(_ word: RichTextWord, _ number: Int?) {
        switch word {
        case .unseen: state.destination = .unseen
        case .listMark: if isHTML { state.destination = .unseen }
        case .fontTable: state.destination = .fonts
        case .font: state.page = pages[number ?? 0]
        case .defaultFont: defaultFont = number ?? 0
        case .plain: state.page = pages[defaultFont]
        case .fallbackCount: state.fallbackCount = max(0, min(number ?? 1, 16))
        case .page: if let number, number > 0 { output.documentPage = number }
        case .namedPage(let number): output.documentPage = number
        case .fromHTML: if number != 0, stack.count == 1 { isHTML = true }
        case .suppressed: if isHTML { state.isCovered = number != 0 }
        case .hidden: if !isHTML { state.isCovered = number != 0 }
        case .unicode:
            fallback = state.fallbackCount
            guard isShown, let number else { return }
            let value = number < 0 ? number &+ 65_536 : number
            output.put((1...0x10FFFF).contains(value) ? UInt32(value) : 0xFFFD)
        case .character(let value): if isShown { output.put(value) }
        case .lineEnd: if isShown { endLine() }
        case .tab, .cellEnd: if isShown { output.put(ascii: "\t") }
        case .htmlTag, .fontCharset, .fontPage, .binary: break
        }
    }
}
