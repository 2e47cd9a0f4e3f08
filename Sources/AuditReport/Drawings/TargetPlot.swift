// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The counted times of one promise on a scale of multiples of its target, each line twice the one before.
///
/// Few cases are drawn one by one in a row for each state; many as the share that had ended within each multiple.
enum TargetPlot {
    private static let left = 168
    private static let right = 736
    private static let top = 26

    static func markup(_ pattern: TargetPattern, _ page: CaseLookup) -> HTMLText {
        let commitment = page.commitment(pattern.commitment)
        let target = commitment?.target?.name[page.language] ?? LengthText.words(pattern.target, page.language)
        let id = "pat-t-\(Anchor.of(pattern.commitment))"
        let isSingle = pattern.points.count < TargetPattern.shares
        let (drawing, height) = isSingle ? dots(pattern, target, page) : shares(pattern, target, page)
        let words = isSingle ? PatternWords.dotsDescription : PatternWords.sharesDescription
        return Figure(
            id: id,
            title: page.say(PatternWords.targetTitle, pattern.commitment, page.promise(pattern.metric, pattern.severity), target),
            heading: page.figureHeading(pattern.commitment, pattern.metric, pattern.severity),
            description: page.say(words, page.number(pattern.points.count)), height: height, drawing: drawing,
            caption: caption(pattern, page), table: isSingle ? points(pattern, id, page) : within(pattern, id, page)
        ).markup(page)
    }

    // MARK: Scale

    /// From nothing to twice the target at least, and 64 times at most.
    struct Scale {
        let target: Int64
        /// Doublings shown above an eighth of the target.
        let doublings: Int
        /// Some case took longer than the last line: it stands at the edge.
        let isExceeded: Bool

        init(_ pattern: TargetPattern) {
            target = pattern.target
            let longest = pattern.points.map { max($0.atLeast, $0.atMost ?? 0) }.max() ?? 0
            var doublings = 4
            while doublings < 9, Int128(longest) * 8 > Int128(pattern.target) << doublings { doublings += 1 }
            self.doublings = doublings
            isExceeded = Int128(longest) * 8 > Int128(pattern.target) << doublings
        }

        func x(_ milliseconds: Int64) -> Int { x(part: Int128(milliseconds) * 1000, whole: Int128(target) * 1000) }
        func x(thousandths: Int) -> Int { x(part: Int128(thousandths), whole: 1000) }

        /// Linear between neighbouring lines.
        private func x(part: Int128, whole: Int128) -> Int {
            let step = (right - left) * 16 / (doublings + 1)
            var line = 0
            while line <= doublings, part * 8 >= whole << line { line += 1 }
            guard line <= doublings else { return right }
            let from = line == 0 ? 0 : whole << (line - 1)
            let to = whole << line
            return left + (line * step + Int((part * 8 - from) * Int128(step) / (to - from))) / 16
        }

        /// Lines of the scale with their names.
        var lines: [(x: Int, name: String)] {
            let names = ["⅛", "¼", "½", "1", "2", "4", "8", "16", "32", "64"]
            return (0...doublings).map { (x(thousandths: 125 << $0), "\(names[$0])×\($0 == doublings && isExceeded ? "+" : "")") }
        }
    }

    private static func frame(_ scale: Scale, _ target: String, bottom: Int, _ page: CaseLookup) -> HTMLText {
        var grid = "M\(left) \(top)V\(bottom)"
        var out: HTMLText = "<g class=\"pt-head\">\(Figure.text(left, bottom + 16, "0"))"
        for (index, line) in scale.lines.enumerated() where index != 3 {
            grid += "M\(line.x) \(top)V\(bottom)"
            out += Figure.text(line.x, bottom + 16, line.name)
        }
        let goal = scale.lines[3].x
        out += Figure.text(goal, bottom + 16, "1×", "pt-strong")
        out += Figure.text(goal, 16, page.say(PatternWords.targetMark, target), "pt-strong")
        out += "</g>"
        var lines = Figure.path("pt-grid", grid)
        lines += Figure.path("pt-goal", "M\(goal) \(top - 4)V\(bottom + 4)")
        lines += out
        return lines
    }

    // MARK: One by one

    private static func dots(_ pattern: TargetPattern, _ target: String, _ page: CaseLookup) -> (HTMLText, Int) {
        let scale = Scale(pattern)
        var rows = HTMLText()
        var marks = HTMLText()
        var y = top
        for state in CaseState.allCases {
            let points = pattern.points.filter { $0.state == state }
            guard !points.isEmpty else { continue }
            let lane = Lane(points, scale)
            let base = y + lane.height - 10
            rows += Figure.text(left - 10, y + lane.height / 2 + 4, "\(Sentence.start(state.name[page.language])) \(points.count)")
            for shape in lane.shapes(state, base: base) { marks += Figure.path(shape.style, shape.d) }
            y += lane.height
        }
        var out = frame(scale, target, bottom: y + 2, page)
        out += "<g class=\"pt-side\">\(rows)</g>\(marks)"
        return (out, y + 24)
    }

    /// The cases of one state, stacked where they would lie on each other.
    private struct Lane {
        static let levels = 8
        let height: Int
        private let points: [TargetPattern.Point]
        private let scale: Scale
        private let places: [Int]
        private let levels: [Int]

        init(_ points: [TargetPattern.Point], _ scale: Scale) {
            self.points = points
            self.scale = scale
            places = points.map { scale.x($0.atLeast) }
            var ends = [Int](repeating: .min, count: Lane.levels)
            var levels: [Int] = []
            for (point, place) in zip(points, places) {
                let end = point.state == .undetermined || point.isCensored ? (point.atMost.map(scale.x) ?? place + 18) : place
                let level = ends.firstIndex { $0 < place } ?? Lane.levels - 1
                ends[level] = max(end, place) + 9
                levels.append(level)
            }
            self.levels = levels
            height = 20 + (levels.max() ?? 0) * 10
        }

        func shapes(_ state: CaseState, base: Int) -> [(style: StaticString, d: String)] {
            var (marks, spans, arrows) = ("", "", "")
            for (index, point) in points.enumerated() {
                let (x, y) = (places[index], base - levels[index] * 10)
                if let most = point.atMost {
                    let end = scale.x(most)
                    if end - x > 3 || state == .undetermined { spans += "M\(x) \(y - 3)v6m0 -3H\(max(end, x + 2))m0 -3v6" }
                    if state != .undetermined { marks += TargetPlot.mark(state, x, y) }
                } else if state == .undetermined {
                    spans += "M\(x) \(y - 3)v6m0 -3H\(right - 8)"
                    arrows += "M\(right - 8) \(y - 4)l8 4l-8 4z"
                } else {
                    marks += TargetPlot.mark(state, x, y)
                    let start = min(x + 5, right - 3)
                    spans += "M\(start) \(y)h7"
                    arrows += "M\(start + 7) \(y - 4)l7 4l-7 4z"
                }
            }
            return [(TargetPlot.spanStyle(state), spans), (TargetPlot.arrowStyle(state), arrows), (TargetPlot.style(state), marks)]
        }
    }

    /// A shape of its own for each state.
    private static func mark(_ state: CaseState, _ x: Int, _ y: Int) -> String {
        switch state {
        case .met: "M\(x - 4) \(y)a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
        case .breached: "M\(x - 4) \(y - 4)l8 8m0 -8l-8 8"
        case .contestable: "M\(x) \(y - 5)l5 5l-5 5l-5 -5z"
        case .missed: "M\(x - 4) \(y - 4)h8v8h-8z"
        case .missedContestable: "M\(x - 4) \(y + 4)l4 -8l4 8z"
        case .undetermined, .open: "M\(x - 3) \(y)a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
        }
    }

    private static func style(_ state: CaseState) -> StaticString {
        switch state {
        case .met: "pt-met"
        case .breached: "pt-x"
        case .contestable: "pt-hollow"
        case .missed: "pt-off"
        case .missedContestable: "pt-offhollow"
        case .undetermined: "pt-und"
        case .open: "pt-open"
        }
    }

    private static func spanStyle(_ state: CaseState) -> StaticString {
        switch state {
        case .breached, .contestable: "pt-line pt-l-late"
        case .undetermined: "pt-line pt-l-und"
        case .open: "pt-line pt-l-open"
        case .met, .missed, .missedContestable: "pt-line"
        }
    }

    private static func arrowStyle(_ state: CaseState) -> StaticString {
        switch state {
        case .breached, .contestable: "pt-late"
        case .undetermined: "pt-und"
        case .open: "pt-open"
        case .met, .missed, .missedContestable: "pt-off"
        }
    }

    // MARK: Shares

    private static func shares(_ pattern: TargetPattern, _ target: String, _ page: CaseLookup) -> (HTMLText, Int) {
        let scale = Scale(pattern)
        let (tall, whole) = (150, max(1, pattern.points.count))
        let bottom = top + tall
        func place(_ count: Int) -> Int { bottom - count * tall / whole }
        let steps = pattern.within.filter { $0.times <= 125 << scale.doublings }
        var (least, most, band, marks) = ("M\(left) \(bottom)", "M\(left) \(bottom)", "M\(left) \(bottom)", "")
        for step in steps {
            let x = scale.x(thousandths: step.times)
            least += "L\(x) \(place(step.least))"
            most += "L\(x) \(place(step.most))"
            band += "L\(x) \(place(step.most))"
            marks += "M\(x - 2) \(place(step.least))a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z"
        }
        for step in steps.reversed() { band += "L\(scale.x(thousandths: step.times)) \(place(step.least))" }
        var out = frame(scale, target, bottom: bottom, page)
        out += Figure.path("pt-grid", "M\(left) \(top)H\(right)M\(left) \(top + tall / 2)H\(right)M\(left) \(bottom)H\(right)")
        out += Figure.path("s-undetermined", band + "z")
        for (style, d) in [("pt-most", most), ("pt-least", least), ("pt-met", marks)] as [(StaticString, String)] {
            out += Figure.path(style, d)
        }
        out += "<g class=\"pt-side\">"
        for (percent, y) in [("100%", top), ("50%", top + tall / 2), ("0%", bottom)] { out += Figure.text(left - 8, y + 4, percent) }
        out += "</g>"
        return (out, bottom + 24)
    }

    // MARK: Words and numbers

    private static func caption(_ pattern: TargetPattern, _ page: CaseLookup) -> HTMLText {
        var words: [String] = []
        if let goal = pattern.within.first(where: { $0.times == 1000 }) {
            words.append(page.say(PatternWords.withinTarget, page.share(goal.least, goal.most, pattern.points.count)))
        }
        words.append(page.splitSentence(pattern.count))
        if pattern.censored > 0 { words.append(page.say(PatternWords.censored, page.number(pattern.censored))) }
        if let median = pattern.median {
            words.append(page.say(PatternWords.medianIs, self.words(median, page)))
        } else {
            words.append(page.say(PatternWords.noMedian, String(TargetPattern.leastForMedian)))
        }
        if let ninetieth = pattern.ninetieth {
            words.append(page.say(PatternWords.ninetiethIs, self.words(ninetieth, page)))
        } else if pattern.median != nil {
            words.append(page.say(PatternWords.noNinetieth, String(TargetPattern.leastForNinetieth)))
        }
        return "\(words.map(Sentence.start).joined(separator: page.language == .english ? " " : ""))"
    }

    /// A length in words; a quantile known between bounds as both.
    private static func words(_ quantile: TargetPattern.Quantile, _ page: CaseLookup) -> String {
        let least = LengthText.words(quantile.atLeast, page.language)
        guard let most = quantile.atMost else {
            return quantile.atLeast == 0 ? PatternWords.unbounded[page.language] : page.say(PatternWords.atLeast, least)
        }
        return most == quantile.atLeast ? least : page.say(PatternWords.between, least, LengthText.words(most, page.language))
    }

    private static func points(_ pattern: TargetPattern, _ id: String, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <table id="\(id)-n" class="pts"><thead><tr><th scope="col">\(PatternWords.finding[language])</th><th scope="col">\(PatternWords.outcome[language])</th><th scope="col">\(PatternWords.least[language])</th><th scope="col">\(PatternWords.most[language])</th></tr></thead><tbody>

            """
        for point in pattern.points {
            let most = point.atMost.map(LengthText.clock) ?? PatternWords.unbounded[language]
            out += """
                <tr><th><a href="#\(Anchor.of(point.finding))">\(point.finding)</a></th><td>\(point.state.name[language])</td><td>\(LengthText.clock(point.atLeast))</td><td>\(most)</td></tr>

                """
        }
        out += "</tbody></table>"
        return out
    }

    private static func within(_ pattern: TargetPattern, _ id: String, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <table id="\(id)-n"><thead><tr><th scope="col">\(PatternWords.times[language])</th><th scope="col">\(PatternWords.certainly[language])</th><th scope="col">\(PatternWords.perhaps[language])</th></tr></thead><tbody>

            """
        for step in pattern.within {
            out += """
                <tr><th>\(Quantity(thousandths: Int64(step.times)).description)</th><td>\(page.number(step.least))</td><td>\(page.number(step.most))</td></tr>

                """
        }
        out += "</tbody></table>"
        return out
    }
}
