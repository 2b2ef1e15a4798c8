"""The one door to Playwright: a browser of the system that prints documents, or visits a site as its readers do.

Documents to be printed are whole in themselves: their scripts do not run, and the browser reaches no network. A visitor
reaches this machine alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Error, Page, Request, sync_playwright

from ...draw.sheets import Lembar
from ...model.kertas import PX_PER_MM, Kertas
from ..visit.first_search import SCRIPT_KETIKAN, SCRIPT_PERTAMA, Pencarian
from ..visit.first_visit import LAJU, LAMBAT_CPU, TUNDA, Berkas, Kunjungan
from ..visit.shot import TINGGI, TINGGI_MAKS, Potret
from .print_error import PrintError

# Without hinting the letters are as wide on the layout as they are on paper.
_ARGUMENTS = ["--disable-gpu", "--no-first-run", "--font-render-hinting=none"]
_ARGUMENTS_VISIT = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
# A busy machine may take its time; a document that needs longer than this will not come.
_SABAR_MS = 120_000
# So long nothing comes and nothing is awaited when a page has all it wants.
_TENANG_MS, _DETAK_MS = 1000, 100
# Nobody looks at the window, so there is little of it to paint.
_TINGGI_JENDELA = 16
# A page that has shown many documents grows; a new one takes 50 ms.
_DOKUMEN_PER_HALAMAN = 200
_UKUR = """() => [...document.querySelectorAll(".sop-lembar")].map((lembar) => {
  const tinggi = (elemen) => elemen.getBoundingClientRect().height;
  const baris = [...lembar.querySelectorAll("tbody tr")];
  const isLangkah = (tr) => tr.id.startsWith("langkah-");
  return [
    Math.max(tinggi(lembar), lembar.scrollHeight),
    baris.filter(isLangkah).map(tinggi),
    baris.filter((tr) => !isLangkah(tr)).map(tinggi),
  ];
})"""
# Not Playwright's own add_style_tag: it waits for an event, and without scripts there are none.
_TAMBAH_GAYA = """(gaya) => {
  const style = document.createElement("style");
  style.textContent = gaya;
  document.head.append(style);
}"""
_SIAP = "() => document.fonts.ready.then(() => new Promise((next) => requestAnimationFrame(() => next(true))))"
_TINGGI_HALAMAN = "() => document.documentElement.scrollHeight"
_TAMPIL = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"


class Printer:
    """One page of a browser, for one paper; used by one thread."""

    def __init__(self, browser: Browser, kertas: Kertas) -> None:
        self._browser = browser
        self._kertas = kertas
        self._dokumen = 0
        self._page = self._new_page()

    def _new_page(self) -> Page:
        lebar = int(self._kertas.isi_lebar_mm * PX_PER_MM)
        page = self._browser.new_page(
            viewport={"width": lebar, "height": _TINGGI_JENDELA},
            java_script_enabled=False,
            offline=True,
            locale="id-ID",
        )
        page.set_default_timeout(_SABAR_MS)
        page.emulate_media(media="print")
        return page

    def load(self, html: str) -> None:
        """Lays out a document."""
        self._dokumen += 1
        if self._dokumen % _DOKUMEN_PER_HALAMAN == 0:
            self._page.close()
            self._page = self._new_page()
        self._page.set_content(html, wait_until="load")

    def measure(self) -> tuple[Lembar, ...]:
        """The flow sheets of the document, as high as they are on paper of any length; in CSS pixels."""
        found: list[Any] = self._page.evaluate(_UKUR)
        return tuple(Lembar(tinggi, tuple(langkah), tuple(lain)) for tinggi, langkah, lain in found)

    def add_style(self, gaya: str) -> None:
        """Adds rules to the document."""
        self._page.evaluate(_TAMBAH_GAYA, gaya)

    def pdf(self) -> bytes:
        """The document as a tagged PDF, on the paper that its style names."""
        return self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)


class Visitor:
    """A browser that looks at a site on this machine as its readers do; used by one thread."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[bool, Page] = {}

    def picture(self, address: str, potret: Potret) -> bytes:
        """The page as PNG, from its top down to its end or to `TINGGI_MAKS`."""
        page = self._page(is_gelap=potret.is_gelap)
        page.set_viewport_size({"width": potret.lebar, "height": TINGGI})
        page.emulate_media(media="print" if potret.is_cetak else "screen")
        page.goto(address, wait_until="load")
        page.wait_for_load_state("networkidle")
        page.evaluate(_SIAP)
        tinggi = max(TINGGI, min(int(page.evaluate(_TINGGI_HALAMAN)), TINGGI_MAKS))
        return page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": potret.lebar, "height": tinggi})

    def first_visit(self, address: str) -> Kunjungan:
        """What the page costs somebody who was never here before, on a slow line and a slow machine."""
        page = self._new_page()
        traffic = _Traffic(page)
        client = _slowed(page)
        # Time of the thread, for other work on the machine is not the page's.
        client.send("Performance.enable", {"timeDomain": "threadTicks"})
        answer = page.goto(address, wait_until="load")
        if not (answer and answer.ok):
            raise PrintError(f"Halaman “{address}” tidak ada.")
        traffic.wait_until_quiet()
        tampil = float(page.evaluate(_TAMPIL)) / 1000
        metrics: list[dict[str, Any]] = client.send("Performance.getMetrics")["metrics"]
        skrip = next(float(item["value"]) for item in metrics if item["name"] == "ScriptDuration")
        berkas = tuple(_berkas(request) for request in traffic.came if request.url.startswith("http"))
        page.close()
        return Kunjungan(berkas, tampil, skrip)

    def ask(self, address: str, script: str, argument: Any) -> Any:
        """What a function of JavaScript gives for `argument` on the page at `address`."""
        page = self._new_page()
        page.goto(address, wait_until="load")
        answer = page.evaluate(script, argument)
        page.close()
        return answer

    def first_search(self, address: str, kata: str, lainnya: Sequence[str]) -> Pencarian:
        """What the first search costs on a slow line and a slow machine, then every letter of some more questions."""
        page = self._new_page()
        traffic = _Traffic(page)
        client = _slowed(page)
        page.goto(address, wait_until="load")
        traffic.wait_until_quiet()
        before, timbunan = len(traffic.came), _heap(client)
        milidetik = float(page.evaluate(SCRIPT_PERTAMA, kata))
        traffic.wait_until_quiet()
        berkas = tuple(_berkas(request) for request in traffic.came[before:] if request.url.startswith("http"))
        ketikan: list[float] = page.evaluate(SCRIPT_KETIKAN, list(lainnya))
        found = Pencarian(berkas, milidetik / 1000, tuple(ketikan), (_heap(client) - timbunan) / 1e6)
        page.close()
        return found

    def _page(self, *, is_gelap: bool) -> Page:
        """One for each scheme: a site may keep the scheme that it met first."""
        if is_gelap not in self._pages:
            self._pages[is_gelap] = self._new_page(
                color_scheme="dark" if is_gelap else "light", reduced_motion="reduce"
            )
        return self._pages[is_gelap]

    def _new_page(self, **options: Any) -> Page:
        """A page with a cache and a memory of its own, both empty."""
        page = self._browser.new_page(viewport={"width": 1280, "height": TINGGI}, locale="id-ID", **options)
        page.set_default_timeout(_SABAR_MS)
        return page


def _slowed(page: Page) -> Any:
    """Makes the line and the machine of a page slow; gives its session with the browser's own tools."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": TUNDA, "downloadThroughput": LAJU / 8, "uploadThroughput": LAJU / 8},
    )
    client.send("Emulation.setCPUThrottlingRate", {"rate": LAMBAT_CPU})
    return client


def _heap(client: Any) -> float:
    """Bytes that scripts hold, after what nobody needs is gone."""
    client.send("HeapProfiler.collectGarbage")
    return float(client.send("Runtime.getHeapUsage")["usedSize"])


class _Traffic:
    """The requests of a page: how many are awaited, and which came."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._awaited = 0
        self.came: list[Request] = []
        page.on("request", lambda _: self._count(1))
        page.on("requestfailed", lambda _: self._count(-1))
        page.on("requestfinished", self._finish)

    def _count(self, more: int) -> None:
        self._awaited += more

    def _finish(self, request: Request) -> None:
        self._count(-1)
        self.came.append(request)

    def wait_until_quiet(self) -> None:
        """Playwright's own "networkidle" comes too soon where a slow page takes a rest between two requests."""
        quiet = 0
        for _ in range(_SABAR_MS // _DETAK_MS):
            came = len(self.came)
            self._page.wait_for_timeout(_DETAK_MS)
            quiet = 0 if self._awaited or len(self.came) > came else quiet + _DETAK_MS
            if quiet >= _TENANG_MS:
                return
        raise PrintError(f"Halaman “{self._page.url}” tidak kunjung selesai dimuat.")


def _berkas(request: Request) -> Berkas:
    sizes = request.sizes()
    return Berkas(request.resource_type, sizes["responseHeadersSize"] + sizes["responseBodySize"])


@contextmanager
def open_printer(path: str, kertas: Kertas) -> Iterator[Printer]:
    """Starts the browser and ends it; whatever it does not want to do is a PrintError."""
    with _open_browser(path, _ARGUMENTS, "mencetak") as browser:
        yield Printer(browser, kertas)


@contextmanager
def open_visitor(path: str) -> Iterator[Visitor]:
    """Starts the browser and ends it; whatever it does not want to do is a PrintError."""
    with _open_browser(path, _ARGUMENTS_VISIT, "membuka halaman") as browser:
        yield Visitor(browser)


@contextmanager
def _open_browser(path: str, arguments: Sequence[str], untuk: str) -> Iterator[Browser]:
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=arguments)
            yield browser
            browser.close()
    except Error as error:
        raise PrintError(f"Peramban “{path}” tidak dapat {untuk}:\n  {error.message.strip()[:500]}") from error
