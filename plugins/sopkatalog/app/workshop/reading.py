"""Every SOP file, parsed and looked at: done once for each content, wherever it is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...diagnostics import Diagnostic
from ...model.compact import compact
from ...model.katalog import Katalog
from ...model.sop import Sop
from ...parse.source_file import SourceFile
from ...parse.to_sop import parse_sop
from ...rules.look import Look, look_at
from ...rules.registry import RULES
from ..cache import key
from ..load import Parsed
from .contents import Contents
from .workshop import Stage, Workshop


@compact
@dataclass(frozen=True, slots=True)
class Reading:
    """A file's SOP, what is wrong with its text, and the look at it."""

    sop: Sop
    found: tuple[Diagnostic, ...]
    look: Look


def read_files(common: tuple[Katalog, date], files: Sequence[SourceFile]) -> list[Reading]:
    """The readings of files, beside the registers and on a day."""
    parsed = [parse_sop(source) for source in files]
    looks = look_at([sop for sop, _ in parsed], *common, RULES)
    return [Reading(sop, found, look) for (sop, found), look in zip(parsed, looks, strict=True)]


READING: Stage[tuple[Katalog, date], SourceFile, Reading] = Stage("membaca SOP", read_files)


@dataclass
class Reader:
    """Parses for `load_entries`, and remembers the looks."""

    workshop: Workshop
    today: date
    contents: Contents
    _seen: dict[str, Reading] = field(default_factory=dict)

    def parse(self, files: Sequence[SourceFile], registers: Katalog) -> Sequence[Parsed]:
        """The files, parsed; a second time they are only looked up."""
        if not self._seen:
            dasar, berkas, hari = self.contents.dasar, self.contents.berkas, self.today.isoformat()
            keys = [key(dasar, hari, berkas[source.path]) for source in files]
            readings = self.workshop.map(READING, (registers, self.today), files, keys)
            self._seen = {reading.sop.path: reading for reading in readings}
        return [(self._seen[source.path].sop, self._seen[source.path].found) for source in files]

    def looks(self, semua: Iterable[Sop]) -> Mapping[str, Look]:
        """The looks at those that are still what their files say: a number given now makes another SOP."""
        return {sop.path: self._seen[sop.path].look for sop in semua if self._seen[sop.path].sop is sop}
