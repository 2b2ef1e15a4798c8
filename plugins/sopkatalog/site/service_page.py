"""`/layanan/<slug>/`: what a citizen must bring, how long, how much, where; and the SOP behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ..flow.waktu import WaktuAlur
from ..model.alamat import foreign_service_url, sop_url
from ..model.entri_cari import Bidang, EntriCari, JenisEntri
from ..model.output import Page
from ..model.katalog import Katalog
from ..model.sop import Sop
from ..model.status import Keadaan
from ..model.unit import Peristiwa, Unit
from ..parse.body import linked, rujukan
from ..parse.rujukan import resolve
from .alamat import page_path, root_of
from .applicant import applicant_steps
from .catalogue import Catalogue, references
from .contact_links import contact_pieces
from .copy_text import copy_text, whatsapp_url
from .foreign_services import ForeignService, foreign_services
from .part import Part
from .requirement_links import RequirementLinks
from .services import Delivery, Service, normal, offices
from .templating import finished, render

SEBARIS = 8  # offices that are simply listed; more are grouped by the unit above them


@dataclass(frozen=True)
class Tentang:
    """A service, the life event it is listed under, and its requirements with where each is issued."""

    service: Service
    peristiwa: Peristiwa
    syarat: list[dict[str, Any]]


def service_pages(catalogue: Catalogue) -> list[Page | Part[Tentang]]:
    """A page for every service, a notice for every one that ended, and the services of others."""
    asing = foreign_services(catalogue.katalog)
    links = RequirementLinks(catalogue.services, asing)
    return [
        *(_part(service, catalogue, links) for service in catalogue.services.aktif),
        *(_ended_page(service, catalogue) for service in catalogue.services.berakhir),
        *_foreign_pages(asing, catalogue, links),
    ]


def _part(service: Service, catalogue: Catalogue, links: RequirementLinks) -> Part[Tentang]:
    syarat = [{"teks": text, "dari": links.find(text, service)} for text in service.layanan.persyaratan]
    tentang = Tentang(service, catalogue.services.first_event(service), syarat)
    sop = {item.sop.path: item.sop for item in service.penyelenggaraan}
    return Part(_service_page, tentang, tuple({**sop, **_named(service, catalogue.katalog)}.values()))


def _named(service: Service, katalog: Katalog) -> Mapping[str, Sop]:
    """The SOPs that the texts on the page refer to, by path."""
    layanan = service.layanan
    ids = (*rujukan(layanan.ringkasan), *rujukan(layanan.tempat), *sorted(references(service.penyelenggaraan[0].sop)))
    return {sop.path: sop for id_ in ids if (sop := katalog.sop_by_id.get(id_))}


def _service_page(tentang: Tentang, catalogue: Catalogue) -> Iterator[Page]:
    service = tentang.service
    root, utama = root_of(service.url), service.penyelenggaraan[0]
    akar = catalogue.katalog.settings.akar_situs
    teks = copy_text(utama, f"{akar}{service.url}" if akar else "")
    isi = render(
        "service.html",
        root=root,
        service=service,
        layanan=utama.layanan,
        tautkan=lambda text: finished(resolve(linked(text), catalogue.katalog, root)),
        resolve=lambda html: finished(resolve(html, catalogue.katalog, root)),
        kontak=contact_pieces,
        peristiwa=tentang.peristiwa,
        syarat=tentang.syarat,
        teks=teks,
        whatsapp=whatsapp_url(teks),
        waktu=time_sentence(catalogue.checked.waktu[utama.sop.path]) if utama.sop.langkah else "",
        langkah=list(applicant_steps(utama.sop, catalogue.checked.flows[utama.sop.path], catalogue.katalog)),
        tempat=[_place(item, catalogue) for item in service.penyelenggaraan],
        belum=_not_yet(utama, catalogue),
    )
    yield Page(
        page_path(service.url),
        f"{service.nama}: syarat, biaya, dan waktu",
        isi,
        deskripsi=_description(service, catalogue),
    )


def time_sentence(waktu: WaktuAlur) -> str:
    """What the steps add up to, in one sentence; "" when the flow has no end or no times.

    It stands beside the promise, which also holds the waiting between the steps.
    """
    if not waktu.ada_akhir or waktu.terpanjang.is_nol:
        return ""
    pendek, panjang = str(waktu.terpendek), str(waktu.terpanjang)
    lama = panjang if pendek == panjang or waktu.terpendek.is_nol else f"{pendek} sampai {panjang}"
    sisa = " Ada langkah yang waktunya belum ditulis." if waktu.langkah_tanpa_waktu else ""
    kalimat = (
        f"Bila semua langkah dalam SOP dijumlahkan, pengerjaannya {lama}; antrean dan waktu tunggu tidak dihitung."
    )
    return kalimat + sisa


def _place(item: Delivery, catalogue: Catalogue) -> dict[str, Any]:
    """The offices of one SOP, its own facts where they differ from the first, and the SOP itself."""
    sop = item.sop
    units = offices(sop, catalogue.katalog, catalogue.checked.today)
    return {
        "sop": sop,
        "nomor": catalogue.katalog.nomor(sop),
        "url": sop_url(sop),
        "layanan": item.layanan,
        "pemilik": catalogue.katalog.unit_by_kode.get(sop.unit_pengampu),
        "nama_pemilik": catalogue.katalog.nama_unit(sop.unit_pengampu),
        "kantor": units,
        "kelompok": _grouped(units, catalogue) if len(units) > SEBARIS or sop.berlaku_untuk else (),
    }


def _grouped(units: tuple[Unit, ...], catalogue: Catalogue) -> list[tuple[str, list[Unit]]]:
    """Offices under the name of the unit above them; kecamatan and others without one stand under ""."""
    katalog = catalogue.katalog
    ordered = sorted(units, key=lambda unit: (katalog.nama_unit(unit.induk), unit.nama.casefold()))
    return [(katalog.nama_unit(kode), list(items)) for kode, items in groupby(ordered, key=lambda unit: unit.induk)]


def _not_yet(item: Delivery, catalogue: Catalogue) -> Keadaan | None:
    keadaan = item.sop.keadaan(catalogue.checked.today)
    return None if keadaan is Keadaan.BERLAKU else keadaan


def _description(service: Service, catalogue: Catalogue) -> str:
    """What search engines show: the summary, else the facts."""
    layanan = service.layanan
    if layanan.ringkasan:
        return f"{service.nama}: {layanan.ringkasan}"
    fakta = [
        f"syarat {len(layanan.persyaratan)} dokumen" if layanan.persyaratan else "",
        layanan.waktu_teks,
        layanan.biaya,
    ]
    return (
        f"{service.nama} di {catalogue.katalog.settings.kota}: {', '.join(filter(None, fakta)) or 'syarat dan cara'}."
    )


def _ended_page(service: Service, catalogue: Catalogue) -> Page:
    """The lasting address of a service that nobody gives any more: why, and where to go instead."""
    last, katalog = service.penyelenggaraan[0].sop, catalogue.katalog
    sop = katalog.sop_by_id.get(last.id, last)
    later = [katalog.sop_by_id[ref] for ref in sop.diganti_oleh if ref in katalog.sop_by_id] or [sop]
    pengganti = {one.slug: one for item in later for one in catalogue.services.by_sop.get(item.path, ())}
    isi = render(
        "service_ended.html", root=root_of(service.url), service=service, sop=sop, pengganti=list(pengganti.values())
    )
    nama = f"{service.nama} (sudah tidak ada)"
    return Page(
        page_path(service.url), nama, isi, deskripsi=f"Layanan {service.nama} sudah tidak ada, dan penggantinya."
    )


def _foreign_pages(asing: tuple[ForeignService, ...], catalogue: Catalogue, links: RequirementLinks) -> list[Page]:
    if not asing:
        return []
    needed = _needed_for(asing, catalogue, links)
    url = foreign_service_url()
    isi = render("foreign_index.html", root=root_of(url), asing=asing, kota=catalogue.katalog.settings.kota)
    index = Page(
        page_path(url),
        "Bukan kewenangan Pemerintah Kota",
        isi,
        deskripsi="Paspor, SIM, dan layanan lain yang diurus instansi lain: ke mana warga harus pergi.",
    )
    return [index, *(_foreign_page(one, needed.get(one.slug, []), catalogue) for one in asing)]


def _foreign_page(foreign: ForeignService, untuk: list[Service], catalogue: Catalogue) -> Page:
    sinonim = foreign.sinonim
    isi = render(
        "foreign_service.html",
        root=root_of(foreign.url),
        sinonim=sinonim,
        sebutan=[kata for kata in sinonim.sebutan if normal(kata) != normal(sinonim.resmi)],
        kota=catalogue.katalog.settings.kota,
        unit=catalogue.katalog.unit_by_kode.get(sinonim.unit),
        terkait=_related(foreign, catalogue),
        untuk=untuk,
        kontak=contact_pieces,
    )
    return Page(
        page_path(foreign.url),
        sinonim.resmi,
        isi,
        deskripsi=f"{sinonim.resmi} bukan layanan Pemerintah Kota. {sinonim.catatan}".strip(),
        entri_cari=(_search_entry(foreign),),
    )


def _search_entry(foreign: ForeignService) -> EntriCari:
    sinonim = foreign.sinonim
    teks = {Bidang.JUDUL: (sinonim.resmi,), Bidang.SEBUTAN: sinonim.sebutan}
    return EntriCari(foreign.url, sinonim.resmi, teks, JenisEntri.ASING, ringkasan=sinonim.catatan)


def _related(foreign: ForeignService, catalogue: Catalogue) -> list[Service]:
    """Services of the city that citizens call by the same words."""
    words = {normal(kata) for kata in (foreign.sinonim.resmi, *foreign.sinonim.sebutan)}
    return [s for s in catalogue.services.aktif if words & {normal(kata) for kata in (s.nama, *s.sebutan)}]


def _needed_for(
    asing: tuple[ForeignService, ...], catalogue: Catalogue, links: RequirementLinks
) -> Mapping[str, list[Service]]:
    """For each service of others, the services here that ask for what it gives."""
    by_url = {one.url: one.slug for one in asing}
    found: dict[str, dict[str, Service]] = {}
    for service in catalogue.services.aktif:
        for syarat in service.layanan.persyaratan:
            for link in links.find(syarat, service):
                if link.url in by_url:
                    found.setdefault(by_url[link.url], {})[service.slug] = service
    return {slug: list(items.values()) for slug, items in found.items()}
