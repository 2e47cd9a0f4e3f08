# SPDX-License-Identifier: Apache-2.0
"""Check 5: contrast reckoned from the computed colours, apart from axe, in light, in dark and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import SAMPLES, every

SCRIPT = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
REPORTS = [(case, language) for case in SAMPLES for language in ("en", "zh")] + [("hundred-en", "en"), ("hundred-zh", "zh"), ("hostile", "en"), ("hundred-zh", "both")]
DRAW_ALL = "*{content-visibility:visible!important}"
# The shading of a timeline repeats what the ledger under it says line by line, and the ticks repeat the dates written beside them:
# neither is needed to understand the drawing (WCAG 1.4.11), and louder shading would drown the marks upon it.
REPEATED_IN_WORDS = {"rect.b-closed", "path.b-open", "rect.b-open", "line.tick", "path.b-holiday", "rect.b-holiday"}


def measured(page) -> dict:
    page.add_style_tag(content=DRAW_ALL)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    return page.evaluate(SCRIPT)


def told(entry: dict) -> str:
    return f"{entry['ratio']:.2f} < {entry['least']}: {entry['what']} {entry.get('words', '')!r} {entry.get('front', '')} on {entry['under']}"


@pytest.mark.parametrize("medium", ["light", "dark", "print"])
@every(REPORTS)
def test_contrast(report, medium, open_page):
    # Paper is measured with a dark desktop: it must be light all the same.
    page = open_page(report, color_scheme="light" if medium == "light" else "dark", bypass_csp=True)
    if medium == "print":
        page.emulate_media(media="print", color_scheme="dark")
    found = measured(page)
    assert len(found["texts"]) > 15
    low = [told(entry) for entry in found["texts"] if entry["ratio"] < entry["least"]]
    low += [told(entry) for entry in found["shapes"] if entry["ratio"] < entry["least"] and entry["what"] not in REPEATED_IN_WORDS]
    assert not low, "\n".join(low[:20])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_ring_stands_out(scheme, audits, open_page):
    page = open_page(audits.report("hundred-en", "en"), color_scheme=scheme)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    colours = page.evaluate("""() => {
        const style = getComputedStyle(document.activeElement)
        return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor, getComputedStyle(document.documentElement).backgroundColor]
    }""")
    assert colours[0] not in ("none", "hidden") and colours[1] >= 2
    assert ratio(colours[2], colours[3]) >= 3


def ratio(first: str, second: str) -> float:
    def light(text: str) -> float:
        parts = [float(part) / 255 for part in text[text.index("(") + 1 : -1].split(",")[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted([light(first), light(second)], reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_ratio_agrees_with_known_values():
    assert round(ratio("rgb(0, 0, 0)", "rgb(255, 255, 255)"), 2) == 21.0
    assert round(ratio("rgb(119, 119, 119)", "rgb(255, 255, 255)"), 2) == 4.48


def test_low_contrast_is_found(audits, open_page):
    page = open_page(audits.report("one-en", "en"), bypass_csp=True)
    page.add_style_tag(content="main p{color:#999}")
    assert [entry for entry in measured(page)["texts"] if entry["ratio"] < entry["least"]]
