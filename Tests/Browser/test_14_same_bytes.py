# SPDX-License-Identifier: Apache-2.0
"""Check 14: the same inputs give the same bytes whoever runs it wherever, and a changed byte is found."""

from __future__ import annotations

import os
import random
import shutil

import pytest

PLACES = [
    {"TZ": "Pacific/Kiritimati", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "HOME": "/nonexistent", "USER": "someone", "LOGNAME": "someone"},
    {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/", "USER": "nobody", "SWIFT_DETERMINISTIC_HASHING": "1"},
]


def files_of(folder) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", ["sample-lanyun", "hundred-en", "hundred-zh", "hostile", pytest.param("thousand-zh", marks=pytest.mark.full)])
def test_same_bytes_everywhere(case, language, audits, tmp_path):
    made = []
    for number, environment in enumerate([{}, *PLACES]):
        root = tmp_path / ("a 中文" * number + "x")
        copied = root / f"case {number}"
        for name in ("contracts", "evidence"):
            shutil.copytree(audits.case(case) / name, copied / name)
        output = root / "out"
        working = root if number else copied
        audits.run("audit", copied if number else ".", "--lang", language, "--quiet", "--output", output, cwd=working, env={**os.environ, **environment})
        made.append(files_of(output))
    for other in made[1:]:
        assert other.keys() == made[0].keys()
        assert not [name for name in other if other[name] != made[0][name]]
    assert any(name.endswith("report.html") for name in made[0])
    for content in made[0].values():
        assert str(tmp_path).encode() not in content


@pytest.fixture
def verified(audits, tmp_path):
    if not audits.has("verify"):
        pytest.skip("this slaudit has no command verify")
    case = tmp_path / "case"
    for name in ("contracts", "evidence"):
        shutil.copytree(audits.case("hundred-en") / name, case / name)
    audits.run("audit", case, "--quiet")
    assert audits.run("verify", case, check=False).returncode == 0
    return case


def changeable(case) -> list:
    """Inputs and what was made of them."""
    return [path for folder in ("contracts", "evidence", "reports") for path in sorted((case / folder).rglob("*"))
            if path.is_file() and path.stat().st_size and path.name != "index.html"]


def test_a_changed_byte_is_found_and_named(verified, audits):
    dice = random.Random(4)
    for path in changeable(verified):
        kept = path.read_bytes()
        for _ in range(3):
            place = dice.randrange(len(kept))
            path.write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
            result = audits.run("verify", verified, check=False)
            assert result.returncode == 4, f"{path.name}, byte {place}: exit {result.returncode}"
            assert path.name.encode() in result.stdout + result.stderr
        path.write_bytes(kept)
    assert audits.run("verify", verified, check=False).returncode == 0


def test_a_missing_file_is_found(verified, audits):
    path = next(path for path in changeable(verified) if path.suffix == ".csv")
    path.unlink()
    assert audits.run("verify", verified, check=False).returncode == 4
