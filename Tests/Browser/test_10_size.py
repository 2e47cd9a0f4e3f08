# SPDX-License-Identifier: Apache-2.0
"""Check 10: a report of a thousand findings stays under a megabyte, with all its fields."""

from __future__ import annotations

import pytest

from conftest import THOUSAND, every

MEGABYTE = 1_000_000


@every(THOUSAND)
def test_a_thousand_findings_take_less_than_a_megabyte(report, record_property):
    size, findings = report.html.stat().st_size, len(report.data["findings"])
    record_property("bytes", size)
    assert 950 <= findings <= 1050
    if size >= MEGABYTE:
        pytest.fail(f"{report.name}: {size:,} bytes for {findings:,} findings, {size // findings:,} each", pytrace=False)


@pytest.mark.full
def test_ten_thousand_findings_grow_in_proportion(audits):
    small, large = (audits.report(f"{size}-en", "en").html.stat().st_size for size in ("thousand", "ten-thousand"))
    assert large < 11 * small
    assert large < 10 * MEGABYTE, f"{large:,} bytes"
