"""Every page of a built site carries its policy, and the file for servers covers all of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from sopkatalog.site.content_policy import POLICY_FILE, inline_hashes

META = re.compile(r'<meta (?:http-equiv="Content-Security-Policy" )content="([^"]*)"|content="([^"]*)" http-equiv="Con')


def scripts(policy: str) -> set[str]:
    return set(re.findall(r"'sha256-[^']+'", policy))


def test_every_page_names_exactly_its_own_scripts(sample_site: Path) -> None:
    served = (sample_site / POLICY_FILE).read_text(encoding="utf-8")
    seen: set[str] = set()
    for path in sample_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        found = META.search(html)
        assert found, path
        assert scripts(unescape(found[1] or found[2])) == inline_hashes(html), path
        assert html.index("Content-Security-Policy") < html.index("<title"), path
        seen |= inline_hashes(html)
    assert scripts(served) == seen
    assert served.endswith("\n")
    assert served.count("\n") == 1


def test_nothing_of_a_page_runs_from_an_attribute(sample_site: Path) -> None:
    for path in sample_site.rglob("*.html"):
        html = re.sub(r"<(script|pre|code)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"<[a-z][^<>]*\son[a-z]+=", html), path
