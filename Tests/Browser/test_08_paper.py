# SPDX-License-Identifier: Apache-2.0
"""Check 8: prints to A4 and Letter in full, light, and with nothing cut off."""

from __future__ import annotations

import unicodedata

import pypdf
import pytest

import shown
from conftest import BOTH, SMALL, every

PRINTED = [entry for entry in SMALL if entry[0] != "hostile"]
LARGE = [("thousand-en", "en"), ("thousand-zh", "zh"), ("mails-thousand-en", "en")]
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
# The column of text on A4: 210 mm less 16 mm on either side, at 96 px an inch.
A4_COLUMN = 673


@pytest.fixture(scope="session")
def printed(browser, tmp_path_factory):
    """Prints a report once for each kind of paper, with JavaScript off and a dark desktop."""
    made = {}

    def printed(report, paper: str = "A4"):
        key = (report.name, report.language, paper)
        if key not in made:
            context = browser.new_context(offline=True, java_script_enabled=False, color_scheme="dark")
            page = context.new_page()
            page.set_default_timeout(300_000)
            page.goto(report.address)
            path = tmp_path_factory.mktemp("paper") / "report.pdf"
            page.pdf(path=path, format=paper, prefer_css_page_size=paper == "A4")
            context.close()
            pages = pypdf.PdfReader(path).pages
            made[key] = [(page.mediabox, letters(page.extract_text())) for page in pages]
        return made[key]

    return printed


def letters(text: str) -> str:
    """Words without blanks, with the compatibility forms that fonts put in place of Han characters undone."""
    return shown.squeezed(unicodedata.normalize("NFKC", text))


@every(PRINTED, LARGE)
def test_a4_holds_every_finding_deadline_and_exhibit(report, printed):
    pages = printed(report)
    text = "".join(words for _, words in pages)
    lost = []
    for finding in report.data["findings"]:
        zone = shown.zone_of(finding, report.data)
        wanted = [finding["id"]]
        if finding["deadline"]:
            wanted.append(shown.local(finding["deadline"]["earliest"], zone))
        lost += [f"{finding['id']} ({finding['outcome']}): {words}" for words in wanted if letters(words) not in text]
    for exhibit in report.listed_exhibits:
        lost += [words for words in (exhibit["id"], exhibit["sha256"]) if letters(words) not in text]
    assert not lost, f"{len(lost)} are missing, e.g. {lost[:4]}"


@pytest.mark.parametrize("paper", PAPERS)
@every([("sample-lanyun", "zh"), ("sample-brightcall", "en"), ("hundred-en", "en"), ("hundred-zh", "zh")])
def test_size_of_the_pages(report, paper, printed):
    pages = printed(report, paper)
    sizes = {(round(float(box.width)), round(float(box.height))) for box, _ in pages}
    assert sizes == {PAPERS[paper]}
    text = "".join(words for _, words in pages)
    assert all(letters(finding["id"]) in text for finding in report.data["findings"])
    assert all(words for _, words in pages), "an empty page"


OVERFLOWING = """width => [...document.querySelectorAll('body *')].filter(e => {
    if (e.closest('svg') && e.localName !== 'svg') return false
    const box = e.getBoundingClientRect()
    if (!box.width || !box.height || box.right < 0) return false
    const style = getComputedStyle(e)
    const isCut = style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
    return box.right > width + 1 || isCut
}).map(e => `${e.outerHTML.slice(0, 90)} → ${Math.round(e.getBoundingClientRect().right)}`)"""


@pytest.mark.parametrize("width", [A4_COLUMN, 695])
@every(SMALL, BOTH, [("thousand-en", "en"), ("mails-thousand-zh", "zh")])
def test_nothing_is_cut_off_on_paper(report, width, open_page):
    page = open_page(report, viewport={"width": width, "height": 950}, java_script_enabled=False)
    page.emulate_media(media="print")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    cut = page.evaluate(OVERFLOWING, width)
    assert not cut, f"{len(cut)} boxes, e.g. {cut[:5]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light(scheme, audits, open_page):
    page = open_page(audits.report("hundred-en", "en"), color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    colours = page.evaluate("""() => ['backgroundColor', 'color'].map(name => getComputedStyle(document.documentElement)[name])
        .map(c => c.match(/[0-9.]+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0) / 3)""")
    assert colours[0] > 240 and colours[1] < 80


def test_heads_of_tables_repeat(audits, printed, open_page):
    report = audits.report("hundred-en", "en")
    page = open_page(report)
    page.emulate_media(media="print")
    shown_as = page.evaluate("[...new Set([...document.querySelectorAll('thead')].map(e => getComputedStyle(e).display))]")
    assert shown_as == ["table-header-group"]


def test_head_of_a_long_table_is_on_each_page(audits, printed):
    report = audits.report("mails-forty-en", "en")
    pages = [words for _, words in printed(report)]
    digests = [exhibit["sha256"] for exhibit in report.data["exhibits"]]
    with_digests = [words for words in pages if sum(letters(digest) in words for digest in digests) >= 3]
    assert len(with_digests) >= 3
    assert all("SHA-256" in words for words in with_digests)


@pytest.mark.full
def test_ten_thousand_findings_can_be_printed(audits, browser, tmp_path):
    """Only that it comes to an end and loses none; it takes a while and many pages."""
    report = audits.report("ten-thousand-en", "en")
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(600_000)
    page.goto(report.address)
    path = tmp_path / "report.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    context.close()
    assert len(pypdf.PdfReader(path).pages) > 100
