"""The parts as a CycloneDX 1.6 document. Without a time: the same parts give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .parts import Part

_NAMA, _LISENSI = "sop-katalog", "MIT"


def bill(bagian: Iterable[Part], versi: str) -> str:
    """The document, as JSON; `versi` is that of this program."""
    isi: dict[str, Any] = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": f"{_NAMA}@{versi}",
                "name": _NAMA,
                "version": versi,
                "licenses": _licences(_LISENSI),
            }
        },
        "components": [_component(part) for part in bagian],
    }
    # A number that tells two documents apart, and is the same for the same content.
    nomor = uuid5(NAMESPACE_URL, json.dumps(isi, sort_keys=True))
    kepala = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{nomor}", "version": 1}
    return json.dumps({**kepala, **isi}, indent=2, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, Any]:
    alamat = f"pkg:{part.jenis}/{part.nama}@{part.versi}"
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": alamat,
        "name": part.nama,
        "version": part.versi,
        "scope": "optional" if part.pilihan else "required",
        "hashes": [_hash(sidik) for sidik in part.sha256],
        "licenses": _licences(part.lisensi),
        "purl": alamat,
    }
    if part.berkas:
        found["components"] = [{"type": "file", "name": nama, "hashes": [_hash(sidik)]} for nama, sidik in part.berkas]
    return found


def _hash(sidik: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": sidik}


def _licences(lisensi: str) -> list[dict[str, Any]]:
    """One licence by its name in SPDX, several as an expression."""
    if not lisensi:
        return []
    return [{"expression": lisensi}] if " " in lisensi else [{"license": {"id": lisensi}}]
