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


def search_url() -> str:
    """The page of search results."""
    return "cari/"


def joint_search_url() -> str:
    """The page that searches the catalogues of several cities."""
    return "cari/bersama/"


def register_url() -> str:
    """The register."""
    return "register/"


def post_url(slug: str) -> str:
    """The role book of a post."""
    return f"jabatan/{slug}/"


def regulation_url(slug: str) -> str:
    """Page of a regulation."""
    return f"dasar-hukum/{slug}/"


def changes_url(tahun: int | None = None) -> str:
    """What changed of late, or in a year."""
    return f"perubahan/{tahun}/" if tahun else "perubahan/"


def feed_url(unit: str = "") -> str:
    """The Atom feed of the city, or of a unit."""
    return f"{unit_url(unit)}perubahan.atom" if unit else "perubahan.atom"


def map_url(unit: str = "") -> str:
    """How the SOPs of the city, or of a unit, hang together."""
    return f"peta/{unit}/" if unit else "peta/"


def service_url(slug: str) -> str:
    """Page of a service, by the slug that `site.services` gave its name."""
    return f"layanan/{slug}/"


def foreign_service_url(slug: str = "") -> str:
    """Page of a service that is not the city's to give; without a slug the list of them."""
    return f"layanan/bukan-kewenangan/{slug}/" if slug else "layanan/bukan-kewenangan/"


def glossary_url(kunci: str = "") -> str:
    """The list of terms, or the place of one of them."""
    return f"istilah/#{kunci}" if kunci else "istilah/"
