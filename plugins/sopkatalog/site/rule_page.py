"""`/aturan/`: one page per rule, from the rule's own docstring."""

from __future__ import annotations

import re
from itertools import groupby

from markupsafe import Markup

from ..diagnostics import Kind
from ..model.alamat import rule_url
from ..model.entri_cari import entri_halaman
from ..model.output import Judul, Page
from ..parse.body import inline
from ..rules.registry import all_kinds
from .alamat import page_path, root_of
from .templating import finished, render

KELOMPOK = {
    "0": "Berkas dan bagian identitas",
    "1": "Identitas",
    "2": "Bagian formulir",
    "3": "Alur",
    "4": "Waktu",
    "5": "Nomor dan daftar",
    "6": "Rujukan",
    "7": "Bahasa dan data pribadi",
    "9": "Keluaran",
}


def rule_pages() -> list[Page]:
    """The list of rules and a page for each."""
    return [_index(), *(_rule_page(kind) for kind in all_kinds())]


def doc_parts(kind: Kind) -> dict[str, str]:
    """The docstring in its parts: "apa", then "mengapa", "dasar", "salah" and "benar", in lower case."""
    first, *others = kind.doc.split("\n\n")
    parts = {"apa": " ".join(first.split())}
    for paragraph in others:
        found = re.match(r"(Mengapa|Dasar|Salah|Benar):\s*(.*)", paragraph, re.DOTALL)
        if found:
            name = found[1].casefold()
            parts[name] = found[2].strip() if name in ("salah", "benar") else " ".join(found[2].split())
    return parts


def _prose(text: str) -> Markup:
    return finished(inline(text).html)


def _index() -> Page:
    kinds = [{"kind": kind, "apa": _prose(doc_parts(kind)["apa"])} for kind in all_kinds()]
    groups = [
        {"judul": KELOMPOK.get(band, "Lain"), "anchor": f"SOP{band}xx", "aturan": list(items)}
        for band, items in groupby(kinds, key=lambda item: item["kind"].code[3])  # type: ignore[attr-defined]
    ]
    isi = render("rule_index.html", root="../", kelompok=groups, jumlah=len(kinds))
    headings = tuple(Judul(str(group["judul"]), str(group["anchor"])) for group in groups)
    return Page(
        "aturan/index.md",
        "Aturan pemeriksaan",
        isi,
        deskripsi="Apa yang diperiksa pada setiap SOP.",
        daftar_isi=headings,
    )


def _rule_page(kind: Kind) -> Page:
    url, parts = rule_url(kind.code), doc_parts(kind)
    isi = render(
        "rule.html",
        root=root_of(url),
        kind=kind,
        pesan=_shown(kind.message),
        petunjuk=_shown(kind.hint),
        salah=parts["salah"],
        benar=parts["benar"],
        **{name: _prose(parts[name]) for name in ("apa", "mengapa", "dasar")},
    )
    entry = entri_halaman(url, f"{kind.code} {kind.name}")
    return Page(page_path(url), f"{kind.code} {kind.name}", isi, deskripsi=parts["apa"], entri_cari=(entry,))


def _shown(template: str) -> str:
    """A message with its fields shown as dots."""
    return re.sub(r"\{\w+\}", "…", template).replace("{{", "{").replace("}}", "}")
