"""A glance at saved SOPs finds what a check of everything finds in them, and knows when it cannot."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import SourceCheck, check_source
from sopkatalog.app.glance import Glance, Glancer
from sopkatalog.app.outcome import sop_outputs_of
from sopkatalog.app.workshop import Contents, Workshop
from sopkatalog.app.workshop.outputs import sop_outputs
from sopkatalog.io.files import read_entry
from sopkatalog.parse.gate import Entry
from sopkatalog.site.catalogue import Catalogue

TODAY = date(2026, 11, 21)
SAMPLE = Path(__file__).parents[3] / "sop_source"
SOP = "disdukcapil/0002.md"
EDITS = (
    ("## Peringatan\n", "## Peringatan\n\nDiubah sedikit, lihat disdukcapil-0005.\n"),
    ("judul: ", "judul: Baru "),
    ("## Peringatan\n", "## Peringatn\n"),
    ("pelaksana: [", "pelaksana: [Ketua RT, "),
    ("edisi: ", "edisi: 1"),
)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "sop_source"))


def checked(folder: Path) -> tuple[SourceCheck, Contents]:
    result = check_source(folder, TODAY)
    assert result.contents is not None
    return result, result.contents


def looked(folder: Path, before: tuple[SourceCheck, Contents]) -> Glance | None:
    return Glancer(folder).look(before[0].checked, before[1])


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("old", "new"), EDITS, ids=range(len(EDITS)))
def test_a_page_seen_at_a_glance_is_the_page_of_a_whole_check(sample: Path, old: str, new: str) -> None:
    before = checked(sample)
    edit(sample / SOP, old, new)
    seen = looked(sample, before)
    assert seen is not None
    assert seen.berkas == {SOP}
    now, contents = checked(sample)
    assert seen.contents == contents
    assert seen.checked.katalog == now.checked.katalog
    assert seen.checked.flows == now.checked.flows
    assert seen.checked.waktu == now.checked.waktu
    whole = sop_outputs(Catalogue.of(now.checked, rancangan=True), Workshop(), contents, seen.berkas)
    assert sop_outputs_of(seen, Workshop(), frozenset()) == whole
    assert [str(item) for item in seen.checked.temuan(seen_sop(seen))] == [
        str(item) for item in now.checked.temuan(seen_sop(seen))
    ]


def seen_sop(seen: Glance) -> object:
    return next(sop for sop in seen.checked.katalog.sop if sop.path == SOP)


def test_a_provisional_number_stays(sample: Path) -> None:
    shutil.copy(sample / SOP, sample / "disdukcapil/baru.md")
    edit(sample / "disdukcapil/baru.md", "judul: ", "judul: Lain ")
    before = checked(sample)
    edit(sample / "disdukcapil/baru.md", "judul: Lain ", "judul: Sekali Lagi Lain ")
    seen = looked(sample, before)
    assert seen is not None
    assert seen.checked.katalog == checked(sample)[0].checked.katalog


def test_files_that_did_not_change_are_not_read_again(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in sample.rglob("*.*"):
        os.utime(file, ns=(10**18, 10**18))
    read: list[str] = []

    def reading(root: Path, path: Path) -> Entry:
        read.append(path.relative_to(root).as_posix())
        return read_entry(root, path)

    monkeypatch.setattr("sopkatalog.app.glance.read_entry", reading)
    before = checked(sample)
    glancer = Glancer(sample)
    glancer.look(before[0].checked, before[1])
    assert len(read) > 80
    for _ in range(2):  # so young a file is read every time
        read.clear()
        edit(sample / SOP, "## Peringatan\n", "## Peringatan\n\nx\n")
        seen = glancer.look(before[0].checked, before[1])
        assert seen is not None
        assert (seen.berkas, read) == ({SOP}, [SOP])
        assert seen.contents == checked(sample)[1]


def test_nothing_has_changed(sample: Path) -> None:
    before = checked(sample)
    assert looked(sample, before) == Glance(before[0].checked, before[1], frozenset())


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "katalog.yml").write_text("kota: Kota Lain\n", encoding="utf-8"),
        lambda folder: edit(folder / "_register/unit.yml", "nama: ", "nama: Baru "),
        lambda folder: shutil.copy(folder / SOP, folder / "disdukcapil/0099.md"),
        lambda folder: (folder / SOP).unlink(),
        lambda folder: (folder / SOP).write_bytes(b"\xff\xfe tidak terbaca"),
        lambda folder: edit(folder / "disdukcapil/surat-pindah.md", "status: rancangan", "status: berlaku"),
    ],
    ids=["settings", "register", "new file", "file gone", "refused", "waits for a number now"],
)
def test_what_takes_a_whole_check(sample: Path, change: object) -> None:
    shutil.copy(sample / SOP, sample / "disdukcapil/surat-pindah.md")
    edit(sample / "disdukcapil/surat-pindah.md", "status: berlaku", "status: rancangan")
    before = checked(sample)
    change(sample)  # type: ignore[operator]
    assert looked(sample, before) is None


@pytest.mark.parametrize(
    ("berkas", "expected"),
    [
        ({"a": b"1", "b": b"2"}, frozenset()),
        ({"a": b"1", "b": b"3"}, {"b"}),
        ({"a": b"1"}, frozenset()),
        ({"a": b"1", "b": b"2", "c": b"3"}, frozenset()),
    ],
)
def test_what_alone_has_changed(berkas: Mapping[str, bytes], expected: frozenset[str]) -> None:
    before = Contents(b"dasar", {"a": b"1", "b": b"2"})
    assert Contents(b"dasar", berkas).changed_since(before) == expected
    assert Contents(b"lain", berkas).changed_since(before) == frozenset()
