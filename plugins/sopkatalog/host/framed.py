"""Which pages fit into a frame of the theme, and their HTML. Whatever is not sure to fit is left to the theme.

A frame is cut from a page of marks and then tried on a real page, which the theme renders as well: unless both are
equal to the byte, no page of that kind is framed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .frame import Filters, Frame, entry_mark, frame_of, mark
from .theme_page import Kind, ThemePage

Render = Callable[[ThemePage], str]
"""The theme itself: a whole page."""

# A theme without a heading in the body writes one of its own, the diagram plugin takes pages with its word apart, and
# the search takes its marks out of the body: such pages are theirs.
_JUDUL = "<h1"
_MILIK_LAIN = ("mermaid", "data-search-")


@dataclass
class FramedPages:
    """Pages in frames; `render` is asked twice for each kind, and never again.

    `folders`: those that the pages of the navigation lie in.
    """

    render: Render
    filters: Filters
    folders: frozenset[str]
    frames: dict[Kind, Frame | None] = field(default_factory=dict)

    def frame(self, page: ThemePage) -> Frame | None:
        """The frame that the page fits into; None for one that the theme must render itself."""
        kind = page.kind(self.folders)
        if not kind.kedalaman or not _is_plain(page):
            return None
        if kind not in self.frames:
            self.frames[kind] = self._proven(page, kind)
        return self.frames[kind]

    def _proven(self, page: ThemePage, kind: Kind) -> Frame | None:
        probe = _probe(page, kind)
        frame = frame_of(self.render(probe), probe.values, self.filters, berdaftar=bool(probe.daftar_isi))
        is_equal = frame is not None and frame.fill(page.values, page.daftar_isi) == self.render(page)
        return frame if is_equal else None


def _is_plain(page: ThemePage) -> bool:
    values = page.values
    if not (page.judul and page.judul_jendela and _JUDUL in values["isi"] and page.path.endswith("index.md")):
        return False
    texts: Sequence[str] = (*values.values(), *(text for entry in page.daftar_isi for text in entry))
    return not any(word in text for word in _MILIK_LAIN for text in texts)


def _probe(page: ThemePage, kind: Kind) -> ThemePage:
    """A page of the same kind, in another place, with marks for values."""
    made_up = (f"bingkai-{level}" for level in range(kind.kedalaman))
    path = "/".join(filter(None, (kind.folder, *made_up, "index.md")))
    return ThemePage(
        path=path,
        judul=mark("judul"),
        judul_jendela=mark("jendela"),
        deskripsi=mark("deskripsi") if page.deskripsi else "",
        kanonik=mark("kanonik") if page.kanonik else "",
        terindeks=page.terindeks,
        data_terstruktur=mark("data") if page.data_terstruktur else "",
        daftar_isi=(entry_mark(1), entry_mark(2)) if page.daftar_isi else (),
        isi=mark(f"isi {_JUDUL}"),
    )
