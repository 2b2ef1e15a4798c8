"""The grammar of the Lanjut column."""

from __future__ import annotations

import time

import pytest

from sopkatalog.model.langkah import JenisTarget
from sopkatalog.parse.lanjut import bersihkan_no, parse_lanjut


def _ways(text: str) -> list[tuple[str, str]] | None:
    ways = parse_lanjut(text)
    return None if ways is None else [(way.label, way.ke) for way in ways]


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "—"])
def test_left_empty(text: str) -> None:
    assert parse_lanjut(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", [("", "5")]),
        ("2a", [("", "2a")]),
        ("3.b.", [("", "3.b")]),
        ("ke 5", [("", "5")]),
        ("Langkah 5", [("", "5")]),
        ("kembali ke langkah 1", [("", "1")]),
        ("Lanjut ke no. 7", [("", "7")]),
        ("selesai", [("", "selesai")]),
        ("SELESAI.", [("", "selesai")]),
        ("disdukcapil-0007", [("", "disdukcapil-0007")]),
        ("Ya: 4; Tidak: 2", [("Ya", "4"), ("Tidak", "2")]),
        ("Ya: 4, Tidak: 2", [("Ya", "4"), ("Tidak", "2")]),
        ("Ya, lengkap: 4; Tidak, belum: 2", [("Ya, lengkap", "4"), ("Tidak, belum", "2")]),
        ("Ya:4\nTidak:2", [("Ya", "4"), ("Tidak", "2")]),
        ("Ya → 4; Tidak -> 2; Ragu => 3; Lain ke 5", [("Ya", "4"), ("Tidak", "2"), ("Ragu", "3"), ("Lain", "5")]),
        (
            "Ditolak: selesai; Perbaikan: 2; Disetujui: 4;",
            [("Ditolak", "selesai"), ("Perbaikan", "2"), ("Disetujui", "4")],
        ),
        ("Tidak: kembali ke langkah 1", [("Tidak", "1")]),
        ("Dilimpahkan: dpmptsp-0002; Tidak: 3", [("Dilimpahkan", "dpmptsp-0002"), ("Tidak", "3")]),
        ("Biaya  >  Rp10 juta: 4; Lainnya: 5", [("Biaya > Rp10 juta", "4"), ("Lainnya", "5")]),
        ("Tidak:\t2", [("Tidak", "2")]),
    ],
)
def test_ways(text: str, expected: list[tuple[str, str]]) -> None:
    assert _ways(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "kalau lengkap terus",
        "Ya: 4; Tidak: kembalikan",
        "Ya: ; Tidak: 2",
        "Ya: 4: 5",
        "langkah",
        "disdukcapil-07",
        "Ya",
        ":",
        "→",
        ";",
        "5 atau 6",
    ],
)
def test_what_cannot_be_read_is_never_guessed(text: str) -> None:
    assert parse_lanjut(text) is None


def test_kinds_of_targets() -> None:
    ways = parse_lanjut("A: 2; B: selesai; C: dlh-0001")
    assert ways is not None
    assert [way.jenis for way in ways] == [JenisTarget.LANGKAH, JenisTarget.SELESAI, JenisTarget.SOP]


def test_ids_of_steps() -> None:
    assert [bersihkan_no(text) for text in (" 3. ", "2 a", "3.b.", "")] == ["3", "2a", "3.b", ""]


@pytest.mark.parametrize(
    "text", ["a" + " " * 1_900 + "b", "- " * 950, ": " * 950, "ke " * 630, "1." * 950, "a;" * 950, "-> " * 630]
)
def test_hostile_cells_are_fast(text: str) -> None:
    begun = time.process_time()
    parse_lanjut(text)
    assert time.process_time() - begun < 5  # measured below 0.01; two thousand blanks once cost 0.1
