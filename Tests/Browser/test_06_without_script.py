# SPDX-License-Identifier: Apache-2.0
"""Check 6: with JavaScript off everything is there, opens by keyboard, and deep links lead to what is open and visible."""

from __future__ import annotations

import pytest

import blocks
import shown
from conftest import SMALL, TEN_THOUSAND, THOUSAND, every

PLAIN = [entry for entry in SMALL if entry[0] != "hostile"]


def missing_fields(finding: dict, data: dict, block: dict, language: str) -> list[str]:
    """What audit.json has on a finding and its block has not."""
    incidents = {incident["id"]: incident for incident in data["incidents"]}
    commitments = {commitment["id"]: commitment for commitment in data["commitments"]}
    zone = shown.zone_of(finding, data)
    wanted = {"id": finding["id"], "commitment": finding["commitment"], "severity": finding["severity"] or ""}
    wanted["title"] = incidents[finding["incident"]]["title"]
    for name in ("start", "deadline", "stop"):
        if finding[name]:
            wanted[f"{name}, earliest"] = shown.local(finding[name]["earliest"], zone)
            # Bounds within one day may be written as one date with two times.
            wanted[f"{name}, latest"] = shown.local(finding[name]["latest"], zone).split(" ")[1]
    for name in ("elapsed", "overrun"):
        if finding[name]:
            for number, words in enumerate(shown.lengths(finding[name], language)):
                wanted[f"{name} {number}"] = words
    for number, reason in enumerate(finding["reasons"]):
        wanted[f"reason {number}"] = reason
    for name in ("start", "stop"):
        if finding[name] and finding[name]["cites"]:
            wanted[f"exhibit of {name}"] = finding[name]["cites"][0]["exhibit"]
    assert finding["commitment"] in commitments
    text = shown.squeezed(block["text"])
    lost = [f"{name}: {value}" for name, value in wanted.items() if shown.squeezed(value) not in text]
    said = (text + shown.squeezed(block["heading"])).lower()
    if not any(shown.squeezed(words).lower() in said for words in shown.outcome(finding, language)):
        lost.append(f"outcome: {finding['outcome']}")
    return lost


@every(PLAIN, THOUSAND, TEN_THOUSAND)
def test_every_finding_is_there_in_full(report, open_page):
    page = open_page(report, java_script_enabled=False)
    found = blocks.of(page)
    findings = report.data["findings"]
    assert set(found) == {finding["id"] for finding in findings}
    lost = {}
    for finding in findings:
        for field in missing_fields(finding, report.data, found[finding["id"]], report.language):
            lost.setdefault(field.split(":")[0], []).append(f"{finding['id']} ({finding['outcome']}, {finding['metric']}): {field}")
    assert not lost, "\n".join(f"{name}: {len(cases)} findings, e.g. {cases[0]}" for name, cases in lost.items())


@every(PLAIN)
def test_nothing_is_hidden_from_the_eye(report, open_page):
    """Opened, each block shows its words: what is in the document is also drawn."""
    page = open_page(report, java_script_enabled=False, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    hidden = page.evaluate("""() => [...document.querySelectorAll('main *')].filter(e => {
        if (!e.childNodes.length || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false
        if (e.closest('svg, script, style, [hidden]') || e.closest('option')) return false
        const style = getComputedStyle(e), box = e.getBoundingClientRect()
        return style.visibility === 'hidden' || style.opacity === '0' || (!e.checkVisibility() && !e.closest('.grp')) || parseFloat(style.fontSize) < 8 || box.right < 0
    }).map(e => e.outerHTML.slice(0, 120))""")
    assert not hidden, hidden[:5]


def finding_of(report, outcome: str) -> str:
    found = [finding["id"] for finding in report.data["findings"] if finding["outcome"] == outcome]
    assert found
    return found[-1]


@pytest.mark.parametrize("outcome", ["breached", "undetermined", "met", "open", "excused", "not-applicable"])
@every([("hundred-en", "en"), ("hundred-zh", "zh")], [("thousand-en", "en"), ("ten-thousand-en", "en")])
def test_deep_links_lead_to_what_is_open_and_visible(report, outcome, open_page):
    identity = finding_of(report, outcome)
    page = open_page(report, fragment=f"#{identity}", java_script_enabled=False)
    page.wait_for_timeout(300)
    place = page.evaluate("""id => {
        const e = document.getElementById(id), box = e.getBoundingClientRect(), details = e.closest('details')
        return {open: !details || details.open, top: box.top, height: box.height, screen: innerHeight, words: e.innerText.length}
    }""", identity)
    assert place["open"] and place["height"] > 0 and place["words"] > 20
    assert -5 <= place["top"] < place["screen"], place


@pytest.mark.parametrize("language", ["en", "zh"])
def test_closed_findings_open_by_keyboard(language, audits, open_page):
    page = open_page(audits.report(f"hundred-{language}", language), java_script_enabled=False)
    count = page.evaluate("document.querySelectorAll('details:has([id^=\"F-\"]):not([open])').length")
    for number in range(min(count, 5)):
        summary = page.locator("details:has([id^='F-']):not([open]) > summary").first
        summary.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.parentElement.open")


@every([("hundred-en", "en"), ("hundred-zh", "zh")])
def test_every_link_leads_somewhere(report, open_page):
    page = open_page(report, java_script_enabled=False)
    dead = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
        .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.outerHTML)""")
    twice = page.evaluate("""() => { const seen = new Set(); return [...document.querySelectorAll('[id]')].map(e => e.id).filter(id => seen.has(id) || !seen.add(id)) }""")
    assert not dead and not twice
