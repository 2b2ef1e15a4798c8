"""The one file that knows MkDocs: hands the pages of the catalogue to it, and takes nothing else over.

Finished pages go in as finished: MkDocs' own Markdown never sees them, and the search plugin is told their words
instead of taking their HTML apart. The site is built beside the old one and put in its place when it is whole.
ProperDocs runs this file unchanged.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import config_options
from mkdocs.config import load_config as mkdocs_load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..app.check import check_source
from ..app.outcome import outcome
from ..app.publish.source_version import version_artifact
from ..app.site_error import SiteError
from ..export.temuan import teks
from ..io.files import holds, restore_folder, swap_folder, write_file
from ..model.alamat import joint_search_url
from ..model.output import Artifact, Bentuk, Judul, Page
from ..rules.engine import Checked
from ..site.content_policy import POLICY_FILE, header_value, inline_hashes, with_policy
from .hand_written import diagram_report

log = get_plugin_logger(__name__)
TEMA = Path(__file__).parent / "tema"


class SopConfig(Config):
    """Settings of the plugin in mkdocs.yml. All others are in `katalog.yml`, which every generator can share."""

    source_dir = config_options.Type(str, default="sop_source")


@dataclass(frozen=True)
class Preset:
    """What the command line decided, for a preview that MkDocs starts itself."""

    source: Path
    today: date


class SopPlugin(BasePlugin[SopConfig]):
    """Hooks only: check, add pages and files, tell the search their words, guard the pages, swap folders."""

    preset: ClassVar[Preset | None] = None
    command = "build"
    checked: Checked | None = None
    handed: Checked | None = None
    final: Path | None = None
    pages: tuple[Page, ...] = ()
    hashes: frozenset[str] = frozenset()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remembers whether this is a preview; its presence also keeps the plugin alive between rebuilds."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Checks the catalogue before anything is written; a public site with a galat is refused here."""
        self.checked, self.hashes = self.handed or self._check(config), frozenset()
        if self.checked.report.has_galat and not self._is_preview:
            raise PluginError("\n" + teks.render_galat(self.checked.report, self._source(config)))
        settings = self.checked.katalog.settings
        config.site_name = _plain_title(f"{config.site_name} {settings.kota}".strip())
        config.site_url = config.site_url or settings.alamat_situs or None
        config.theme.dirs.insert(0, str(TEMA))
        if not self._is_preview:
            self._divert(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Looks at the pages written by hand, then adds the generated pages and files, in memory."""
        assert self.checked is not None
        self._look_at_diagrams(files, config)
        berkas = frozenset(file.src_uri for file in files)
        tulisan = {file.url: file.content_string for file in files.documentation_pages()}
        found = outcome(self.checked, rancangan=self._is_preview, berkas=berkas, tulisan=tulisan)
        self.pages = found.pages
        for page in found.pages:
            files.append(_page_file(page, config))
        for artifact in found.artifacts:
            files.append(File.generated(config, artifact.path, content=self._guarded_file(artifact)))
        if not self._is_preview:
            versi = version_artifact(
                self._source(config), Path(config.docs_dir), Path(config.config_file_path or ""), self.checked.today
            )
            files.append(File.generated(config, versi.path, content=versi.isi))
        self._set_logo(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Dates the pages by `today`, not by the clock, so that two builds of one input are equal."""
        assert self.checked is not None
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = self.checked.today.isoformat()
        return nav

    @event_priority(-100)  # after the plugin that puts the drawing library into hand-written pages
    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Tells the browser what the finished page may load and run."""
        return self._guarded(output, self._other_hosts if page.url == joint_search_url() else ())

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page of unknown addresses."""
        return self._guarded(output) if template_name.endswith(".html") else output

    @event_priority(-100)  # after every other plugin has written its files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the finished site in the place of the old one."""
        _empty_index(Path(config.site_dir))
        if not self._is_preview:
            write_file(Path(config.site_dir, POLICY_FILE), f"{header_value(self.hashes, self._other_hosts)}\n".encode())
        if self.final is not None:
            swap_folder(Path(config.site_dir), self.final)
            config.site_dir = str(self.final)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the old site as it was, and nothing beside it."""
        if self.final is not None:
            shutil.rmtree(_beside(self.final), ignore_errors=True)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watches the SOPs, the registers and katalog.yml."""
        server.watch(str(self._source(config)))
        return server

    @property
    def _is_preview(self) -> bool:
        return self.command == "serve"

    @property
    def _other_hosts(self) -> tuple[str, ...]:
        return self.checked.katalog.settings.asal_lain if self.checked else ()

    def _guarded(self, html: str, hosts: tuple[str, ...] = ()) -> str:
        if self._is_preview:  # the preview's own script, which reloads the page, comes later and is not ours to name
            return html
        found = inline_hashes(html)
        self.hashes |= found
        return with_policy(html, found, hosts)

    def _guarded_file(self, artifact: Artifact) -> bytes:
        return self._guarded(artifact.isi.decode()).encode() if artifact.path.endswith(".html") else artifact.isi

    def _source(self, config: MkDocsConfig) -> Path:
        if self.preset is not None:
            return self.preset.source
        return Path(config.config_file_path or "mkdocs.yml").parent / self.config.source_dir

    def _check(self, config: MkDocsConfig) -> Checked:
        source = self._source(config)
        if not source.is_dir():
            raise PluginError(f"Folder sumber “{source}” tidak ada.")
        checked = check_source(source, self.preset.today if self.preset else date.today()).checked
        if self._is_preview:
            if checked.report.has_galat:
                log.warning("%s", teks.render_galat(checked.report, source))
            log.info("Diperiksa: %s.", teks.hitungan(checked.report))
        return checked

    def _set_logo(self, files: Files, config: MkDocsConfig) -> None:
        assert self.checked is not None
        logo = self.checked.katalog.settings.logo
        if logo and files.get_file_from_path(logo) is None:
            log.warning("Lambang “%s” (kunci logo pada katalog.yml) tidak ada di folder docs.", logo)
        elif logo:
            config.theme["logo"] = config.theme["favicon"] = logo

    def _look_at_diagrams(self, files: Files, config: MkDocsConfig) -> None:
        report = diagram_report((file.src_uri, file.content_string) for file in files.documentation_pages())
        if not report.has_galat:
            return
        words = "\n" + teks.render_galat(report, Path(config.docs_dir))
        if not self._is_preview:
            raise PluginError(words)
        log.warning("%s", words)

    def _divert(self, config: MkDocsConfig) -> None:
        final = Path(config.site_dir)
        if holds(final, Path.cwd(), Path(config.docs_dir), self._source(config)):
            raise PluginError(f"Folder hasil “{final}” memuat proyek ini sendiri; pilih folder lain, misalnya site.")
        self.final = final
        restore_folder(self.final)
        config.site_dir = str(_beside(self.final))


def _beside(final: Path) -> Path:
    return final.with_name(final.name + ".baru")


class _FinishedPage(HostPage):
    """A page whose body is finished: nothing is read and no Markdown is converted."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(_plain_title(page.judul), file, config)
        self._page = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # The left column lists only what the tabs list already, and a SOP lists its sections itself; without both
        # columns the form has the room it needs.
        hide = ["navigation", "toc"]
        description = escape(self._page.deskripsi)
        self.meta = {
            "title": _plain_title(self._page.judul_jendela or self._page.judul),
            "description": description,
            "hide": hide,
            "search": {"exclude": True},
            "robots": "" if self._page.terindeks else "noindex",
            "data_terstruktur": self._page.data_terstruktur,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.isi
        # The theme's skip link goes to the first entry, the title itself; its children are the table of contents.
        top = _anchor(Judul(self._page.judul, "isi", 1))
        top.children = [_anchor(judul) for judul in self._page.daftar_isi]
        self.toc = TableOfContents([top])
        self._title_from_render = self.title


def _page_file(page: Page, config: MkDocsConfig) -> File:
    content = page.isi if page.bentuk is Bentuk.MARKDOWN else ""
    file = File.generated(config, page.path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
    if page.bentuk is Bentuk.HTML:
        _FinishedPage(page, file, config)  # puts itself into file.page
    return file


def _anchor(judul: Judul) -> AnchorLink:
    return AnchorLink(escape(judul.teks), judul.anchor, judul.tingkat)


def _plain_title(judul: str) -> str:
    # Themes print titles unescaped in the navigation and unescape them again inside <title>; no escaping survives
    # both, so the three characters that could open a tag or close an attribute become their look-alikes.
    return judul.translate({ord("<"): "‹", ord(">"): "›", ord('"'): "”"}).replace("&", "&amp;")


def _empty_index(site: Path) -> None:
    """Leaves the theme's index without words, which it asks for to mark the words that a reader came with.

    As a script, too: from a folder on a disk the theme loads that one.
    """
    index = site / "search/search_index.json"
    if index.is_file():
        config = json.loads(index.read_text(encoding="utf-8"))["config"]
        empty = json.dumps({"config": config, "docs": []}, ensure_ascii=False)
        index.write_text(empty, encoding="utf-8")
        index.with_suffix(".js").write_text(f"var __index = {empty}", encoding="utf-8")


def build_site(checked: Checked, *, config_file: Path, source: Path, site_dir: Path, strict: bool) -> int:
    """Builds the site of a checked catalogue into `site_dir`; gives the number of pages."""
    config = _load_config(config_file, site_dir=str(site_dir.absolute()), strict=strict)
    plugin = config.plugins.get("sop")
    if not isinstance(plugin, SopPlugin):
        raise SiteError(f"Plugin “sop” belum tercantum pada {config_file}.")
    plugin.handed = checked
    SopPlugin.preset = Preset(source, checked.today)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except Abort as error:
        raise SiteError(f"Situs tidak jadi dibangun: {error}") from error
    finally:
        SopPlugin.preset = None
    return len(plugin.pages)


def serve_site(*, config_file: Path, source: Path, today: date, address: str) -> None:
    """Serves a preview with drafts at `address` (host:port) until it is stopped; rebuilds on every change."""
    _load_config(config_file)
    SopPlugin.preset = Preset(source, today)
    log.logger.addHandler(logging.StreamHandler())
    log.logger.setLevel(logging.INFO)
    log.logger.propagate = False
    log.info("Pratinjau: http://%s/ (rancangan ikut tampil). Berhenti: Ctrl+C.", address)
    serve(str(config_file), dev_addr=address)


def _load_config(config_file: Path, **options: Any) -> MkDocsConfig:
    # Material prints a long English notice about MkDocs 2.0 on every build; it concerns us, not an author.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    if not config_file.is_file():
        raise SiteError(f"Berkas “{config_file}” tidak ada; jalankan perintah ini di folder proyek.")
    try:
        return mkdocs_load_config(config_file=str(config_file), **options)
    except (Abort, ConfigurationError) as error:
        raise SiteError(f"{config_file} tidak dapat dipakai: {error}") from error
