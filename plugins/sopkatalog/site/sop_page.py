"""The page of a SOP: what a citizen needs first, then identity, sections, steps and flow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ..diagnostics import Severity
from ..draw.mermaid import mermaid
from ..model.alamat import sop_url
from ..model.format import BAGIAN_MENURUT_FORMAT, PROSEDUR
from ..model.output import Judul, Page
from ..model.sop import Bagian, Sop
from ..model.status import Keadaan
from ..parse.body import linked
from ..parse.rujukan import resolve
from .alamat import page_path, root_of, section_anchor, slug
from .catalogue import Catalogue, references
from .citation import citation
from .contact_links import contact_pieces
from .flow_table import flow_table_html
from .qr import qr_svg
from .templating import finished, render


def sop_page(sop: Sop, catalogue: Catalogue) -> Page:
    """The page of a SOP, of a draft in a preview, or of a superseded edition."""
    url = sop_url(sop)
    view = _view(sop, catalogue, root_of(url))
    isi = tuple(_headings(view))
    return Page(
        path=page_path(url),
        judul=sop.judul or sop.id,
        isi=render("sop.html", isi=isi, **view),
        deskripsi=sop.ringkasan or f"SOP {catalogue.katalog.nama_unit(sop.unit_pengampu)}: {sop.judul}.",
        daftar_isi=isi,
    )


def _view(sop: Sop, catalogue: Catalogue, root: str) -> dict[str, Any]:
    katalog, checked = catalogue.katalog, catalogue.checked
    flow = checked.flows[sop.path]
    nomor, alamat = katalog.nomor(sop), _permanent(sop, catalogue)
    kantor = katalog.unit_by_kode.get(sop.unit_pengampu)
    return {
        "root": root,
        "sop": sop,
        "tautkan": lambda teks: finished(resolve(linked(teks), katalog, root)),
        "nomor": nomor,
        "banner": banner(sop, catalogue),
        "unit": catalogue.katalog.nama_unit(sop.unit_pengampu),
        "unit_asal": catalogue.katalog.nama_unit(sop.unit),
        "kantor": kantor,
        "kontak": list(contact_pieces(" · ".join(filter(None, (kantor.telepon, kantor.surel))))) if kantor else [],
        "berlaku_untuk": [_sasaran(kode, catalogue) for kode in sop.berlaku_untuk],
        "bagian": [_section(bagian, catalogue, root) for bagian in _ordered(sop)],
        "prosedur": _prosedur(sop, catalogue, root),
        "tabel_alur": flow_table_html(sop, flow, katalog, root) if sop.langkah else "",
        "waktu": checked.waktu[sop.path],
        "lajur": mermaid(flow, sop.judul, nomor) if sop.langkah else "",
        "tautan_tetap": alamat,
        "kutipan": citation(sop, nomor, katalog.nama_unit(sop.unit_pengampu), alamat),
        "qr": finished(qr_svg(alamat, "8rem")) if alamat else "",
        "pdf": alamat_pdf if (alamat_pdf := pdf_path(sop)) in catalogue.berkas else "",
        "temuan": [item for item in checked.temuan(sop) if item.severity is not Severity.CATATAN],
        "edisi_lama": katalog.edisi_by_id.get(sop.id, ()) if sop.edisi_lama is None else (),
        "terkini": katalog.sop_by_id.get(sop.id) if sop.edisi_lama is not None else None,
        "merujuk": _referred(sop, catalogue),
        "dirujuk_oleh": catalogue.dirujuk_oleh.get(sop.id, ()),
        "jatuh_tempo": katalog.jatuh_tempo(sop),
        "is_akhir": sop.status is not None and sop.status.is_ended,
    }


def _referred(sop: Sop, catalogue: Catalogue) -> list[Sop]:
    """The other SOPs that it refers to, in the order of their ids."""
    known = catalogue.katalog.sop_by_id
    return [known[ref] for ref in sorted(references(sop)) if ref in known and ref != sop.id]


def pdf_path(sop: Sop) -> str:
    """Where the PDF of a SOP is when it was exported into `docs/pdf`."""
    return f"pdf/{sop.id}.pdf" if sop.edisi_lama is None else ""


def _permanent(sop: Sop, catalogue: Catalogue) -> str:
    """The address that may be sent on; "" where the site's own address is not known."""
    akar = catalogue.katalog.settings.akar_situs
    return akar + sop_url(sop) if akar else ""


def banner(sop: Sop, catalogue: Catalogue) -> dict[str, Any]:
    """What the status banner says: kind, headline, and the SOPs to go to instead."""
    keadaan = sop.keadaan(catalogue.checked.today)
    known = catalogue.katalog.sop_by_id
    jatuh_tempo = catalogue.katalog.jatuh_tempo(sop) if sop.edisi_lama is None else None
    return {
        "keadaan": keadaan.value.replace(" ", "-"),
        "judul": _HEADLINES[keadaan] if sop.edisi_lama is None else f"Edisi {sop.edisi_lama}, tidak berlaku lagi",
        "pengganti": [known[ref] for ref in sop.diganti_oleh if ref in known],
        "masa": _validity(sop, catalogue) if sop.edisi_lama is not None else (),
        "lewat_waktu": jatuh_tempo is not None and jatuh_tempo < catalogue.checked.today,
    }


def _validity(sop: Sop, catalogue: Catalogue) -> tuple[date | None, date | None]:
    """First and last day of a superseded edition: the day before the next edition took effect."""
    later = [e for e in catalogue.katalog.edisi_by_id.get(sop.id, ()) if (e.edisi_lama or 0) > (sop.edisi_lama or 0)]
    following = min(later, key=lambda e: e.edisi_lama or 0) if later else catalogue.katalog.sop_by_id.get(sop.id)
    efektif = following.tanggal_efektif if following else None
    return sop.tanggal_efektif, efektif - timedelta(days=1) if efektif else None


_HEADLINES = {
    Keadaan.RANCANGAN: "Rancangan, belum berlaku",
    Keadaan.AKAN_BERLAKU: "Akan berlaku",
    Keadaan.BERLAKU: "Berlaku",
    Keadaan.DIGANTI: "Sudah diganti",
    Keadaan.DICABUT: "Sudah dicabut",
}


def _ordered(sop: Sop) -> Iterator[Bagian]:
    """Sections in the order of the official form, then the author's own; without the one that holds the steps."""
    order = {jenis.kunci: index for index, jenis in enumerate(BAGIAN_MENURUT_FORMAT.get(sop.format, ()))}
    for bagian in sorted(sop.bagian, key=lambda item: order.get(item.kunci, len(order))):
        if bagian.kunci != PROSEDUR.kunci and (bagian.judul or bagian.teks):
            yield bagian


def _section(bagian: Bagian, catalogue: Catalogue, root: str) -> dict[str, Any]:
    return {
        "judul": bagian.judul or "Catatan",
        "anchor": anchor_of(bagian),
        "html": finished(resolve(bagian.teks.html, catalogue.katalog, root)),
        "kosong": bagian.is_kosong,
    }


def anchor_of(bagian: Bagian) -> str:
    """The lasting anchor of a section: its canonical name, which survives another wording of its title."""
    return section_anchor(bagian.kunci) or f"bagian-{slug(bagian.judul) or 'awal'}"


def _prosedur(sop: Sop, catalogue: Catalogue, root: str) -> Any:
    bagian = sop.bagian_dengan(PROSEDUR.kunci)
    return finished(resolve(bagian.teks.html, catalogue.katalog, root)) if bagian else ""


def _sasaran(kode: str, catalogue: Catalogue) -> str:
    unit = catalogue.katalog.unit_by_kode.get(kode)
    return unit.nama if unit else f"semua {kode}"


def _headings(view: dict[str, Any]) -> Iterator[Judul]:
    if view["sop"].layanan:
        yield Judul("Untuk warga", "layanan")
    yield Judul("Identitas SOP", "identitas")
    for bagian in view["bagian"]:
        yield Judul(bagian["judul"], bagian["anchor"])
    if view["sop"].langkah:
        yield Judul("Prosedur", "prosedur")
    if view["merujuk"] or view["dirujuk_oleh"]:
        yield Judul("SOP terkait", "terkait")
    yield Judul("Riwayat dan unduhan", "riwayat")
