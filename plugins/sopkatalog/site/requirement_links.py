"""From a requirement to the service that issues what it asks for.

Careful rather than complete: a wrong link sends a citizen to the wrong counter. A phrase counts as whole words only,
the longest one wins, and what the words around it make another thing of ("Buku KIA", "KTP-el lama", "SKPWNI dari
daerah asal") is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .foreign_services import ForeignService
from .services import Service, Services

Words = tuple[str, ...]
PALING_BANYAK = 3  # links at one requirement

_KATA = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*")
_KURUNG = re.compile(r"\([^)]*\)")
# Everyday words name a document only if they begin like one.
_DOKUMEN = frozenset(
    ["surat", "kartu", "akta", "akte", "kutipan", "izin", "ijin", "sertifikat", "keterangan", "rekomendasi", "nomor"]
)
_BUKAN_SESUDAH = frozenset(
    ["buku", "formulir", "kecuali", "bukan", "tanpa", "selain", "aplikasi", "pengganti", "nomor"]
)
# A single word is a document only at the head of the item or of a part of it.
_AWAL = frozenset(["dan", "atau", "fotokopi", "salinan", "asli", "seperti", "misalnya", "bukti", "serta", "beserta"])
_BUKAN_SEBELUM = frozenset(["lama", "asal", "terdahulu", "digital"])
_PENERBIT = frozenset(
    ["kelurahan", "lurah", "kantor", "kecamatan", "camat", "puskesmas", "dinas", "pemerintah", "pemkot", "disdukcapil"]
)
_SINGKATAN = re.compile(r"\s*[A-Z]{2}")
_EKOR = re.compile(r"\s+(?:ber-TTE|yang|dengan|untuk|atas nama|beserta)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RequirementLink:
    """Where a requirement is issued: words and address below the site's root. `is_asing`: not by the city."""

    teks: str
    url: str
    is_asing: bool = False


class RequirementLinks:
    """The phrases that name what a service gives. Looking for them grows with the words of a text, not the services."""

    def __init__(self, services: Services, asing: Iterable[ForeignService] = ()) -> None:
        self._pemberi: dict[Words, dict[str, Service]] = {}
        self._asing: dict[Words, ForeignService] = {}
        self._lengths: dict[str, set[int]] = {}
        self._katalog = services.katalog
        self._units = frozenset(words[0] for unit in services.katalog.units if (words := _words(unit.nama)))
        for service in services.aktif:
            for phrase in _phrases(service):
                self._pemberi.setdefault(phrase, {})[service.slug] = service
        for foreign in asing:
            for phrase in map(_words, foreign.sinonim.sebutan):
                self._asing.setdefault(phrase, foreign)
        for phrase in (*self._pemberi, *self._asing):
            if phrase:
                self._lengths.setdefault(phrase[0], set()).add(len(phrase))

    def find(self, syarat: str, service: Service | None = None) -> tuple[RequirementLink, ...]:
        """Links for a requirement of `service`, which is never linked to itself nor to what it gives."""
        found = {link.url: link for phrase in self._matches(syarat) if (link := self._link(phrase, service))}
        return tuple(found.values())[:PALING_BANYAK]

    def _matches(self, syarat: str) -> Iterator[Words]:
        """Phrases from left to right, the longest at each place, those told apart by their surroundings left out."""
        words = _words(_KURUNG.sub(" ", syarat))
        at = 0
        while at < len(words):
            phrase = self._longest(words, at)
            if phrase and self._is_meant(phrase, words, at):
                yield phrase
            at += len(phrase) or 1

    def _longest(self, words: Words, at: int) -> Words:
        for length in sorted(self._lengths.get(words[at], ()), reverse=True):
            phrase = words[at : at + length]
            if phrase in self._pemberi or phrase in self._asing:
                return phrase
        return ()

    def _is_meant(self, phrase: Words, words: Words, at: int) -> bool:
        before = words[at - 1] if at else ""
        after = words[at + len(phrase) :]
        if before in _BUKAN_SESUDAH or (after and after[0] in _BUKAN_SEBELUM):
            return False
        if len(phrase) == 1 and before and before not in _AWAL:
            return False
        is_of_others = after[:1] == ("dari",) and after[1:2] and after[1] not in _PENERBIT | self._units
        return phrase in self._asing or not is_of_others

    def _link(self, phrase: Words, service: Service | None) -> RequirementLink | None:
        pemberi = self._pemberi.get(phrase, {})
        if service is not None and service.slug in pemberi:
            return None
        if not pemberi:
            foreign = self._asing[phrase]
            return RequirementLink(foreign.sinonim.resmi, foreign.url, is_asing=True)
        bernama = [one for one in pemberi.values() if _words(one.nama) == phrase]
        if len(pemberi) == 1 or bernama:
            one = (bernama or list(pemberi.values()))[0]
            return RequirementLink(one.nama, one.url)
        return self._event(pemberi)

    def _event(self, pemberi: Mapping[str, Service]) -> RequirementLink | None:
        """Several services give it: the life event that at least half of them share, the first in the register."""
        counts = Counter(kode for service in pemberi.values() for kode in service.peristiwa)
        most = max(counts.values(), default=0)
        if most < 2 or 2 * most < len(pemberi):
            return None
        event = next((one for one in self._katalog.peristiwa if counts[one.kode] == most), None)
        return RequirementLink(f"Lihat layanan {event.nama or event.kode}", f"layanan/#{event.kode}") if event else None


def _phrases(service: Service) -> Iterator[Words]:
    yield _words(service.nama)
    for item in service.penyelenggaraan:
        yield from _products(item.layanan.produk)
    for sebutan in service.sebutan:
        words = _words(sebutan)
        if len(words) > 1 and words[0] in _DOKUMEN:
            yield words


def _products(produk: str) -> Iterator[Words]:
    """What is given, whole, and without its trimmings: "Kartu Keluarga ber-TTE" is asked for as "Kartu Keluarga"."""
    if not produk:
        return
    plain = _KURUNG.sub(" ", produk)
    yield _words(plain)
    if not re.search(r",|\b(?:dan|atau)\b", plain):
        short = _words(_EKOR.sub("", plain))
        if short[:1] and (short[0] in _DOKUMEN or _SINGKATAN.match(plain)):
            yield short
        yield from (_words(short) for short in re.findall(r"\(([A-Z][A-Z0-9-]+)\)", produk))


def _words(text: str) -> Words:
    return tuple(_KATA.findall(text.casefold()))
