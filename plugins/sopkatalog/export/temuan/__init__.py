"""A report in the form that its reader wants: one file for each form.

`isi.Laporan` is what all of them are given; `FORMS` names them as `--format` does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from . import github, json, sarif, teks
from .isi import Laporan

FORMS: Mapping[str, Callable[[Laporan], str]] = {
    "teks": teks.render,
    "json": json.render,
    "github": github.render,
    "sarif": sarif.render,
}

__all__ = ["FORMS", "Laporan", "github", "json", "sarif", "teks"]
