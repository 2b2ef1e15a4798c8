"""The preview: drafts are there, and a change to a SOP, a register or katalog.yml is seen without a restart."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests/golden/siklus-hidup/sop_source"


@pytest.fixture(scope="module", params=["mkdocs serve -q -a", "sopkatalog serve --address"])
def command(request: pytest.FixtureRequest) -> list[str]:
    return [sys.executable, "-m", *request.param.split()]


@pytest.fixture(scope="module")
def project(command: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pratinjau")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("chunks", "panduan", "pengembang"))
    (folder / "docs/panduan").mkdir()
    shutil.copytree(GOLDEN, folder / "sop_source")
    return folder


@pytest.fixture(scope="module")
def preview(command: list[str], project: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "true"}
    process = subprocess.Popen([*command, f"127.0.0.1:{port}"], cwd=project, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def text_at(url: str) -> str:
    with urlopen(url, timeout=20) as answer:
        return str(answer.read().decode())


def eventually(wanted: Callable[[], bool], seconds: float = 40) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if wanted():
                return True
        except (URLError, OSError):
            pass
        time.sleep(0.2)
    return False


def test_drafts_are_shown_and_say_so(preview: str) -> None:
    url = f"{preview}/sop/kel-mekarsari-surat-baru/"
    assert eventually(lambda: "Rancangan, belum berlaku" in text_at(url))


@pytest.mark.parametrize(
    ("name", "old", "new", "url"),
    [
        ("kel-mekarsari/0001.md", "Surat Domisili Mekarsari", "Surat Domisili Baru", "sop/kel-mekarsari-0001/"),
        ("_register/unit.yml", "Dinas Koperasi dan Perdagangan", "Dinas Niaga", "unit/diskopdag/"),
        ("katalog.yml", "Kota Wanasari", "Kota Sariwana", "register/"),
    ],
)
def test_a_change_is_seen(preview: str, project: Path, name: str, old: str, new: str, url: str) -> None:
    assert eventually(lambda: old in text_at(f"{preview}/{url}"))
    file = project / "sop_source" / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert eventually(lambda: new in text_at(f"{preview}/{url}"))


def test_an_error_does_not_end_the_preview(preview: str, project: Path) -> None:
    file = project / "sop_source/kel-mekarsari/0002.md"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("judul: Legalisasi KTP", "judul: [\nsalah: Legalisasi"), encoding="utf-8")
    time.sleep(2)
    file.write_text(good.replace("Legalisasi KTP", "Legalisasi Kartu"), encoding="utf-8")
    assert eventually(lambda: "Legalisasi Kartu" in text_at(f"{preview}/sop/kel-mekarsari-0002/"))
