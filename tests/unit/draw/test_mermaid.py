from __future__ import annotations

import pytest

from sopkatalog.draw.mermaid import KEPALA, escaped, mermaid
from tests.values import a_graph, a_langkah

EXAMPLE = """\
  accTitle: Diagram alir Surat Pindah (000.8.3.3/001/DKC/2024)
  accDescr: 3 langkah oleh 2 pelaksana: Pemohon, Loket. 1 keputusan. Sebagian langkah dapat berulang. Uraian \
setiap langkah ada pada tabel prosedur.
  subgraph p1["Pemohon"]
    k1(["1 · Mengajukan (bersama Loket)"])
  end
  subgraph p3["Loket"]
    k2{"2 · Lengkap?"}
    k3(["3 · Menyerahkan"])
    k4(["Selesai"])
    k5>"SOP dkc-0007"]
  end
  k1 --> k2
  k2 -->|"Ya"| k3
  k2 -->|"Tidak"| k1
  k2 -->|"Ditolak"| k4
  k2 -->|"Lain"| k5
"""


def test_the_text_of_a_sop() -> None:
    graph = a_graph(
        a_langkah("1", "Pemohon; Loket", kegiatan="Mengajukan"),
        a_langkah("2", "Loket", "Ya: 3; Tidak: 1; Ditolak: selesai; Lain: dkc-0007", kegiatan="Lengkap?"),
        a_langkah("3", "Loket", kegiatan="Menyerahkan"),
        pelaksana=("Pemohon", "Camat"),
    )
    assert mermaid(graph, "Surat Pindah", "000.8.3.3/001/DKC/2024") == KEPALA + EXAMPLE


def test_steps_without_executor_stand_in_a_lane_of_their_own() -> None:
    text = mermaid(a_graph(a_langkah("1", "A"), a_langkah("2", "")), "x")
    assert 'subgraph p2["(belum ada pelaksana)"]' in text
    assert "accTitle: Diagram alir x\n" in text


def test_a_step_that_repeats_itself_says_so_in_words() -> None:
    """Mermaid 12.3.0 draws nothing at all when a swimlane has an arrow from a symbol to itself."""
    text = mermaid(a_graph(a_langkah("1"), a_langkah("2", ke="Belum: 2; Sudah: 3"), a_langkah("3", ke="3")), "x")
    assert 'k2{"2 · Kegiatan 2 (diulang jika: Belum)"}' in text
    assert 'k3["3 · Kegiatan 3 (diulang)"]' in text
    assert "k2 --> k2" not in text
    assert "| k2" not in text


def test_an_empty_flow_is_still_a_diagram() -> None:
    assert mermaid(a_graph(), "x").startswith(KEPALA)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"', "#34;"),
        ("a;b#34;", "a#59;b#35;34#59;"),
        ("<script>", "#60;script#62;"),
        ("%%{x}", "#37;#37;#123;x#125;"),
        ("`a` | [b]", "#96;a#96; #124; #91;b#93;"),
        ("dua\n  baris\t", "dua baris"),
        ("表單 é", "表單 é"),
        ("1. satu", "1#46; satu"),
        ("- satu", "#45; satu"),
        ("Pukul 08.30 - 10.00 (WIB)", "Pukul 08.30 - 10.00 (WIB)"),
        ("jam: 10:30", "jam: 10#58;30"),
        ("fa:fa-car", "fa#58;fa-car"),
        ("direction TB", "direction#32;TB"),
        ("ﬂ°°34¶ß", "fl#176;#176;34#182; ß"),
    ],
)
def test_nothing_but_letters_and_harmless_marks_is_left(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_a_long_text_is_cut() -> None:
    assert escaped("kata " * 100, 20) == "kata kata kata kata#8230;"
