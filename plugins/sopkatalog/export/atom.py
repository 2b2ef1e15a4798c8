"""Atom feeds of what changed (RFC 4287): `perubahan.atom` for the city, `unit/<kode>/perubahan.atom` for each unit.

Addresses in a feed are absolute, so there is none before the city has said where its site is. Every time comes from the
front matter: a feed changes only when the catalogue does. An entry is named by the address of its SOP and the lasting
name of the change, so that a corrected date is an update and no second entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from ..model.alamat import changes_url, feed_url, sop_url, unit_url
from ..model.katalog import Katalog
from ..model.output import Artifact
from ..model.perubahan import Perubahan, changes
from ..rules.engine import Checked

ENTRI_MAKS = 50
# What XML 1.0 cannot hold at all.
_BUKAN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def artifacts(checked: Checked) -> tuple[Artifact, ...]:
    """The feed of the city, and one for each unit that has something to tell."""
    katalog, today = checked.katalog.tanpa_rancangan(), checked.today
    if not katalog.settings.akar_situs:
        return ()
    known = [(hari, item) for item in changes(katalog) if (hari := item.diumumkan(today))]
    known.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].sop.id, pair[1].nama))
    feeds = [Artifact(feed_url(), _feed("", known, katalog, today))] if known else []
    for kode, items in _by_unit(known, katalog):
        feeds.append(Artifact(feed_url(kode), _feed(kode, items, katalog, today)))
    return tuple(feeds)


def _by_unit(
    known: list[tuple[date, Perubahan]], katalog: Katalog
) -> Iterator[tuple[str, list[tuple[date, Perubahan]]]]:
    """The changes of the SOPs that each unit owns or works by; without those of SOPs that it owned once."""
    by_sop: dict[str, list[int]] = {}
    for index, (_, item) in enumerate(known):
        by_sop.setdefault(item.sop.path, []).append(index)
    for kode in katalog.unit_by_kode:
        found = sorted(index for sop in katalog.sop_by_unit[kode] for index in by_sop.get(sop.path, ()))
        if found:
            yield kode, [known[index] for index in found]


def _feed(unit: str, items: list[tuple[date, Perubahan]], katalog: Katalog, today: date) -> bytes:
    root = katalog.settings.akar_situs
    nama = katalog.nama_unit(unit) if unit else katalog.settings.kota or "Katalog SOP"
    halaman = root + (unit_url(unit) if unit else changes_url())
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
        _element("id", root + feed_url(unit)),
        _element("title", f"Perubahan SOP {nama}"),
        _element("updated", _time(items[0][0])),
        f"<author>{_element('name', katalog.settings.kota or 'Katalog SOP')}</author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(root + feed_url(unit))}/>',
        f'<link rel="alternate" type="text/html" hreflang="id" href={_attribute(halaman)}/>',
        *(line for hari, item in items[:ENTRI_MAKS] for line in _entry(hari, item, katalog, today)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace")


def _entry(hari: date, item: Perubahan, katalog: Katalog, today: date) -> Iterable[str]:
    alamat = katalog.settings.akar_situs + sop_url(item.sop)
    judul = item.sop.judul or item.sop.id
    yield "<entry>"
    yield _element("id", f"{alamat}#{item.nama}")
    yield _element("title", f"{item.judul(today)}: {judul}")
    yield _element("updated", _time(hari))
    yield f'<link rel="alternate" type="text/html" hreflang="id" href={_attribute(alamat)}/>'
    yield f'<category term="{item.jenis.value}"/>'
    yield _element("summary", " ".join(_summary(item, katalog, today)))
    yield "</entry>"


def _summary(item: Perubahan, katalog: Katalog, today: date) -> Iterator[str]:
    unit = katalog.nama_unit(item.sop.unit_pengampu)
    yield f"{unit}, mulai {item.tanggal:%d/%m/%Y}." if item.tanggal > today else f"{unit}."
    if item.catatan:
        yield item.catatan
    elif item.sop.ringkasan:
        yield item.sop.ringkasan


def _time(hari: date) -> str:
    # Front matter knows days, a feed wants an instant: midnight UTC is the morning of that day all over Indonesia.
    return f"{hari.isoformat()}T00:00:00Z"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(_BUKAN_XML.sub('', text))}</{name}>"


def _attribute(text: str) -> str:
    return quoteattr(_BUKAN_XML.sub("", text))
