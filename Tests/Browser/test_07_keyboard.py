# SPDX-License-Identifier: Apache-2.0
"""Check 7: everything by keyboard alone, in the order the eye reads."""

from __future__ import annotations

import pytest

from test_05_contrast import ratio

PLACE = """() => {
    const e = document.activeElement
    if (!e || e === document.body) return null
    const all = [...document.querySelectorAll('*')], style = getComputedStyle(e), box = e.getBoundingClientRect()
    let under = 'rgba(0, 0, 0, 0)'
    for (let p = e.parentElement; p && /, 0\\)$|transparent/.test(under); p = p.parentElement) under = getComputedStyle(p).backgroundColor
    return {index: all.indexOf(e), what: e.outerHTML.slice(0, 100), top: box.top + scrollY, left: box.left, width: box.width, height: box.height,
        bottom: box.bottom + scrollY, outline: style.outlineStyle, thick: parseFloat(style.outlineWidth), colour: style.outlineColor, under,
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0, inTable: !!e.closest('table'), column: e.closest('.cols > *, [class*=col]') ? true : false}
}"""


@pytest.fixture(params=["hundred-en.en", "hundred-zh.zh", "sample-lanyun.zh", "none-en.en"])
def page(request, audits, open_page):
    case, language = request.param.split(".")
    return open_page(audits.report(case, language))


def walk(page, steps: int) -> list[dict]:
    places = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place is None:
            break
        places.append(place)
    return places


def test_skip_link_comes_first_and_leads_to_the_answer(page):
    first = walk(page, 1)[0]
    assert first["what"].startswith("<a") and "#" in first["what"]
    assert first["left"] >= 0 and first["seen"] and first["height"] > 10
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    target = page.evaluate("(() => { const e = document.querySelector(':target'); return e && e.getBoundingClientRect().top })()")
    assert target is not None and -5 < target < 400
    following = walk(page, 1)[0]
    assert following["index"] > page.evaluate("[...document.querySelectorAll('*')].indexOf(document.querySelector(':target'))")


def test_no_trap_and_focus_follows_the_document(page):
    places = walk(page, 200)
    indexes = [place["index"] for place in places]
    rising = [later > earlier for earlier, later in zip(indexes, indexes[1:])]
    # One step back is the start over at the end of a short page.
    assert rising.count(False) <= 1, places[rising.index(False) : rising.index(False) + 2]
    assert len(set(indexes)) == len(indexes) or not all(rising)


def test_focus_order_is_visual_order(page):
    places = walk(page, 120)
    wrong = []
    for earlier, later in zip(places, places[1:]):
        # What follows stands further down, or further right on the same lines.
        if later["index"] > earlier["index"] and later["bottom"] <= earlier["top"] and later["left"] <= earlier["left"] + earlier["width"]:
            wrong.append((earlier["what"], later["what"]))
    assert not wrong, wrong[:3]


def test_focus_is_always_seen(page):
    for place in walk(page, 120):
        assert place["seen"], place
        assert place["outline"] not in ("none", "hidden") and place["thick"] >= 2, place
        under = place["under"] if place["under"].startswith("rgb(") else "rgb(255, 255, 255)"
        assert ratio(place["colour"], under) >= 3, place


def test_every_control_is_reached(page):
    """Summaries, links and fields that are drawn take the focus; none is taken out of the order."""
    unreachable = page.evaluate("""() => [...document.querySelectorAll('summary, a[href], button, input, select, textarea')]
        .filter(e => e.checkVisibility() && (e.tabIndex < 0 || e.disabled)).map(e => e.outerHTML.slice(0, 100))""")
    raised = page.evaluate("[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length")
    assert not unreachable and raised == 0


@pytest.mark.parametrize("key", ["Enter", " "])
def test_summaries_toggle(key, audits, open_page):
    page = open_page(audits.report("hundred-en", "en"))
    summary = page.locator("details:has([id^='F-']) > summary").first
    summary.focus()
    was = page.evaluate("document.activeElement.parentElement.open")
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.parentElement.open") is not was
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.parentElement.open") is was


def test_filter_is_reached_and_escape_clears_it(audits, open_page):
    page = open_page(audits.report("hundred-en", "en"))
    fields = page.locator("input:visible:not([type=checkbox]):not([type=radio]), input[type=search]:visible")
    if fields.count() == 0:
        pytest.skip("the page has no field to filter by")
    drawn = "[...document.querySelectorAll('[id^=\"F-\"]')].filter(e => (e.closest('details') || e).getClientRects().length).length"
    before = page.evaluate(drawn)
    reached = any("<input" in place["what"] for place in walk(page, 60))
    assert reached
    fields.first.focus()
    page.keyboard.type("no finding has these words")
    page.wait_for_timeout(400)
    assert page.evaluate(drawn) < before
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert page.evaluate(drawn) == before and fields.first.input_value() == ""
