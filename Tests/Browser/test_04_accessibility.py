# SPDX-License-Identifier: Apache-2.0
"""Check 4: axe finds no violation and leaves nothing undecided, in light and dark, with everything opened."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from conftest import BOTH, SMALL, every

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Undrawn groups have no sizes and no colours, so axe would guess. Only this test draws them at once.
DRAW_ALL = "*{content-visibility:visible!important;contain-intrinsic-size:none!important}"
LARGE = [("thousand-en", "en"), ("thousand-zh", "zh")]


def found_by_axe(page) -> dict[str, list[str]]:
    page.add_style_tag(content=DRAW_ALL)
    page.add_script_tag(path=str(AXE))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    results = page.evaluate("""tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})""", TAGS)
    for rule in results["incomplete"]:
        rule["nodes"] = [node for node in rule["nodes"] if not is_measured_by_check_5(rule, node)]
    return {
        kind: [f"{rule['id']} ×{len(rule['nodes'])}: {rule['help']}; {told(rule['nodes'][0])}" for rule in results[kind] if rule["nodes"]]
        for kind in ("violations", "incomplete")
    }


def is_measured_by_check_5(rule: dict, node: dict) -> bool:
    """axe reckons no colours of texts without letters, such as ✓, of words inside a drawing, of what is scrolled out of
    sight in a wide table, or of words that break over a line's end within a line of plain text, whose box it takes for one over
    their neighbours; check 5 reckons each of them."""
    data = [check["data"] or {} for check in node["any"] + node["all"] + node["none"]]
    # A single sign that is out of sight: axe says how short it is, not that it found no colours.
    unseen = all(entry.get("messageKey") != "shortTextContent" or entry.get("bgColor") is None for entry in data)
    let_through = {"nonBmp", "elmPartiallyObscured"}
    if unseen:
        let_through.add("shortTextContent")
    if node["html"].startswith(("<i>", "<b>", "<pre ")):
        let_through |= {"elmPartiallyObscuring", "bgOverlap"}
    keys = {entry.get("messageKey") for entry in data}
    return rule["id"] == "color-contrast" and (keys <= let_through or node["html"].startswith(("<text ", "<tspan ")))


def told(node: dict) -> str:
    checks = node["any"] + node["all"] + node["none"]
    return f"{node['html'][:160]}: " + "; ".join(check["message"] for check in checks)[:300]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every(SMALL, BOTH, LARGE)
def test_axe(report, scheme, open_page):
    # The page's policy forbids injected scripts and styles; it is set aside for this run alone.
    page = open_page(report, color_scheme=scheme, bypass_csp=True)
    found = found_by_axe(page)
    assert found == {"violations": [], "incomplete": []}, "\n".join(found["violations"] + ["incomplete:"] + found["incomplete"])


@pytest.mark.parametrize("width", [390, 320])
def test_axe_on_a_narrow_screen(width, audits, open_page):
    page = open_page(audits.report("hundred-en", "en"), bypass_csp=True, viewport={"width": width, "height": 800})
    assert found_by_axe(page) == {"violations": [], "incomplete": []}


def test_every_outcome_is_in_what_axe_saw(audits):
    """At least sixty findings, and all outcomes among them."""
    for language in ("en", "zh"):
        findings = audits.report(f"hundred-{language}", language).data["findings"]
        outcomes = {(finding["outcome"], finding["standing"]) for finding in findings}
        assert len(findings) >= 60
        assert {outcome for outcome, _ in outcomes} == {"met", "breached", "undetermined", "open", "excused", "not-applicable"}
        assert {("breached", "firm"), ("breached", "contestable")} <= outcomes
        assert any(finding["missedTarget"] for finding in findings)


def test_axe_finds_faults(audits, open_page):
    page = open_page(audits.report("one-en", "en"), bypass_csp=True)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p style=\"color:#bbb;background:#fff\">pale</p>')")
    assert len(found_by_axe(page)["violations"]) >= 2
