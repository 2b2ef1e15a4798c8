"""A preview shows the SOP that was saved before it makes everything else anew."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.app.glance import Glance, Glancer
from sopkatalog.app.outcome import outcome
from sopkatalog.app.workshop import Contents, Workshop
from sopkatalog.host.frame import Frame, Slot
from sopkatalog.host.quick_preview import Bell, Found, Place, QuickPreview, Shown
from sopkatalog.host.theme_page import theme_page

TODAY = date(2026, 11, 21)
SOP = Path("sop_source/disdukcapil/0001.md")
FRAME = Frame((Slot("judul", ""), Slot("isi", "")), (), "", (), {"": str})


@dataclass
class Preview:
    """A preview of the project, with a build that is only counted."""

    folder: Path
    workshop: Workshop = field(default_factory=lambda: Workshop(memory={}))
    built: list[Contents | None] = field(default_factory=list)
    rung: int = 0
    is_time: bool = False
    glancer: Glancer = field(default_factory=lambda: Glancer(Path("sop_source")))

    def __post_init__(self) -> None:
        checked, contents = self.check()
        made = outcome(checked, rancangan=True, workshop=self.workshop, contents=contents)
        places = {page.path: Place(self.folder / page.path, theme_page(page), FRAME) for page in made.pages}
        for path in (*places, *(artifact.path for artifact in made.artifacts)):
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        self.shown = Shown((checked, contents), frozenset(), self.folder, places)
        self.on_change = QuickPreview(
            self.build,
            self.check,
            self.glance,
            lambda: self.shown,
            lambda: self.workshop,
            self,  # type: ignore[arg-type]  # the bell
        )

    def check(self) -> Found:
        result = check_source(Path("sop_source"), TODAY, workshop=self.workshop)
        return result.checked, result.contents

    def glance(self, found: Found) -> Glance | None:
        checked, contents = found
        return self.glancer.look(checked, contents) if contents else None

    def build(self, found: Found) -> None:
        self.built.append(found[1])
        self.shown = replace(self.shown, found=found)

    def ring_later(self) -> None:
        self.rung += 1

    def heard(self) -> bool:
        is_time, self.is_time = self.is_time, False
        return is_time

    def written(self) -> dict[str, str]:
        return {path.name: path.read_text("utf-8") for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture
def preview(project: Path) -> Preview:
    (project / "situs").mkdir()
    return Preview(project / "situs")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_saved_sop_is_written_at_once_and_the_rest_comes_later(preview: Preview) -> None:
    edit(SOP, "Mengajukan permohonan", "Menyerahkan permohonan")
    preview.on_change()
    files = preview.written()
    assert "Menyerahkan permohonan" in files["index.md"]
    assert "Menyerahkan permohonan" in files["disdukcapil-0001.json"]
    assert (preview.built, preview.rung) == ([], 1)
    preview.on_change()  # the generator saw the same save when it looked
    assert (preview.built, preview.rung) == ([], 1)
    preview.is_time = True
    preview.on_change()  # the bell rang, and nothing else has changed
    assert [contents == preview.check()[1] for contents in preview.built] == [True]


def test_a_change_of_no_sop_makes_everything(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page written by hand, of which the catalogue knows nothing; also after a SOP was saved, but not at once."""
    preview.on_change()
    assert len(preview.built) == 1
    edit(SOP, "Mengajukan permohonan", "Menyerahkan permohonan")
    preview.on_change()
    later = time.monotonic() + 3
    monkeypatch.setattr(time, "monotonic", lambda: later)
    preview.on_change()
    assert len(preview.built) == 2


def test_saving_again_does_not_wait_for_the_rest(preview: Preview) -> None:
    for old, new in (("Mengajukan permohonan", "Kata Satu"), ("Kata Satu", "Kata Dua")):
        edit(SOP, old, new)
        preview.on_change()
    assert "Kata Dua" in preview.written()["index.md"]
    assert (preview.built, preview.rung) == ([], 2)


@pytest.mark.parametrize("path", ["katalog.yml", "_register/unit.yml", "disdukcapil/0009.md"])
def test_a_change_of_anything_else_makes_everything(preview: Preview, path: str) -> None:
    file = Path("sop_source") / path
    file.write_text((file.read_text("utf-8") if file.exists() else "") + "\n# catatan\n", encoding="utf-8")
    preview.on_change()
    assert (len(preview.built), preview.rung, preview.written()) == (1, 0, {})


def test_a_page_without_a_place_makes_everything(preview: Preview) -> None:
    preview.shown = replace(preview.shown, places={})
    edit(SOP, "Mengajukan permohonan", "Menyerahkan permohonan")
    preview.on_change()
    assert (len(preview.built), preview.rung, preview.written()) == (1, 0, {})


def test_the_bell_rings_once_after_the_last_change() -> None:
    bell = Bell(seconds=0.2)
    try:
        for _ in range(3):
            bell.ring_later()
            time.sleep(0.05)
        assert list(bell.folder.iterdir()) == []
        end = time.monotonic() + 20
        while not list(bell.folder.iterdir()) and time.monotonic() < end:
            time.sleep(0.02)
        assert [path.name for path in bell.folder.iterdir()] == ["lagi"]
    finally:
        bell.put_away()
    assert not bell.folder.exists()


def test_the_bell_can_be_rung_at_once_and_says_whether_it_was_time() -> None:
    bell = Bell(seconds=0.1)
    try:
        bell.ring_now()
        assert [path.name for path in bell.folder.iterdir()] == ["simpan"]
        assert not bell.heard()
        bell.ring_later()
        end = time.monotonic() + 20
        while not (bell.folder / "lagi").exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert (bell.heard(), bell.heard()) == (True, False)
    finally:
        bell.put_away()
