"""A new draft: well formed, complete, never in the place of another file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_files
from sopkatalog.app.load import load
from sopkatalog.app.new import NewError, file_name, new_draft, units
from sopkatalog.app.template import template
from sopkatalog.model.format import BAGIAN_MENURUT_FORMAT
from sopkatalog.model.unit import Unit
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.parse.write import write

TODAY = date(2026, 11, 21)


def test_a_draft_is_read_without_a_fault_and_has_every_section(source: Path) -> None:
    draft = new_draft(source, "disdukcapil", 'Penerbitan Akta: "Kelahiran"', TODAY)
    assert draft.path == source / "disdukcapil/penerbitan-akta-kelahiran.md"
    sop = next(sop for sop in load(source).katalog.sop if sop.path == "disdukcapil/penerbitan-akta-kelahiran.md")
    assert (sop.judul, sop.is_rancangan, sop.urut) == ('Penerbitan Akta: "Kelahiran"', True, None)
    found = check_files(source, [sop.path], TODAY).checked.report
    assert not found.has_galat
    # What is left to do is named; nothing of the draft's form is wrong.
    assert {item.code[:4] for item in found.diagnostics} <= {"SOP1", "SOP2", "SOP6", "SOP7"}
    assert "SOP118" in {item.code for item in found.diagnostics}


@pytest.mark.parametrize(("jenis", "format_"), [("dinas", "sop-ap"), ("puskesmas", "akreditasi-fktp"), ("", "sop-ap")])
def test_the_template_fits_the_form_of_the_unit(jenis: str, format_: str) -> None:
    text = write(template(Unit("pkm", "Puskesmas Melati", jenis=jenis), "Uji", "uji"))
    sop, found = parse_sop(SourceFile("pkm/uji.md", text))
    assert not found
    assert [bagian.kunci for bagian in sop.bagian] == [jenis.kunci for jenis in BAGIAN_MENURUT_FORMAT[format_]]


def test_every_hint_is_one_that_the_rule_will_ask_for() -> None:
    text = write(template(Unit("pkm", "", jenis="rsud"), "Uji", "uji"))
    assert all(0 <= part.find("]") <= 60 for part in text.split("[ISI")[1:])


def test_nothing_is_overwritten(source: Path) -> None:
    path = new_draft(source, "disdukcapil", "Uji", TODAY).path
    path.write_text("tulisan orang", encoding="utf-8")
    with pytest.raises(NewError, match="sudah ada"):
        new_draft(source, "disdukcapil", "uji", TODAY)
    assert path.read_text(encoding="utf-8") == "tulisan orang"


def test_an_unknown_unit_is_refused_with_a_suggestion(source: Path) -> None:
    with pytest.raises(NewError, match="maksud Anda “disdukcapil”"):
        new_draft(source, "disdukcapl", "Uji", TODAY)
    with pytest.raises(NewError, match="tidak ada"):
        new_draft(source, "../luar", "Uji", TODAY)
    with pytest.raises(NewError, match="Judul masih kosong"):
        new_draft(source, "disdukcapil", " \n\x00 ", TODAY)
    assert not (source.parent / "luar").exists()


def test_a_unit_that_has_ended_is_refused() -> None:
    bubar = [unit for unit in units(Path("sop_source")) if unit.is_bubar(TODAY)]
    assert bubar, "the sample has a unit that ended"
    with pytest.raises(NewError, match="berakhir"):
        new_draft(Path("sop_source"), bubar[0].kode, "Uji", TODAY)


@pytest.mark.parametrize(
    ("judul", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("0003", "sop-0003"),
        ("0003.e1", "sop-0003-e1"),
        ("!!!", "sop-baru"),
        ("Café & Résumé", "cafe-resume"),
        ("CON", "con"),
        ("x" * 200, "x" * 60),
    ],
)
def test_file_names_are_safe_and_never_like_a_number(judul: str, name: str) -> None:
    assert file_name(judul) == name
