"""All that is published of one SOP alone: its page, its sheets, its API document.

They are made from a catalogue that holds nothing but the SOP, the registers, and the outside of those SOPs that it
names or that name it. What they are made from is therefore known, and the key of it is whole by construction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...diagnostics import Diagnostic, Report
from ...export.json_api import document_file
from ...export.json_sop import Sumber
from ...flow.graph import FlowGraph
from ...flow.waktu import WaktuAlur
from ...model.compact import compact
from ...model.katalog import Katalog
from ...model.output import Artifact, Kept, Page, body_bytes
from ...model.sop import Bagian, Sop
from ...model.teks import Teks
from ...rules.engine import Checked
from ...site.catalogue import Catalogue, references
from ...site.print_page import sheets_file
from ...site.sop_page import pdf_path, sop_page
from ...site.templating import load_templates
from ..cache import Key, key
from .contents import Contents
from .workshop import Cargo, Stage, Workshop


@compact
@dataclass(frozen=True, slots=True)
class Task:
    """A SOP with its flow, times and findings; the outside of the SOPs around it; and the PDF that is offered."""

    sop: Sop
    flow: FlowGraph
    waktu: WaktuAlur
    temuan: tuple[Diagnostic, ...]
    sekitar: tuple[Sop, ...]
    edisi: tuple[Sop, ...]
    berkas: frozenset[str]


@compact
@dataclass(frozen=True, slots=True)
class SopOutput:
    """What is published of a SOP."""

    page: Page
    sheets: Artifact
    document: Artifact


def make_outputs(common: tuple[Katalog, date], tasks: Sequence[Task]) -> list[SopOutput]:
    """The outputs of SOPs, beside the registers and on a day."""
    return [_output(task, *common) for task in tasks]


def _parted(output: SopOutput) -> tuple[SopOutput, tuple[bytes, ...]]:
    page, sheets, document = output.page, output.sheets, output.document
    light = SopOutput(replace(page, isi=""), replace(sheets, isi=b""), replace(document, isi=b""))
    return light, (body_bytes(page.isi), sheets.bita, document.bita)


def _together(light: SopOutput, contents: Sequence[Kept]) -> SopOutput:
    page, sheets, document = contents
    return SopOutput(
        replace(light.page, isi=page), replace(light.sheets, isi=sheets), replace(light.document, isi=document)
    )


OUTPUTS: Stage[tuple[Katalog, date], Task, SopOutput] = Stage(
    "menyusun SOP", make_outputs, siapkan=load_templates, muatan=Cargo(3, _parted, _together)
)


def _output(task: Task, registers: Katalog, today: date) -> SopOutput:
    sop = task.sop
    katalog = registers.dengan(task.sekitar, task.edisi)
    checked = Checked(katalog, {sop.path: task.flow}, {sop.path: task.waktu}, Report(task.temuan), today)
    catalogue = Catalogue(checked, katalog, task.berkas)
    document = document_file(sop, Sumber.of(checked, katalog))
    return SopOutput(sop_page(sop, catalogue), sheets_file(sop, catalogue), document)


def sop_outputs(
    catalogue: Catalogue, workshop: Workshop, contents: Contents | None, paths: frozenset[str] | None = None
) -> Mapping[str, SopOutput]:
    """The outputs of all SOPs and superseded editions, or of those in `paths`, by path.

    Without `contents` nothing is kept.
    """
    known = (*catalogue.katalog.sop, *catalogue.katalog.edisi)
    semua = tuple(sop for sop in known if paths is None or sop.path in paths)
    around = _Around(catalogue)
    tasks = [around.task(sop) for sop in semua]
    common = (catalogue.katalog.tanpa_sop(), catalogue.checked.today)
    keys = [_key(task, catalogue.checked.today, contents) for task in tasks] if contents else []
    made = workshop.map(OUTPUTS, common, tasks, keys)
    return {sop.path: output for sop, output in zip(semua, made, strict=True)}


def _key(task: Task, today: date, contents: Contents) -> Key:
    others = (contents.of_sop(sop) for sop in (task.sop, *task.sekitar, *task.edisi))
    temuan = repr([(item.code, item.span, item.values, item.severity.value) for item in task.temuan])
    return key(contents.dasar, today.isoformat(), temuan, *sorted(task.berkas), "", *others)


class _Around:
    """Finds what is around a SOP."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.turn = {sop.path: index for index, sop in enumerate(catalogue.katalog.sop)}
        self.outsides: dict[str, Sop] = {}

    def task(self, sop: Sop) -> Task:
        """The work on a SOP."""
        checked, katalog = self.catalogue.checked, self.catalogue.katalog
        sekitar = {other.path: other for id_ in self._ids(sop) if (other := katalog.sop_by_id.get(id_))}
        return Task(
            sop,
            checked.flows[sop.path],
            checked.waktu[sop.path],
            checked.temuan(sop),
            tuple(self._seen_by(sop, sorted(sekitar.values(), key=lambda other: self.turn[other.path]))),
            tuple(self._seen_by(sop, katalog.edisi_by_id.get(sop.id, ()))),
            self.catalogue.berkas & {pdf_path(sop)},
        )

    def _ids(self, sop: Sop) -> Iterator[str]:
        """Of the SOPs that it names, that name it, and its own."""
        yield sop.id
        yield from references(sop)
        yield from sop.diganti_oleh
        yield from sop.menggantikan
        yield from (other.id for other in self.catalogue.dirujuk_oleh.get(sop.id, ()))

    def _seen_by(self, sop: Sop, others: Iterable[Sop]) -> Iterator[Sop]:
        return (other if other is sop else self._outside(other) for other in others)

    def _outside(self, sop: Sop) -> Sop:
        if sop.path not in self.outsides:
            self.outsides[sop.path] = outside(sop)
        return self.outsides[sop.path]


def outside(sop: Sop) -> Sop:
    """What the pages of other SOPs may show of a SOP: who it is, and which SOPs it refers to."""
    merujuk = Bagian("", "", Teks(rujukan=tuple(sorted(references(sop)))))
    return replace(sop, bagian=(merujuk,), langkah=(), kolom=(), posisi={})
