# SPDX-License-Identifier: Apache-2.0
"""Check 9: on a narrow screen, with wider text spacing and zoomed in, nothing scrolls sideways but labelled regions."""

from __future__ import annotations

import pytest

from conftest import BOTH, SMALL, every

LARGE = [("thousand-en", "en")]
# WCAG 2.2, 1.4.12.
SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"

FAULTS = """() => {
    const faults = [], root = document.scrollingElement
    document.querySelectorAll('details').forEach(d => d.open = true)
    if (root.scrollWidth > root.clientWidth + 1) {
        const widest = [...document.querySelectorAll('body *')].filter(e => !e.closest('svg *'))
            .map(e => [e.getBoundingClientRect().right, e]).filter(([right, e]) => {
                for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible' && p !== root && p !== document.body) return false
                return right > root.clientWidth + 1
            }).sort((a, b) => b[0] - a[0])[0]
        faults.push(`the page is ${root.scrollWidth} px wide: ${widest ? widest[1].outerHTML.slice(0, 120) : '?'}`)
    }
    for (const e of document.querySelectorAll('body *')) {
        if (e.closest('svg') || e === root) continue
        const style = getComputedStyle(e)
        if (e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(style.overflowX) && e.clientWidth) {
            const named = e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').every(id => id && document.getElementById(id))
            if (e.tabIndex < 0 || !named || !e.getAttribute('role')) faults.push(`scrolls without focus, role or label: ${e.outerHTML.slice(0, 100)}`)
        }
        if (/hidden|clip/.test(style.overflowX + style.overflowY) && e.clientWidth > 1 && e.textContent.trim()
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) faults.push(`cuts its words off: ${e.outerHTML.slice(0, 100)}`)
    }
    return faults
}"""


def expect_none(page) -> None:
    faults = page.evaluate(FAULTS)
    if faults:
        pytest.fail("\n".join([f"{len(faults)} faults", *faults[:6]]), pytrace=False)


@every(SMALL, BOTH, LARGE)
def test_320_px(report, open_page):
    page = open_page(report, viewport={"width": 320, "height": 640})
    expect_none(page)


@pytest.mark.parametrize("width", [320, 1280])
@every([("sample-lanyun", "zh"), ("sample-brightcall", "en"), ("hundred-en", "en"), ("hundred-zh", "zh"), ("hostile", "en")])
def test_wider_text_spacing(report, width, open_page):
    page = open_page(report, viewport={"width": width, "height": 800}, bypass_csp=True)
    page.add_style_tag(content=SPACED)
    expect_none(page)


@pytest.mark.parametrize("zoom", [2, 4])
@every([("sample-lanyun", "zh"), ("sample-brightcall", "en"), ("hundred-en", "en"), ("hundred-zh", "zh"), ("hostile", "en")])
def test_zoom(report, zoom, open_page):
    """A window of 1280 px zoomed to 200 % or 400 % has a half or a quarter as many CSS pixels."""
    page = open_page(report, viewport={"width": 1280 // zoom, "height": 1024 // zoom}, device_scale_factor=zoom)
    expect_none(page)


@every([("hundred-en", "en"), ("hundred-zh", "zh")])
def test_larger_letters_alone(report, open_page):
    """Text at 200 % by the reader's own font size, on a window as wide as before (WCAG 1.4.4)."""
    page = open_page(report, bypass_csp=True)
    page.add_style_tag(content="html{font-size:200%!important}")
    expect_none(page)
