#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Prints every report.html below a folder with Chromium and looks for secrets, one a line in a file, in the text of the PDF.
# Usage: tools/redaction-pdf.sh REPORTS SECRETS. Needs chromium and pdftotext; exit 1 when a secret is found.
set -euo pipefail
reports=$1 secrets=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
while IFS= read -r -d '' page; do
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-pdf-header-footer --print-to-pdf="$work/report.pdf" \
        "file://$(realpath "$page")" >/dev/null 2>&1
    pdftotext -layout "$work/report.pdf" "$work/plain.txt"
    # Lines may break inside a secret: look into the text without blanks too.
    tr -d '[:space:]' <"$work/plain.txt" >"$work/joined.txt"
    found=0
    while IFS= read -r secret; do
        [ -n "$secret" ] || continue
        if grep -qiF -e "$secret" "$work/plain.txt" || grep -qiF -e "$(tr -d '[:space:]' <<<"$secret")" "$work/joined.txt"; then
            found=$((found + 1))
            status=1
        fi
    done <"$secrets"
    echo "$page: $(pdfinfo "$work/report.pdf" | awk '/^Pages/ {print $2}') pages, $found secrets"
done < <(find "$reports" -name report.html -print0 | sort -z)
exit $status
