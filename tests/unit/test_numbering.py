from __future__ import annotations

from datetime import date

import pytest

from sopkatalog.model.nomor import IdSop
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.numbering import is_waiting, number, renames
from tests.values import a_sop, a_waiting_sop


def numbers(*sop: Sop, pernah: frozenset[IdSop] = frozenset()) -> dict[str, int | None]:
    return {item.nama_berkas: item.urut for item in number(sop, pernah)}


def test_a_file_without_number_gets_the_next_of_its_unit_provisionally() -> None:
    lama, baru = number((a_sop(urut=4), a_waiting_sop("surat-pindah")))
    assert lama == a_sop(urut=4)
    assert (baru.urut, baru.nomor_sementara, baru.id) == (5, True, "dkc-0005")


def test_the_first_number_of_a_unit_is_one_and_units_count_for_themselves() -> None:
    assert numbers(a_sop(urut=7), a_waiting_sop("a", unit="rsud"), a_waiting_sop("b")) == {
        "0001": 7,
        "a": 1,
        "b": 8,
    }


def test_gaps_are_not_filled() -> None:
    assert numbers(a_sop(urut=1), a_sop(urut=9, berkas="0009"), a_waiting_sop("a"))["a"] == 10


def test_superseded_editions_and_what_git_remembers_count_as_used() -> None:
    lama = a_sop(urut=3, edisi_lama=1, berkas="0003.e1")
    assert numbers(lama, a_waiting_sop("a"))["a"] == 4
    assert numbers(lama, a_waiting_sop("a"), pernah=frozenset({IdSop("dkc", 12), IdSop("lain", 99)}))["a"] == 13


def test_the_older_comes_first_then_the_name_and_files_without_date_last() -> None:
    found = numbers(
        a_waiting_sop("a"),
        a_waiting_sop("z", date(2024, 1, 1)),
        a_waiting_sop("c", date(2024, 1, 2)),
        a_waiting_sop("b", date(2024, 1, 2)),
    )
    assert found == {"z": 1, "b": 2, "c": 3, "a": 4}


@pytest.mark.parametrize("status", [Status.RANCANGAN, None])
def test_a_draft_keeps_no_number(status: Status | None) -> None:
    assert numbers(a_waiting_sop("a", status=status)) == {"a": None}


@pytest.mark.parametrize("status", [Status.BERLAKU, Status.DIGANTI, Status.DICABUT])
def test_what_is_or_was_in_force_waits_for_one(status: Status) -> None:
    assert is_waiting(a_waiting_sop("a", status=status))
    assert not is_waiting(a_sop(status=status))


def test_after_9999_there_are_no_numbers() -> None:
    assert numbers(a_sop(urut=9998), a_waiting_sop("a"), a_waiting_sop("b")) == {
        "0001": 9998,
        "a": 9999,
        "b": None,
    }


def test_renames_are_those_of_provisional_numbers() -> None:
    numbered = number((a_sop(urut=1), a_waiting_sop("b"), a_waiting_sop("a"), a_waiting_sop("x", unit="bkd")))
    assert renames(numbered) == (
        ("bkd/x.md", "bkd/0001.md"),
        ("dkc/a.md", "dkc/0002.md"),
        ("dkc/b.md", "dkc/0003.md"),
    )


def test_numbering_twice_changes_nothing() -> None:
    once = number((a_waiting_sop("b"), a_waiting_sop("a")))
    assert number(once) == once
