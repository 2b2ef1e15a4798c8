"""Search engines in the browser: our reader, the theme's own engine, and MiniSearch with the same words of citizens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from ....model.entri_cari import Bidang, JenisEntri
from ....search.index import Index
from ....search.strengths import BOBOT
from ....search.word_lists import word_lists
from .values import Jawaban

_KAMI = """async (semua) => {
  const found = [];
  for (const q of semua) {
    const {hasil, terkait, asing} = await sopCari.tanya(q, {banyak: 10});
    found.push([[...hasil, ...terkait].map(({sop}) => sop), !hasil.length || asing.length > 0]);
  }
  return found;
}"""
# The theme's worker, asked as the theme asks it (messages: 0 set up, 1 ready, 2 question, 3 answer).
_TEMA = """async (semua) => {
  const setting = JSON.parse(document.querySelector("#__config").textContent);
  const base = new URL(setting.base, location.href);
  const {config, docs} = await (await fetch(new URL("search/search_index.json", base))).json();
  const worker = new Worker(new URL(setting.search, location.href));
  const answer = (message) => new Promise((done) => {
    worker.onmessage = ({data}) => done(data.data);
    worker.postMessage(message);
  });
  await answer({type: 0, data: {config, docs, options: {}}});
  const found = [];
  for (const q of semua) {
    const {items} = await answer({type: 2, data: q});
    const sops = items.map(([{location}]) => location.match(/^sop\\/([^/]+)\\/(\\d+)/)).filter(Boolean);
    const ids = sops.map(([, unit, urut]) => `${unit}-${urut}`);
    found.push([[...new Set(ids)].slice(0, 10), !ids.length]);
  }
  return found;
}"""
_MINI = """async ({pustaka, entri, bobot, henti, semua}) => {
  const script = document.createElement("script");
  script.text = pustaka;
  document.head.append(script);
  const stop = new Set(henti);
  const engine = new MiniSearch({
    fields: Object.keys(bobot),
    processTerm: (term) => (stop.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      boost: bobot,
      prefix: (term, at, all) => at === all.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  engine.addAll(entri);
  return semua.map((q) => {
    const ids = engine.search(q).slice(0, 10).map(({id}) => id);
    return [ids, !ids.length];
  });
}"""


class CanAsk(Protocol):
    """What the rivals need of a browser; see `app.pdf.browser.Visitor`."""

    def ask(self, address: str, script: str, argument: Any) -> Any:
        """What a function of JavaScript gives on a page."""


def our_reader(visitor: CanAsk, address: str, semua: Sequence[str]) -> list[Jawaban]:
    """The answers of our site's script."""
    return _answers(visitor.ask(address, _KAMI, list(semua)))


def theme_search(visitor: CanAsk, address: str, semua: Sequence[str]) -> list[Jawaban]:
    """The answers of plain Material's search."""
    return _answers(visitor.ask(address, _TEMA, list(semua)))


def minisearch(visitor: CanAsk, address: str, library: Path, index: Index, semua: Sequence[str]) -> list[Jawaban]:
    """The answers of MiniSearch on the same texts and words of citizens, with the same weights."""
    entries = [entri for entri in index.bahan.entri if entri.jenis_entri is JenisEntri.SOP]
    argument = {
        "pustaka": library.read_text(encoding="utf-8"),
        "entri": [{"id": e.id, **{b.value: " ".join(e.teks.get(b, ())) for b in Bidang}} for e in entries],
        "bobot": {bidang.value: bobot for bidang, bobot in BOBOT.items()},
        "henti": sorted(word_lists().henti),
        "semua": list(semua),
    }
    return _answers(visitor.ask(address, _MINI, argument))


def _answers(rows: Sequence[tuple[list[str], bool]]) -> list[Jawaban]:
    return [Jawaban(tuple(ids), jujur) for ids, jujur in rows]
