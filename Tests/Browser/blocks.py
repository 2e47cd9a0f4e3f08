# SPDX-License-Identifier: Apache-2.0
"""Reads the blocks of findings back from a page, however they are laid out."""

from __future__ import annotations

# A finding's place bears its id; where that lies inside a <details>, the whole <details> is its block. Else the block is the place
# itself. The heading of the list it stands in belongs to it: it may be what says the outcome.
READ = """() => [...document.querySelectorAll('[id^="F-"]')].map(place => {
    const details = place.closest('details'), block = details && details.querySelectorAll('[id^="F-"]').length === 1 ? details : place
    let heading = ''
    for (let e = block; e && !heading; e = e.parentElement)
        for (let before = e.previousElementSibling; before; before = before.previousElementSibling)
            if (/^H[2-6]$/.test(before.localName.toUpperCase())) { heading = before.textContent; break }
    return {id: place.id, text: block.textContent, heading, isDetails: block === details, isOpen: !details || details.open}
})"""


def of(page) -> dict[str, dict]:
    blocks: dict[str, dict] = {}
    for block in page.evaluate(READ):
        assert block["id"] not in blocks, f"{block['id']} stands twice"
        blocks[block["id"]] = block
    return blocks
