"""The list of parts names every locked package and the copied library, and is the same every time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sopkatalog.app.sbom import BERKAS, bill, parts
from sopkatalog.cli import main
from tests.conftest import ROOT

TEKS = {nama: (ROOT / nama).read_text(encoding="utf-8") for nama in BERKAS}


def locked(name: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9._-]+)(?:\[\S+\])?==", TEKS[f"requirements/{name}.txt"], re.MULTILINE))


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bill(parts(TEKS), "1.2.3"))
    return found


def test_every_locked_package_has_hashes_and_a_licence() -> None:
    packages = [part for part in parts(TEKS) if part.jenis == "pypi"]
    assert {part.nama for part in packages} == locked("pdf")
    assert {part.nama for part in packages if not part.pilihan} == locked("run")
    assert [part.nama for part in packages if not part.lisensi] == []
    assert [part.nama for part in packages if not part.sha256] == []
    assert sum(len(part.sha256) for part in packages) == TEKS["requirements/pdf.txt"].count("--hash=sha256:")


def test_the_copied_library_is_there_with_all_its_files() -> None:
    (library,) = (part for part in parts(TEKS) if part.jenis == "npm")
    assert (library.nama, library.lisensi, len(library.sha256)) == ("mermaid", "MIT", 1)
    assert library.versi in TEKS["docs/aset/lajur/ASAL.txt"]
    assert len(library.berkas) == TEKS["docs/aset/lajur/SHA256SUMS"].count("\n")


def test_the_document_is_of_the_form_that_others_read() -> None:
    found = document()
    assert (found["bomFormat"], found["specVersion"], found["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", found["serialNumber"])
    refs = [found["metadata"]["component"]["bom-ref"], *(item["bom-ref"] for item in found["components"])]
    assert len(set(refs)) == len(refs)
    mkdocs = next(item for item in found["components"] if item["name"] == "mkdocs")
    assert (mkdocs["purl"], mkdocs["licenses"]) == ("pkg:pypi/mkdocs@1.6.1", [{"license": {"id": "BSD-2-Clause"}}])
    packaging = next(item for item in found["components"] if item["name"] == "packaging")
    assert packaging["licenses"] == [{"expression": "Apache-2.0 OR BSD-2-Clause"}]
    assert "timestamp" not in found["metadata"]


def test_it_changes_with_its_parts_alone() -> None:
    assert bill(parts(TEKS), "1") == bill(parts(dict(reversed(TEKS.items()))), "1")
    other = {**TEKS, BERKAS[1]: TEKS[BERKAS[1]].replace("segno==1.6.6", "segno==1.6.7")}
    assert json.loads(bill(parts(other), "1"))["serialNumber"] != json.loads(bill(parts(TEKS), "1"))["serialNumber"]


def test_the_command_writes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["sbom", "--out", str(tmp_path / "a.json")]) == 0
    assert f"{len(parts(TEKS))} bagian" in capsys.readouterr().out
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["bomFormat"] == "CycloneDX"
    monkeypatch.chdir(tmp_path)
    assert main(["sbom", "--out", "b.json"]) == 2
    assert "folder proyek" in capsys.readouterr().err
