"""Random SOPs for property tests: hostile words, joint executors, loops, wrong targets, doubled numbers."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from sopkatalog.diagnostics import Span
from sopkatalog.model.durasi import Durasi, Lama
from sopkatalog.model.langkah import JenisTarget, Langkah, Lanjut
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.teks import Teks
from tests.values import a_durasi, teks

HOSTILE = (
    '"', "'", "`", "[", "]", "{", "}", "(", ")", "|", "<", ">", "&", "#", ";", "%%", "--", "-->", "==>", ":",
    "end", "subgraph", "direction TB", "style:#", "classDef", "click", "class", "%%{init: {}}%%", "---",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</pre>", "&lt;", "&amp;", "#34;", "\\",
    "1.", "-", "+", "**", "_a_", "~~", "![](http://jahat.example/x.png)", "http://jahat.example/", "$$x$$",
    "javascript:alert(1)", "@{", "fa:fa-car", "ﬂ°°34¶ß", "表單", "申請書", "الطلب", "é", "ß", "·", "²", "½",
    "👍", "𠮷", "\u200b", "\u202e", "\x00", "\u2028",
)  # fmt: skip
WORDS = (
    "Memeriksa",
    "berkas",
    "Menyerahkan",
    "KTP-el",
    "dan",
    "surat",
    "pindah",
    "ke",
    "Kepala Seksi",
    "3",
    "12.b",
)

words = st.sampled_from(WORDS) | st.sampled_from(HOSTILE) | st.text(max_size=8)
texts = st.lists(words, max_size=8).map(" ".join)
"""What an author may write, on one line or several; empty too."""

names = st.lists(words, min_size=1, max_size=3).map(" ".join).map(str.strip).filter(bool)
"""A name that is not empty: of an executor, for example."""

amounts = st.integers(min_value=0, max_value=500)
lama = st.builds(Lama, menit=amounts, hari_kerja=amounts, hari=amounts, bulan=amounts) | st.builds(Lama, menit=amounts)
durasi = st.builds(lambda least, more: a_durasi(least, least + more), lama, lama)
dates = st.dates(date(2015, 1, 1), date(2035, 12, 31))
units = st.sampled_from(("dkc", "rsud", "kel-mekarsari"))


def ways_on(numbers: list[str], labels: list[str]) -> st.SearchStrategy[tuple[Lanjut, ...]]:
    """Where a row may lead: often to the next; else to any step, the end, another SOP, an unknown step."""
    steps = [(JenisTarget.LANGKAH, no) for no in (*numbers, *numbers, "99", "x")]
    ends = [(JenisTarget.SELESAI, "selesai"), (JenisTarget.SOP, "dkc-0007"), (JenisTarget.SOP, "rsud-0001")]
    one = st.builds(
        lambda label, target: Lanjut(label, *target), st.sampled_from(labels), st.sampled_from(steps + ends)
    )
    return st.just(()) | st.lists(one, max_size=4).map(tuple)


@st.composite
def procedures(draw: st.DrawFn, steps: int = 60, lanes: int = 15) -> tuple[Langkah, ...]:
    """1 to `steps` rows with up to `lanes` executors; seldom with doubled or missing numbers.

    Words, times and executors come from a few drawn beforehand: sixty rows of fresh ones would take a second.
    """
    count = draw(st.integers(1, steps))
    plain = [str(no) for no in range(1, count + 1)]
    odd = st.lists(st.sampled_from(("1", "2", "2a", "3.b", "", "selesai")), min_size=count, max_size=count)
    numbers = draw(st.one_of(st.just(plain), st.just(plain), odd))
    people = draw(st.lists(names, min_size=1, max_size=lanes, unique=True))
    activities, labels = (draw(st.lists(texts, min_size=1, max_size=5)) for _ in range(2))
    times = [None, *draw(st.lists(durasi, max_size=5))]
    row = st.tuples(
        st.sampled_from(activities),
        st.lists(st.sampled_from(people), max_size=3),
        st.sampled_from(times),
        ways_on(numbers, labels),
    )
    return tuple(_row(no, *draw(row)) for no in numbers)


def _row(no: str, kegiatan: str, people: list[str], waktu: Durasi | None, ways: tuple[Lanjut, ...]) -> Langkah:
    empty = Teks()
    return Langkah(
        no,
        teks(kegiatan),
        tuple(people),
        empty,
        waktu,
        str(waktu or "-"),
        empty,
        empty,
        ways,
        Span("dkc/0001.md"),
    )


@st.composite
def sops(draw: st.DrawFn, steps: int = 60, lanes: int = 15) -> Sop:
    """A SOP in force whose text, flow and order of lanes are random."""
    langkah = draw(procedures(steps, lanes))
    acting = sorted({nama for row in langkah for nama in row.pelaksana})
    declared = draw(st.lists(st.sampled_from(acting) | names, max_size=5)) if acting else []
    return Sop(
        "dkc/0001.md",
        "dkc",
        "0001",
        1,
        judul=draw(texts),
        status=Status.BERLAKU,
        pelaksana=tuple(declared),
        langkah=langkah,
    )


@st.composite
def waiting_sops(draw: st.DrawFn, name: str) -> Sop:
    """A file without a number, mostly one that is to get it."""
    unit = draw(units)
    status = draw(st.sampled_from((Status.BERLAKU, Status.BERLAKU, Status.DICABUT, Status.RANCANGAN, None)))
    dibuat = draw(st.none() | dates)
    return Sop(f"{unit}/{name}.md", unit, name, status=status, tanggal_pembuatan=dibuat)
