"""The pages that tests walk over: one of every kind, and those of the sample that show something else again."""

from __future__ import annotations

from pathlib import Path

from sopkatalog.app.visit import page_kinds

ALSO = (
    "sop/disdukcapil-0002/",  # a flow with decisions, a diagram, an older edition
    "sop/disdukcapil-0012/",  # many executors
    "sop/dpmptsp-0002/",  # replaced or revoked
    "panduan/diagram/",  # a diagram written by hand
    "layanan/ktp-el-pengganti-karena-hilang/",
    "unit/badan-pajak-dan-retribusi-daerah/",  # a former name
    "peta/disdukcapil/",
    "sop/pkm-wanasari-0003/cetak/",  # a table of the author's own on the sheet
)


def examples(site: Path) -> list[str]:
    """The largest page of every kind, and those of `ALSO` that are there."""
    found = page_kinds.examples(site).values()
    return [*found, *(url for url in ALSO if (site / url).is_dir() and url not in found)]
