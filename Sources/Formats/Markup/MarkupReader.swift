// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Reads HTML and XML by libxml2's event interface: no entity declarations, no network, no files, bounded size, depth and time.
///
/// The text is decoded to UTF-8 first, so the parser never guesses a charset; ranges lead back to the file's bytes.
public enum MarkupReader {
    /// Reads HTML as a tree with the implied elements (html, body) in place; scripts and style sheets are empty.
    public static func html(_ bytes: [UInt8], limits: MarkupLimits = .standard) -> MarkupDocument {
        if bytes.count > limits.bytes { return refused(.tooLarge(limit: limits.bytes), bytes) }
        let source = text(ofHTML: bytes)
        if source.utf8.count > limits.bytes { return refused(.tooLarge(limit: limits.bytes), bytes) }
        let scan = HTMLTagScan(source.utf8, limits: limits)
        return read(scan.bytes, scan.result, source, limits, isHTML: true)
    }

    /// Reads HTML that is in UTF-8 whatever charset it declares, such as the text of `text(ofHTML:)`; ranges are those of these bytes.
    public static func html(utf8 bytes: [UInt8], limits: MarkupLimits = .standard) -> MarkupDocument {
        if bytes.count > limits.bytes { return refused(.tooLarge(limit: limits.bytes), bytes) }
        let scan = HTMLTagScan(bytes, limits: limits)
        return read(scan.bytes, scan.result, nil, limits, isHTML: true)
    }

    /// A file of HTML as UTF-8, by its own declaration of a charset.
    public static func text(ofHTML bytes: [UInt8]) -> SourceText { SourceText(bytes, charset: MarkupCharset.declaredInHTML(bytes)) }

    /// Reads XML; the first error ends the reading, and a DOCTYPE with an internal subset is refused.
    public static func xml(_ bytes: [UInt8], limits: MarkupLimits = .standard) -> MarkupDocument {
        if bytes.count > limits.bytes { return refused(.tooLarge(limit: limits.bytes), bytes) }
        let source = SourceText(bytes, charset: MarkupCharset.declaredInXML(bytes))
        if source.utf8.count > limits.bytes { return refused(.tooLarge(limit: limits.bytes), bytes) }
        return read(source.utf8, XMLTagScan.scan(source.utf8, limits: limits), source, limits, isHTML: false)
    }

    private static func refused(_ kind: MarkupProblem.Kind, _ bytes: [UInt8]) -> MarkupDocument {
        MarkupDocument(
            nodes: [MarkupNode(content: .element(name: "", attributes: []), parent: -1, children: [], range: 0..<bytes.count)],
            isComplete: false, problems: [MarkupProblem(kind: kind, offset: 0)], charset: "", defects: 0)
    }

    private static func read(
        _ utf8: [UInt8], _ scan: TagScan, _ source: SourceText?, _ limits: MarkupLimits, isHTML: Bool
    ) -> MarkupDocument {
        let builder = MarkupBuilder(utf8, scan.tags, limits, isHTML: isHTML)
        if let refusal = scan.refusal {
            builder.problem(refusal, at: scan.refusalOffset)
            return builder.document(source, isComplete: false)
        }
        let isWhole = MarkupParse.run(utf8, isHTML: isHTML, into: builder)
        if let start = scan.openTag { builder.problem(.stopped, at: start) }
        if !isWhole, builder.problems.isEmpty { builder.problem(.stopped, at: builder.offset) }
        return builder.document(source, isComplete: isWhole && scan.openTag == nil && !builder.isStopped)
    }
}

/// One run of libxml2, from the creation of its context to its release; no C pointer outlives the call.
private enum MarkupParse {
    /// libxml2's one initialisation, which is not safe to race.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Feeds the builder; true if the parser read everything.
    static func run(_ utf8: [UInt8], isHTML: Bool, into builder: MarkupBuilder) -> Bool {
        guard isReady, !utf8.isEmpty, utf8.count < Int(Int32.max) else { return isHTML && utf8.isEmpty }
        return utf8.withUnsafeBytes { raw in
            let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let size = Int32(raw.count)
            let made = isHTML ? htmlCreateMemoryParserCtxt(start, size) : xmlCreateMemoryParserCtxt(start, size)
            guard let context = made else { return false }
            defer {
                builder.detach()
                xmlFreeParserCtxt(context)
            }
            // No network, quiet, the charset as we say. Never NOENT, DTDLOAD, DTDATTR, XINCLUDE or HUGE.
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            if isHTML {
                htmlCtxtUseOptions(context, Int32(options))
            } else {
                xmlCtxtUseOptions(context, Int32(options))
            }
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            listen(to: context, builder)
            if isHTML { htmlParseDocument(context) } else { xmlParseDocument(context) }
            builder.finish()
            return context.pointee.disableSAX == 0 && (isHTML || context.pointee.wellFormed == 1)
        }
    }

    /// Replaces every callback: what is not asked for here, libxml2 does not do (no tree, no entity table, no external subset).
    private static func listen(to context: xmlParserCtxtPtr, _ builder: MarkupBuilder) {
        guard let events = context.pointee.sax else { return }
        events.pointee = xmlSAXHandler()
        events.pointee.startElement = { user, name, attributes in
            guard let builder = MarkupParse.builder(user), let name else { return }
            builder.start(MarkupParse.string(name), MarkupParse.attributes(attributes))
        }
        events.pointee.endElement = { user, _ in MarkupParse.builder(user)?.end() }
        if !builder.isHTML {
            events.pointee.startElementNs = { user, name, prefix, _, _, _, count, _, attributes in
                guard let builder = MarkupParse.builder(user) else { return }
                builder.start(MarkupParse.name(name, prefix), MarkupParse.attributes(attributes, count: Int(count)))
            }
            events.pointee.endElementNs = { user, _, _, _ in MarkupParse.builder(user)?.end() }
        }
        events.pointee.characters = { user, text, count in MarkupParse.builder(user)?.text(text, Int(count)) }
        events.pointee.ignorableWhitespace = events.pointee.characters
        events.pointee.cdataBlock = events.pointee.characters
        events.pointee.serror = { user, error in
            guard let builder = MarkupParse.builder(user), let error else { return }
            builder.syntaxError(code: Int(error.pointee.code), isFatal: error.pointee.level == XML_ERR_FATAL)
        }
        // Only a handler marked as version 2 is told of errors, in HTML too.
        events.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.place = { [context] in
            guard let input = context.pointee.input, let here = input.pointee.cur, let base = input.pointee.base else { return 0 }
            return Int(input.pointee.consumed) + (here - base)
        }
        builder.stop = { [context] in xmlStopParser(context) }
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> MarkupBuilder? {
        user.map { Unmanaged<MarkupBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(decodingCString: text, as: UTF8.self) }

    private static func name(_ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?) -> String {
        (prefix.map { string($0) + ":" } ?? "") + (local.map(string) ?? "")
    }

    /// Attributes of XML: name, prefix, namespace, value and the value's end, five pointers each.
    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [MarkupAttribute] {
        guard let list, count > 0 else { return [] }
        return (0..<count).map { index in
            var value = ""
            if let start = list[index * 5 + 3], let end = list[index * 5 + 4], end >= start {
                value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            }
            return MarkupAttribute(name: name(list[index * 5], list[index * 5 + 1]), value: value)
        }
    }

    /// Attributes of HTML: name and value in turns, up to a null.
    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [MarkupAttribute] {
        guard let list else { return [] }
        var attributes: [MarkupAttribute] = []
        var index = 0
        while let name = list[index] {
            attributes.append(MarkupAttribute(name: string(name), value: list[index + 1].map(string) ?? ""))
            index += 2
        }
        return attributes
    }
}
