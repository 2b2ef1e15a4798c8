"""The flow in words, symbol by symbol: what a screen reader says where the drawing shows a shape and arrows."""

from __future__ import annotations

from ..flow.graph import Bentuk, FlowGraph, Panah, Simpul

_JENIS = {
    Bentuk.MULAI: "Mulai",
    Bentuk.PROSES: "Proses",
    Bentuk.KEPUTUSAN: "Keputusan",
    Bentuk.SELESAI: "Selesai",
    Bentuk.SAMBUNGAN: "Sambungan",
}


def reading(graph: FlowGraph, simpul: Simpul, pelaksana: str) -> str:
    """What the symbol in the lane of that executor says.

    "Keputusan: jika lengkap ke langkah 5; jika tidak ke langkah 4". The first executor of a joint step hears where
    it goes on; the others, with whom they act.
    """
    lain = [nama for nama in simpul.pelaksana if nama != pelaksana]
    if lain and pelaksana != simpul.pelaksana[0]:
        return f"Bersama {simpul.pelaksana[0]}"
    bersama = f" bersama {', '.join(lain)}" if lain else ""
    return f"{_JENIS[simpul.bentuk]}{bersama}{_ways(graph, simpul)}"


def _ways(graph: FlowGraph, simpul: Simpul) -> str:
    ways = [_way(graph, panah) for panah in graph.keluar[simpul.id]]
    if simpul.bentuk is Bentuk.KEPUTUSAN:
        return ": " + "; ".join(ways) if ways else ""
    return "".join(f"; lanjut {way}" for way in ways)


def _way(graph: FlowGraph, panah: Panah) -> str:
    target = target_words(graph.by_id[panah.ke])
    if not panah.label:
        return target
    return (
        f"jika {_lowered(panah.label)} {target}"
        if target.startswith("ke ")
        else f"jika {_lowered(panah.label)}, {target}"
    )


def target_words(simpul: Simpul) -> str:
    """Where an arrow into the symbol leads: "ke langkah 5", "selesai", "ke SOP disdukcapil-0007"."""
    if simpul.langkah is not None:
        return f"ke langkah {simpul.langkah}"
    return f"ke SOP {simpul.teks}" if simpul.bentuk is Bentuk.SAMBUNGAN else "selesai"


def _lowered(label: str) -> str:
    """The label inside a sentence: “Lengkap” becomes “lengkap”, “KTP hilang” stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
