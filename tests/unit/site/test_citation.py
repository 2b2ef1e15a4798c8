"""A citation names number, title, edition, day, unit and address; what is unknown is left out."""

from datetime import date

from sopkatalog.site.citation import citation
from tests.values import a_sop


def test_a_whole_citation() -> None:
    sop = a_sop(judul="Penerbitan KTP-el", edisi=2, tanggal_efektif=date(2025, 2, 10))
    assert citation(sop, "000.8.3.3/002/DKC/2024", "Dinas Kependudukan", "https://sop.example/sop/dkc-0001/") == (
        "SOP Nomor 000.8.3.3/002/DKC/2024, “Penerbitan KTP-el”, edisi 2, berlaku sejak 10 Februari 2025, "
        "Dinas Kependudukan, https://sop.example/sop/dkc-0001/"
    )


def test_a_superseded_edition_is_cited_as_what_it_was() -> None:
    assert "edisi 1" in citation(a_sop(edisi=2, edisi_lama=1), "1/2020", "Dinas", "")


def test_nothing_is_invented() -> None:
    assert citation(a_sop(judul=""), "", "", "") == "SOP dkc-0001, edisi 1"
