from __future__ import annotations

import os
import pickle
from datetime import date

import pytest

from sopkatalog.app.cache.packed import BrokenError, packed, unpacked
from sopkatalog.diagnostics import Span
from sopkatalog.parse.kinds import JUMLAH_SEL_SALAH
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop

TEKS = """---
judul: Surat
status: berlaku
tanggal_efektif: 2025-01-02
kunci_asing: x
---
## Prosedur

| No | Kegiatan | Pelaksana | Waktu |
|---|---|---|---|
| 1 | Menulis **surat** | Petugas | 5 menit |
"""


def test_a_sop_and_its_findings_come_back_equal() -> None:
    value = parse_sop(SourceFile("dkc/0001.md", TEKS))
    assert value[1]
    assert repr(unpacked(packed(value))) == repr(value)


def test_a_kind_is_the_same_value_everywhere() -> None:
    found = unpacked(packed(JUMLAH_SEL_SALAH.at(Span("dkc/0001.md"), ada=1, harus=2)))
    assert found.kind is JUMLAH_SEL_SALAH
    assert found.message.count("1") == 1


def test_plain_values_come_back() -> None:
    value = ({"a": frozenset({1})}, date(2026, 1, 1), None, "teks")
    assert unpacked(packed(value)) == value


class Hostile:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("exit 1",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan apa-apa",
        packed("teks")[:-2],
        pickle.dumps(Hostile()),
        pickle.dumps(os.path.join),
        b"\x80\x05csopkatalog.io.files\nshutil.rmtree\n.",
        b"\x80\x05\x8c\x13sopkatalog.io.files\x8c\x0dshutil.rmtree\x93.",
        b"\x80\x05\x8c\x16sopkatalog.io.files.os\x8c\x06system\x93.",
    ],
)
def test_damaged_or_foreign_bytes_are_no_value_and_run_nothing(data: bytes) -> None:
    with pytest.raises(BrokenError):
        unpacked(data)
