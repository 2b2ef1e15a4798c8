"""Addresses below the site's root. They are promises: add freely, rename only with a redirect."""

from __future__ import annotations

from .sop import Sop


def sop_url(sop: Sop) -> str:
    """Page of a SOP, or of its superseded edition."""
    return f"sop/{_sop(sop)}/"


def print_url(sop: Sop) -> str:
    """Official sheet of a SOP, or of its superseded edition, for printing."""
    return f"{sop_url(sop)}cetak/"


def api_url(sop: Sop) -> str:
    """Document of a SOP, or of its superseded edition."""
    return f"api/v1/sop/{_sop(sop)}.json"


def _sop(sop: Sop) -> str:
    return sop.id if sop.edisi_lama is None else f"{sop.id}/edisi-{sop.edisi_lama}"


def unit_url(kode: str) -> str:
    """Page of a unit."""
    return f"unit/{kode}/"


def rule_url(kode: str) -> str:
    """Page of a rule."""
    return f"aturan/{kode}/"
