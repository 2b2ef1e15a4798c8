from __future__ import annotations

from dataclasses import replace

import pytest

from sopkatalog.host.frame import Entry
from sopkatalog.host.framed import FramedPages
from sopkatalog.host.theme_page import ThemePage

FOLDERS = frozenset({"", "unit"})
PAGE = ThemePage(
    path="sop/dkc-0001/index.md",
    judul="Surat",
    judul_jendela="Surat (dkc-0001)",
    deskripsi="Tentang surat.",
    terindeks=True,
    data_terstruktur="",
    daftar_isi=(Entry("a", "Bagian"),),
    isi="<h1>Surat</h1>",
    kanonik="https://sop.contoh/sop/dkc-0001/",
)


class Theme:
    """A theme that counts, and that may show what a frame does not know."""

    def __init__(self, secret: str = "") -> None:
        self.asked: list[str] = []
        self.secret = secret

    def __call__(self, page: ThemePage) -> str:
        self.asked.append(page.path)
        entries = "".join(f"<li>{entry.anchor}{entry.judul}</li>" for entry in page.daftar_isi)
        seen = getattr(page, self.secret).upper() if self.secret else ""
        return f"{page.judul_jendela}{seen}<ul>{entries}</ul>{page.isi}{page.kanonik}"


def frames(theme: Theme) -> FramedPages:
    return FramedPages(theme, {"": str}, FOLDERS)


def test_a_kind_of_page_is_rendered_twice_however_many_there_are() -> None:
    theme = Theme()
    framed = frames(theme)
    for number in range(50):
        page = replace(PAGE, path=f"sop/dkc-{number:04d}/index.md", judul_jendela=f"Surat {number}")
        frame = framed.frame(page)
        assert frame is not None
        assert frame.fill(page.values, page.daftar_isi) == Theme()(page)
    assert len(theme.asked) == 2


@pytest.mark.parametrize("secret", ["judul", "path"])
def test_a_theme_that_shows_more_renders_all_pages_itself(secret: str) -> None:
    assert frames(Theme(secret)).frame(PAGE) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, isi="<p>tanpa judul</p>"),
        replace(PAGE, isi='<h1>x</h1><pre class="mermaid">'),
        replace(PAGE, isi="<h1 data-search-exclude>x</h1>"),
        replace(PAGE, judul=""),
        replace(PAGE, path="sop/dkc-0001.md"),
        replace(PAGE, path="unit/index.md"),
    ],
    ids=["no heading", "diagram", "search mark", "no title", "no folder", "in a menu's folder"],
)
def test_what_is_not_sure_to_fit_is_left_to_the_theme(other: ThemePage) -> None:
    theme = Theme()
    assert frames(theme).frame(other) is None
    assert theme.asked == []


def test_pages_beside_a_page_of_the_menu_have_a_frame_of_their_own() -> None:
    assert PAGE.kind(FOLDERS).folder == ""
    assert replace(PAGE, path="unit/setda/index.md").kind(FOLDERS).folder == "unit"
