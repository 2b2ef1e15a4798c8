"""Permanent numbers: in order, after the highest ever used, not while the numbering is in doubt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.number import carry_out, plan_numbers

TODAY = date(2026, 11, 21)


@pytest.fixture
def waiting(source: Path) -> Path:
    text = (source / "disdukcapil/0001.md").read_text(encoding="utf-8")
    for name in ("b", "a"):
        (source / f"disdukcapil/{name}.md").write_text(text.replace("judul: ", f"judul: {name} ", 1), encoding="utf-8")
    return source


def test_files_are_renamed_in_order(waiting: Path) -> None:
    numbering = plan_numbers(waiting, TODAY)
    expected = (("disdukcapil/a.md", "disdukcapil/0002.md"), ("disdukcapil/b.md", "disdukcapil/0003.md"))
    assert (numbering.renames, numbering.galat) == (expected, ())
    assert tuple(carry_out(waiting, numbering)) == expected
    assert sorted(path.name for path in (waiting / "disdukcapil").iterdir()) == ["0001.md", "0002.md", "0003.md"]
    assert plan_numbers(waiting, TODAY).renames == ()


def test_errors_in_the_numbering_are_told(waiting: Path) -> None:
    text = (waiting / "disdukcapil/0001.md").read_text(encoding="utf-8")
    (waiting / "disdukcapil/0009.e1.md").write_text(text, encoding="utf-8")
    assert "SOP510" in {item.code for item in plan_numbers(waiting, TODAY).galat}
