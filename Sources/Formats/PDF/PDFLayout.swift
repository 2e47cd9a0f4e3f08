// SPDX-License-Identifier: Apache-2.0

/// What `pdftotext -bbox-layout` made of a PDF, or why it made nothing.
public enum PDFLayout: Sendable {
    /// XHTML of pages, flows, blocks, lines and words, each with its box in points; `tool` is the program's version.
    case words([UInt8], tool: String)
    /// The program is not installed.
    case missingTool
    /// The program refused the file, took too long or wrote too much.
    case failed(String)
}
