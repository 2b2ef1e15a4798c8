"""A page that shows all pictures side by side, so that somebody can look through them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .page_kinds import kind_of
from .shot import Potret, potret_of

_GAYA = """\
body { margin: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #e9ebee }
section { margin: 0 0 2.5rem }
h2 { margin: 0 0 .5rem; font-size: 1.2rem }
h2 code { font-weight: normal; margin-left: .5rem }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: .5rem }
figure { margin: 0; flex: none }
img { display: block; height: 26rem; width: 17rem; object-fit: cover; object-position: top; background: #fff;
  border: 1px solid #8a8f98 }
figcaption { font-size: .9rem }
"""


def contact_sheet(alamat: Sequence[str]) -> str:
    """The HTML of the sheet: a section for each page, its pictures by width and colours, each a link to the whole."""
    isi = "\n".join(map(_section, alamat))
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Potret halaman</title>\n<style>\n{_GAYA}</style>\n</head>\n<body>\n<h1>Potret halaman</h1>\n{isi}\n"
        "</body>\n</html>\n"
    )


def _section(alamat: str) -> str:
    jenis = kind_of(alamat) or "halaman lain"
    gambar = "\n".join(map(_figure, potret_of(alamat)))
    judul = jenis[0].upper() + jenis[1:]
    return f"<section>\n<h2>{escape(judul)}<code>/{escape(alamat)}</code></h2>\n<div>\n{gambar}\n</div>\n</section>"


def _figure(potret: Potret) -> str:
    file, words = escape(potret.berkas), f"{potret.lebar} px, {potret.tampilan}"
    return (
        f'<figure><a href="{file}"><img src="{file}" alt="{words}" loading="lazy"></a>'
        f"<figcaption>{words}</figcaption></figure>"
    )
