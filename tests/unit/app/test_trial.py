"""Only unusually large files are tried first, and one that fails is named and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopkatalog.app import trial
from sopkatalog.app.check import check_source
from sopkatalog.app.load import load_entries
from sopkatalog.app.trial import BERAT, in_own_process, is_heavy, tried
from sopkatalog.parse.gate import Entry
from tests.conftest import TODAY

HEAD = b"---\njudul: Contoh\njenis: internal\nstatus: berlaku\n---\n\n## Peringatan\n\n"


def an_entry(path: str = "disdukcapil/0002.md", size: int = BERAT + 1) -> Entry:
    data = (HEAD + b"Kalimat biasa tentang **berkas**.\n\n" * (size // 30))[:size]
    return Entry(path, data, size)


def test_no_file_of_ordinary_size_is_tried() -> None:
    assert not is_heavy(an_entry(size=BERAT))
    assert is_heavy(an_entry())
    assert not is_heavy(an_entry("_register/unit.yml"))
    assert not is_heavy(an_entry("disdukcapil/konsep.docx"))
    assert not is_heavy(Entry("disdukcapil/0002.md", None, 300_000))


def test_a_file_that_fails_is_named_and_the_others_are_read() -> None:
    entries = tried(
        [an_entry(), an_entry("disdukcapil/0003.md", 2_000)], lambda entry: "pembacaannya lebih dari 10 detik"
    )
    loaded = load_entries(entries)
    assert [source.path for source in loaded.files] == ["disdukcapil/0003.md"]
    (found,) = (item for item in loaded.found if item.code == "SOP035")
    assert found.message == "Berkas “disdukcapil/0002.md” tidak selesai dibaca: pembacaannya lebih dari 10 detik."


def test_a_large_file_that_is_merely_large_is_read() -> None:
    assert in_own_process(an_entry(size=150_000)) == ""


def test_the_check_of_a_folder_tries_its_large_files(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(trial, "in_own_process", lambda entry: asked.append(entry.path) or "pembacaannya gagal")
    entry = an_entry()
    (project / "sop_source" / entry.path).write_bytes(entry.data or b"")
    report = check_source(project / "sop_source", TODAY).checked.report
    assert asked == [entry.path]
    assert "SOP035" in {item.code for item in report.by_path[entry.path]}
