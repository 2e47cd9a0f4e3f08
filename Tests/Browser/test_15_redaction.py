# SPDX-License-Identifier: Apache-2.0
"""Check 15: a redacted report holds none of the seeded secrets, in its source, beside it or on paper."""

from __future__ import annotations

import json
import random

import pypdf
import pytest

import cases
import words
from shown import squeezed

PROFILES = ["vendor", "public"]


def seeds(language: str) -> dict[str, list[str]]:
    """Invented names, addresses, numbers and tokens; two hundred in all."""
    dice = random.Random(11)
    digits = lambda count: "".join(dice.choice("123456789") for _ in range(count))
    token = lambda count: "".join(dice.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789abcdefghijkmnopqrstuvwxyz") for _ in range(count))
    if language == "en":
        names = [f"{first} {last}" for first in ("Isolde", "Ferris", "Odalys", "Barnaby", "Quilla") for last in ("Vantongeren", "Ashgrove", "Pellinore", "Droste", "Hallamby", "Okonjo", "Zwick", "Marrow")]
    else:
        names = [last + first for last in "仇翟濮阎闵谷庾竺" for first in ("望舒", "景澄", "知微", "怀瑾", "若渝")]
    return {
        "names": names,
        "mails": [f"secret.{token(7).lower()}@customer.example" for _ in range(40)],
        "phones": [f"+86 138 {digits(4)} {digits(4)}" if number % 2 else f"139{digits(8)}" for number in range(40)],
        "tokens": [f"sk_live_{token(28)}" if number % 2 else f"ghp_{token(36)}" for number in range(40)],
        "addresses": [f"203.0.113.{number + 10}" for number in range(40)],
    }


@pytest.fixture(scope="module", params=[(profile, language) for profile in PROFILES for language in ("en", "zh")], ids=lambda value: "-".join(value))
def redacted(request, audits, tmp_path_factory):
    if not audits.has("--redact"):
        pytest.skip("this slaudit has no option --redact")
    profile, language = request.param
    case = tmp_path_factory.mktemp("redaction") / "case"
    secrets = seeds(language)
    cases.write(case, language=language, findings=120, mails=True)
    speech = words.of(language)
    # The customer's own people are among the secrets: as actors, in addresses, bodies, subjects and names of files.
    engagement = case / "contracts" / "vendor" / "engagement.json5"
    people = ", ".join(f'"{name}"' for name in secrets["names"])
    engagement.write_text(engagement.read_text(encoding="utf-8").replace(
        'customer: { name: "%s", domains: ["customer.example"], aliases: [' % speech.customer,
        'customer: { name: "%s", domains: ["customer.example"], aliases: [%s, ' % (speech.customer, people)), encoding="utf-8")
    mails = sorted((case / "evidence" / "vendor" / "mail").glob("*-0.eml"))
    for number, path in enumerate(mails):
        pick = lambda kind: secrets[kind][number % len(secrets[kind])]
        text = path.read_text(encoding="utf-8")
        head, body = text.split("\n\n", 1)
        lines = head.splitlines()
        lines[0] = f"From: {pick('names')} <{pick('mails')}>"
        lines[2] += f" {pick('names')} {pick('phones')}"
        path.write_text("\n".join(lines) + f"\n\n{body}\n{pick('names')} {pick('phones')} {pick('tokens')} {pick('addresses')} {pick('mails')}\n", encoding="utf-8")
        path.rename(path.with_name(f"{pick('names')} {path.name}"))
    output = case.parent / "out"
    audits.run("audit", case, "--quiet", "--redact", profile, "--lang", language, "--output", output)
    folder = next(path.parent for path in output.rglob("report.html") if "redacted" in str(path.parent))
    return folder, secrets, case


def test_enough_is_seeded(redacted):
    assert sum(len(values) for values in redacted[1].values()) == 200


def test_no_secret_is_left_in_any_file(redacted):
    folder, secrets, _ = redacted
    for path in folder.rglob("*"):
        text = path.name + (path.read_text(encoding="utf-8") if path.is_file() else "")
        left = [secret for values in secrets.values() for secret in values if secret in text or secret.replace("@", "&#64;") in text]
        assert not left, f"{path.name}: {left[:5]}"


def test_no_secret_is_left_on_paper(redacted, browser, tmp_path):
    folder, secrets, _ = redacted
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    context.close()
    text = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "report.pdf").pages))
    assert len(text) > 5000
    assert not [secret for values in secrets.values() for secret in values if squeezed(secret) in text]


def test_digests_of_the_originals_stay(redacted):
    folder, _, case = redacted
    import hashlib

    text = (folder / "report.html").read_text(encoding="utf-8")
    exhibits = json.loads((folder / "audit.json").read_text(encoding="utf-8"))["exhibits"]
    listed = {exhibit["sha256"] for exhibit in exhibits}
    originals = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (case / "evidence").rglob("*") if path.is_file()}
    assert listed == originals
    # A long report lists the exhibits that findings rest on; the others stand in audit.json.
    shown = {exhibit["id"] for exhibit in exhibits if f'id="{exhibit["id"]}"' in text}
    assert shown and all(exhibit["sha256"] in text for exhibit in exhibits if exhibit["id"] in shown)


def test_what_was_replaced_is_logged_without_being_told(redacted):
    folder, secrets, _ = redacted
    logs = [path for path in folder.iterdir() if "redaction" in path.name]
    assert logs
    text = logs[0].read_text(encoding="utf-8")
    assert json.loads(text) and not [secret for values in secrets.values() for secret in values if secret in text]
