# SPDX-License-Identifier: Apache-2.0
"""A case in which everything that comes from outside tries to be markup, script, style or direction."""

from __future__ import annotations

import csv
import io
from pathlib import Path

# Each sets a mark if it ever runs. The number tells which one it was.
SCRIPTS = [
    "<script>window.__ran=1</script>",
    "<img src=x onerror=\"window.__ran=2\">",
    "<a href=\"javascript:window.__ran=3\">link</a>",
    "</style><script>window.__ran=4</script>",
    "</title></head><body onload=\"window.__ran=5\">",
    "]]><svg onload=\"window.__ran=6\"></svg>",
    "<p style=\"position:fixed;inset:0;background:red\" onmouseover=window.__ran=7>cover</p>",
    "\" autofocus onfocus=\"window.__ran=8",
    "' onclick='window.__ran=9",
    "--><iframe srcdoc=\"<script>parent.__ran=10</script>\"></iframe>",
    "<link rel=stylesheet href=https://evil.example/x.css><style>@import url(https://evil.example/y.css)</style>",
    "&lt;script&gt;window.__ran=11&lt;/script&gt;",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example/>",
    "<form action=https://evil.example/><input name=q><button>send</button></form>",
    "<details open ontoggle=window.__ran=12><summary>more</summary></details>",
]
# Directions, invisible characters, words of right-to-left scripts, a character of four bytes, combining marks.
ODD = "\u202eevil\u202c \u2066abc\u2069 zero\u200bwidth\u200djoin\u2060er \ufeffmark שלום עולם مرحبا 𠮷𠮷 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A"
# What a report shows for characters that would steer or hide text.
SHOWN_BY_NUMBER = ["⟨U+202E⟩", "⟨U+2066⟩", "⟨U+200B⟩"]
LONG = "W" * 10_000
LONG_HAN = "永" * 3_000


def write(folder: Path) -> Path:
    contract = folder / "contracts" / "vendor"
    evidence = folder / "evidence" / "vendor"
    (evidence / "mail").mkdir(parents=True)
    contract.mkdir(parents=True)
    (contract / "agreement.md").write_text(_agreement(), encoding="utf-8")
    (contract / "engagement.json5").write_text(_engagement(), encoding="utf-8")
    (evidence / "sources.json5").write_text(
        '{ "**": { timeZone: "Asia/Shanghai", custodian: %s } }\n' % _quoted(SCRIPTS[0] + ODD), encoding="utf-8")
    (evidence / "tickets <script>window.__ran=20.csv").write_text(_table(), encoding="utf-8")
    for number, script in enumerate(SCRIPTS):
        name = f"{number} <img src=x onerror=window.__ran={30 + number}> \u202egpj 中文 'q' &amp;.eml"
        (evidence / "mail" / name).write_text(_mail(number, script), encoding="utf-8")
    (evidence / "unknown \"><script>window.__ran=21.bin").write_bytes(b"\x00\x01\xfe" * 40)
    return folder


def _agreement() -> str:
    return f"""# Terms {SCRIPTS[0]} {ODD}

## Times {SCRIPTS[1]}

1.1 Vendor shall give a first response within the time in the table, measured from the time Customer submits the request {SCRIPTS[4]} {ODD}.

| Severity | First response | Resolution |
|---|---|---|
| P1 | 30 minutes | 4 hours |
| `{SCRIPTS[2]}` | 2 hours | 8 hours |
| P3 {LONG[:300]} | 1 business day | 5 business days |

1.2 Requests of {SCRIPTS[8]} are handled around the clock (24x7).

1.3 Vendor may, at its sole discretion, {SCRIPTS[3]} modify these terms. {LONG}
"""


def _engagement() -> str:
    return f"""{{
  vendor: {{ name: {_quoted("Vendor " + SCRIPTS[0] + ODD)}, domains: ["vendor.example"], aliases: ["Eve"], bots: ["Bot"] }},
  customer: {{ name: {_quoted("Customer " + SCRIPTS[1] + LONG[:400])}, domains: ["customer.example"], aliases: ["Mallory"] }},
  severities: {{ {_quoted(SCRIPTS[7])}: "P1" }},
  exclusions: [{{ ground: "third-party", incidents: ["T-00004"], note: {_quoted(SCRIPTS[5] + ODD)} }}],
  ticketPattern: "(T-[0-9]{{5}})",
  asOf: "2026-04-30T00:00:00Z",
}}
"""


def _table() -> str:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["Ticket", "Time", "Actor", "Role", "Event", "Value", "Severity", "Subject", "Text"])
    for number, script in enumerate(SCRIPTS):
        key, day = f"T-{number + 1:05d}", f"2026-03-{number + 2:02d}"
        level = [SCRIPTS[7], "P1", "P3", script][number % 4]
        title = script + [ODD, LONG, LONG_HAN][number % 3]
        table.writerow([key, f"{day} 10:00:00", "Mallory", "customer", "created", "", level, title, f"{script} {ODD}\n{LONG}"])
        actor, role = [("Eve", "vendor"), (script + ODD, ""), ("Bot", "system")][number % 3]
        table.writerow([key, f"{day} 15:00:00", actor, role, "comment", "public", level, title, f"Looking into it {script} {ODD}"])
        table.writerow([key, f"{day} 16:00:00", "Eve", "vendor", script, script, level, title, ""])
    table.writerow([SCRIPTS[0], "not a time " + SCRIPTS[1], SCRIPTS[2], "", "created", "", "P1", "x", "y"])
    return out.getvalue()


def _mail(number: int, script: str) -> str:
    name = script.replace("\\", "").replace("\"", "\\\"")
    return (
        f"From: \"{name}\" <someone@customer.example>\nTo: desk@vendor.example\nSubject: {script} {ODD} [M-{number}] P1\n"
        f"Date: Mon, {number + 2:02d} Mar 2026 12:00:00 +0800\nMessage-ID: <{number}.script@customer.example>\n"
        f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        f"<html><body>{script}<p>The page fails. {script.replace('<', '&lt;')} {ODD}</p><p>{LONG}</p></body></html>\n")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\u2028", "\\u2028") + '"'
