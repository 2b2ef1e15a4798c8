"""The official sheet for printing: identity part, then the flow on as many sheets as it needs.

A document of its own, without the theme's frame and without a need for JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..draw.form_table import FormTable
from ..draw.sheets import form_sheets
from ..model.alamat import print_url, sop_url
from ..model.katalog import Katalog
from ..model.kertas import TEPI, Kertas
from ..model.output import Artifact
from ..model.sop import Sop
from ..parse.rujukan import resolve
from .alamat import root_of
from .catalogue import Catalogue
from .flow_table import addresses, flow_symbols, tables_html
from .identity_box import identity_box
from .identity_height import identity_pages
from .print_foot import foot
from .sheet_heights import fitting_sheets
from .table_widths import Ruang
from .templating import finished, render

STYLE = "aset/cetak.css"


def sheets_file(sop: Sop, catalogue: Catalogue) -> Artifact:
    """The sheets of a SOP, on the city's paper."""
    html = print_html(sop, catalogue, kertas=catalogue.katalog.settings.kertas)
    return Artifact(f"{print_url(sop)}index.html", html.encode())


SheetsOfSop = Callable[[Sop, Catalogue], Artifact]


def print_pages(catalogue: Catalogue, *, sheets_of: SheetsOfSop = sheets_file) -> tuple[Artifact, ...]:
    """The sheets of all SOPs and superseded editions, and their style.

    `sheets_of` gives the sheets of a SOP; who has made them already hands them over.
    """
    style = Artifact(STYLE, print_style(catalogue.katalog.settings.kertas).encode())
    return (style, *(sheets_of(sop, catalogue) for sop in _shown(catalogue)))


def _shown(catalogue: Catalogue) -> Iterable[Sop]:
    katalog = catalogue.katalog
    return (*(sop for sop in katalog.sop if katalog.sop_by_id[sop.id] is sop), *katalog.edisi)


def print_html(
    sop: Sop,
    catalogue: Catalogue,
    *,
    kertas: Kertas,
    potongan: tuple[int, ...] | None = None,
    halaman_identitas: int | None = None,
    mandiri: bool = False,
    logo: str | None = None,
) -> str:
    """The sheets of a SOP as an HTML document.

    `potongan` is the number of steps on each flow sheet, `halaman_identitas` the number of pages that the identity
    part takes; what is None is estimated. `mandiri`: style and picture are inside the document; the picture is then
    `logo`, a `data:` address, and links lead to the public site.
    """
    settings, kaki = catalogue.katalog.settings, foot(sop, catalogue)
    root = settings.akar_situs if mandiri else root_of(print_url(sop))
    known, flow = catalogue.katalog if root else Katalog(), catalogue.checked.flows[sop.path]
    berpita = bool(kaki.pita[0])
    identitas = halaman_identitas or identity_pages(sop, known, kertas, berpita=berpita)

    def draw(parts: tuple[int, ...]) -> tuple[FormTable, ...]:
        return form_sheets(flow, parts, identitas + 1, addresses(known, root))

    lembar = fitting_sheets(sop, flow, known, kertas, draw, berpita=berpita) if potongan is None else draw(potongan)
    return render(
        "cetak.html",
        sop=sop,
        nomor=catalogue.katalog.nomor(sop),
        unit_asal=catalogue.katalog.nama_unit(sop.unit) if sop.unit_pengampu != sop.unit else "",
        kotak=identity_box(sop, catalogue.katalog, lambda html: finished(resolve(html, known, root))),
        kaki=kaki,
        lembar=tables_html(sop, flow, known, lembar, root=root, ruang=Ruang[kertas.name]),
        simbol=flow_symbols(),
        kertas=kertas,
        halaman=root + sop_url(sop),
        kanonik=(settings.akar_situs or root) + sop_url(sop),
        root=root,
        logo=logo if mandiri else settings.logo and root + settings.logo,
        gaya=finished(print_style(kertas)) if mandiri else "",
    )


def print_style(kertas: Kertas) -> str:
    """The style sheet of the sheets, for one paper."""
    return render("flow_table.css") + render("cetak.css", kertas=kertas, tepi=TEPI)
