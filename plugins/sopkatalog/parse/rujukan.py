"""References to SOPs in finished HTML: from the parser's own `<a href="sop:ID">` to an address on the site.

Beside the parser that writes this form, so that pages and exports, which do not know each other, resolve it alike.
"""

from __future__ import annotations

import re
from html import escape

from ..model.alamat import sop_url
from ..model.katalog import Katalog

_TAUTAN = re.compile(r'<a href="sop:([^"]*)"[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE)


def resolve(html: str, katalog: Katalog, root: str) -> str:
    """`html` with its references as links below `root`; those that `katalog` does not hold become plain words.

    A reference that an author wrote as a bare id is given the title of its SOP. What is public is the caller's choice
    of catalogue.
    """
    if "sop:" not in html.casefold():
        return html
    return _TAUTAN.sub(lambda found: _link(found[1], found[2], katalog, root), html)


def _link(id_: str, teks: str, katalog: Katalog, root: str) -> str:
    sop = katalog.sop_by_id.get(id_)
    if sop is None:
        return teks
    words = f"{id_} ({escape(sop.judul)})" if teks == id_ and sop.judul else teks
    return f'<a href="{escape(root)}{sop_url(sop)}">{words}</a>'
