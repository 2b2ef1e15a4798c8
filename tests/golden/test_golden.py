"""Three small catalogues and everything that is made from them. `--perbarui` rewrites it; git shows the change."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.export.artifacts import artifacts
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/sop_source"))
TODAY = date(2026, 11, 21)


def test_there_are_three_catalogues() -> None:
    assert CASES == ["puskesmas", "satu-dinas", "siklus-hidup"]


def outcome(case: str) -> dict[str, str]:
    """Every file that the case publishes, and its findings. The pages of rules are the same everywhere: left out."""
    checked = check_source(HERE / case / "sop_source", TODAY).checked
    found = [f"{d.span}: {d.severity.value}[{d.code}] {d.message}" for d in checked.report.diagnostics]
    files = {page.path: page.isi for page in pages(Catalogue.of(checked)) if not page.path.startswith("aturan/")}
    files |= {file.path: file.isi.decode() for file in artifacts(checked) if "schema" not in file.path}
    files["temuan.txt"] = "\n".join(found) + "\n"
    return files


@pytest.mark.parametrize("case", CASES)
def test_outcome(case: str, perbarui: bool) -> None:
    made, folder = outcome(case), HERE / case / "hasil"
    if perbarui:
        shutil.rmtree(folder, ignore_errors=True)
        for path, text in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
    expected = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}
    assert sorted(made) == sorted(expected)
    for path, text in made.items():
        assert text == expected[path], path


@pytest.mark.parametrize("case", CASES)
def test_no_draft_is_published(case: str) -> None:
    assert not [path for path, text in outcome(case).items() if "surat-baru" in text and path != "temuan.txt"]
