"""A flow graph as the text of a Mermaid swimlane diagram.

The same graph gives the same text: lanes in lane order, symbols in step order inside their lane, arrows last.
What authors wrote stands only inside quotes, and there only as letters, digits and harmless marks; ids are
our own. The syntax was read in, and every escape below was drawn with, Mermaid 12.3.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..flow.analysis import loops
from ..flow.graph import Bentuk, FlowGraph, Panah, Simpul

# The type is still beta upstream: keyword and settings change here, in no SOP. With the defaults of Mermaid
# 12 arrows wander round the sheet and dark mode is unreadable.
KEPALA = """\
---
config:
  look: classic
  theme: neutral
  swimlane:
    ignoreCrossLaneEdges: false
---
swimlane-beta TB
"""

TANPA_PELAKSANA = "(belum ada pelaksana)"
PANJANG_LABEL = 160
_KURUNG = {
    Bentuk.MULAI: ("([", "])"),
    Bentuk.PROSES: ("[", "]"),
    Bentuk.KEPUTUSAN: ("{", "}"),
    Bentuk.SELESAI: ("([", "])"),
    Bentuk.SAMBUNGAN: (">", "]"),
}

_TIDAK_AMAN = re.compile(r"[^\w .,?!/:()'=+-]|_")
# What Mermaid would still understand inside quotes: `1.` or `-` in front (a list, in Mermaid 11), `fa:fa-car`
# (an icon), `style:#` (a colour), and `direction TB`, which its lexer seeks in the whole line.
_DAFTAR = re.compile(r"^(\d*)([.)+=-])")
_TITIK_DUA = re.compile(r":(?! |$)")
_PERINTAH = re.compile(r"(?<=direction) (?=TB|BT|RL|LR|TD)")


@lru_cache(maxsize=8)  # the page of a SOP and its API document hold the same text
def mermaid(graph: FlowGraph, judul: str, nomor: str = "") -> str:
    """The diagram of the SOP with this title and printed number."""
    nama = {simpul.id: f"k{index}" for index, simpul in enumerate(graph.simpul, 1)}
    lines = [
        f"accTitle: {escaped(_title(judul, nomor))}",
        f"accDescr: {escaped(_description(graph))}",
        *_lanes(graph, nama),
        *_arrows(graph, nama),
    ]
    return KEPALA + "".join(f"  {line}\n" for line in lines)


def escaped(text: str, limit: int | None = None) -> str:
    """The text on one line, as Mermaid shows it verbatim inside quotes; cut after `limit` characters.

    >>> escaped('Berkas "asli" & <b>salinan</b>')
    'Berkas #34;asli#34; #38; #60;b#62;salinan#60;/b#62;'
    >>> escaped("1. Lengkap")
    '1#46; Lengkap'
    """
    words = " ".join(text.split())
    # Mermaid marks escapes of its own with these, and reads them twice.
    words = words.replace("ﬂ", "fl").replace("¶ß", "¶ ß")
    if limit and len(words) > limit:
        words = words[: limit - 1].rstrip() + "…"
    words = _TIDAK_AMAN.sub(lambda found: f"#{ord(found[0])};", words)
    words = _DAFTAR.sub(lambda found: f"{found[1]}#{ord(found[2])};", words)
    return _PERINTAH.sub("#32;", _TITIK_DUA.sub("#58;", words))


def _title(judul: str, nomor: str) -> str:
    return f"Diagram alir {judul} ({nomor})" if nomor else f"Diagram alir {judul}"


def _description(graph: FlowGraph) -> str:
    """What the picture shows, for who does not see it; the table of the same page tells every step."""
    langkah = graph.langkah
    acting = dict.fromkeys(nama for simpul in langkah for nama in simpul.pelaksana)
    lanes = [nama for nama in graph.pelaksana if nama in acting]
    keputusan = sum(simpul.bentuk is Bentuk.KEPUTUSAN for simpul in langkah)
    oleh = f" oleh {len(lanes)} pelaksana: {', '.join(lanes)}" if lanes else ""
    parts = [
        f"{len(langkah)} langkah{oleh}.",
        f"{keputusan} keputusan." if keputusan else "",
        "Sebagian langkah dapat berulang." if loops(graph) else "",
        "Uraian setiap langkah ada pada tabel prosedur.",
    ]
    return " ".join(part for part in parts if part)


def _lanes(graph: FlowGraph, nama: dict[str, str]) -> Iterable[str]:
    lanes: dict[str, list[Simpul]] = {lane: [] for lane in graph.pelaksana}
    for simpul in graph.simpul:
        lanes.setdefault(simpul.pelaksana[0] if simpul.pelaksana else "", []).append(simpul)
    # The layout of Mermaid 12.3 fails on an arrow from a symbol to itself, so the symbol says it in words.
    ulang = {panah.dari: panah for panah in graph.panah if panah.dari == panah.ke}
    for index, (lane, members) in enumerate(lanes.items(), 1):
        if members:
            yield f'subgraph p{index}["{escaped(lane or TANPA_PELAKSANA, PANJANG_LABEL)}"]'
            yield from (f"  {nama[simpul.id]}{_symbol(simpul, ulang.get(simpul.id))}" for simpul in members)
            yield "end"


def _symbol(simpul: Simpul, ulang: Panah | None) -> str:
    buka, tutup = _KURUNG[simpul.bentuk]
    return f'{buka}"{_label(simpul, ulang)}"{tutup}'


def _label(simpul: Simpul, ulang: Panah | None) -> str:
    if simpul.langkah is None:
        return escaped(f"SOP {simpul.teks}" if simpul.bentuk is Bentuk.SAMBUNGAN else simpul.teks)
    # The mark between is ours, and readable; after `3.` Mermaid would draw a list.
    parts = [escaped(simpul.langkah), escaped(simpul.teks, PANJANG_LABEL)]
    label = " · ".join(part for part in parts if part)
    bersama = f" (bersama {escaped(', '.join(simpul.pelaksana[1:]))})" if simpul.pelaksana[1:] else ""
    return label + bersama + (_repeated(ulang.label) if ulang else "")


def _repeated(label: str) -> str:
    return f" (diulang jika: {escaped(label, PANJANG_LABEL)})" if label else " (diulang)"


def _arrows(graph: FlowGraph, nama: dict[str, str]) -> Iterable[str]:
    for panah in graph.panah:
        if panah.dari == panah.ke:
            continue
        label = escaped(panah.label, PANJANG_LABEL)
        yield f"{nama[panah.dari]} -->{f'|{chr(34)}{label}{chr(34)}|' if label else ''} {nama[panah.ke]}"
