# SPDX-License-Identifier: Apache-2.0
"""Writes case folders of any size, in English or Chinese, whose findings have every outcome."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import words

EAST = timezone(timedelta(hours=8))
FIRST_DAY = datetime(2026, 1, 5, 9, 0, tzinfo=EAST)
AS_OF = datetime(2026, 6, 30, 18, 0, tzinfo=EAST)
# Every ticket asks for an answer, for updates and for a solution.
FINDINGS_PER_TICKET = 3


@dataclass
class Row:
    """One event of a ticket; `level` and `title` are those of its request."""

    ticket: str
    at: datetime
    actor: str
    role: str
    event: str
    value: str
    level: str
    title: str
    text: str


@dataclass
class Ticket:
    """A request with what followed, in the order of time."""

    key: str
    rows: list[Row] = field(default_factory=list)


def write(folder: Path, *, language: str, findings: int, mails: bool = False, seed: int = 7) -> Path:
    """Writes a case with about `findings` findings; `mails` puts each message into a file of its own instead of one table."""
    speech = words.of(language)
    count = findings if findings <= 1 else max(1, round(findings / FINDINGS_PER_TICKET))
    tickets = [_ticket(speech, number, random.Random(seed * 100_003 + number)) for number in range(count)]
    contract = folder / "contracts" / "vendor"
    evidence = folder / "evidence" / "vendor"
    contract.mkdir(parents=True)
    evidence.mkdir(parents=True)
    single = findings == 1
    (contract / "agreement.md").write_text(speech.agreement_for_one if single else speech.agreement, encoding="utf-8")
    (contract / "engagement.json5").write_text(_engagement(speech, tickets), encoding="utf-8")
    (evidence / "sources.json5").write_text(
        '{ "**": { timeZone: "Asia/Shanghai", custodian: "%s" } }\n' % speech.customer_people[0], encoding="utf-8")
    if findings == 0:
        _write_table(evidence / "tickets.csv", speech, [])
    elif mails:
        _write_mails(evidence / "mail", speech, tickets)
        # A mailbox alone has no states, so a few tickets stand in a log too.
        _write_table(evidence / "tickets.csv", speech, tickets[: max(1, count // 20)])
    else:
        _write_table(evidence / "tickets.csv", speech, tickets)
        if not single:
            _write_chat(evidence / "chat.txt", speech)
    return folder


def _engagement(speech: words.Speech, tickets: list[Ticket]) -> str:
    excused = [ticket.key for index, ticket in enumerate(tickets) if index % 10 == 6]
    exclusions = "\n".join(
        '    { ground: "third-party", incidents: ["%s"], note: "%s" },' % (key, speech.ground) for key in excused[:40])
    quoted = lambda names: ", ".join('"%s"' % name for name in names)
    return f"""{{
  vendor: {{ name: "{speech.vendor}", domains: ["vendor.example"], aliases: [{quoted(speech.vendor_people)}], bots: ["{speech.bot}"] }},
  customer: {{ name: "{speech.customer}", domains: ["customer.example"], aliases: [{quoted(speech.customer_people)}] }},
  effective: {{ from: "2026-01-01", until: "2026-12-31" }},
  fee: {{ amount: "36000.00", currency: "CNY", per: "month" }},
  ticketPattern: "(T-[0-9]{{5}})",
  exclusions: [
{exclusions}
  ],
  asOf: "{AS_OF.isoformat()}",
}}
"""


def _ticket(speech: words.Speech, number: int, dice: random.Random) -> Ticket:
    """The kind of a ticket follows from its number, so that ten in a row have every outcome."""
    kind = number % 10
    level = dice.randrange(3)
    start = FIRST_DAY + timedelta(days=dice.randrange(160), minutes=dice.randrange(480), seconds=dice.randrange(60))
    if kind == 7:  # too late to be due by the end of the evidence
        start = AS_OF - timedelta(minutes=5 + number % 4)
        level = 2
    if kind == 8:
        level = 2
    key = f"T-{number + 1:05d}"
    title = speech.titles[number % len(speech.titles)]
    asker = speech.customer_people[number % len(speech.customer_people)]
    engineer = speech.vendor_people[number % len(speech.vendor_people)]
    ticket = Ticket(key)

    def add(after: timedelta, actor: str, role: str, event: str, value: str = "", text: str = "") -> None:
        at = start + after
        if at <= AS_OF:
            ticket.rows.append(Row(key, at, actor, speech.roles[role], speech.events[event], value, speech.levels[level], title, text))

    hour = timedelta(hours=1)
    add(0 * hour, asker, "customer", "created", "", f"{title}\n{speech.request}")
    add(timedelta(seconds=2), speech.bot, "system", "comment", speech.automatic, speech.received)
    if kind == 7:
        return ticket
    late = kind in (1, 2, 6, 8)
    first = timedelta(minutes=dice.randrange(3, 12)) if not late else hour * dice.randrange(30, 90)
    if kind == 3:  # an author nobody has placed answers in time, the vendor's people late
        add(timedelta(minutes=4), speech.stranger, "", "comment", speech.public, speech.answers[1])
        first = hour * 50
    if kind == 9:  # no answer at all
        return ticket
    add(first, engineer, "vendor", "comment", speech.public, speech.answers[0])
    add(first + timedelta(minutes=1), engineer, "vendor", "status", speech.states["open"])
    if kind == 4:
        add(first + hour, engineer, "vendor", "comment", speech.public, speech.question)
        add(first + hour, engineer, "vendor", "status", speech.states["waiting"])
        add(first + 20 * hour, asker, "customer", "comment", speech.public, speech.reply)
        add(first + 20 * hour, asker, "customer", "status", speech.states["open"])
    step = hour * (3 if kind in (0, 5) else 27)
    for turn in range(1, 3):
        add(first + step * turn, engineer, "vendor", "comment", speech.public, speech.answers[turn % len(speech.answers)])
    add(first + step * 2 + timedelta(minutes=30), engineer, "vendor", "status", speech.states["resolved"])
    if kind == 5:
        add(first + step * 3, asker, "customer", "status", speech.states["reopened"], speech.reply)
        add(first + step * 3 + hour, engineer, "vendor", "status", speech.states["resolved"])
    return ticket


def _write_table(path: Path, speech: words.Speech, tickets: list[Ticket]) -> None:
    rows = sorted((row for ticket in tickets for row in ticket.rows), key=lambda row: (row.at, row.ticket))
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(speech.columns)
    for row in rows:
        table.writerow([row.ticket, row.at.isoformat(), row.actor, row.role, row.event, row.value, row.level, row.title, row.text])
    path.write_text(out.getvalue(), encoding="utf-8")


def _write_mails(folder: Path, speech: words.Speech, tickets: list[Ticket]) -> None:
    folder.mkdir()
    for ticket in tickets:
        for turn, row in enumerate(ticket.rows):
            if row.text:
                (folder / f"{ticket.key}-{turn}.eml").write_text(_mail(speech, row, turn), encoding="utf-8")


def _mail(speech: words.Speech, row: Row, turn: int) -> str:
    side = "customer" if row.role == speech.roles["customer"] else "vendor"
    other = "vendor" if side == "customer" else "customer"
    references = f"In-Reply-To: <{row.ticket}-0@customer.example>\n" if turn else ""
    automatic = "Auto-Submitted: auto-replied\n" if row.actor == speech.bot else ""
    return (
        f"From: {row.actor} <desk@{side}.example>\nTo: desk@{other}.example\n"
        f"Subject: {'Re: ' if turn else ''}[{row.ticket}] {row.level} {row.title}\n"
        f"Date: {row.at.strftime('%a, %d %b %Y %H:%M:%S %z')}\nMessage-ID: <{row.ticket}-{turn}@{side}.example>\n{references}{automatic}"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{row.text}\n")


def _write_chat(path: Path, speech: words.Speech) -> None:
    """A chat to the minute, where an answer half an hour on may be in time or late."""
    asker, engineer = speech.customer_people[0], speech.vendor_people[0]
    lines = []
    for number in range(3):
        day = f"2026/3/{10 + number}"
        lines.append(f"{day} 14:20 - {asker}: [T-{90000 + number}] {speech.levels[0]} {speech.titles[number]}\n{speech.request}")
        lines.append(f"{day} 14:50 - {engineer}: [T-{90000 + number}] {speech.answers[0]}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
