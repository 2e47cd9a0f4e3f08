# SPDX-License-Identifier: Apache-2.0
"""Check 12: each page speaks one language, foreign words say which they are in, and Chinese has its characters on screen and paper."""

from __future__ import annotations

import re

import pypdf
import pytest

from conftest import SAMPLES, every
from test_08_paper import letters, printed  # noqa: F401

PAGES = [(case, language) for case in [*SAMPLES, "hundred-en", "hundred-zh"] for language in ("en", "zh")]
# Text of the page outside anything marked as being in the other language; evidence, paths, ids and ledgers are not the page's words.
OWN_WORDS = """language => {
    const stamp = /(as written: |原文时间：).*/
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; node = walk.nextNode();) {
        const e = node.parentElement
        if (e.closest('script, style, code, .path, pre, svg') || !node.data.trim()) continue
        const marked = e.closest('[lang]')
        if (marked && !marked.lang.startsWith(language)) continue
        found.push([node.data.trim().replace(stamp, ''), e.outerHTML.slice(0, 140)])
    }
    for (const e of document.querySelectorAll('[aria-label], [title], svg title, svg desc'))
        if ((e.closest('[lang]')?.lang || '').startsWith(language)) found.push([e.getAttribute('aria-label') || e.getAttribute('title') || e.textContent, e.outerHTML.slice(0, 140)])
    return found
}"""
HAN = re.compile("[\u3400-\u9fff]")
# Names and codes that are the same in every language.
TECHNICAL = re.compile(
    r"\b(?:[A-Z]+-[\w-]+|[GUPCKAFVI]\d{1,2}|SHA|UTC|slaudit|engagement|sources|commitments|audit|json5?|FILE|sha256sum|shasum|csv|eml|mbox|msg|xlsx|zip|whatsapp|slack|"
    r"settings|CN|US|CNY|USD|min|max|WhatsApp|Slack|Wilson|DKIM|ARC|HTML|RFC|PDF|JSON|SARIF|Asia|Shanghai|America|New_York|EX|"
    r"said-solved|bot_id|vendor|customer|unknown|Auto|Submitted|auto|replied|value|[\w.-]+@[\w.-]+|[\w./-]+\.(?:md|html|csv|eml|json5?|txt|mbox)|[\w-]+\.example)\b")


@every(PAGES)
def test_language_of_the_page(report, open_page):
    page = open_page(report)
    assert page.evaluate("document.documentElement.lang").split("-")[0] == report.language


@every(PAGES)
def test_no_words_of_the_other_language_are_unmarked(report, open_page):
    found = open_page(report).evaluate(OWN_WORDS, report.language)
    assert len(found) > 50
    foreign = []
    # A title in both languages counts as Chinese.
    mixed = {incident["title"].strip() for incident in report.data["incidents"] if HAN.search(incident["title"])}
    # Levels are names the agreement gives; where markup cannot stand (labels, titles of drawings) nothing can mark them.
    levels = {commitment["severity"] for commitment in report.data["commitments"] if commitment["severity"]}
    for words, where in found:
        if report.language == "zh" and words in mixed:
            continue
        if report.language == "en":
            if "aria-label" in where or where.startswith(("<title", "<desc")):
                for level in levels:
                    words = words.replace(level, "")
            if HAN.search(words):
                foreign.append(f"{words[:60]!r} in {where}")
        # A single word may be a name; two and more are a sentence somebody forgot.
        elif not (HAN.search(words) and where.startswith("<q")) and len(re.findall(r"[A-Za-z]{3,}", TECHNICAL.sub(" ", words))) >= 2:
            foreign.append(f"{words[:60]!r} in {where}")
    if foreign:
        pytest.fail("\n".join([f"{len(foreign)} texts", *foreign[:8]]), pytrace=False)


@every([("hundred-en", "en"), ("sample-brightcall", "en")])
def test_chinese_page_repeats_no_english_text(report, audits, open_page):
    """What stands in both pages of one case is evidence, a name or a code, and marked so."""
    english = {words for words, _ in open_page(report).evaluate(OWN_WORDS, "en")}
    chinese = open_page(audits.report(report.name, "zh")).evaluate(OWN_WORDS, "zh")
    same = [f"{words[:60]!r} in {where}" for words, where in chinese
            if words in english and len(re.findall(r"[A-Za-z]{3,}", TECHNICAL.sub(" ", words))) >= 1]
    if same:
        pytest.fail("\n".join([f"{len(same)} texts", *same[:8]]), pytrace=False)


@every([("sample-lanyun", "zh"), ("sample-lanyun", "en"), ("hundred-zh", "zh")])
def test_chinese_is_drawn_in_a_font_that_has_it(report, open_page):
    page = open_page(report)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": 1})["root"]["nodeId"]
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "h1, h2, h3, main p, main dt, main dd, main th, main td, main q"})["nodeIds"]
    fonts = [font for node in nodes[:300] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
    han = sum(font["glyphCount"] for font in fonts if re.search("CJK|Han|Song|Hei|WenQuan", font["familyName"]))
    assert han > 100, fonts
    # What no font has is drawn as a box: of one letter all the boxes have the same width, so a page of boxes would measure alike.
    widths = page.evaluate("""() => {
        const canvas = document.createElement('canvas').getContext('2d'), draw = c => {
            canvas.clearRect(0, 0, 40, 40); canvas.font = '24px ' + getComputedStyle(document.body).fontFamily; canvas.fillText(c, 4, 28)
            return canvas.getImageData(0, 0, 40, 40).data.join()
        }
        const missing = draw('\\u{10FFFD}')
        return [...new Set(document.body.textContent.match(/[\\u3400-\\u9fff]/g))].filter(c => draw(c) === missing)
    }""")
    assert not widths, widths[:10]


@every([("sample-lanyun", "zh"), ("sample-lanyun", "en"), ("hundred-zh", "zh")])
def test_chinese_title_is_in_the_printed_text(report, printed):  # noqa: F811
    text = "".join(words for _, words in printed(report))
    assert letters(report.data["parties"]["agreement"]) in text
    assert letters(report.data["parties"]["vendor"]) in text


def test_pdf_reader_sees_chinese():
    assert pypdf.__version__ and letters("⽀持 服务") == "支持服务"
