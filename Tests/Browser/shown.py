# SPDX-License-Identifier: Apache-2.0
"""How figures of audit.json read on a page, worked out anew here and in no way taken from the tool."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

OUTCOMES = {
    "en": {"met": "met", "breached": "breached", "undetermined": "undetermined", "open": "open", "excused": "excused", "not-applicable": "not applicable"},
    "zh": {"met": "已履行", "breached": "违约", "undetermined": "无法判定", "open": "未到期", "excused": "免责", "not-applicable": "不适用"},
}
# The headings of the lists that say it in other words.
ALSO = {"met": ["Kept"], "undetermined": ["Cannot be shown either way"], "open": ["Not yet due"]}
MISSED = {"en": "target missed", "zh": "目标未达"}
UNITS = {"en": ("h", "min", "s"), "zh": ("小时", "分", "秒")}


def outcome(finding: dict, language: str) -> list[str]:
    """The words that may say the outcome."""
    if finding["missedTarget"]:
        return [MISSED[language]] + (["Targets missed"] if language == "en" else [])
    return [OUTCOMES[language][finding["outcome"]]] + (ALSO.get(finding["outcome"], []) if language == "en" else [])


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def local(text: str, zone: str) -> str:
    """"2026-03-06 17:50:12", with milliseconds only where there are some."""
    there = instant(text).astimezone(ZoneInfo(zone))
    rest = there.microsecond // 1000
    return there.strftime("%Y-%m-%d %H:%M:%S") + (f".{rest:03d}" if rest else "")


def length(seconds, language: str) -> str:
    """"2 h 26 min 48 s"."""
    exact = Decimal(str(seconds))
    size = abs(exact)
    hours, minutes, rest = int(size // 3600), int(size // 60 % 60), size % 60
    hour, minute, second = UNITS[language]
    parts = []
    if hours:
        parts.append(f"{hours} {hour}")
    if minutes:
        parts.append(f"{minutes} {minute}")
    if rest or not parts:
        parts.append(f"{rest.normalize():f} {second}")
    return ("−" if exact < 0 else "") + " ".join(parts)


def lengths(bounds: dict, language: str) -> list[str]:
    return sorted({length(bounds["min"], language), length(bounds["max"], language)})


def zone_of(finding: dict, data: dict) -> str:
    calendar = finding["calendar"]
    return data["calendars"][calendar]["zone"] if calendar is not None else data["generator"]["displayZone"]


def squeezed(text: str) -> str:
    """Words without any blanks, for comparison with text that was laid out in lines."""
    return re.sub(r"\s+", "", text)


def grouped(number: int) -> str:
    return f"{number:,}"


def seconds_of(clock: str) -> Decimal:
    """"2:26:48.120" as seconds."""
    sign = -1 if clock.startswith("−") else 1
    hours, minutes, rest = clock.lstrip("−").split(":")
    return sign * (int(hours) * 3600 + int(minutes) * 60 + Decimal(rest))


def day_after(date: str) -> str:
    return (datetime.fromisoformat(date) + timedelta(days=1)).date().isoformat()
