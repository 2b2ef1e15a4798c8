"""`build.py publish server` from end to end: a real project, a real server, what is said on the terminal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DASAR, ROOT
from tests.server.conftest import Host, needed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "proyek"
    shutil.copytree(DASAR, folder / "sop_source")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Beranda\n", encoding="utf-8")
    shutil.copytree(ROOT / "docs/aset", folder / "docs/aset", ignore=shutil.ignore_patterns("chunks"))
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(text.partition("\nnav:")[0], encoding="utf-8")
    return folder


def test_publish_look_publish_again_and_go_back(host: Host, project: Path) -> None:
    needed("rsync")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        to = ("--to", f"situs:{host.base}", "--ssh-config", str(host.config), "--today", "2026-11-21")
        command = [sys.executable, "-P", "-m", "sopkatalog", "publish", "server", *to, *words]
        return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)

    asked = run("--dry-run")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "Dibanding rilis (belum ada)" in asked.stdout
    assert not host.base.exists()

    first = run("--compress")
    assert (first.returncode, first.stderr) == (0, "")
    assert f"rilis {host.shown}" in first.stdout
    assert (host.base / "sekarang/sop/disdukcapil-0001/index.html.gz").is_file()
    before = host.shown

    sop = project / "sop_source/disdukcapil/0001.md"
    sop.write_text(sop.read_text("utf-8").replace("Operator SIAK", "Operator Baru"), encoding="utf-8")
    assert run("--method", "tar").returncode == 0
    assert host.shown != before
    assert "Operator Baru" in (host.base / "sekarang/sop/disdukcapil-0001/index.html").read_text("utf-8")

    sop.write_text(sop.read_text("utf-8").replace("| Operator Baru |", "| |", 1), encoding="utf-8")
    refused, kept = run(), host.shown
    assert refused.returncode == 1
    assert "Tidak ada yang diterbitkan." in refused.stdout
    assert host.shown == kept

    back = run("--rollback")
    assert (back.returncode, back.stderr) == (0, "")
    assert back.stdout == f"Server kembali ke rilis {before}; rilis {kept} tidak tampil lagi.\n"
    assert host.shown == before
    assert run("--rollback").returncode == 3
