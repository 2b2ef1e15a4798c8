"""Every page of the built sample is valid HTML, by html-validate; what is not ours to change is listed, with reasons.

Rules that only look at layout of the source (spaces, case of the doctype, closed void tags), at the length of titles
and at telephone numbers (kept on one line by the style sheet) are off in tests/alat/.htmlvalidate.json. So is
`no-redundant-role`: on a phone the style sheet turns table rows into cards, and browsers then forget the table.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.page_kinds import examples
from tests.thorough import spread
from tests.tools import ALAT, tool

EXCEPTIONS = {
    # The theme's own, outside every block that could be changed.
    ("valid-autocomplete", r"#__(drawer|search)"): "switches of the theme: checkboxes that say autocomplete=off",
    ("wcag/h32", r"html > body > header > nav > .*form"): "search and palette of the theme act while one types",
    ("unique-landmark", r".* > nav > ul > li:nth-child\(\d+\) > nav"): "the theme's table of contents stands twice",
    # Ours, on purpose.
    ("no-inline-style", "html"): "the foot of the printed sheet: words and QR of this SOP, as CSS variables",
    ("wcag/h63", r".* > td:nth-child\(\d+\) > table > thead > tr > th:nth-child\(\d+\)"): "an author's table in a box",
}


Fault = tuple[str, str, str]  # rule, place in the page, message


@pytest.fixture(scope="module")
def faults(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Fault, Path]:
    """What html-validate says of the built sample; of equal faults one page is named."""
    program = tool("html-validate/bin/html-validate.mjs")
    report = tmp_path_factory.mktemp("html") / "temuan.json"
    with report.open("wb") as out:  # a file: the program leaves before a pipe has taken all of it
        subprocess.run(
            ["node", program, "--formatter", "json", "--config", ALAT / ".htmlvalidate.json", *looked_at(sample_site)],
            cwd=sample_site,
            stdout=out,
            check=False,
        )
    return {
        (message["ruleId"], message["selector"] or "", message["message"]): Path(page["filePath"])
        for page in json.loads(report.read_text(encoding="utf-8"))
        for message in page["messages"]
    }


def looked_at(site: Path) -> list[str]:
    """Pages of every kind, and some of all others."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    kinds = [f"{url}index.html" for url in examples(site) if not url.endswith(".html")]
    return sorted({*kinds, *spread(pages, 6)})


def excepted(fault: Fault) -> list[tuple[str, str]]:
    return [(rule, where) for rule, where in EXCEPTIONS if rule == fault[0] and re.fullmatch(where, fault[1])]


def test_every_page_is_valid(faults: dict[Fault, Path]) -> None:
    lines = [f"{path}: {' '.join(fault)}" for fault, path in faults.items() if not excepted(fault)]
    assert not lines, "\n".join(sorted(lines)[:40])


def test_every_exception_is_needed(faults: dict[Fault, Path]) -> None:
    """One that nothing needs any more would hide the next fault."""
    assert {item for fault in faults for item in excepted(fault)} == set(EXCEPTIONS)
