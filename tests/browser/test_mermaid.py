"""The swimlane text is drawn by the library that we serve: all of it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from sopkatalog.draw.mermaid import mermaid
from sopkatalog.flow.build import flow_graph
from sopkatalog.model.sop import Sop
from tests.property.strategies import HOSTILE, WORDS
from tests.values import a_langkah, a_sop, teks

LIBRARY = Path(__file__).parents[2] / "docs" / "aset" / "lajur"
FLOWS, GROUPS = 40, 4
PAGE = """<!doctype html><meta charset="utf-8"><title>Uji</title><body><script type="module">
import library from "/lajur.esm.min.mjs";
library.initialize({startOnLoad: false});
const words = (element) => element.textContent.trim().replace(/\\s+/g, " ");
window.drawn = async (text, name) => {
  const box = document.body.appendChild(document.createElement("div"));
  box.innerHTML = (await library.render(name, text)).svg;
  const all = (selector) => [...box.querySelectorAll(selector)];
  return {
    simpul: all("g.node").map(words), lajur: all("g.cluster").map(words), label: all(".edgeLabel").map(words),
    panah: all("path.flowchart-link").filter((path) => path.getTotalLength() > 0).length,
    judul: words(box.querySelector("title")), asing: all("script, img, a, iframe, image").length,
  };
};
window.ready = true;
</script>"""


@pytest.fixture
def drawn(page: Page, serve: Callable[[Path], str]) -> Callable[[str, str], dict[str, Any]]:
    """`drawn(text, name)` tells what the drawing of `text` shows."""
    address = serve(LIBRARY)
    page.route(f"{address}/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(f"{address}/")
    page.wait_for_function("window.ready")
    return lambda text, name: page.evaluate("([text, name]) => drawn(text, name)", [text, name])


@pytest.mark.slow
@pytest.mark.parametrize("group", range(GROUPS))
def test_random_flows_with_hostile_words_are_drawn_whole(
    drawn: Callable[[str, str], dict[str, Any]], group: int
) -> None:
    for seed in range(group, FLOWS, GROUPS):
        sop = random_sop(Random(seed))
        graph = flow_graph(sop)
        text = mermaid(graph, sop.judul, "000.8.3.3/001/DKC/2024")
        shown = drawn(text, f"gambar-{seed}")
        lanes = {simpul.pelaksana[:1] for simpul in graph.simpul}
        arrows = [panah for panah in graph.panah if panah.dari != panah.ke]
        counts = len(shown["simpul"]), len(shown["lajur"]), shown["panah"]
        assert counts == (len(graph.simpul), len(lanes), len(arrows)), f"seed {seed}\n{text}"
        assert sorted(shown["simpul"]) == labels(text, r"^ {4}k"), f"seed {seed}"
        assert sorted(shown["lajur"]) == labels(text, r"^  subgraph"), f"seed {seed}"
        assert sorted(shown["label"]) == labels(text, r"^  k"), f"seed {seed}"
        assert shown["judul"] == f"Diagram alir {one_line(sop.judul)} (000.8.3.3/001/DKC/2024)"
        assert shown["asing"] == 0


def labels(text: str, start: str) -> list[str]:
    """What the quoted labels of the lines that begin so say to a reader."""
    lines = [line for line in text.splitlines() if re.match(start, line)]
    quoted = [found[1] for line in lines if (found := re.search(r'"(.*)"', line))]
    return sorted(one_line(re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)) for label in quoted)


def one_line(text: str) -> str:
    return " ".join(text.split()).replace("ﬂ", "fl").replace("¶ß", "¶ ß")


def random_sop(random: Random) -> Sop:
    """3 to 24 steps in 1 to 7 lanes: decisions with 2 to 4 outcomes, loops, joint steps, other SOPs."""
    lanes = [f"{index} {phrase(random, 2)}" for index in range(random.randint(1, 7))]
    count = random.randint(3, 24)
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
