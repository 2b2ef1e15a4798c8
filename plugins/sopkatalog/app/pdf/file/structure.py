"""The tags of several prints as one structure, which makes a bound file as accessible as its parts.

pypdf copies pages and leaves the structure behind (ISO 32000-1, 14.7: a tree of elements; a page names its own by a
number, which a table beside the tree explains).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, NameObject, NumberObject

from .dictionary import dictionary
from .links import links


class Structure:
    """The structure of a file that grows print by print."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._parts = ArrayObject()
        self._numbers = ArrayObject()
        self._names = ArrayObject()
        self._next = 0

    def add(self, reader: PdfReader, pages: Sequence[PageObject]) -> None:
        """Adds the structure of a print whose pages were copied already; its cells have names of their own."""
        root: Any = reader.root_object.get("/StructTreeRoot")
        if root is None:
            return
        tree = root.get_object().clone(self._writer)
        numbers = _flat(tree.pop("/ParentTree", None), "/Nums")
        self._names.extend(_flat(tree.pop("/IDTree", None), "/Names"))
        tree.pop("/ParentTreeNextKey", None)
        tree.update(dictionary({"/Type": "/StructElem", "/S": "/Part"}))
        self._parts.append(tree.indirect_reference)
        for page, source in zip(pages, reader.pages, strict=True):
            self._move_keys(page, source)
        self._add_numbers(numbers)

    def _move_keys(self, page: PageObject, source: PageObject) -> None:
        """The numbers of a page and of its links were counted in their own print; pypdf drops that of the page."""
        key: Any = source.get("/StructParents")
        if key is not None:
            page[NameObject("/StructParents")] = NumberObject(self._next + int(key))
        for link in links(page):
            if "/StructParent" in link:
                link[NameObject("/StructParent")] = NumberObject(self._next + int(link["/StructParent"]))

    def _add_numbers(self, numbers: Sequence[Any]) -> None:
        keys = [int(key) for key in numbers[::2]]
        for key, value in zip(keys, numbers[1::2], strict=True):
            self._numbers.extend([NumberObject(self._next + key), value])
        self._next += max(keys, default=-1) + 1

    def close(self) -> None:
        """Puts the finished structure into the file."""
        tree = self._add(dictionary({"/Type": "/StructTreeRoot"}))
        document = self._add(dictionary({"/Type": "/StructElem", "/S": "/Document", "/P": tree, "/K": self._parts}))
        for part in self._parts:
            part.get_object()[NameObject("/P")] = document
        tables = {"/ParentTree": {"/Nums": self._numbers}, "/IDTree": {"/Names": self._names}}
        places = {key: self._add(dictionary(table)) for key, table in tables.items()}
        tree.get_object().update(dictionary({"/K": document, **places, "/ParentTreeNextKey": NumberObject(self._next)}))
        marked = dictionary({"/Marked": BooleanObject(True)})
        self._writer.root_object.update(dictionary({"/StructTreeRoot": tree, "/MarkInfo": marked}))

    def _add(self, item: Any) -> Any:
        return self._writer._add_object(item)


def _flat(tree: Any, key: str) -> list[Any]:
    """The pairs of a number tree or name tree, in order, whatever its depth."""
    node = tree.get_object() if tree is not None else {}
    below = [item for kid in node.get("/Kids", ()) for item in _flat(kid, key)]
    return [*below, *node.get(key, ())]
