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
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from mkdocs.commands.build import build, get_context
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
from ..app.glance import Glance, Glancer
from ..app.outcome import outcome
from ..app.publish.source_version import version_artifact
from ..app.site_error import SiteError
from ..app.workshop import Contents, Workshop, usual_workshop
from ..app.workshop.templates import compiled_templates
from ..diagnostics import Report
from ..export.temuan import teks
from ..io.files import holds, restore_folder, swap_folder
from ..io.sync import Content, files_below, sync_folder
from ..model.alamat import joint_search_url
from ..model.output import Artifact, Bentuk, Page
from ..rules.engine import Checked
from ..site.content_policy import POLICY_FILE, header_value, inline_hashes, with_policy
from .frame import Frame, encoded
from .framed import FramedPages
from .hand_written import diagram_report
from .quick_preview import Bell, Found, Place, QuickPreview, Shown
from .saved_files import SavedFiles
from .theme_page import ThemePage, folders_above, plain_title, theme_page

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
    workshop: Workshop


class SopPlugin(BasePlugin[SopConfig]):
    """Hooks only: check, add pages and files, tell the search their words, guard the pages, swap folders."""

    preset: ClassVar[Preset | None] = None
    command = "build"
    checked: Checked | None = None
    contents: Contents | None = None
    handed: Found | None = None
    own_workshop: Workshop | None = None
    bell: Bell | None = None
    saved_files: SavedFiles | None = None
    glancer: Glancer | None = None
    final: Path | None = None
    pages: tuple[Page, ...] = ()
    berkas: frozenset[str] = frozenset()
    hashes: frozenset[str] = frozenset()
    nav: Navigation | None = None
    documentation: tuple[File, ...] = ()
    framed: tuple[_Framed, ...] = ()
    artifacts: tuple[Artifact, ...] = ()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remembers whether this is a preview; its presence also keeps the plugin alive between rebuilds."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Checks the catalogue before anything is written; a public site with a galat is refused here."""
        (self.checked, self.contents), self.handed = self.handed or self._check(config), None
        self.hashes = frozenset()
        if self.checked.report.has_galat and not self._is_preview:
            raise PluginError("\n" + teks.render_galat(self.checked.report, self._source(config)))
        settings = self.checked.katalog.settings
        config.site_name = plain_title(f"{config.site_name} {settings.kota}".strip())
        config.site_url = config.site_url or settings.alamat_situs or None
        config.theme.dirs.insert(0, str(TEMA))
        self._divert(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Looks at the pages written by hand, then adds the generated pages and files, in memory."""
        assert self.checked is not None
        self._look_at_diagrams(files, config)
        self.berkas = frozenset(file.src_uri for file in files)
        tulisan = {file.url: file.content_string for file in files.documentation_pages()}
        found = outcome(
            self.checked,
            rancangan=self._is_preview,
            berkas=self.berkas,
            tulisan=tulisan,
            workshop=self._workshop(config),
            contents=self.contents,
        )
        self.pages = found.pages
        for page in found.pages:
            files.append(_page_file(page, config))
        self.artifacts = (*found.artifacts, *self._version(config))
        for artifact in self.artifacts:  # MkDocs is to know them, since pages link to them
            files.append(_artifact_file(artifact, config))
        self._set_logo(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Dates the pages by `today`, not by the clock, so that two builds of one input are equal."""
        assert self.checked is not None
        self.nav = nav
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = self.checked.today.isoformat()
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Takes those pages out that need no template."""
        with self._workshop(config).stages.stage("memotong bingkai tema"):
            self._set_ours_aside(env, config, files)
        return env

    @event_priority(-100)  # after the plugin that puts the drawing library into hand-written pages
    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Tells the browser what the finished page may load and run."""
        return self._guarded(output, page.url)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page of unknown addresses."""
        return self._guarded(output) if template_name.endswith(".html") else output

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Gives the sitemap all pages, also those that were taken out."""
        context["pages"] = list(self.documentation)
        return context

    @event_priority(-100)  # after every other plugin has written its files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts the finished site in the place of the old one."""
        staged = Path(config.site_dir)
        _empty_index(staged)
        if self.final is None:
            return
        spare = self.final if self._is_preview else _spare(self.final)
        with self._workshop(config).stages.stage("menulis situs"):
            sync_folder(spare, self._published(staged), None if self._is_preview else self.final)
        if not self._is_preview:
            swap_folder(spare, self.final, spare)
        shutil.rmtree(staged, ignore_errors=True)
        config.site_dir = str(self.final)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the old site as it was, and nothing beside it."""
        if self.final is not None:
            shutil.rmtree(_beside(self.final), ignore_errors=True)

    def on_shutdown(self) -> None:
        """Lets go of what is our own: a cache, a bell."""
        if self.own_workshop is not None:
            self.own_workshop.cache.close()
        if self.saved_files is not None:
            self.saved_files.stop()
        if self.bell is not None:
            self.bell.put_away()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watches the SOPs, the registers and katalog.yml; shows a saved SOP before all else is made anew."""
        server.watch(str(self._source(config)))
        self.bell = Bell()
        self._hear(server, self._source(config), self.bell)
        server.builder = QuickPreview(
            build=partial(self._build_of, server.builder),
            check=lambda: self._check(config),
            glance=lambda found: self._glance(config, found),
            shown=self._shown,
            workshop=lambda: self._workshop(config),
            bell=self.bell,
        )
        self._glance(config, self._shown().found)  # the first look reads every file; the author is not to wait for it
        return server

    def _hear(self, server: LiveReloadServer, source: Path, bell: Bell) -> None:
        """Has the bell rung for every save and heard at once, by the system; else only as often as MkDocs looks."""
        looking = server.observer
        try:
            self.saved_files = SavedFiles(source, self._heard)
            server.observer = self.saved_files.observer
            server.watch(str(bell.folder))
        except OSError as error:
            log.info("Perubahan dicari setiap setengah detik saja: %s", error)
            server.observer = looking
            server.watch(str(bell.folder))
        finally:
            server.observer = looking

    def _heard(self, path: str) -> None:
        """Rings for a SOP that is known; a new one makes everything anew, for which MkDocs comes in time."""
        if self.bell and self.contents and path in self.contents.berkas:
            self.bell.ring_now()

    @property
    def _is_preview(self) -> bool:
        return self.command == "serve"

    @property
    def _other_hosts(self) -> tuple[str, ...]:
        return self.checked.katalog.settings.asal_lain if self.checked else ()

    def _build_of(self, builder: Any, found: Found) -> None:
        self.handed = found
        builder()

    def _shown(self) -> Shown:
        """What the preview shows by now."""
        assert self.final is not None
        assert self.checked is not None
        places = {item.page.path: Place(self.final / item.file.dest_uri, item.page, item.frame) for item in self.framed}
        return Shown((self.checked, self.contents), self.berkas, self.final, places)

    def _guarded(self, html: str, url: str = "") -> str:
        if self._is_preview:  # the preview's own script, which reloads the page, comes later and is not ours to name
            return html
        found = inline_hashes(html)
        self.hashes |= found
        return with_policy(html, found, self._other_hosts if url == joint_search_url() else ())

    def _guarded_file(self, artifact: Artifact) -> bytes:
        data = artifact.bita
        return self._guarded(data.decode()).encode() if artifact.path.endswith(".html") else data

    def _source(self, config: MkDocsConfig) -> Path:
        if self.preset is not None:
            return self.preset.source
        return Path(config.config_file_path or "mkdocs.yml").parent / self.config.source_dir

    def _workshop(self, config: MkDocsConfig) -> Workshop:
        """The one that the command line made, else one of our own."""
        if self.preset is not None:
            return self.preset.workshop
        if self.own_workshop is None:
            memory: dict[str, Any] | None = {} if self._is_preview else None
            self.own_workshop = replace(usual_workshop(self._source(config)), memory=memory)
        return self.own_workshop

    def _check(self, config: MkDocsConfig) -> Found:
        source = self._source(config)
        if not source.is_dir():
            raise PluginError(f"Folder sumber “{source}” tidak ada.")
        today = self.preset.today if self.preset else date.today()
        result = check_source(source, today, workshop=self._workshop(config))
        checked = result.checked
        if self._is_preview:
            if checked.report.has_galat:
                log.warning("%s", teks.render_galat(checked.report, source))
            log.info("Diperiksa: %s.", teks.hitungan(checked.report))
        return checked, result.contents

    def _glance(self, config: MkDocsConfig, found: Found) -> Glance | None:
        checked, contents = found
        self.glancer = self.glancer or Glancer(self._source(config))
        saved = self.glancer.look(checked, contents) if contents else None
        if saved and saved.berkas:
            here = Report(tuple(item for item in saved.checked.report.diagnostics if item.span.path in saved.berkas))
            if here.has_galat:
                log.warning("%s", teks.render_galat(here, self._source(config)))
            log.info("Disimpan: %s: %s.", ", ".join(sorted(saved.berkas)), teks.hitungan(here))
        return saved

    def _version(self, config: MkDocsConfig) -> Iterator[Artifact]:
        """What the public site says of its own source."""
        assert self.checked is not None
        if not self._is_preview:
            yield version_artifact(
                self._source(config), Path(config.docs_dir), Path(config.config_file_path or ""), self.checked.today
            )

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

    def _set_ours_aside(self, env: Any, config: MkDocsConfig, files: Files) -> None:
        """Takes our files out of MkDocs' hands, and the pages that fit into a frame, which need no template."""
        assert self.nav is not None
        env.bytecode_cache = compiled_templates(self._workshop(config).cache)
        self.documentation = tuple(files.documentation_pages())
        theme = _Theme(env, config, self.nav, self.documentation)
        frames = FramedPages(theme.render, theme.filters, folders_above(page.url for page in self.nav.pages))
        self.framed = tuple(theme.framed(frames)) if theme.is_known else ()
        for path in (*(page.file.src_uri for page in self.framed), *(item.path for item in self.artifacts)):
            files.remove(files.src_uris[path])

    def _published(self, staged: Path) -> Iterator[tuple[str, Content]]:
        """Every file of the site: what is ours, and what MkDocs wrote."""
        yield from ((artifact.path, self._guarded_file(artifact)) for artifact in self.artifacts)
        yield from ((page.file.dest_uri, encoded(self._guarded(page.html, page.file.url))) for page in self.framed)
        yield from files_below(staged)
        if not self._is_preview:  # last, since all pages have been seen
            yield POLICY_FILE, f"{header_value(self.hashes, self._other_hosts)}\n".encode()

    def _divert(self, config: MkDocsConfig) -> None:
        final = Path(config.site_dir)
        if not self._is_preview and holds(final, Path.cwd(), Path(config.docs_dir), self._source(config)):
            raise PluginError(f"Folder hasil “{final}” memuat proyek ini sendiri; pilih folder lain, misalnya site.")
        self.final = final
        if not self._is_preview:
            restore_folder(self.final)
        config.site_dir = str(_beside(self.final))


def _beside(final: Path) -> Path:
    """Where MkDocs writes."""
    return final.with_name(final.name + ".baru")


def _spare(final: Path) -> Path:
    """The site before the last, which becomes the next one: few of its files have to change."""
    return final.with_name(final.name + ".cadangan")


def _artifact_file(artifact: Artifact, config: MkDocsConfig) -> File:
    return File.generated(config, artifact.path, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)


# Plugins that do nothing to a finished page, or only to one that `framed` leaves to them. Any other may want to see
# every page, and then every page goes through MkDocs.
_DIKENAL = frozenset({"sop", "search", "material/search", "mermaid2"})


@dataclass(frozen=True)
class _Framed:
    """A page that MkDocs need not render: its file, and how its HTML is made when it is written."""

    file: File
    page: ThemePage
    frame: Frame

    @property
    def html(self) -> str:
        return self.frame.fill(self.page.values, self.page.daftar_isi)


@dataclass(frozen=True)
class _Theme:
    """The theme, asked for single pages in the way MkDocs asks it."""

    env: Any
    config: MkDocsConfig
    nav: Navigation
    documentation: tuple[File, ...]

    @property
    def is_known(self) -> bool:
        """Does no plugin need to see every page?"""
        return set(self.config.plugins) <= _DIKENAL

    @property
    def filters(self) -> dict[str, Any]:
        """What the theme does to titles and descriptions."""
        striptags, escaped = (self.env.filters[name] for name in ("striptags", "e"))
        return {
            "": str,
            "striptags": lambda text: str(striptags(text)),
            "e": lambda text: str(escaped(text)),
            "striptags, e": lambda text: str(escaped(striptags(text))),
        }

    def framed(self, frames: FramedPages) -> Iterator[_Framed]:
        """Finished pages that fit into a frame. What the navigation lists is marked in it, so it fits into none."""
        listed = {id(page) for page in self.nav.pages}
        for file in self.documentation:
            if isinstance(file.page, _FinishedPage) and id(file.page) not in listed:
                page = file.page.theme_page
                if frame := frames.frame(page):
                    yield _Framed(file, page, frame)

    def render(self, page: ThemePage) -> str:
        """The whole page, as MkDocs renders it."""
        file = File.generated(self.config, page.path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        host = _FinishedPage(page, file, self.config)
        host.read_source(self.config)
        host.render(self.config, Files([]))
        context = get_context(self.nav, self.documentation, self.config, host)
        html: str = self.env.get_template("main.html").render(context)
        return html


class _FinishedPage(HostPage):
    """A page whose body is finished: nothing is read and no Markdown is converted."""

    def __init__(self, page: ThemePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.judul, file, config)
        if page.kanonik:
            self.canonical_url = page.kanonik
        self._page = page

    @property
    def theme_page(self) -> ThemePage:
        """What the theme sees of it."""
        return replace(self._page, kanonik=self.canonical_url or "")

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # The left column lists only what the tabs list already, and a SOP lists its sections itself; without both
        # columns the form has the room it needs.
        hide = ["navigation", "toc"]
        self.meta = {
            "title": self._page.judul_jendela,
            "description": self._page.deskripsi,
            "hide": hide,
            "search": {"exclude": True},
            "robots": "" if self._page.terindeks else "noindex",
            "data_terstruktur": self._page.data_terstruktur,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.teks
        # The theme's skip link goes to the first entry, the title itself; its children are the table of contents.
        top = AnchorLink(self._page.judul, "isi", 1)
        top.children = [AnchorLink(entry.judul, entry.anchor, 2) for entry in self._page.daftar_isi]
        self.toc = TableOfContents([top])
        self._title_from_render = self.title


def _page_file(page: Page, config: MkDocsConfig) -> File:
    content = page.teks if page.bentuk is Bentuk.MARKDOWN else ""
    file = File.generated(config, page.path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
    if page.bentuk is Bentuk.HTML:
        _FinishedPage(theme_page(page), file, config)  # puts itself into file.page
    return file


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


def build_site(
    checked: Checked,
    *,
    config_file: Path,
    source: Path,
    site_dir: Path,
    strict: bool,
    workshop: Workshop | None = None,
    contents: Contents | None = None,
) -> int:
    """Builds the site of a checked catalogue into `site_dir`; gives the number of pages.

    The work is done in `workshop`, and kept there when `contents` tells what the catalogue was read from.
    """
    config = _load_config(config_file, site_dir=str(site_dir.absolute()), strict=strict)
    plugin = config.plugins.get("sop")
    if not isinstance(plugin, SopPlugin):
        raise SiteError(f"Plugin “sop” belum tercantum pada {config_file}.")
    plugin.handed = checked, contents
    SopPlugin.preset = Preset(source, checked.today, workshop or Workshop())
    try:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except Abort as error:
        raise SiteError(f"Situs tidak jadi dibangun: {error}") from error
    finally:
        SopPlugin.preset = None
    return len(plugin.pages)


def serve_site(*, config_file: Path, source: Path, today: date, address: str, workshop: Workshop) -> None:
    """Serves a preview with drafts at `address` (host:port) until it is stopped; rebuilds on every change."""
    _load_config(config_file)
    SopPlugin.preset = Preset(source, today, workshop)
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
