"""`versi.json`: which source a site was made of. The same input gives the same bytes, with git or without."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date

from ..model.output import Artifact

ALAMAT_VERSI = "versi.json"


def source_hash(files: Iterable[tuple[str, bytes]]) -> str:
    """The checksum of a source: of the paths and the content of all its files, whatever their order.

    >>> source_hash([("a", b"1"), ("b", b"2")]) == source_hash([("b", b"2"), ("a", b"1")])
    True
    >>> source_hash([("a", b"12")]) == source_hash([("a1", b"2")])
    False
    """
    whole = hashlib.sha256()
    for path, data in sorted(files):
        name = path.encode("utf-8", "surrogateescape")
        whole.update(hashlib.sha256(name).digest() + hashlib.sha256(data).digest())
    return whole.hexdigest()


def version_file(sumber: str, program: str, today: date) -> Artifact:
    """The file that says of a site what it was made of, by which program, and on which day it is true."""
    isi = {"versi": 1, "sumber": sumber, "program": program, "hari": today.isoformat()}
    return Artifact(ALAMAT_VERSI, (json.dumps(isi, indent=1) + "\n").encode())
