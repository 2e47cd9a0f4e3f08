# SPDX-License-Identifier: Apache-2.0
"""Fixtures: the command, its reports, and Debian's Chromium."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from reports import Audits, Report

SAMPLES = ["sample-lanyun", "sample-brightcall"]
SMALL = [(case, language) for case in SAMPLES for language in ("en", "zh")] + [
    (f"{size}-{language}", language) for size in ("none", "one", "hundred") for language in ("en", "zh")
] + [("hostile", "en"), ("hostile", "zh")]
# Both languages side by side.
BOTH = [(case, "both") for case in (*SAMPLES, "hundred-en", "hundred-zh", "hostile")]
THOUSAND = [(f"thousand-{language}", language) for language in ("en", "zh")] + [("mails-thousand-en", "en"), ("mails-thousand-zh", "zh")]
TEN_THOUSAND = [(f"ten-thousand-{language}", language) for language in ("en", "zh")]


def every(*groups):
    """A parameter for each report of some groups; those of a thousand findings and more bear the mark `full`."""
    values = []
    for group in groups:
        for case, language in group:
            marks = [pytest.mark.full] if "thousand" in case else []
            values.append(pytest.param((case, language), id=f"{case}.{language}", marks=marks))
    return pytest.mark.parametrize("report", values, indirect=True)


def pytest_addoption(parser):
    parser.addoption("--binary", default=os.environ.get("SLAUDIT"), help="the slaudit command to test")
    parser.addoption("--chromium", default=os.environ.get("CHROMIUM") or shutil.which("chromium"), help="the browser")


def pytest_configure(config):
    config.addinivalue_line("markers", "full: takes reports of a thousand findings or more; left out by `-m 'not full'`")


@pytest.fixture(scope="session")
def audits(request, tmp_path_factory) -> Audits:
    binary = request.config.getoption("--binary")
    assert binary and Path(binary).is_file(), "name the command: --binary PATH"
    return Audits(Path(binary).resolve(), tmp_path_factory.mktemp("slaudit"))


@pytest.fixture(scope="session")
def browser(request) -> Browser:
    executable = request.config.getoption("--chromium")
    assert executable, "no chromium found; run tools/install-browser-tools"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable)
        yield running
        running.close()


@pytest.fixture
def report(request, audits) -> Report:
    case, language = request.param
    return audits.report(case, language)


@pytest.fixture
def open_page(browser):
    """Opens a report in a fresh context without network; options go to the context."""
    contexts = []

    def open_page(report, fragment: str = "", address: str | None = None, **options):
        options.setdefault("offline", True)
        options.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto((address or report.address) + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
