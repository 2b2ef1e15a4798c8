"""`to_sop(write(sop)) == sop`: for whatever the parser can read, and for whatever an importer may make."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from sopkatalog.model.sop import Abaikan, DokumenSah, Evaluasi, Layanan, Pencabutan, Pengesahan, Sop
from sopkatalog.model.status import Status
from sopkatalog.parse.source_file import SourceFile
from sopkatalog.parse.to_sop import parse_sop
from sopkatalog.parse.write import write
from tests.property.strategies import dates, sops

# No control characters: the gate lets no file with them through. No fences and no other headings: their words are
# kept, but they stand elsewhere in the section when they are read again.
letters = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff#`~")
pieces = st.sampled_from((
    "## Prosedur\n", "## Dasar Hukum\n", "1. ", "2) ", "- ", "* ", "-\n", "---\n", "> ", "\n", "\n\n", "  ", "    ",
    "| No | Kegiatan | Pelaksana | Waktu | Lanjut |\n|--|--|--|--|--|\n", "|", "\\", "*a*", "**b**", "_c_", "`d`",
    "| 1 | a*b* | Pemohon; B | 5 menit | Ya: 2; Tidak: selesai |\n", "| a\\|b | c\\\\ | `x` | - | 3 |\n", "1.", "-",
    "[e](http://x.id)", "<br>", "<b>", "&nbsp;", "&lt;", "dkc-0003", "~~z~~", "!", "teks biasa", "Catatan:", "\u00a0",
    "<http://a.b>", "Ya: 4",
))  # fmt: skip
bodies = st.lists(pieces | st.text(letters, max_size=4), max_size=14).map("".join)
lines = st.text(st.characters(exclude_categories=("Cs",)), max_size=12).map(str.strip)
words = lines.filter(bool)
some_words = st.lists(words, max_size=3).map(tuple)


def reread(sop: Sop) -> Sop:
    return parse_sop(SourceFile(sop.path, write(sop)))[0]


@given(bodies)
def test_what_was_read_is_written(body: str) -> None:
    sop, _ = parse_sop(SourceFile("dkc/0001.md", f"---\njudul: x\n---\n{body}"))
    # A heading or paragraph of nothing but blanks leaves an empty line, which nobody can write again.
    assume(all(line.strip() for bagian in sop.bagian if bagian.teks for line in bagian.teks.polos.split("\n")))
    assert reread(sop) == sop


@given(
    st.builds(
        Sop,
        path=st.just("dkc/0001.md"), unit=st.just("dkc"), nama_berkas=st.just("0001"), urut=st.just(1),
        judul=lines, ringkasan=lines, jenis=st.sampled_from(("", "pelayanan", "internal")),
        status=st.none() | st.sampled_from(Status), edisi=st.integers(1, 99), nomor_resmi=lines,
        format=st.sampled_from(("sop-ap", "akreditasi-fktp")),
        tanggal_pembuatan=st.none() | dates, tanggal_revisi=st.none() | dates, tanggal_efektif=st.none() | dates,
        disahkan_oleh=st.builds(Pengesahan, lines, lines),
        evaluasi=st.lists(
            st.builds(Evaluasi, st.none() | dates, st.sampled_from(("", "tetap", "cabut")), lines), max_size=2
        ).map(tuple),
        pelaksana=some_words,
        layanan=st.lists(st.builds(Layanan, lines, some_words, lines, some_words, biaya=lines), max_size=2).map(tuple),
        berlaku_untuk=some_words, pengampu=lines, menggantikan=some_words, diganti_oleh=some_words,
        dicabut=st.builds(Pencabutan, st.none() | dates, lines, lines), proses_bisnis=lines,
        dokumen_sah=st.builds(DokumenSah, lines, lines),
        abaikan=st.lists(st.builds(Abaikan, lines, lines), max_size=2).map(tuple),
    )
)  # fmt: skip
def test_every_front_matter_survives(sop: Sop) -> None:
    assert reread(sop) == sop


@given(sops(steps=6, lanes=4))
def test_a_procedure_is_stable_after_one_reading(sop: Sop) -> None:
    """Values that no file can hold (a control character, a name with a semicolon) settle; the rest stays."""
    once = reread(sop)
    assert reread(once) == once
    assert len(once.langkah) == len(sop.langkah)
    plain = replace(once, langkah=(), bagian=(), pelaksana=(), judul="")
    assert plain == replace(sop, langkah=(), bagian=(), pelaksana=(), judul="")
