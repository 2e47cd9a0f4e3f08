# SPDX-License-Identifier: Apache-2.0
"""Check 13: what the page says is what audit.json says, and what it adds up adds up."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

import shown
from conftest import SMALL, TEN_THOUSAND, THOUSAND, every

PLAIN = [entry for entry in SMALL if entry[0] != "hostile"]
LEDGERS = """() => [...document.querySelectorAll('[id^="F-"]')].map(place => {
    const details = place.closest('details'), block = details && details.querySelectorAll('[id^="F-"]').length === 1 ? details : place
    return [place.id, [...block.querySelectorAll('pre'), ...(block.localName === 'pre' ? [block] : [])].map(pre => pre.textContent).join('\\n')]
})"""
# "Fri 2026-03-06  17:50:12 → 18:00:00   0:09:48   0:09:48  ◆ due"
ROW = re.compile(
    r"(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d:\d\d(?:\.\d+)?) → (?:[^\d\s]\S* )?(?:(\d\d-\d\d) )?(\d\d:\d\d:\d\d(?:\.\d+)?)\s+(−?[\d:.]+)\s+(−?[\d:.]+)(.*)")

LENGTHS = {"minute": 60, "hour": 3600, "business-hour": 3600}


def ledger_of(text: str) -> list[tuple]:
    """Rows as (start, end, counted, total, the rest of the line)."""
    rows = []
    for line in text.splitlines():
        if found := ROW.search(line):
            date, start, end_date, end, counted, total, rest = found.groups()
            year = int(date[:4])
            if end_date and end_date < date[5:]:
                year += 1
            rows.append(((date, start), (f"{year}-{end_date}" if end_date else date, end), counted, total, rest))
    return rows


def instant_of(moment: tuple[str, str], zone: str):
    date, time = moment
    if time.startswith("24:"):
        date, time = shown.day_after(date), "00" + time[2:]
    return shown.instant(f"{date}T{time}").replace(tzinfo=ZoneInfo(zone))


@every(PLAIN, THOUSAND, TEN_THOUSAND)
def test_every_ledger_adds_up(report, open_page):
    """The printed rows are added anew: each total is the one before and the row's own, no row counts more than passed, and the
    last total is the time that audit.json counts."""
    texts = dict(open_page(report, java_script_enabled=False).evaluate(LEDGERS))
    targets = {commitment["id"]: commitment["target"] or {} for commitment in report.data["commitments"]}
    units = {identity: target.get("unit", "") for identity, target in targets.items()}
    wrong, checked = [], 0
    for finding in report.data["findings"]:
        rows, zone = ledger_of(texts[finding["id"]]), shown.zone_of(finding, report.data)
        is_cut = "…" in texts[finding["id"]]
        counts_days = any(line.get("day") is not None for line in finding["ledger"])
        if not rows:
            continue
        checked += 1
        total = None
        for start, end, counted, printed_total, rest in rows:
            value, sum_so_far = ((Decimal(counted), Decimal(printed_total)) if counts_days or ":" not in printed_total
                                 else (Decimal(0) if counted == "0" else shown.seconds_of(counted), shown.seconds_of(printed_total)))
            if total is not None and not is_cut and total + value != sum_so_far:
                wrong.append(f"{finding['id']}: {total} + {value} is not {sum_so_far}")
            total = sum_so_far
            passed = Decimal(str((instant_of(end, zone) - instant_of(start, zone)).total_seconds()))
            if ":" in printed_total and value > passed + 3600:
                wrong.append(f"{finding['id']}: {counted} counted from {start} to {end}")
        if counts_days or not finding["elapsed"] or units[finding["commitment"]] not in LENGTHS:
            continue
        least, most = (Decimal(str(finding["elapsed"][name])) for name in ("min", "max"))
        target = Decimal(str(targets[finding["commitment"]]["value"])) * LENGTHS[units[finding["commitment"]]]
        for _, _, _, printed_total, rest in rows:
            sum_so_far = shown.seconds_of(printed_total)
            if "●" in rest and not least <= sum_so_far <= most:
                wrong.append(f"{finding['id']}: {sum_so_far} at the stop is not between {least} and {most}")
            if "◆" in rest and sum_so_far != target:
                wrong.append(f"{finding['id']}: {sum_so_far} at the deadline is not the target of {target}")
        if total < least:
            wrong.append(f"{finding['id']}: the last total {total} is less than {least}")
    assert not wrong, f"{len(wrong)} of {checked}: {wrong[:4]}"
    if any(finding["outcome"] == "breached" for finding in report.data["findings"]):
        assert checked


@every(PLAIN)
def test_every_breach_has_its_ledger(report, open_page):
    texts = dict(open_page(report, java_script_enabled=False).evaluate(LEDGERS))
    without = [finding["id"] for finding in report.data["findings"]
               if finding["outcome"] == "breached" and finding["ledger"] and not ledger_of(texts[finding["id"]])]
    assert not without


@every(PLAIN, THOUSAND, TEN_THOUSAND)
def test_counts_are_sums_of_the_findings(report, open_page):
    data, language = report.data, report.language
    counted = Counter((finding["outcome"], finding["standing"]) for finding in data["findings"])
    for outcome, standings in data["counts"].items():
        for standing, number in standings.items():
            assert counted[(outcome, standing)] == number, (outcome, standing)
    page = open_page(report)
    answer = page.evaluate("document.getElementById('answer').textContent")
    if not data["findings"]:
        return
    numbers = set(re.findall(r"\d+", answer.replace(",", "")))
    for outcome in ("met", "breached", "undetermined", "open"):
        assert str(sum(data["counts"][outcome].values())) in numbers, outcome
    # The drawing's own words name each outcome with its number.
    labels = page.evaluate("[...document.querySelectorAll('#answer svg')].map(e => (e.getAttribute('aria-label') || '') + e.textContent)")
    bar = " ".join(labels)
    for outcome in ("met", "breached", "undetermined", "open"):
        number = sum(data["counts"][outcome].values())
        if number:
            assert re.search(rf"{re.escape(shown.OUTCOMES[language][outcome])}\D{{0,3}}{number}\b", bar.replace(",", "")), (outcome, bar)


@every(PLAIN, THOUSAND, TEN_THOUSAND)
def test_counts_of_each_commitment(report, open_page):
    rows = open_page(report).evaluate("""() => Object.fromEntries([...document.querySelectorAll('[id^="C-"]')].map(e => [e.id, e.textContent]))""")
    counted: dict[str, Counter] = {commitment["id"]: Counter() for commitment in report.data["commitments"]}
    for finding in report.data["findings"]:
        counted[finding["commitment"]][(finding["outcome"], finding["missedTarget"])] += 1
    for commitment, outcomes in counted.items():
        text = re.sub(r"\s+", " ", rows[commitment].replace(",", ""))
        for (outcome, missed), number in outcomes.items():
            words = shown.MISSED[report.language] if missed else shown.OUTCOMES[report.language][outcome]
            assert re.search(rf"\b{number} ?{re.escape(words)}", text), (commitment, outcome, number, text[:200])


@every(PLAIN, THOUSAND, TEN_THOUSAND)
def test_every_exhibit_stands_with_its_digest(report, open_page):
    data = report.data
    rows = open_page(report).evaluate("""() => Object.fromEntries([...document.querySelectorAll('[id^="EX-"]')].map(e => [e.id, e.textContent]))""")
    exhibits = {exhibit["id"]: exhibit for exhibit in data["exhibits"]}
    cited = {cite["exhibit"] for finding in data["findings"] for name in ("start", "stop") if finding[name] for cite in finding[name]["cites"]}
    assert cited - {None} <= set(exhibits)
    listed = {exhibit["id"] for exhibit in report.listed_exhibits}
    assert listed == rows.keys() <= exhibits.keys()
    for identity in rows:
        exhibit, text = exhibits[identity], rows[identity]
        assert exhibit["sha256"] in text
        assert shown.grouped(exhibit["bytes"]) in text and shown.grouped(exhibit["explainedBytes"]) in text
        # One on a line, a single event goes without saying.
        assert str(exhibit["events"]) in text.replace(",", "") or (exhibit["events"] == 1 and len(exhibits) > 80)
    left_out = {exhibits[identity]["path"] for identity in exhibits.keys() - listed}
    for entry in data["inputs"]:
        content = (report.case / entry["path"]).read_bytes() if "›" not in entry["path"] else None
        if content is not None:
            assert hashlib.sha256(content).hexdigest() == entry["sha256"] and len(content) == entry["bytes"], entry["path"]
        assert entry["sha256"] in report.text or entry["path"] in left_out, entry["path"]


ARITHMETIC = re.compile(r"((?:[\d.]+ \+ )+[\d.]+|[\d.]+ × [\d.]+%|min\([\d., ]+\)) = ([\d.]+)")


@every(PLAIN, THOUSAND)
def test_money_adds_up(report, open_page):
    data = report.data
    page = open_page(report)
    text = page.evaluate("document.getElementById('money').textContent")
    checked = 0
    cells = page.evaluate("[...document.querySelectorAll('#money td')].map(e => e.textContent)")
    for sum_, result in (found for cell in cells for found in ARITHMETIC.findall(cell)):
        if "×" in sum_:
            amount, percent = sum_.rstrip("%").split(" × ")
            value = Decimal(amount) * Decimal(percent) / 100
        elif sum_.startswith("min("):
            value = min(Decimal(part) for part in sum_[4:-1].split(", "))
        else:
            value = sum(Decimal(part) for part in sum_.split(" + "))
        # Rounding is marked by an arrow after the exact value.
        assert value == Decimal(result), f"{sum_} = {result}"
        checked += 1
    for name in ("firm", "withContestable", "claimable"):
        if money := data["credits"][name]:
            assert f"{money['currency']} {money['amount']}" in text, name
    periods = data["credits"]["periods"]
    for name in ("firm", "withContestable"):
        if data["credits"][name] and all(period[name] for period in periods):
            assert sum(Decimal(period[name]["amount"]) for period in periods) == Decimal(data["credits"][name]["amount"])
    if data["credits"]["firm"] and Decimal(data["credits"]["firm"]["amount"]):
        assert checked


@every(PLAIN, THOUSAND)
def test_readings_and_dates(report, open_page):
    data, page = report.data, open_page(report)
    rows = page.evaluate("[...document.querySelectorAll('#readings tbody tr')].map(e => e.textContent.trim())")
    flips = [reading["flips"] for reading in data["readings"]]
    numbers = [int(found[1].replace(",", "")) for row in rows if (found := re.search(r"([\d,]+)$", row))]
    assert Counter(numbers) == Counter(flips)
    dates = page.evaluate("document.getElementById('dates').textContent")
    for date in data["dates"]:
        for name in ("due", "safe"):
            if date[name]:
                assert date[name] in dates, date


NUMBERS = """() => {
    const found = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    for (let node; node = walk.nextNode();) {
        const e = node.parentElement
        // Quotations are evidence, codes are digests and commands, and ledgers are added up elsewhere.
        // A stamp as it was written is evidence too.
        if (/as written: |原文时间：/.test(node.data)) continue
        if (e.closest('q, code, pre, .path, script, style, svg, [class*=cite]')) continue
        for (const number of node.data.match(/\\d[\\d,]*(?:\\.\\d+)?/g) || []) found.push([number, node.data.trim().slice(0, 80)])
    }
    return found
}"""


@every([entry for entry in PLAIN if not entry[0].startswith("one")], [("thousand-en", "en"), ("thousand-zh", "zh")])
def test_no_number_comes_from_nowhere(report, open_page):
    """Numbers of three digits and more in the page's own words are found in audit.json, as they are or worked out from it."""
    known = known_numbers(report.data)
    strange = []
    for number, where in open_page(report).evaluate(NUMBERS):
        plain = number.rstrip(",").replace(",", "")
        # A percentage is written with one digit after the point, a number of JSON without idle zeros.
        plain = plain.removesuffix(".0") if where.endswith("%") else plain
        if len(plain.split(".")[0]) >= 3 and plain not in known:
            strange.append(f"{number} in {where!r}")
    assert not strange, f"{len(strange)}: {strange[:6]}"


def known_numbers(data: dict) -> set[str]:
    known: set[str] = {"256", "100", "3834"}
    zones = {calendar["zone"] for calendar in data["calendars"]} | {data["generator"]["displayZone"], "UTC"}

    def learn(value) -> None:
        if isinstance(value, dict):
            known.add(str(len(value)))
            if isinstance(value.get("sum"), dict) and value.get("incidents"):
                # A mean stands beside its sum and the number of incidents.
                for bound in value["sum"].values():
                    learn(float(Decimal(str(bound)) / value["incidents"]))
            for inner in value.values():
                learn(inner)
        elif isinstance(value, list):
            known.add(str(len(value)))
            for inner in value:
                learn(inner)
        elif isinstance(value, str):
            known.update(re.findall(r"\d+(?:\.\d+)?", value.replace(",", "")))
            known.update(re.findall(r"\d+", value))
            if re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", value):
                for zone in zones:
                    known.update(re.findall(r"\d+(?:\.\d+)?", shown.local(value, zone)))
                    known.update(re.findall(r"\d+", shown.local(value, zone)))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            known.add(str(value))
            for language in ("en", "zh"):
                known.update(re.findall(r"\d+(?:\.\d+)?", shown.length(value, language)))

    learn(data)
    for group in (lambda f: f["outcome"], lambda f: (f["outcome"], f["standing"]), lambda f: (f["outcome"], f["missedTarget"]), lambda f: f["standing"],
                  lambda f: (f["commitment"], f["outcome"]), lambda f: tuple(f["reasons"])):
        known.update(str(number) for number in Counter(map(group, data["findings"])).values())
    known.update(str(number) for number in Counter(reason for f in data["findings"] for reason in f["reasons"]).values())
    due = [f for f in data["findings"] if f["outcome"] in ("met", "breached", "undetermined")]
    known.update(str(number) for number in (len(due), sum(e["events"] for e in data["exhibits"]), sum(e["bytes"] for e in data["exhibits"]),
                                            sum(e["explainedBytes"] for e in data["exhibits"]), len(due) + data["counts"]["open"]["firm"] + data["counts"]["open"]["contestable"]))
    return known
