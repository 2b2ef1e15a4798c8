"""The swimlane text is drawn by the library that we serve: all of it, and nothing else.

Symbols, lanes and arrows are read back from the picture, by id and by place, and compared with the flow graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from sopkatalog.draw.mermaid import TANPA_PELAKSANA, mermaid
from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import FlowGraph
from sopkatalog.model.sop import Sop
from sopkatalog.rules.engine import Checked
from tests.property.strategies import HOSTILE, WORDS
from tests.thorough import often, spread
from tests.values import a_langkah, a_sop, teks

LIBRARY = Path(__file__).parents[2] / "docs" / "aset" / "lajur"
FLOWS, GROUPS, NOMOR = often(60, 200), 4, "000.8.3.3/001/DKC/2024"
PAGE = """<!doctype html><meta charset="utf-8"><title>Uji</title><body><script type="module">
import library from "/lajur.esm.min.mjs";
library.initialize({startOnLoad: false, maxEdges: 2000, maxTextSize: 500000});
const words = (element) => element.textContent.trim().replace(/\\s+/g, " ");
const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
const inside = (box, [x, y]) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
const away = (box, {x, y}) =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
window.drawn = async (text, name) => {
  const box = document.body.appendChild(document.createElement("div"));
  box.innerHTML = (await library.render(name, text)).svg;
  const all = (selector) => [...box.querySelectorAll(selector)];
  const lanes = all("g.cluster").map((lane) => [words(lane), lane.querySelector(".swimlane-body")]);
  const boxes = {};
  const simpul = all("g.node").map((node) => {
    const id = node.id.match(/-flowchart-(k\\d+)-/)[1];
    boxes[id] = node.getBoundingClientRect();
    const at = lanes.filter(([, body]) => inside(body.getBoundingClientRect(), middle(boxes[id])));
    return [id, words(node), at.map(([lane]) => lane)];
  });
  const panah = all("path.flowchart-link").map((path) => {
    const [, dari, ke] = path.dataset.id.match(/^L_(k\\d+)_(k\\d+)_/);
    const long = path.getTotalLength(), at = (part) => path.getPointAtLength(part).matrixTransform(path.getScreenCTM());
    const label = all(".edgeLabel").filter((one) => one.id.endsWith(path.dataset.id)).map(words).join("");
    return [dari, ke, label, long > 0, away(boxes[dari], at(0)), away(boxes[ke], at(long))];
  });
  const shown = {
    simpul, panah, lajur: lanes.map(([lane]) => lane), judul: words(box.querySelector("title")),
    asing: all("script, img, a, iframe, image").length,
  };
  box.remove();
  return shown;
};
window.ready = true;
</script>"""
Draw = Callable[[str, str], dict[str, Any]]


@pytest.fixture
def drawn(page: Page, serve: Callable[[Path], str]) -> Draw:
    """`drawn(text, name)` tells what the drawing of `text` shows."""
    address = serve(LIBRARY)
    page.route(f"{address}/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(f"{address}/")
    page.wait_for_function("window.ready")
    return lambda text, name: page.evaluate("([text, name]) => drawn(text, name)", [text, name])


@pytest.mark.slow
@pytest.mark.parametrize("group", range(GROUPS))
def test_random_flows_with_hostile_words_are_drawn_whole(drawn: Draw, group: int) -> None:
    for seed in range(group, FLOWS, GROUPS):
        sop = random_sop(Random(seed), most=24 if seed % 40 == 0 else 6)
        assert_drawn(drawn, flow_graph(sop), sop.judul, f"benih {seed}")


@pytest.mark.slow
def test_every_flow_of_the_sample_is_drawn_whole(drawn: Draw, sample: Checked) -> None:
    sops = [sop for sop in (*sample.katalog.sop, *sample.katalog.edisi) if sop.langkah]
    assert len(sops) >= 60
    for sop in spread(sops, 5):
        assert_drawn(drawn, sample.flows[sop.path], sop.judul, sop.path)


def assert_drawn(drawn: Draw, graph: FlowGraph, judul: str, name: str) -> None:
    """The picture of the graph's text has exactly its symbols, lanes and arrows."""
    text = mermaid(graph, judul, NOMOR)
    shown = drawn(text, f"gambar-{re.sub(r'[^a-z0-9]', '-', name)}")
    words = dict(labelled(text))
    ids = {simpul.id: f"k{index}" for index, simpul in enumerate(graph.simpul, 1)}
    assert sorted(shown["simpul"]) == sorted(
        [ids[s.id], words[ids[s.id]], [one_line(s.pelaksana[0] if s.pelaksana else TANPA_PELAKSANA)]]
        for s in graph.simpul
    ), f"{name}\n{text}"
    assert sorted(shown["lajur"]) == sorted({lane for *_, (lane,) in shown["simpul"]}), name
    assert sorted(panah[:3] for panah in shown["panah"]) == sorted(
        [ids[panah.dari], ids[panah.ke], one_line(panah.label)] for panah in graph.panah if panah.dari != panah.ke
    ), f"{name}\n{text}"
    assert [panah for panah in shown["panah"] if not panah[3] or max(panah[4:]) > 12] == [], f"{name}: arrow in the air"
    assert shown["judul"] == f"Diagram alir {one_line(judul)} ({NOMOR})"
    assert shown["asing"] == 0


def labelled(text: str) -> Iterator[tuple[str, str]]:
    """Each symbol of the text and what its label says to a reader."""
    for ident, label in re.findall(r'^ {4}(k\d+)\W+"(.*)"\W+$', text, re.MULTILINE):
        yield ident, one_line(re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label))


def one_line(text: str) -> str:
    return " ".join(text.split()).replace("ﬂ", "fl").replace("¶ß", "¶ ß")


def random_sop(random: Random, most: int) -> Sop:
    """3 to `most` steps in 1 to 7 lanes: decisions with 2 to 4 outcomes, loops, joint steps, other SOPs."""
    lanes = [f"{index} {phrase(random, 2)}" for index in range(random.randint(1, 7))]
    count = random.randint(3, most)
    rows = [
        replace(
            a_langkah(str(no), ke=ways(random, no, count) if no < count else ""),
            kegiatan=teks(phrase(random, random.randint(1, 9))),
            pelaksana=tuple(random.sample(lanes, min(len(lanes), random.choice((0, 1, 1, 1, 1, 2))))),
        )
        for no in range(1, count + 1)
    ]
    rows = [replace(row, lanjut=tuple(replace(way, label=phrase(random, 2)) for way in row.lanjut)) for row in rows]
    return a_sop(*rows, judul=phrase(random, 5))


def phrase(random: Random, size: int) -> str:
    # U+0000 has no place in HTML, and a browser may show anything for it.
    pool = [word for word in (*WORDS, *WORDS, *HOSTILE) if word != "\x00"]
    return " ".join(random.choice(pool) for _ in range(size))


def ways(random: Random, no: int, count: int) -> str:
    if random.random() < 0.6:
        return ""
    elsewhere = [str(random.randint(1, count)), str(random.randint(1, count)), "selesai", "rsud-0007"]
    return "; ".join(f"Ya: {ke}" for ke in (str(no + 1), *random.sample(elsewhere, random.randint(1, 3))))
