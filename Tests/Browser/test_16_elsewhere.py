# SPDX-License-Identifier: Apache-2.0
"""The further line of the acceptance checks: odd paths, forced colours, no style at all, and finding words on the page."""

from __future__ import annotations

import shutil

import pytest

import shown
from conftest import every

REPORTS = [("sample-lanyun", "zh"), ("hundred-en", "en"), ("hundred-zh", "zh")]


@every(REPORTS)
def test_opens_from_an_odd_path(report, open_page, tmp_path):
    folder = tmp_path / "报告 与 证据 (2026) #1 %20 'x'"
    folder.mkdir()
    shutil.copy(report.html, folder / "report.html")
    page = open_page(report, address=(folder / "report.html").as_uri())
    assert page.title() and page.evaluate("document.querySelectorAll('main section').length") > 5
    first = report.data["findings"][0]["id"]
    page.evaluate(f"location.hash = '#{first}'")
    assert page.evaluate(f"!!document.querySelector(':target') && document.querySelector(':target').id === '{first}'")


@every(REPORTS)
def test_forced_colours_keep_the_words_of_the_verdicts(report, open_page):
    page = open_page(report, forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    text = page.evaluate("document.querySelector('main').innerText").lower()
    for outcome in {finding["outcome"] for finding in report.data["findings"]}:
        assert shown.OUTCOMES[report.language][outcome].lower() in text, outcome
    # A drawing that is told by its fills alone would be one block of one colour.
    fills = page.evaluate("[...document.querySelectorAll('#answer svg rect')].map(e => getComputedStyle(e).fill)")
    assert len(set(fills)) == len(fills) or len(fills) <= 1, fills


@every(REPORTS)
def test_reads_in_order_without_any_style(report, open_page, tmp_path):
    """Some servers and mail programs strip the style: order and words must do alone."""
    bare = tmp_path / "bare.html"
    start, end = report.text.index("<style"), report.text.index("</style>")
    bare.write_text(report.text[:start] + report.text[end + len("</style>") :], encoding="utf-8")
    page = open_page(report, address=bare.as_uri(), java_script_enabled=False)
    headings = page.evaluate("[...document.querySelectorAll('h1, h2')].map(e => e.closest('section[id], div[id]')?.id || e.localName)")
    assert headings[0] == "h1" and headings.index("answer") < headings.index("findings") < headings.index("method")
    tops = page.evaluate("[...document.querySelectorAll('h1, h2')].map(e => e.getBoundingClientRect().top)")
    assert tops == sorted(tops)
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(e => +e.localName[1])")
    assert levels[0] == 1 and all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:]))
    text = page.evaluate("document.body.innerText")
    for outcome in {finding["outcome"] for finding in report.data["findings"]}:
        assert shown.OUTCOMES[report.language][outcome].lower() in text.lower()
    # No drawing fills the screen when nothing sizes it.
    assert page.evaluate("Math.max(0, ...[...document.querySelectorAll('svg')].map(e => e.getBoundingClientRect().height))") < 600


@pytest.mark.parametrize("language", ["en", "zh"])
def test_words_in_closed_findings_are_found(language, audits, open_page):
    """What the browser's search finds in a closed finding opens it; `#:~:text=` asks the same machinery."""
    report = audits.report(f"hundred-{language}", language)
    finding = next(finding for finding in reversed(report.data["findings"]) if finding["outcome"] == "undetermined")
    page = open_page(report, fragment=f"#{finding['id']}")
    assert page.evaluate(f"(document.getElementById('{finding['id']}').closest('details') || {{open: true}}).open")
