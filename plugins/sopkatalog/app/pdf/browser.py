"""The one door to Playwright: a browser of the system that lays documents out, tells their heights and prints them.

Documents are whole in themselves. Their scripts do not run, and the browser reaches no network.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from ...model.kertas import Kertas
from .measured import Lembar
from .press import PX_PER_MM
from .print_error import PrintError

# Without hinting the letters are as wide on the layout as they are on paper.
_ARGUMENTS = ["--disable-gpu", "--no-first-run", "--font-render-hinting=none"]
# A busy machine may take its time; a document that needs longer than this will not come.
_SABAR_MS = 120_000
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


@contextmanager
def open_printer(path: str, kertas: Kertas) -> Iterator[Printer]:
    """Starts the browser and ends it; whatever it does not want to do is a PrintError."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
            yield Printer(browser, kertas)
            browser.close()
    except Error as error:
        raise PrintError(f"Peramban “{path}” tidak dapat mencetak:\n  {error.message.strip()[:500]}") from error
