"""Addresses of the entries of a register, whose codes may be any text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .alamat import slug


def addresses(kode: Iterable[str], url: Callable[[str], str]) -> Mapping[str, str]:
    """The address of each code, in their order; a code that another was taken for already has none.

    >>> dict(addresses(["wajib-pajak", "Wajib Pajak", "?"], "jabatan/{}/".format))
    {'wajib-pajak': 'jabatan/wajib-pajak/'}
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for satu in kode:
        part = slug(satu)
        if part and part not in taken:
            taken.add(part)
            found[satu] = url(part)
    return found
