"""Which source a site was made of."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sopkatalog.app.publish.source_version import source_version
from sopkatalog.publish.version import source_hash, version_file

FILES = [("sumber/a.md", b"satu"), ("docs/b.md", b"dua")]


def test_order_does_not_matter_but_every_byte_and_name_does() -> None:
    same = source_hash(FILES)
    assert source_hash(reversed(FILES)) == same
    changed = [[("sumber/a.md", b"satU"), FILES[1]], [("sumber/c.md", b"satu"), FILES[1]], FILES[:1]]
    assert same not in {source_hash(files) for files in changed}


def test_the_file_says_source_program_and_day_and_nothing_of_the_clock() -> None:
    file = version_file("ab", "0.1.0", date(2026, 11, 21))
    assert file.path == "versi.json"
    assert json.loads(file.isi) == {"versi": 1, "sumber": "ab", "program": "0.1.0", "hari": "2026-11-21"}
    assert version_file("ab", "0.1.0", date(2026, 11, 21)) == file


def test_what_a_link_leads_to_is_no_part_of_the_source(tmp_path: Path) -> None:
    source, elsewhere = tmp_path / "sop_source", tmp_path / "lain"
    for folder in (source, elsewhere):
        folder.mkdir()
    (source / "katalog.yml").write_text("kota: Wanasari", encoding="utf-8")
    (source / "lain").symlink_to(elsewhere)
    (elsewhere / "putus").symlink_to("tidak-ada")
    before = source_version(source, tmp_path / "docs", tmp_path / "mkdocs.yml")
    (elsewhere / "a.md").write_text("x", encoding="utf-8")
    assert source_version(source, tmp_path / "docs", tmp_path / "mkdocs.yml") == before
