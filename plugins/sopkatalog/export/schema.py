"""JSON Schemas (2020-12): of the front matter, for completion in editors, and of each API document.

That of the front matter comes from the parser's own table, so that the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model.output import Artifact
from ..parse.front_matter import FRONT_MATTER
from .json_api import json_bytes
from .schema_api import DIALEK, katalog_schema, sop_schema
from .temuan.isi import JSON

WAJIB = ("judul", "jenis", "status")
_CONTOH: Mapping[str, object] = {
    "judul": "Penerbitan KTP-el karena Hilang",
    "ringkasan": "Warga yang kehilangan KTP-el memperoleh kartu pengganti pada hari yang sama.",
    "edisi": 1,
    "nomor_resmi": "470/014/DKC/2024",
    "tanggal_pembuatan": "2024-01-15",
    "tanggal_revisi": "2025-02-03",
    "tanggal_efektif": "2025-02-10",
    "disahkan_oleh": {"jabatan": "Kepala Dinas Kependudukan dan Pencatatan Sipil", "nama": "Dra. Ratna"},
    "evaluasi": [{"tanggal": "2026-01-20", "hasil": "tetap", "catatan": "Masih sesuai."}],
    "pelaksana": ["Pemohon", "Petugas Loket", "Operator SIAK"],
    "layanan": [{"nama": "KTP-el pengganti karena hilang", "waktu": "1 hari kerja", "biaya": "gratis"}],
    "berlaku_untuk": ["kelurahan"],
    "menggantikan": ["disdukcapil-0002"],
    "diganti_oleh": ["disdukcapil-0007"],
    "abaikan": [{"kode": "SOP703", "alasan": "Istilah baku dalam Perda."}],
}


def artifacts() -> tuple[Artifact, ...]:
    """The three schemas. They are the same for every catalogue."""
    schemas = {
        "sop.schema.json": front_matter_schema(),
        "api/v1/katalog.schema.json": katalog_schema(),
        "api/v1/sop.schema.json": sop_schema(),
    }
    return tuple(Artifact(path, json_bytes(schema, indent=1)) for path, schema in schemas.items())


def front_matter_schema() -> JSON:
    """What may stand between the two `---` of a SOP file."""
    schema = _as_read(FRONT_MATTER.schema())
    for name, contoh in _CONTOH.items():
        schema["properties"][name]["examples"] = [contoh]
    return {
        "$schema": DIALEK,
        "title": "Identitas SOP (bagian di antara dua garis ---)",
        **schema,
        "required": list(WAJIB),
    }


def _as_read(schema: Any) -> Any:
    """The schema with numbers also in quotation marks: the parser reads both alike."""
    if isinstance(schema, list):
        return [_as_read(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "integer":
        words = {key: value for key, value in schema.items() if key == "description"}
        number = {key: value for key, value in schema.items() if key not in words}
        return {**words, "anyOf": [number, {"type": "string", "pattern": "^[1-9][0-9]*$"}]}
    return {key: _as_read(value) for key, value in schema.items()}
