"""Checking some files finds there what checking all finds there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_files, check_source
from sopkatalog.diagnostics import Severity

TODAY = date(2026, 11, 21)
SAMPLE = Path("sop_source")


def test_the_sample_file_by_file_is_the_sample_at_once() -> None:
    whole = check_source(SAMPLE, TODAY).checked.report.by_path
    paths = sorted(path.relative_to(SAMPLE).as_posix() for path in SAMPLE.glob("*/*.md"))
    wanted = [path for path in paths if path in whole] + paths[::30]
    for path in wanted:
        assert check_files(SAMPLE, [path], TODAY).checked.report.diagnostics == whole.get(path, ()), path


def test_findings_between_files_are_found_from_either_side(source: Path) -> None:
    text = (source / "disdukcapil/0001.md").read_text(encoding="utf-8")
    (source / "disdukcapil/0002.md").write_text(
        text + "\nLihat disdukcapil-0001 dan disdukcapil-0099.\n", encoding="utf-8"
    )
    (source / "disdukcapil/0001.e1.md").write_text(text.replace("judul:", "jdul:"), encoding="utf-8")
    whole = check_source(source, TODAY).checked.report.by_path
    assert len(whole) >= 2
    for path in ("disdukcapil/0001.md", "disdukcapil/0002.md", "disdukcapil/0001.e1.md", "_register/unit.yml"):
        result = check_files(source, [path], TODAY)
        assert result.checked.report.diagnostics == whole.get(path, ())
        assert result.berkas == 1


@pytest.mark.parametrize(
    "data", [b"", b"---\n", b"\xff\xfe", b"tanpa identitas", b"---\njudul: [\n---\n", b"---\n---\n"]
)
def test_broken_neighbours_do_not_matter(source: Path, data: bytes) -> None:
    (source / "disdukcapil/0002.md").write_bytes(data)
    assert check_files(source, ["disdukcapil/0001.md"], TODAY).checked.report.diagnostics == ()
    whole = check_source(source, TODAY).checked.report.by_path
    found = check_files(source, ["disdukcapil/0002.md"], TODAY).checked.report.diagnostics
    assert found == whole["disdukcapil/0002.md"]


def test_strict_refuses_a_provisional_number_even_when_it_is_silenced(source: Path) -> None:
    text = (source / "disdukcapil/0001.md").read_text(encoding="utf-8")
    silenced = text.replace("status:", "abaikan: [{kode: SOP501, alasan: nanti}]\nstatus:", 1)
    (source / "disdukcapil/baru.md").write_text(silenced.replace("judul: ", "judul: Baru ", 1), encoding="utf-8")
    assert not check_source(source, TODAY).checked.report.has_galat
    found = check_source(source, TODAY, strict=True).checked.report.diagnostics
    assert [item.code for item in found if item.severity is Severity.GALAT] == ["SOP501"]
    some = check_files(source, ["disdukcapil/0001.md"], TODAY, strict=True)
    assert not some.checked.report.has_galat


def test_the_lines_of_files_with_findings_are_kept_for_excerpts(source: Path) -> None:
    (source / "disdukcapil/0001.md").write_text("---\njudul: x\n---\n", encoding="utf-8")
    assert check_source(source, TODAY).baris["disdukcapil/0001.md"][1] == "judul: x"
