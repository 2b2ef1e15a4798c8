"""The checker of drawn flow tables itself: it accepts a good drawing, and sees every fault planted into it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.tabel_alur import drawings, faults
from tests.values import a_graph, a_langkah

# Lanes at 200-400 and 400-600, a heading of 30 pixels and rows of 100; the drawing has the coordinates of the page.
STYLE = """<style>
body { margin: 0; font: 10px/12px sans-serif; }
section { position: relative; height: 400px; }
table { width: 700px; table-layout: fixed; border-spacing: 0; }
th, td { padding: 0; font-weight: normal; text-align: left; vertical-align: top; }
thead tr { height: 30px; } tbody tr { height: 100px; }
svg { position: absolute; left: 0; top: 0; width: 1px; height: 1px; overflow: visible; fill: #fff; stroke: #000; }
text { fill: #000; stroke: none; } .akhir { text-anchor: end; }
.dengar { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
</style>"""
WIDTHS = "".join(f'<col style="width: {width}px">' for width in (40, 160, 200, 200, 100))
HEADINGS = '<thead><tr><th>No<th>Kegiatan<th><abbr title="Pemohon">P</abbr><th>Petugas<th>Keterangan</thead>'


def capsule(langkah: str, pelaksana: str, bentuk: str, x: int, y: int) -> str:
    hooks = f'data-langkah="{langkah}" data-pelaksana="{pelaksana}" data-bentuk="{bentuk}"'
    return f'<rect {hooks} x="{x}" y="{y}" width="60" height="22" rx="11"/>'


MULAI = capsule("1", "Pemohon", "mulai", 270, 69)
SELESAI = capsule("3", "Petugas", "selesai", 470, 269)
KEPUTUSAN = (
    '<polygon data-langkah="2" data-pelaksana="Petugas" data-bentuk="keputusan"'
    ' points="500,160 530,180 500,200 470,180"/>'
)


def lines(panah: str, *points: tuple[float, float]) -> str:
    """A line from each point to the next."""
    return "".join(
        f'<line data-panah="{panah}" x1="{a}" y1="{b}" x2="{c}" y2="{d}"/>' for (a, b), (c, d) in pairwise(points)
    )


def down(panah: str, x: float, y: float) -> str:
    """An arrowhead that points down to (x, y)."""
    return f'<path data-panah="{panah}" d="M{x} {y}l-4-7h8z"/>'


def right(panah: str, x: float, y: float) -> str:
    return f'<polygon data-panah="{panah}" points="{x},{y} {x - 7},{y - 4} {x - 7},{y + 4}"/>'


FIRST = lines("1>2", (330, 80), (500, 80), (500, 160)) + down("1>2", 500, 160)
YES = lines("2>3", (500, 200), (500, 269)) + down("2>3", 500, 269)
NO = lines("2>1", (470, 180), (250, 180), (250, 76), (270.75, 76)) + right("2>1", 270.75, 76)
YES_LABEL = '<text data-label="2>3" x="506" y="214">Ya</text>'
NO_LABEL = '<text data-label="2>1" x="466" y="174" class="akhir"><tspan>Tidak</tspan><tspan> leng…</tspan></text>'
GOOD = (MULAI, KEPUTUSAN, SELESAI, FIRST, YES, NO, YES_LABEL, NO_LABEL)
GRAPH = a_graph(
    a_langkah("1", "Pemohon"), a_langkah("2", "Petugas", "Ya: 3; Tidak lengkap: 1"), a_langkah("3", "Petugas")
)


def table(mulai: str, keputusan: str, selesai: str, *rest: str) -> str:
    """The drawing; arrows and labels stand in the cells where labels have to be."""
    first, yes, no, *labels = rest
    cells = [(mulai + first, ""), ("", keputusan + yes + no + "".join(labels)), ("", selesai)]
    rows = (
        f'<tr id="langkah-{no}"><th>{no}<td>Kegiatan yang ke-{no}'
        + "".join(f'<td><span class="dengar">Jika lengkap ke langkah 5</span><svg>{cell}</svg>' for cell in pair)
        + "<td>Keterangan"
        for no, pair in enumerate(cells, 1)
    )
    return f"<table>{WIDTHS}{HEADINGS}<tbody>{''.join(rows)}</table>"


def yes(start: float = 200, end: float = 269) -> str:
    """The arrow 2>3, straight down."""
    return lines("2>3", (500, start), (500, end)) + down("2>3", 500, end)


def no(*points: tuple[float, float]) -> str:
    """The arrow 2>1 by way of these points."""
    return lines("2>1", *points, (250, 76), (270.75, 76)) + right("2>1", 270.75, 76)


def moved_label(old: str, new: str) -> str:
    assert old in YES_LABEL
    return YES_LABEL.replace(old, new)


def cut(part: str, width: int, height: int) -> str:
    """The part in a picture that ends there."""
    return f'<svg style="overflow: hidden" width="{width}" height="{height}">{part}</svg>'


SLANTED = '<line data-panah="1>2" x1="330" y1="80" x2="500" y2="160"/>' + down("1>2", 500, 160)
OVER_WORDS = ((470, 180), (230, 180), (230, 137), (20, 137), (20, 40), (250, 40))
OVER_EDGE = ((470, 180), (240, 180), (240, 350), (720, 350), (720, 40), (250, 40))
ON_HEAD = ((470, 180), (440, 180), (440, 156), (560, 156), (560, 40), (250, 40))
AROUND = ((530, 180), (560, 180), (560, 280), (250, 280))
ALONG = ((470, 180), (440, 180), (440, 268.6), (560, 268.6), (560, 300), (250, 300))
TURNED_HEAD = '<path data-panah="2>3" d="M500 262l-4 7h8z"/>'
JOINT_BAR = '<line data-bersama x1="340" y1="80" x2="400" y2="80"/>'
GAP = lines("2>3", (500, 200), (500, 220)) + yes(223)
SELESAI_2 = capsule("3", "Petugas", "selesai", 540, 269)

PLANTED: dict[str, tuple[str, str, str]] = {  # the part that is replaced, what stands there instead, what is seen
    "through a symbol": (NO, no(*AROUND), "through-symbol"),
    "along a symbol": (NO, no(*ALONG), "touches-symbol"),
    "into its own symbol": (YES, yes(start=185), "inside-own-symbol"),
    "along its own symbol": (NO, no((470, 180), (250, 180), (250, 69), (300, 69), (250, 69)), "along-own-symbol"),
    "two arrows on one line": (NO, no((500, 200), (500, 225), (250, 225)), "on-one-line"),
    "two arrows too close": (NO, no((497.5, 198), (497.5, 230), (250, 230)), "too-close"),
    "a turn on a line": (NO, no((470, 180), (420, 180), (420, 80), (240, 80), (240, 76)), "corner-on-line"),
    "through an arrowhead": (NO, no(*ON_HEAD), "through-head"),
    "a head on a head": (YES, YES + down("2>3", 500, 160), "heads-overlap"),
    "on the joint bar": (FIRST, FIRST + JOINT_BAR, "on-joint-bar"),
    "through its own label": (YES_LABEL, moved_label("506", "496"), "through-words"),
    "through a step's text": (NO, no(*OVER_WORDS), "through-words"),
    "beside the lanes": (NO, no(*OVER_WORDS), "out-of-lanes"),
    "out of the table": (NO, no(*OVER_EDGE), "out-of-table"),
    "no arrow": (NO, "", "missing-arrow"),
    "an arrow of no graph": (NO, NO.replace("2>1", "3>1"), "unknown-arrow"),
    "an arrow twice": (NO, NO + NO, "heads"),
    "a line twice": (FIRST, FIRST + lines("1>2", (400, 80), (500, 80)), "doubled-line"),
    "a branch": (FIRST, FIRST + lines("1>2", (400, 80), (400, 100)), "broken-way"),
    "a gap": (YES, GAP, "broken-way"),
    "no head": (YES, lines("2>3", (500, 200), (500, 269)), "heads"),
    "a head alone": (YES, down("2>3", 500, 269), "broken-way"),
    "a head elsewhere": (YES, lines("2>3", (500, 200), (500, 269)) + down("2>3", 480, 269), "loose-head"),
    "a head turned round": (YES, lines("2>3", (500, 200), (500, 269)) + TURNED_HEAD, "turned-head"),
    "a start from nowhere": (YES, yes(start=206), "loose-start"),
    "an end in the air": (YES, yes(end=260), "loose-end"),
    "an end at another symbol": (YES, YES.replace("2>3", "2>1") + NO.replace("2>1", "2>3"), "loose-end"),
    "a slanted line": (FIRST, SLANTED, "slanted-line"),
    "a line that nobody sees": (YES, YES.replace("<line", '<line stroke="none"'), "broken-way"),
    "a line that is cut off": (YES, cut(YES, 505, 230), "loose-head"),
    "no label": (YES_LABEL, "", "label-count"),
    "a label twice": (YES_LABEL, YES_LABEL + moved_label("506", "540"), "label-count"),
    "a label of no arrow": (YES_LABEL, YES_LABEL + moved_label("2>3", "1>3"), "unknown-label"),
    "another word": (YES_LABEL, moved_label("Ya", "Tidak"), "wrong-label"),
    "a label at another arrow": (YES_LABEL, moved_label('"506" y="214"', '"350" y="192"'), "label-nearer"),
    "a label in another row": (YES_LABEL, moved_label("214", "244"), "label-off-row"),
    "a label far away": (YES_LABEL, moved_label("506", "560"), "far-label"),
    "a label on a symbol": (YES_LABEL, moved_label('"506" y="214"', '"510" y="190"'), "words-on-symbol"),
    "a label on a label": (YES_LABEL, moved_label('"506" y="214"', '"440" y="172"'), "words-overlap"),
    "a label that is cut off": (YES_LABEL, cut(YES_LABEL, 510, 300), "hidden-label"),
    "no symbol": (SELESAI, "", "wrong-symbols"),
    "a symbol twice": (SELESAI, SELESAI + SELESAI_2, "wrong-symbols"),
    "a symbol of no graph": (SELESAI, SELESAI + SELESAI_2.replace('"3"', '"9"'), "unknown-symbol"),
    "a symbol on a symbol": (SELESAI, SELESAI + SELESAI_2.replace("540", "500"), "symbols-overlap"),
    "another shape": (SELESAI, SELESAI.replace('rx="11"', ""), "wrong-shape"),
    "a symbol in another lane": (MULAI, MULAI.replace("270", "470"), "wrong-column"),
    "a symbol over the edge": (SELESAI, SELESAI.replace("269", "225"), "out-of-cell"),
    "a symbol in another row": (SELESAI, SELESAI.replace('langkah="3"', 'langkah="2" data-simpul="3"'), "wrong-row"),
}


def changed(old: str, new: str) -> str:
    """The good drawing with one of its parts replaced."""
    assert old in GOOD
    return table(*(new if part == old else part for part in GOOD))


# The same flow on two sheets: step 3 on the second, behind the pentagon A.

PENTAGON = (
    '<polygon data-sambungan="A" data-simpul="{0}" data-bentuk="sambungan" data-pelaksana="Petugas"'
    ' points="490,{1} 510,{1} 510,{2} 500,{3} 490,{2}"/>'
)


def pentagon(simpul: str, top: int) -> str:
    return PENTAGON.format(simpul, top, top + 16, top + 22)


ARRIVING = yes(start=172)
HERE = table(MULAI, KEPUTUSAN, pentagon("ke:3", 269), FIRST, YES, NO, YES_LABEL, NO_LABEL)
THERE = table("", pentagon("dari:3", 150), SELESAI, "", ARRIVING, "")
IDLE = pentagon("ke:1", 150).replace('"A"', '"C"')

ON_SHEETS = {
    "no half there": (HERE, THERE.replace(ARRIVING, ""), "wrong-halves"),
    "no half here": (HERE.replace(YES, ""), THERE, "wrong-halves"),
    "another letter": (HERE, THERE.replace('"A"', '"B"'), "wrong-letter"),
    "a pentagon without a fellow": (HERE, THERE.replace(pentagon("dari:3", 150), ""), "lone-connector"),
    "a pentagon without an arrow": (HERE.replace(MULAI, MULAI + IDLE), THERE, "idle-connector"),
    "a step twice": (HERE.replace(MULAI, MULAI + SELESAI), THERE, "doubled-symbol"),
    "an arrow on both": (HERE, THERE.replace(ARRIVING, ARRIVING + FIRST), "doubled-arrow"),
    "half of it beside the pentagon": (HERE, THERE.replace(ARRIVING, yes(start=180)), "loose-start"),
}

DRAWINGS = {
    "good": (table(*GOOD),),
    "crossing": (changed(NO, no((470, 180), (405, 180), (405, 40), (250, 40))),),
    "good on two sheets": (HERE, THERE),
    **{name: (changed(old, new),) for name, (old, new, _) in PLANTED.items()},
    **{name: sheets[:2] for name, sheets in ON_SHEETS.items()},
}


@pytest.fixture(scope="module")
def kinds(browser: Browser) -> dict[str, set[str]]:
    """The kinds of faults that the checker sees in each drawing."""
    page = browser.new_page()
    sections = "".join(
        f'<div data-uji="{name}">{"".join(f"<section>{one}</section>" for one in tables)}</div>'
        for name, tables in DRAWINGS.items()
    )
    page.set_content(f"<!doctype html>{STYLE}{sections}")
    found = drawings(page)
    page.close()
    return {name: {fault.partition(":")[0] for fault in faults(sheets, GRAPH)} for name, sheets in found.items()}


@pytest.mark.parametrize("name", ["good", "crossing", "good on two sheets"])
def test_a_good_drawing_has_no_fault(kinds: dict[str, set[str]], name: str) -> None:
    assert kinds[name] == set()


@pytest.mark.parametrize("name", [*PLANTED, *ON_SHEETS])
def test_a_planted_fault_is_seen(kinds: dict[str, set[str]], name: str) -> None:
    *_, kind = PLANTED.get(name) or ON_SHEETS[name]
    assert kind in kinds[name]
