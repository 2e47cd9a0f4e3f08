# SPDX-License-Identifier: Apache-2.0
"""Audits cases once per run and hands out their reports."""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import cases
import hostile

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"none": 0, "one": 1, "forty": 40, "hundred": 100, "thousand": 1_000, "ten-thousand": 10_000}


@dataclass
class Report:
    """One vendor's report in one language, with the case that it was made of."""

    name: str
    language: str
    case: Path
    folder: Path

    @property
    def html(self) -> Path:
        return self.folder / "report.html"

    @property
    def address(self) -> str:
        return self.html.as_uri()

    @cached_property
    def text(self) -> str:
        return self.html.read_text(encoding="utf-8")

    @cached_property
    def data(self) -> dict:
        return json.loads((self.folder / "audit.json").read_text(encoding="utf-8"))

    @property
    def listed_exhibits(self) -> list[dict]:
        """All of them, but of a case of more than 80 files those that the page speaks of or that hold no event."""
        exhibits = self.data["exhibits"]
        if len(exhibits) <= 80:
            return exhibits
        named = set(re.findall(r"\bEX-\d+\b", self.text))
        return [exhibit for exhibit in exhibits if exhibit["id"] in named or not exhibit["events"]]


class Audits:
    """Runs the command; a case is written once and audited once for each language."""

    def __init__(self, binary: Path, scratch: Path):
        self.binary = binary
        self.scratch = scratch
        self._cases: dict[str, Path] = {}
        self._reports: dict[tuple[str, str], Report] = {}

    def run(self, *arguments: object, check: bool = True, **options) -> subprocess.CompletedProcess:
        result = subprocess.run([str(self.binary), *map(str, arguments)], capture_output=True, **options)
        # 2 says that some input could not be read, which hostile cases mean to bring about.
        if check and result.returncode not in (0, 2):
            raise AssertionError(f"slaudit {' '.join(map(str, arguments))}: exit {result.returncode}\n{result.stderr.decode()[:2000]}")
        return result

    @cached_property
    def help(self) -> str:
        return self.run("--help", check=False).stdout.decode() + self.run("audit", "--help", check=False).stdout.decode()

    def has(self, word: str) -> bool:
        """Whether the help of the command names a command or an option."""
        return any(word in line.split() or f"{word}," in line.split() for line in self.help.splitlines())

    def case(self, name: str) -> Path:
        """`sample-VENDOR`, `hostile`, `SIZE-LANGUAGE` or `mails-SIZE-LANGUAGE`."""
        if name.startswith("sample-"):
            return ROOT
        if name not in self._cases:
            folder = self.scratch / "cases" / name
            folder.mkdir(parents=True)
            if name == "hostile":
                hostile.write(folder)
            else:
                mails = name.startswith("mails-")
                size, language = name.removeprefix("mails-").rsplit("-", 1)
                cases.write(folder, language=language, findings=SIZES[size], mails=mails)
            self._cases[name] = folder
        return self._cases[name]

    def report(self, name: str, language: str) -> Report:
        """The report of a case; `language` is that of the page, or `both`, and may differ from the case's."""
        key = (name, language)
        if key not in self._reports:
            case = self.case(name)
            vendor = name.removeprefix("sample-") if name.startswith("sample-") else "vendor"
            output = self.scratch / "reports" / f"{name}.{language}"
            self.run("audit", case, "--vendor", vendor, "--lang", language, "--quiet", "--output", output)
            folder = next(path.parent for path in [output / vendor / "report.html", output / "report.html"] if path.exists())
            self._reports[key] = Report(name, language, case, folder)
        return self._reports[key]


def scratch_copy(source: Path, target: Path) -> Path:
    """A copy of a folder by hard bytes, so that tests may change it."""
    import shutil

    shutil.copytree(source, target)
    for folder, _, files in os.walk(target):
        for name in files:
            os.chmod(Path(folder) / name, 0o644)
    return target
