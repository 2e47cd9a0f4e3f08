# SPDX-License-Identifier: Apache-2.0
"""Check 2: the page's policy allows nothing but its own style and script by their digests, and hostile words stay words."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

import hostile
from conftest import BOTH, SMALL, TEN_THOUSAND, THOUSAND, every

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')


def policy_of(text: str) -> dict[str, list[str]]:
    found = POLICY.search(text)
    assert found, "no policy"
    return {words[0]: words[1:] for words in (part.split() for part in found[1].split(";")) if words}


def digest(content: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


@every(SMALL, BOTH, THOUSAND, TEN_THOUSAND)
def test_policy_allows_only_what_is_there(report):
    policy = policy_of(report.text)
    head = report.text[: report.text.index("</head>")]
    assert policy.pop("default-src") == ["'none'"]
    assert policy.pop("base-uri") == ["'none'"]
    assert policy.pop("form-action") == ["'none'"]
    styles = re.findall(r"<style[^>]*>(.*?)</style>", report.text, re.S)
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", report.text, re.S)
    assert sorted(policy.pop("style-src")) == sorted({digest(style) for style in styles})
    assert sorted(policy.pop("script-src", [])) == sorted({digest(script) for script in scripts})
    assert not policy, f"further sources are allowed: {policy}"
    assert head.index("Content-Security-Policy") < min(head.index("<style"), head.find("<script") % (len(head) + 1))


def problems_of(page) -> dict:
    """Everything in the document that could run, load or style by itself."""
    return page.evaluate("""() => {
        const all = [...document.querySelectorAll('*')]
        return {
            ran: window.__ran,
            handlers: all.filter(e => [...e.attributes].some(a => /^on/i.test(a.name))).length,
            styles: all.filter(e => e.hasAttribute('style')).length,
            foreign: all.filter(e => /^(iframe|object|embed|img|link|base|form|video|audio|frame|applet|foreignobject|animate|set)$/i.test(e.localName)).length,
            refresh: document.querySelectorAll('meta[http-equiv=refresh i]').length,
            links: [...document.querySelectorAll('a[href]')].filter(a => a.protocol !== 'file:').length,
        }
    }""")


CLEAN = {"handlers": 0, "styles": 0, "foreign": 0, "refresh": 0, "links": 0}


@every(SMALL, BOTH, THOUSAND, TEN_THOUSAND)
def test_nothing_runs_and_the_console_is_silent(report, browser):
    context = browser.new_context(offline=True)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
    page.goto(report.address)
    for _ in range(3):
        page.keyboard.press("Tab")
    page.mouse.move(300, 300)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.wait_for_timeout(200)
    problems = problems_of(page)
    context.close()
    assert {key: value for key, value in problems.items() if value is not None} == CLEAN
    assert not said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("script", range(len(hostile.SCRIPTS)))
def test_hostile_words_are_shown_as_they_are(language, script, audits, open_page):
    page = hostile_page(audits, open_page, language)
    words = hostile.SCRIPTS[script]
    assert words in page or words.replace("&", "&amp;") in page


_TEXTS: dict[str, str] = {}


def hostile_page(audits, open_page, language: str) -> str:
    if language not in _TEXTS:
        _TEXTS[language] = open_page(audits.report("hostile", language)).evaluate("document.body.textContent")
    return _TEXTS[language]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_characters_that_steer_or_hide_are_shown_by_number(language, audits, open_page):
    text = hostile_page(audits, open_page, language)
    assert not re.findall("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\ufeff\u0000-\u0008]", text)
    for shown in hostile.SHOWN_BY_NUMBER:
        assert shown in text


def test_hostile_title_is_one_line_of_words(audits, open_page):
    page = open_page(audits.report("hostile", "en"))
    assert "<script>window.__ran=1</script>" in page.title()
    assert page.evaluate("document.head.querySelectorAll('script[src], link').length") == 0


@pytest.mark.parametrize("attack", ["<script>window.__ran=99</script>", "<img src=x onerror='window.__ran=99'>", "<style>body{display:none}</style>",
                                    "<p id=styled style='color:rgb(1,2,3)'>x</p>"])
def test_policy_holds_against_markup_that_got_in(attack, audits, browser, tmp_path):
    """Should the escaping ever fail, the policy still stands: here the markup is put in on purpose."""
    report = audits.report("one-en", "en")
    broken = tmp_path / "report.html"
    broken.write_text(report.text.replace("<main>", f"<main>{attack}", 1), encoding="utf-8")
    assert attack in broken.read_text(encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(broken.as_uri())
    page.wait_for_timeout(100)
    ran = page.evaluate("window.__ran")
    shown = page.evaluate("getComputedStyle(document.body).display")
    coloured = page.evaluate("document.getElementById('styled') && getComputedStyle(document.getElementById('styled')).color")
    context.close()
    assert ran is None and shown != "none" and coloured != "rgb(1, 2, 3)"
