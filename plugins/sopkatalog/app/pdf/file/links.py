"""Links of pages: within their own print, and from a table of contents to chapters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, NameObject, NullObject


def links(page: PageObject) -> list[Any]:
    """The annotations of a page; browsers write none but links."""
    annotations: Any = page.get("/Annots")
    return [item.get_object() for item in annotations.get_object()] if annotations is not None else []


def make_direct(pages: Sequence[PageObject], reader: PdfReader) -> None:
    """Links of copied pages to names, which their own print alone knows, get the place itself."""
    targets = reader.named_destinations
    for link in (link for page in pages for link in links(page)):
        name = link.get("/Dest")
        if isinstance(name, str):
            _set_place(link, _place(targets.get(name), pages, reader))


def _place(target: Any, pages: Sequence[PageObject], reader: PdfReader) -> ArrayObject | None:
    number = reader.get_destination_page_number(target) if target is not None else None
    if number is None:
        return None
    position = [target.get(key, NullObject()) for key in ("/Left", "/Top")]
    return ArrayObject([pages[number].indirect_reference, NameObject("/XYZ"), *position, NullObject()])


def _set_place(link: Any, place: ArrayObject | None) -> None:
    if place is None:
        del link["/Dest"]
    else:
        link[NameObject("/Dest")] = place


def lead(pages: Sequence[PageObject], prefix: str, starts: Mapping[str, PageObject]) -> None:
    """Makes links to the address `prefix` + key lead to the page of that key."""
    for link in (link for page in pages for link in links(page)):
        address = _address(link)
        target = starts.get(address.removeprefix(prefix)) if address.startswith(prefix) else None
        if target is not None:
            del link["/A"]
            _set_place(link, ArrayObject([target.indirect_reference, NameObject("/Fit")]))


def _address(link: Any) -> str:
    action = link.get("/A")
    return str(action.get_object().get("/URI", "")) if action is not None else ""
