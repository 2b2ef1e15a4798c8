"""The first search of a reader, as values, and what the browser is told to do for it."""

from __future__ import annotations

from dataclasses import dataclass

from .first_visit import Berkas

# Focus and words at once: whoever waits for the index in between waits in here.
SCRIPT_PERTAMA = """(kata) => new Promise((done) => {
  const box = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  const start = performance.now();
  const look = () => list.firstElementChild && done(performance.now() - start);
  new MutationObserver(look).observe(list, {childList: true});
  document.querySelector("#__search").checked || document.querySelector("#__search").click();
  box.focus();
  box.value = kata;
  box.dispatchEvent(new KeyboardEvent("keyup", {key: kata.at(-1)}));
})"""
"""Gives the milliseconds until the first result stands in the theme's box."""

SCRIPT_KETIKAN = """async (semua) => {
  const each = async (measure) => {
    for (const kata of semua) for (let n = 1; n <= kata.length; n += 1) await measure(kata.slice(0, n));
  };
  const found = [];
  await each((kata) => sopCari.tanya(kata));
  await each(async (kata) => {
    const start = performance.now();
    await sopCari.tanya(kata);
    found.push(performance.now() - start);
  });
  return found;
}"""
"""Gives the milliseconds of every letter of the questions, when all parts of the index are there."""


@dataclass(frozen=True, slots=True)
class Pencarian:
    """What came after the reader went to the box, seconds to the first result, milliseconds of every further letter,
    and megabytes that scripts hold in the end.
    """

    berkas: tuple[Berkas, ...]
    detik: float
    ketikan: tuple[float, ...]
    timbunan_mb: float

    @property
    def kb(self) -> float:
        """Kilobytes over the wire until the first result."""
        return sum(berkas.bita for berkas in self.berkas) / 1000

    @property
    def p95(self) -> float:
        """Milliseconds that nineteen letters of twenty need at most."""
        return sorted(self.ketikan)[int(len(self.ketikan) * 0.95)] if self.ketikan else 0.0
