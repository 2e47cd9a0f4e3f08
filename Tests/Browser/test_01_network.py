# SPDX-License-Identifier: Apache-2.0
"""Check 1: a report asks for nothing but itself."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from conftest import BOTH, SMALL, TEN_THOUSAND, THOUSAND, every

# Attributes that make a browser fetch or go somewhere.
LOADING = {"src", "srcset", "href", "xlink:href", "action", "formaction", "data", "poster", "background", "ping", "cite", "manifest"}


class Addresses(HTMLParser):
    """Collects what attributes and styles point at."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str, str]] = []
        self.style = ""
        self._in_style = False

    def handle_starttag(self, tag, attributes):
        self._in_style = tag == "style"
        self.found += [(tag, name, value or "") for name, value in attributes if name in LOADING]

    def handle_endtag(self, tag):
        self._in_style = False

    def handle_data(self, data):
        if self._in_style:
            self.style += data


@every(SMALL, BOTH, THOUSAND, TEN_THOUSAND)
def test_opens_with_one_request(report, browser):
    context = browser.new_context(offline=True)
    page = context.new_page()
    requests, failures = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: failures.append(request.url))
    page.goto(report.address)
    page.wait_for_timeout(200)
    complete = page.evaluate("document.querySelector('main') !== null && document.body.lastElementChild !== null")
    context.close()
    assert requests == [report.address] and not failures
    assert complete


@every(SMALL, BOTH, THOUSAND, TEN_THOUSAND)
def test_points_at_nothing_outside(report):
    addresses = Addresses()
    addresses.feed(report.text)
    # Places on the page, and files beside it by relative paths.
    outside = [entry for entry in addresses.found if not entry[2].startswith("#") and (":" in entry[2] or entry[2].startswith("//"))]
    assert not outside, outside[:5]
    assert "@import" not in addresses.style
    assert not [part for part in addresses.style.split("url(")[1:] if not part.startswith("#")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_index_opens_with_one_request(language, audits, browser):
    audits.report("hostile", language)
    index = audits.scratch / "reports" / f"hostile.{language}" / "index.html"
    if not index.exists():
        pytest.skip("a case of one vendor has no index")
    context = browser.new_context(offline=True)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(index.as_uri())
    context.close()
    assert requests == [index.as_uri()]
