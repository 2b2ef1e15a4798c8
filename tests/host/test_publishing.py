"""`publish` and `package` as commands, in a project of their own: what goes out, and when nothing does."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopkatalog.app.publish.prepared import need_same_source, need_sound_outcome, prepared
from sopkatalog.app.publish.publish_error import PublishError
from sopkatalog.app.publish.source_version import source_version
from sopkatalog.model.output import Artifact
from tests.conftest import DASAR, ROOT

TODAY = ("--today", "2026-11-21")
SOP = Path("sop_source/disdukcapil/0001.md")


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proyek")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("chunks", "pengembang"))
    shutil.copytree(DASAR, folder / "sop_source")
    for path in (folder / "docs").rglob("*.md"):  # pages that lead to the sample's SOPs have nothing to lead to here
        if path.name != "index.md":
            path.write_text(path.read_text("utf-8").replace("../sop/", "../aturan/#"), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _inside(small_project: Path, tmp_path: Path) -> Iterator[None]:
    """Each test stands in the project and finds the sources as they were."""
    kept = (small_project / SOP).read_bytes()
    with contextlib.chdir(small_project):
        yield
    (small_project / SOP).write_bytes(kept)


def run(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "sopkatalog", *map(str, words), *TODAY]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_the_folder_for_pages(tmp_path: Path) -> None:
    done = run("publish", "pages", "--out", tmp_path / "keluar")
    assert (done.returncode, done.stderr) == (0, "")
    out = tmp_path / "keluar"
    assert (out / ".nojekyll").is_file()
    assert (out / "404.html").is_file()
    version = json.loads((out / "versi.json").read_bytes())
    assert version["sumber"] == source_version(Path("sop_source"), Path("docs"), Path("mkdocs.yml"))
    assert version["hari"] == "2026-11-21"
    assert not [path for path in out.rglob("*") if path.is_symlink() or (path.is_file() and path.stat().st_nlink > 1)]
    assert not Path("site.terbit").exists()


def test_a_folder_that_holds_something_else_stays(tmp_path: Path) -> None:
    (tmp_path / "milik.txt").write_text("penting", encoding="utf-8")
    done = run("publish", "pages", "--out", tmp_path)
    assert done.returncode == 3
    assert "sudah berisi hal lain" in done.stderr
    assert (tmp_path / "milik.txt").read_text(encoding="utf-8") == "penting"


@pytest.mark.parametrize("command", [("package", "--out"), ("publish", "pages", "--out")], ids=" ".join)
def test_a_galat_stops_it_and_leaves_what_was_there(tmp_path: Path, command: tuple[str, ...]) -> None:
    SOP.write_text(SOP.read_text("utf-8").replace("| Operator SIAK |", "| |", 1), encoding="utf-8")
    done = run(*command, tmp_path / "keluar")
    assert done.returncode == 1
    assert "disdukcapil/0001.md:" in done.stdout
    assert "Tidak ada yang diterbitkan." in done.stdout
    assert not (tmp_path / "keluar").exists()


def test_a_provisional_number_stops_it(tmp_path: Path) -> None:
    waiting = SOP.with_name("menunggu-nomor.md")
    waiting.write_bytes(SOP.read_bytes())
    try:
        assert run("check").returncode == 0
        done = run("package", "--out", tmp_path / "a.zip")
    finally:
        waiting.unlink()
    assert done.returncode == 1
    assert "SOP501" in done.stdout


def test_a_package_is_byte_equal_and_knows_its_source(tmp_path: Path) -> None:
    for name in ("satu.zip", "dua.zip"):
        assert run("package", "--out", tmp_path / name).returncode == 0
    assert (tmp_path / "satu.zip").read_bytes() == (tmp_path / "dua.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "satu.zip") as archive:
        assert {".htaccess", "index.html", "404.html", "versi.json"} <= set(archive.namelist())
        before = archive.getinfo("index.html").date_time
    SOP.write_text(SOP.read_text("utf-8").replace("Operator SIAK", "Operator SIAX"), encoding="utf-8")
    assert run("package", "--out", tmp_path / "tiga.zip").returncode == 0
    with zipfile.ZipFile(tmp_path / "tiga.zip") as archive:
        page = "sop/disdukcapil-0001/index.html"
        with zipfile.ZipFile(tmp_path / "satu.zip") as old:
            assert archive.getinfo(page).file_size == old.getinfo(page).file_size
            assert archive.getinfo(page).date_time != old.getinfo(page).date_time, "servers tell versions by the time"
            assert archive.read("versi.json") != old.read("versi.json")
    assert before[:3] == (2026, 11, 20)


def test_a_workflow_is_written_into_the_project() -> None:
    done = run("publish", "pages", "--branch", "utama")
    assert done.returncode == 0, done.stderr
    assert '["utama"]' in Path(".github/workflows/terbitkan.yml").read_text(encoding="utf-8")
    assert "alamat_situs" in done.stdout


def test_configurations_are_written(tmp_path: Path) -> None:
    Path("alamat-lama.txt").write_text("/lama.php /register/\n", encoding="utf-8")
    try:
        done = run("publish", "config", "--host", "sop.kota.go.id", "--out", tmp_path / "server")
        assert done.returncode == 0, done.stderr
        assert {path.name for path in (tmp_path / "server").iterdir()} == {
            "nginx.conf", "tajuk.nginx.conf", "csp.nginx.conf", "apache.conf", ".htaccess", "web.config",
        }  # fmt: skip
        assert "/lama.php" in (tmp_path / "server/nginx.conf").read_text(encoding="utf-8")
        Path("alamat-lama.txt").write_text("/lama.php\n", encoding="utf-8")
        wrong = run("publish", "config", "--out", tmp_path / "server")
        assert wrong.returncode == 3
        assert "alamat-lama.txt: Baris 1:" in wrong.stderr
    finally:
        Path("alamat-lama.txt").unlink()


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["publish"], 2, "belum ditulis"),
        (["publish", "server"], 2, "--to"),
        (["publish", "server", "--to", "situs"], 2, "Tujuan “situs” belum lengkap"),
        (["publish", "server", "--to", "a@b:/c/d", "--keep", "1"], 2, "“1” bukan bilangan dari 2"),
        (["publish", "pages", "--push", "--pages-branch", "main"], 3, "perlu cabang sendiri"),
        (["publish", "config", "--host", "a b"], 3, "Nama host “a b”"),
    ],
    ids=lambda item: " ".join(item) if isinstance(item, list) else "",
)
def test_wrong_use_is_said_in_plain_words(words: list[str], code: int, says: str) -> None:
    done = run(*words)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_branch_for_pages_is_pushed_and_nothing_else_is_touched(tmp_path: Path) -> None:
    def git(*words: str, folder: Path = Path()) -> str:
        identity = ["-c", "user.name=Uji", "-c", "user.email=uji@kota.example", "-c", "init.defaultBranch=kerja"]
        done = subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=True)
        return done.stdout

    git("init", "--bare", str(tmp_path / "jauh.git"))
    git("init")
    try:
        git("add", "sop_source", "mkdocs.yml")
        git("commit", "-m", "isi")
        git("remote", "add", "origin", str(tmp_path / "jauh.git"))
        git("config", "user.name", "Uji")
        git("config", "user.email", "uji@kota.example")
        done = run("publish", "pages", "--push")
        assert done.returncode == 0, done.stderr
        names = git("ls-tree", "-r", "--name-only", "gh-pages", folder=tmp_path / "jauh.git").splitlines()
        assert {".nojekyll", "index.html", "404.html", "versi.json"} <= set(names)
        assert "mkdocs.yml" not in names
        assert git("branch", "--show-current").strip() == "kerja"
        git("remote", "set-url", "origin", str(tmp_path / "tidak-ada.git"))
        lost = run("publish", "pages", "--push")
        assert lost.returncode == 3
        assert "tidak dapat dikirim ke “origin”" in lost.stderr
    finally:
        shutil.rmtree(".git")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A tiny site that may go out."""
    site = tmp_path / "site"
    site.mkdir()
    for name in ("index.html", "404.html"):
        (site / name).write_text(f'<a href="index.html">{"kalimat " * 100}</a>', encoding="utf-8")
    (site / "versi.json").write_text('{"sumber": "ab"}', encoding="utf-8")
    return site


def test_an_outcome_with_a_dead_link_or_a_missing_page_is_refused(built: Path) -> None:
    need_sound_outcome(built, "")
    (built / "index.html").write_text('<a href="hilang/">', encoding="utf-8")
    (built / "404.html").unlink()
    with pytest.raises(PublishError) as refused:
        need_sound_outcome(built, "")
    assert "404.html tidak ada." in str(refused.value)
    assert "index.html: tautan “hilang/” tidak menuju halaman mana pun." in str(refused.value)


def test_a_source_that_changes_while_it_is_built_is_refused(built: Path) -> None:
    need_same_source("ab", lambda: "ab", built)
    for first, last in (("ab", "cd"), ("cd", "cd")):
        with pytest.raises(PublishError, match="berubah selagi situs dibangun"):
            need_same_source(first, lambda last=last: last, built)


def test_what_is_added_never_changes_the_built_site(built: Path) -> None:
    (built / ".git").mkdir()
    before = (built / "index.html").read_bytes()
    extras = (Artifact("index.html", b"lain"), Artifact(".nojekyll", b""))
    with prepared(built, "ab", extras, compress=True) as found:
        assert (found.folder / "index.html").read_bytes() == b"lain"
        assert gzip.decompress((found.folder / "404.html.gz").read_bytes()) == (built / "404.html").read_bytes()
        assert not (found.folder / "index.html.gz").exists(), "what is small gains nothing"
        assert not (found.folder / ".git").exists()
        assert {entry.path for entry in found.manifest.entries} >= {".nojekyll", "404.html", "404.html.gz"}
    assert (built / "index.html").read_bytes() == before
    assert not found.folder.exists()
