"""Random SOPs for property tests: hostile words, joint executors, loops, wrong targets, doubled numbers."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from sopkatalog.diagnostics import Span
from sopkatalog.model.durasi import Lama
from sopkatalog.model.langkah import JenisTarget, Langkah, Lanjut
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.teks import Teks
from tests.values import a_durasi

HOSTILE = (
    '"', "'", "`", "[", "]", "{", "}", "(", ")", "|", "<", ">", "&", "#", ";", "%%", "--", "-->", "==>", ":", "·", "ﬂ°°34¶ß",
    "end", "subgraph", "direction TB", "style:#", "classDef", "click", "class", "%%{init: {}}%%", "---", "$$x$$",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</pre>", "&lt;", "&amp;", "#34;", "javascript:alert(1)",
    "1.", "-", "+", "**", "_a_", "~~", "![](http://jahat.example/x.png)", "http://jahat.example/", "fa:fa-car", "@{", "\\",
    "表單", "申請書", "الطلب", "é", "ß", "²", "½", "\u200b", "\u202e", "\x00", "\u2028", "👍", "𠮷",
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
lama = st.builds(Lama, menit=amounts, hari_kerja=amounts, hari=amounts, bulan=amounts) | st.builds(
    Lama, menit=amounts
)
durasi = st.builds(lambda least, more: a_durasi(least, least + more), lama, lama)
dates = st.dates(date(2015, 1, 1), date(2035, 12, 31))
units = st.sampled_from(("dkc", "rsud", "kel-mekarsari"))


def teks(words: str) -> Teks:
    return Teks(words, words)


def lanes(size: int = 15) -> st.SearchStrategy[list[str]]:
    """1 to `size` different executors."""
    return st.lists(names, min_size=1, max_size=size, unique=True)


def targets(numbers: list[str]) -> st.SearchStrategy[Lanjut]:
    """One way out: mostly to a step, also to the end, to another SOP, to a step that does not exist."""
    steps = st.builds(Lanjut, texts, st.just(JenisTarget.LANGKAH), st.sampled_from(numbers))
    ends = st.builds(Lanjut, texts, st.just(JenisTarget.SELESAI), st.just("selesai"))
    sops = st.builds(Lanjut, texts, st.just(JenisTarget.SOP), st.sampled_from(("dkc-0007", "rsud-0001")))
    unknown = st.builds(Lanjut, texts, st.just(JenisTarget.LANGKAH), st.sampled_from(("99", "", "x")))
    return st.one_of(steps, steps, steps, ends, sops, unknown)


def a_row(no: str, numbers: list[str], people: list[str]) -> st.SearchStrategy[Langkah]:
    """A step of a procedure with these numbers and executors; every second one simply goes on."""
    ways = st.just(()) | st.lists(targets(numbers), max_size=4).map(tuple)
    return st.builds(
        Langkah,
        no=st.just(no),
        kegiatan=texts.map(teks),
        pelaksana=st.lists(st.sampled_from(people), max_size=3).map(tuple),
        kelengkapan=st.just(Teks()),
        waktu=st.none() | durasi,
        waktu_teks=st.just(""),
        output=st.just(Teks()),
        keterangan=st.just(Teks()),
        lanjut=ways,
        span=st.just(Span("dkc/0001.md")),
    )


@st.composite
def procedures(draw: st.DrawFn, steps: int = 60, lanes_: int = 15) -> tuple[Langkah, ...]:
    """1 to `steps` rows with up to `lanes_` executors; seldom with doubled or missing numbers."""
    people = draw(lanes(lanes_))
    count = draw(st.integers(1, steps))
    plain = [str(no) for no in range(1, count + 1)]
    odd = st.lists(st.sampled_from(("1", "2", "2a", "3.b", "", "selesai")), min_size=count, max_size=count)
    numbers = draw(st.one_of(st.just(plain), st.just(plain), odd))
    return tuple(draw(a_row(no, numbers, people)) for no in numbers)


@st.composite
def sops(draw: st.DrawFn, steps: int = 60, lanes_: int = 15) -> Sop:
    """A SOP in force whose text, flow and order of lanes are random."""
    langkah = draw(procedures(steps, lanes_))
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
