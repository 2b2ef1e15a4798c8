"""Random histories of a catalogue: files come, are numbered, end, are even deleted. No number comes twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sopkatalog.model.nomor import IdSop, NamaBerkas
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.numbering import is_waiting, number, renames
from tests.property.strategies import waiting_sops


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Sop, ...]:
    """Files of a few units, some numbered."""
    files = [draw(waiting_sops(f"sop-{index}")) for index in range(draw(st.integers(0, 12)))]
    taken = draw(st.permutations([*range(1, 13), *([None] * 12)]))
    return tuple(
        _permanent(sop, urut) if urut and sop.status is Status.BERLAKU else sop
        for sop, urut in zip(files, taken, strict=False)
    )


def _permanent(sop: Sop, urut: int) -> Sop:
    return replace(sop, path=f"{sop.unit}/{urut:04d}.md", nama_berkas=f"{urut:04d}", urut=urut)


@given(catalogues(), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(sop: tuple[Sop, ...], random: object) -> None:
    shuffled = list(sop)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert {item.path: item for item in number(sop)} == {item.path: item for item in number(tuple(shuffled))}


@given(catalogues(), waiting_sops("baru"))
def test_adding_a_sop_changes_no_permanent_number(sop: tuple[Sop, ...], baru: Sop) -> None:
    before = {item.path: item for item in number(sop) if not item.nomor_sementara}
    after = {item.path: item for item in number((*sop, baru))}
    assert before.items() <= after.items()


@given(catalogues())
def test_new_numbers_are_new_and_follow_the_highest(sop: tuple[Sop, ...]) -> None:
    used = {(item.unit, item.urut) for item in sop if item.urut}
    given_ = [(item.unit, item.urut or 0) for item in number(sop) if item.nomor_sementara]
    assert len(set(given_)) == len(given_) == sum(map(is_waiting, sop))
    for unit in {unit for unit, _ in given_}:
        highest = max((urut for at, urut in used if at == unit and urut), default=0)
        mine = sorted(urut for at, urut in given_ if at == unit)
        assert mine == list(range(highest + 1, highest + 1 + len(mine)))


class History(RuleBasedStateMachine):
    """What happens to a catalogue over the years, with git to remember what was deleted."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, Sop] = {}
        self.owner: dict[str, str] = {}
        self.remembered: set[IdSop] = set()
        self.count = 0

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        self.count += 1
        sop = data.draw(waiting_sops(f"sop-{self.count}"))
        self.files[sop.path] = replace(sop, judul=f"SOP {self.count}")

    @rule()
    def make_permanent(self) -> None:
        numbered = number(tuple(self.files.values()), frozenset(self.remembered))
        moves = dict(renames(numbered))
        for sop in numbered:
            if sop.path in moves:
                self._move(sop, moves[sop.path])

    def _move(self, sop: Sop, path: str) -> None:
        assert path not in self.files, "a rename must not overwrite a file"
        assert sop.id not in self.owner, "a number was given twice"
        nama = NamaBerkas.parse(path.rpartition("/")[2])
        assert nama.urut == sop.urut
        del self.files[sop.path]
        self.owner[sop.id] = sop.judul
        self.remembered.add(IdSop(sop.unit, sop.urut or 0))
        self.files[path] = replace(sop, path=path, nama_berkas=nama.batang, nomor_sementara=False)

    @rule(data=st.data(), status=st.sampled_from((Status.DICABUT, Status.DIGANTI)))
    def retire(self, data: st.DataObject, status: Status) -> None:
        self._change(data, lambda sop: replace(sop, status=status))

    @rule(data=st.data())
    def supersede(self, data: st.DataObject) -> None:
        """A new edition under the same number; the old one is kept beside it."""
        sop = self._pick(data)
        if sop and sop.edisi_lama is None:
            lama = f"{sop.urut:04d}.e{sop.edisi}"
            path = f"{sop.unit}/{lama}.md"
            self.files[path] = replace(sop, path=path, nama_berkas=lama, edisi_lama=sop.edisi)
            self.files[sop.path] = replace(sop, edisi=sop.edisi + 1)

    @rule(data=st.data())
    def delete_though_forbidden(self, data: st.DataObject) -> None:
        sop = self._pick(data)
        if sop:
            del self.files[sop.path]

    def _pick(self, data: st.DataObject) -> Sop | None:
        numbered = sorted(path for path, sop in self.files.items() if sop.urut)
        return self.files[data.draw(st.sampled_from(numbered))] if numbered else None

    def _change(self, data: st.DataObject, change: Callable[[Sop], Sop]) -> None:
        sop = self._pick(data)
        if sop:
            self.files[sop.path] = change(sop)

    @invariant()
    def permanent_numbers_never_move(self) -> None:
        for sop in number(tuple(self.files.values()), frozenset(self.remembered)):
            if sop.nomor_sementara:
                assert sop.id not in self.owner
            elif sop.urut:
                assert self.owner[sop.id] == sop.judul


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
