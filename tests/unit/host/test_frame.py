from __future__ import annotations

from html import escape

import pytest

from sopkatalog.host.frame import Entry, Frame, entry_mark, frame_of, mark

FILTERS = {"": str, "e": escape}


def theme(values: dict[str, str], entries: list[Entry], between: str = "\n") -> str:
    """A little theme: a value raw and escaped, a list of entries, a value behind it."""
    rows = between.join(f'<li><a href="#{entry.anchor}">{escape(entry.judul)}</a></li>' for entry in entries)
    return f"<title>{escape(values['judul'])}</title><nav>{rows}</nav>{values['isi']}<p>{values['judul']}</p>"


def marked() -> dict[str, str]:
    return {"judul": mark("judul"), "isi": mark("isi")}


def framed(entries: list[Entry]) -> Frame:
    found = frame_of(theme(marked(), entries), marked(), FILTERS, berdaftar=bool(entries))
    assert found is not None
    return found


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_filled_frame_is_the_rendered_page(count: int) -> None:
    values = {"judul": "Surat & <Akta>", "isi": "<h1>Isi</h1>"}
    entries = [Entry(f"a{number}", f"Bagian '{number}'") for number in range(count)]
    assert framed([entry_mark(1), entry_mark(2)]).fill(values, entries) == theme(values, entries)


def test_a_page_without_entries_has_a_frame_of_its_own() -> None:
    values = {"judul": "Surat", "isi": "<h1>Isi</h1>"}
    assert framed([]).fill(values, []) == theme(values, [])


def test_entries_that_are_not_alike_have_no_frame() -> None:
    html = theme(marked(), [entry_mark(1), entry_mark(2)]).replace('">', '" class="awal">', 1)
    assert frame_of(html, marked(), FILTERS, berdaftar=True) is None


def test_a_theme_that_lists_no_entries_has_no_frame_for_them() -> None:
    assert frame_of(theme(marked(), []), marked(), FILTERS, berdaftar=True) is None
