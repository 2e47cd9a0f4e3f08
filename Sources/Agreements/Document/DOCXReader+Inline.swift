// SPDX-License-Identifier: Apache-2.0

extension DOCXReader {
    /// Reads what stands within a paragraph.
    mutating func inline(_ nodes: [Int32], _ part: DOCXPart, _ look: DOCXLine.Look, _ line: inout DOCXLine) {
        for child in nodes {
            let node = Int(child)
            guard let tag = part.tag(node) else {
                inline(part.children(node), part, look, &line)
                continue
            }
            switch tag {
            case .t: text(node, part, look, &line)
            case .r: inline(part.children(node), part, self.look(node, part, look), &line)
            case .tab, .ptab: line.passage.appendGap(at: part.range(node).lowerBound)
            case .br, .cr: line.passage.appendGap(at: part.range(node).lowerBound, "\n")
            case .noBreakHyphen: show("-", node, part, look, &line)
            case .sym:
                let sign = DOCXSymbols.scalar(code: part.value(node, "char"), font: part.value(node, "font"))
                show(sign, node, part, look, &line)
            case .fldChar:
                fields.mark(node, part)
                for scalar in (DOCXFields.shown(node, part) ?? "").unicodeScalars {
                    line.append(scalar, part.range(node), look)
                }
            case .footnoteReference, .endnoteReference:
                if !look.isHidden, !fields.isInstruction { note(node, part, isEndnote: tag == .endnoteReference, &line) }
            case .commentReference: tally.comments.add(part.range(node))
            case .del, .moveFrom: tally.deletions.add(part.range(node))
            case .ins, .moveTo:
                tally.insertions.add(part.range(node))
                inline(part.children(node), part, look, &line)
            case .alternate:
                if let chosen = DOCXReader.chosen(node, part) { inline(part.children(chosen), part, look, &line) }
            // Paragraphs within a paragraph: they are read after it.
            case .txbxContent, .p, .tbl: line.boxes.append(node)
            case .altChunk, .subDoc: tally.miss(part.name(node) ?? "")
            case .softHyphen, .delText, .delInstrText, .instrText, .footnoteRef, .endnoteRef, .annotationRef, .rt: break
            case .pPr, .rPr, .sdtPr, .sdtEndPr, .customXmlPr, .smartTagPr, .rubyPr, .fldData, .ffData, .sectPr: break
            default: inline(part.children(node), part, look, &line)
            }
        }
    }

    /// A run's look, on top of that of its paragraph.
    private func look(_ run: Int, _ part: DOCXPart, _ outer: DOCXLine.Look) -> DOCXLine.Look {
        guard let properties = part.child(run, "rPr") else { return outer }
        let style = styles.character(part.value(part.child(properties, "rStyle")))
        var look = outer
        look.isBold = part.isOn(properties, "b") ?? style.isBold ?? outer.isBold
        look.isHidden = part.isOn(properties, "vanish") ?? style.isHidden ?? outer.isHidden
        look.isRaised = part.value(part.child(properties, "vertAlign")) == "superscript"
        return look
    }

    private mutating func show(_ scalar: Unicode.Scalar, _ node: Int, _ part: DOCXPart, _ look: DOCXLine.Look, _ line: inout DOCXLine) {
        if look.isHidden || fields.isInstruction {
            tally.hidden.add(scalar, part.range(node))
        } else {
            line.append(scalar, part.range(node), look)
        }
    }

    private mutating func text(_ node: Int, _ part: DOCXPart, _ look: DOCXLine.Look, _ line: inout DOCXLine) {
        let isKept = part.value(node, "space") == "preserve"
        let isHidden = look.isHidden || fields.isInstruction
        // Without the mark, blanks at both ends are those of the file, not of the text (17.3.3.31).
        var blank: Range<Int>?
        var hasBegun = isKept
        for child in part.children(node) {
            guard var text = DOCXText(part, Int(child)) else {
                inline([child], part, look, &line)
                continue
            }
            while let (scalar, range) = text.next() {
                if isHidden {
                    tally.hidden.add(scalar, range)
                } else if scalar.isSpace, !isKept {
                    if hasBegun { blank = blank ?? range }
                } else {
                    if let blank { line.append(" ", blank, look) }
                    blank = nil
                    hasBegun = true
                    line.append(scalar, range, look)
                }
            }
        }
    }
}
