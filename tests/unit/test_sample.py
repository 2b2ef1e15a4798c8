"""The sample city shows everything the format can do, and its planted realities are found, no more and no less."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from sopkatalog.diagnostics import Severity
from sopkatalog.flow.analysis import hand_offs, loops
from sopkatalog.flow.graph import Bentuk
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Keadaan, Status
from sopkatalog.rules.engine import Checked

JENIS_WAJIB = {
    "setda",
    "bagian",
    "dinas",
    "badan",
    "inspektorat",
    "satpol-pp",
    "kecamatan",
    "kelurahan",
    "puskesmas",
    "rsud",
}


def test_size(sample: Checked) -> None:
    units = Counter(unit.jenis for unit in sample.katalog.units)
    assert len(sample.katalog.units) >= 30
    assert set(units) >= JENIS_WAJIB
    assert (units["kecamatan"], units["kelurahan"], units["puskesmas"]) == (3, 9, 2)
    assert len(sample.katalog.publik) >= 60


def test_no_two_procedures_are_the_same(sample: Checked) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for sop in sample.katalog.publik:
        assert 4 <= len(sop.langkah) <= 25, sop.id
        assert 2 <= len(sample.flows[sop.path].pelaksana) <= 8, sop.id
        steps = tuple(langkah.kegiatan.polos for langkah in sop.langkah)
        assert seen.setdefault(steps, sop.id) == sop.id


def keadaan(sop: Sop) -> Keadaan:
    return sop.keadaan(date(2026, 11, 21))


FEATURES = {
    "tiga hasil keputusan": lambda sop, flow: any(len(langkah.lanjut) >= 3 for langkah in sop.langkah),
    "dua akhir": lambda sop, flow: len([s for s in flow.akhir if s.bentuk is Bentuk.SELESAI]) >= 2,
    "putaran beberapa langkah": lambda sop, flow: any(len(loop) >= 3 for loop in loops(flow)),
    "pelaksana bersama": lambda sop, flow: any(len(langkah.pelaksana) >= 2 for langkah in sop.langkah),
    "sublangkah": lambda sop, flow: any(langkah.no.endswith("a") for langkah in sop.langkah),
    "sambungan ke SOP lain": lambda sop, flow: any(s.bentuk is Bentuk.SAMBUNGAN for s in flow.simpul),
    "serah terima": lambda sop, flow: bool(hand_offs(flow)),
    "berlaku untuk semua kelurahan": lambda sop, flow: sop.berlaku_untuk == ("kelurahan",),
    "format puskesmas": lambda sop, flow: sop.format == "akreditasi-fktp",
    "banyak layanan": lambda sop, flow: len(sop.layanan) >= 4,
    "dicabut": lambda sop, flow: sop.status is Status.DICABUT,
    "diganti": lambda sop, flow: sop.status is Status.DIGANTI and bool(sop.diganti_oleh),
    "rancangan": lambda sop, flow: sop.is_rancangan,
    "akan berlaku": lambda sop, flow: keadaan(sop) is Keadaan.AKAN_BERLAKU,
    "diampu unit hasil penggabungan": lambda sop, flow: bool(sop.pengampu) and sop.pengampu != sop.unit,
    "nomor resmi": lambda sop, flow: bool(sop.nomor_resmi),
    "dokumen sah": lambda sop, flow: bool(sop.dokumen_sah.sha256),
    "internal": lambda sop, flow: sop.jenis == "internal",
    "kolom dengan urutan lain": lambda sop, flow: bool(sop.kolom) and sop.kolom[:3] != ("no", "kegiatan", "pelaksana"),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_shows(sample: Checked, feature: str) -> None:
    assert any(FEATURES[feature](sop, sample.flows[sop.path]) for sop in sample.katalog.sop)


def test_a_superseded_edition_is_kept(sample: Checked) -> None:
    assert [sop.edisi_lama for sop in sample.katalog.edisi_by_id["disdukcapil-0002"]] == [1]


def test_a_unit_was_merged(sample: Checked) -> None:
    units = sample.katalog.unit_by_kode
    assert units["diskop"].is_bubar(sample.today)
    assert units["diskop"].penerus == ("diskopdag",)


def test_a_generic_sop_is_listed_under_every_kelurahan(sample: Checked) -> None:
    kelurahan = [unit.kode for unit in sample.katalog.units if unit.jenis == "kelurahan"]
    for kode in kelurahan:
        assert "bag-pemerintahan-0001" in [sop.id for sop in sample.katalog.sop_by_unit[kode]]


def test_the_planted_realities_are_found_and_nothing_else(sample: Checked) -> None:
    assert sample.report.counts[Severity.GALAT] == 0
    drafts = {sop.path for sop in sample.katalog.sop if sop.is_rancangan}
    found = [(d.code, d.span.path) for d in sample.report.diagnostics if d.span.path not in drafts]
    assert sorted(found) == [
        ("SOP124", "dinsos/0004.md"),  # evaluations that are overdue
        ("SOP124", "disdukcapil/0011.md"),
        ("SOP124", "setwan/0001.md"),
        ("SOP607", "dinsos/0002.md"),  # a revoked regulation
        ("SOP611", "bkpsdm/0002.md"),  # abolished posts
        ("SOP611", "disdik/0002.md"),
        ("SOP613", "disdag/0001.md"),
    ]
