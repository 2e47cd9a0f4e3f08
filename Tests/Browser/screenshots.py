# SPDX-License-Identifier: Apache-2.0
"""Pictures of reports for looking at by eye: first page, a finding, sections with drawings and tables, a narrow screen, printed pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from reports import Audits

REPORTS = [("sample-lanyun", "en"), ("sample-lanyun", "zh"), ("sample-brightcall", "en"), ("sample-brightcall", "zh"), ("hundred-en", "en"), ("hundred-zh", "zh"), ("hostile", "en")]
SECTIONS = ["answer", "commitments", "readings", "findings", "patterns", "money", "dates", "conduct", "counter", "coverage", "evidence", "method"]
PRINTED_PAGES = 8


def main(binary: Path, out: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        audits = Audits(binary, Path(scratch))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for case, language in REPORTS:
            report = audits.report(case, language)
            name = f"{case}.{language}"
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": 1280, "height": 1000}, color_scheme=scheme, offline=True)
                page.goto(report.address)
                page.screenshot(path=out / f"{name}.{scheme}.1-first.png")
                take_parts(page, out, f"{name}.{scheme}")
                page.context.close()
            page = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=2, offline=True)
            page.goto(report.address)
            page.screenshot(path=out / f"{name}.390.1-first.png")
            take_parts(page, out, f"{name}.390", only=("answer", "findings", "patterns", "money"))
            page.context.close()
            print_pages(browser, report, out, name)
        browser.close()
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


def take_parts(page, out: Path, name: str, only: tuple[str, ...] = tuple(SECTIONS)) -> None:
    """Each section's beginning, and the first finding of each outcome."""
    for number, section in enumerate(SECTIONS):
        if section in only and page.locator(f"#{section}").count():
            page.evaluate(f"document.getElementById('{section}').scrollIntoView()")
            page.wait_for_timeout(80)
            page.screenshot(path=out / f"{name}.{number + 2:02d}-{section}.png")
    found = page.evaluate("""() => {
        const seen = new Map()
        for (const e of document.querySelectorAll('[id^="F-"]')) {
            const block = e.closest('details') || e, kind = block.className
            if (!seen.has(kind)) seen.set(kind, e.id)
        }
        return [...seen]
    }""")
    for number, (kind, identity) in enumerate(found[:6]):
        page.evaluate("""id => { const e = document.getElementById(id), d = e.closest('details'); if (d) d.open = true; (d || e).scrollIntoView() }""", identity)
        page.wait_for_timeout(80)
        page.screenshot(path=out / f"{name}.20-finding-{number}-{''.join(c for c in kind if c.isalnum())[:20]}.png")


def print_pages(browser, report, out: Path, name: str) -> None:
    page = browser.new_page(offline=True)
    page.goto(report.address)
    for paper in ("A4", "Letter"):
        path = out / f"{name}.{paper}.pdf"
        page.pdf(path=path, format=paper, prefer_css_page_size=paper == "A4")
        if paper == "A4":
            subprocess.run(["pdftoppm", "-r", "70", "-png", "-l", str(PRINTED_PAGES), str(path), str(out / f"{name}.printed")], check=True)
    page.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
