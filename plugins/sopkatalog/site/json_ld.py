"""What machines are told of a page, in the words of schema.org (JSON-LD): services, units, SOPs and the way to them.

Only what the readers see too. What schema.org has no word for, such as requirements and working days, stays out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..model.alamat import print_url, service_url, sop_url, unit_url
from ..model.katalog import Katalog
from ..model.sop import Sop
from ..model.unit import Unit
from .catalogue import Catalogue
from .services import Service, offices

Data = dict[str, Any]
_KANTOR = 8  # offices of one service; a service of all kelurahan would name a hundred
# Inside a script a browser looks for "</script" and "<!--" before it reads JSON; the diagram library's name would make
# its plugin take the page apart (see `templating`).
_SANDI = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_ld(items: Iterable[Data]) -> str:
    """One JSON-LD document of these things, safe inside a script.

    >>> json_ld([{"name": "</script>"}])
    '{"@context":"https://schema.org","@graph":[{"name":"\\\\u003c/script\\\\u003e"}]}'
    """
    found = {"@context": "https://schema.org", "@graph": list(items)}
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_SANDI).replace("mermaid", "\\u006dermaid")


def breadcrumb(trail: Iterable[tuple[str, str]], akar: str) -> Data:
    """The way from the front page: titles with their addresses below the site's root."""
    steps = [
        {"@type": "ListItem", "position": position, "name": judul, "item": {"@id": akar + url}}
        for position, (judul, url) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def service_data(service: Service, catalogue: Catalogue, akar: str) -> Data:
    """A service: its names, who gives it and where, what comes out of it, and the SOPs that describe it."""
    katalog, layanan = catalogue.katalog, service.layanan
    pemilik = dict.fromkeys(item.sop.unit_pengampu for item in service.penyelenggaraan)
    return _filled(
        {
            "@type": "GovernmentService",
            "@id": akar + service_url(service.slug),
            "url": akar + service_url(service.slug),
            "name": service.nama,
            "alternateName": list(service.sebutan),
            "description": layanan.ringkasan,
            "category": [event.nama for event in katalog.peristiwa if event.kode in service.peristiwa],
            "serviceOutput": _filled({"@type": "Thing", "name": layanan.produk}, "name"),
            "provider": [_unit_reference(kode, katalog, akar) for kode in pemilik],
            "areaServed": _city(katalog),
            "subjectOf": [_sop_reference(item.sop, akar) for item in service.penyelenggaraan],
            "availableChannel": _channels(service, catalogue, akar),
        }
    )


def _channels(service: Service, catalogue: Catalogue, akar: str) -> list[Data]:
    units = offices(service.penyelenggaraan[0].sop, catalogue.katalog, catalogue.checked.today)
    return [
        {
            "@type": "ServiceChannel",
            "serviceUrl": akar + unit_url(unit.kode),
            "serviceLocation": _filled({"@type": "Place", "name": unit.nama or unit.kode, "address": unit.alamat}),
        }
        for unit in units[:_KANTOR]
    ]


def unit_data(unit: Unit, katalog: Katalog, akar: str) -> Data:
    """A unit: names past and present, where it is, how to reach it, what it is part of."""
    contact = {
        "@type": "ContactPoint",
        "contactType": "layanan",
        "telephone": unit.telepon,
        "email": unit.surel,
        "availableLanguage": "id",
    }
    return _filled(
        {
            "@type": "GovernmentOrganization",
            "@id": akar + unit_url(unit.kode),
            "url": akar + unit_url(unit.kode),
            "name": unit.nama or unit.kode,
            "alternateName": [nama for nama in (unit.singkatan, *(lama.nama for lama in unit.nama_lama)) if nama],
            "address": unit.alamat,
            "telephone": unit.telepon,
            "email": unit.surel,
            "contactPoint": contact if unit.telepon or unit.surel else None,
            "parentOrganization": _unit_reference(unit.induk, katalog, akar) if unit.induk else None,
            "areaServed": _city(katalog),
            "dissolutionDate": unit.berlaku_sampai.isoformat() if unit.berlaku_sampai else "",
        }
    )


def sop_data(sop: Sop, katalog: Katalog, akar: str) -> Data:
    """A SOP, or its superseded edition, as a document."""
    return _filled(
        {
            "@type": "DigitalDocument",
            "@id": akar + sop_url(sop),
            "url": akar + sop_url(sop),
            "name": sop.judul or sop.id,
            "abstract": sop.ringkasan,
            "identifier": [text for text in (sop.id, katalog.nomor(sop)) if text],
            "version": str(sop.edisi_lama or sop.edisi),
            "inLanguage": "id",
            "dateCreated": sop.tanggal_pembuatan.isoformat() if sop.tanggal_pembuatan else "",
            "dateModified": sop.tanggal_revisi.isoformat() if sop.tanggal_revisi else "",
            "datePublished": sop.tanggal_efektif.isoformat() if sop.tanggal_efektif else "",
            "publisher": _unit_reference(sop.unit_pengampu, katalog, akar),
            "encoding": {"@type": "MediaObject", "contentUrl": akar + print_url(sop), "encodingFormat": "text/html"},
        }
    )


def _unit_reference(kode: str, katalog: Katalog, akar: str) -> Data:
    known = {"@id": akar + unit_url(kode)} if kode in katalog.unit_by_kode else {}
    return {"@type": "GovernmentOrganization", **known, "name": katalog.nama_unit(kode)}


def _sop_reference(sop: Sop, akar: str) -> Data:
    return {"@type": "DigitalDocument", "@id": akar + sop_url(sop), "name": sop.judul or sop.id}


def _city(katalog: Katalog) -> Data | None:
    return _filled({"@type": "City", "name": katalog.settings.kota}, "name") or None


def _filled(data: Data, needed: str = "") -> Data:
    """Without what is empty; nothing at all when `needed` is empty."""
    return {key: value for key, value in data.items() if value} if not needed or data[needed] else {}
