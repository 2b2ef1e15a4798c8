"""One catalogue through every host: MkDocs, ProperDocs, and a plain folder for a generator without our plugin."""

from __future__ import annotations

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.check import check_source
from sopkatalog.app.site_error import SiteError
from sopkatalog.diagnostics import Report
from sopkatalog.export.artifacts import artifacts
from sopkatalog.host.folder import write_folder
from sopkatalog.host.mkdocs_plugin import build_site
from sopkatalog.rules.engine import Checked
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests/golden/siklus-hidup/sop_source"
TODAY = date(2026, 11, 21)


def urls(site: Path) -> set[str]:
    return {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of its own: our mkdocs.yml and docs, a small catalogue."""
    folder = tmp_path_factory.mktemp("proyek kota")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("chunks"))
    shutil.copytree(GOLDEN, folder / "sop_source")
    return folder


def test_every_page_is_in_the_site(sample: Checked, sample_site: Path) -> None:
    expected = {Path(page.path).parent.as_posix() for page in pages(Catalogue.of(sample))}
    assert expected <= urls(sample_site)
    assert (sample_site / "api/v1/katalog.json").is_file()
    assert not list(sample_site.parent.glob("*.baru"))


def test_mkdocs_and_properdocs_and_our_command_agree(project: Path) -> None:
    sites = {}
    for host in ("mkdocs", "properdocs"):
        done = run(host, "build", "--site-dir", f"site-{host}", cwd=project)
        assert done.returncode == 0, done.stderr
        sites[host] = project / f"site-{host}"
    checked = check_source(project / "sop_source", date.today()).checked
    build_site(checked, config_file=project / "mkdocs.yml", source=project / "sop_source",
               site_dir=project / "site-kami", strict=False)  # fmt: skip
    assert urls(sites["mkdocs"]) == urls(sites["properdocs"]) == urls(project / "site-kami")
    _, different, missing = filecmp.cmpfiles(
        sites["mkdocs"],
        project / "site-kami",
        [f"{url}/index.html" for url in urls(sites["mkdocs"])],
        shallow=False,
    )
    assert (different, missing) == ([], [])


def test_a_folder_of_markdown_gives_the_same_pages_without_our_plugin(project: Path) -> None:
    checked = check_source(project / "sop_source", TODAY).checked
    count = write_folder(project / "docs", pages(Catalogue.of(checked)), artifacts(checked), project / "jadi")
    assert count == len(pages(Catalogue.of(checked)))
    (project / "polos.yml").write_text(
        "site_name: Polos\ndocs_dir: jadi\nsite_dir: site-polos\ntheme: {name: material, font: false}\n"
        "plugins: []\nexclude_docs: pengembang/\n",
        encoding="utf-8",
    )
    done = run("mkdocs", "build", "-q", "-f", "polos.yml", cwd=project)
    assert done.returncode == 0, done.stderr
    assert {Path(page.path).parent.as_posix() for page in pages(Catalogue.of(checked))} <= urls(project / "site-polos")
    page = (project / "site-polos/sop/kel-mekarsari-0002/index.html").read_text(encoding="utf-8")
    assert 'data-status="dicabut"' in page
    assert '<tr role="row" id="langkah-2"' in page, "the body must not be taken for Markdown again"


def test_two_builds_are_byte_equal(sample: Checked, sample_site: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi"
    build_site(sample, config_file=ROOT / "mkdocs.yml", source=ROOT / "sop_source", site_dir=again, strict=False)
    names = sorted(path.relative_to(again).as_posix() for path in again.rglob("*") if path.is_file())
    assert names == sorted(p.relative_to(sample_site).as_posix() for p in sample_site.rglob("*") if p.is_file())
    _, different, missing = filecmp.cmpfiles(again, sample_site, names, shallow=False)
    assert (different, missing) == ([], [])


def test_an_error_leaves_the_old_site_untouched(project: Path) -> None:
    site = project / "site"
    assert run("mkdocs", "build", cwd=project).returncode == 0
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    wrong = project / "sop_source/kel-mekarsari/0003.md"
    wrong.write_text("---\njudul: [\n---\n", encoding="utf-8")
    done = run("mkdocs", "build", cwd=project)
    wrong.unlink()
    assert done.returncode == 1
    assert "kel-mekarsari/0003.md:" in done.stderr
    assert "galat[SOP011]" in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert [*project.glob("*.baru"), *project.glob("*.lama")] == []


def test_a_build_that_breaks_half_way_leaves_the_old_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("lama", encoding="utf-8")
    checked = check_source(project / "sop_source", TODAY).checked

    def full_disk(*_: object, **__: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("mkdocs.utils.write_file", full_disk)
    with pytest.raises((SiteError, OSError)):
        build_site(checked, config_file=project / "mkdocs.yml", source=project / "sop_source",
                   site_dir=site, strict=False)  # fmt: skip
    assert (site / "index.html").read_text(encoding="utf-8") == "lama"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_pages_of_sops_do_not_hold_the_word(sample_site: Path) -> None:
    """mermaid2 takes a page with the word apart, which makes the build six times as slow."""
    generated = [path for path in sample_site.rglob("index.html") if "panduan" not in path.parts]
    assert len(generated) > 200
    assert [path for path in generated if "mermaid" in path.read_text(encoding="utf-8")] == []


def test_no_address_of_another_host_is_loaded(sample_site: Path) -> None:
    loaded = re.compile(r"<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=\"(?:https?:)?//[^>]*>", re.IGNORECASE)
    for path in sample_site.rglob("index.html"):
        found = [m[0] for m in loaded.finditer(path.read_text(encoding="utf-8")) if 'rel="canonical"' not in m[0]]
        assert found == [], path


def test_search_knows_every_sop_and_unit(sample: Checked, sample_site: Path) -> None:
    rows = [row for path in sorted((sample_site / "cari").glob("d*.js")) for row in search_file(path)]
    known = {row[0] for row in rows}
    assert {sop.id for sop in sample.katalog.publik} <= known
    assert {f"unit/{unit.kode}/" for unit in sample.katalog.units} <= known
    assert {"panduan/waktu/", "layanan/bukan-kewenangan/paspor/", "istilah/#nib"} <= known


def search_file(path: Path) -> list[list[str]]:
    return json.loads(path.read_text(encoding="utf-8").partition(",")[2].rstrip().removesuffix(");"))


def test_every_result_of_the_search_leads_somewhere(sample_site: Path) -> None:
    """Addresses of results, and the parts of service pages that answer what citizens ask."""
    for path in (sample_site / "cari").glob("d*.js"):
        for row in search_file(path):
            services = row[8] if len(row) > 3 else []
            urls = [f"{url}#{anchor}" for url, _, facts in services for anchor, _ in facts]
            for url in [row[0] if len(row) == 3 else f"sop/{row[0]}/", *urls]:
                page, _, anchor = url.partition("#")
                html = (sample_site / page / "index.html").read_text(encoding="utf-8")
                assert not anchor or f'id="{anchor}"' in html, url


def test_the_theme_is_left_an_index_without_words(sample_site: Path) -> None:
    for name in ("search_index.json", "search_index.js"):
        text = (sample_site / "search" / name).read_text(encoding="utf-8").removeprefix("var __index = ")
        assert json.loads(text)["docs"] == []


def test_drafts_are_in_no_public_file(sample: Checked, sample_site: Path) -> None:
    drafts = [sop for sop in sample.katalog.sop if sop.is_rancangan]
    assert drafts
    for path in (*sample_site.rglob("*.html"), *sample_site.rglob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert not [sop.id for sop in drafts if sop.id in text], path


def test_every_internal_link_and_anchor_resolves(sample_site: Path) -> None:
    pages_ = {path: path.read_text(encoding="utf-8") for path in sample_site.rglob("*.html")}
    ids = {path: set(re.findall(r'\sid="([^"]+)"', text)) for path, text in pages_.items()}
    broken = []
    for path, text in pages_.items():
        for href in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', text):
            target, _, anchor = href.partition("#")
            if re.match(r"[a-z]+:", target) or path.name == "404.html":
                continue
            file = (path.parent / target).resolve() if target else path
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or (anchor and file.suffix == ".html" and anchor not in ids.get(file, ())):
                broken.append((path.relative_to(sample_site).as_posix(), href))
    assert broken == []


def test_no_title_breaks_out_of_the_frame(tmp_path: Path) -> None:
    """Titles and the city's name go through the theme, which escapes nothing."""
    source = tmp_path / "sop_source"
    shutil.copytree(ROOT / "tests/golden/satu-dinas/sop_source", source)
    payload = "'</title><img src=x onerror=alert(1)>\"x'"
    for name, old in (
        ("disdukcapil/0002.md", "judul: Penduduk dari Luar Kota"),
        ("katalog.yml", "kota: Kota Wanasari"),
    ):
        text = (source / name).read_text(encoding="utf-8")
        assert old in text
        (source / name).write_text(text.replace(old, f"{old.split(':')[0]}: {payload}"), encoding="utf-8")
    checked = check_source(source, TODAY).checked
    quiet = replace(checked, report=Report())  # the gate refuses such a title; here the frame itself is on trial
    build_site(quiet, config_file=ROOT / "mkdocs.yml", source=source, site_dir=tmp_path / "site", strict=False)
    for path in (tmp_path / "site").rglob("*.html"):
        assert "<img src=x" not in path.read_text(encoding="utf-8"), path
