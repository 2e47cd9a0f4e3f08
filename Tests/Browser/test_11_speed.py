# SPDX-License-Identifier: Apache-2.0
"""Check 11: ten thousand findings open in under a second, also on a machine four times slower in under three.

Times depend on the machine and on what else it does: each is the median of five cold loads, and one further try is allowed.
"""

from __future__ import annotations

import statistics

import pytest

from conftest import TEN_THOUSAND, THOUSAND, every

MEASURE = """addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    window.__measured = {ready: performance.now() / 1000, paint: paint ? paint.startTime / 1000 : null}
})))"""
LOADS = 5


def cold_load(browser, report, slower: int = 1) -> dict:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.add_init_script(MEASURE)
        if slower > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(report.address, timeout=120_000)
        # The page's policy forbids the evaluation of words that waiting for a condition would need.
        return page.evaluate("new Promise(done => { const look = () => window.__measured ? done(window.__measured) : setTimeout(look, 5); look() })")
    finally:
        context.close()


def median(browser, report, name: str, slower: int = 1, loads: int = LOADS) -> float:
    return statistics.median(cold_load(browser, report, slower)[name] for _ in range(loads))


def expect(limit: float, measure, what: str, record_property) -> None:
    value = measure()
    if value >= limit:
        value = min(value, measure())
    record_property(what, round(value, 3))
    print(f"{what}: {value:.3f} (limit {limit})")
    if value >= limit:
        pytest.fail(f"{what}: {value:.3f}, limit {limit}", pytrace=False)


@every(TEN_THOUSAND)
def test_opens_in_a_second(report, browser, record_property):
    expect(1.0, lambda: median(browser, report, "ready"), "load and two frames, s", record_property)


@every(TEN_THOUSAND)
def test_paints_at_once(report, browser, record_property):
    expect(0.3, lambda: median(browser, report, "paint"), "first contentful paint, s", record_property)


@every(TEN_THOUSAND)
def test_opens_in_three_seconds_on_a_slow_machine(report, browser, record_property):
    expect(3.0, lambda: median(browser, report, "ready", slower=4, loads=3), "load and two frames at a quarter of the speed, s", record_property)


@every(TEN_THOUSAND)
def test_has_few_elements(report, open_page, record_property):
    page = open_page(report)
    expect(80_000, lambda: page.evaluate("document.querySelectorAll('*').length"), "elements", record_property)


@every(THOUSAND, TEN_THOUSAND)
def test_a_finding_toggles_at_once(report, open_page, record_property):
    page = open_page(report)
    toggle = """async () => {
        const all = [...document.querySelectorAll('details:has([id^="F-"])')], times = []
        for (const place of [0, 0.25, 0.5, 0.75, 0.999]) {
            const details = all[Math.floor(place * all.length)]
            details.scrollIntoView()
            await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))
            const start = performance.now()
            details.open = !details.open
            details.getBoundingClientRect()
            await new Promise(r => requestAnimationFrame(() => setTimeout(r)))
            times.push(performance.now() - start)
        }
        return times.sort((a, b) => a - b)[2]
    }"""
    expect(100, lambda: page.evaluate(toggle), "toggle of a finding, ms", record_property)
