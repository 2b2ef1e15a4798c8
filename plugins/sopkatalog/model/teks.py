"""Author's text that has been parsed once: its plain words, and its finished, safe HTML."""

from __future__ import annotations

from dataclasses import dataclass, field

from .compact import compact


@compact
@dataclass(frozen=True, slots=True)
class Teks:
    """A piece of text. `sumber` is what the author wrote, `polos` its words alone, `html` the same, escaped.

    References to other SOPs stand in `html` as `<a href="sop:ID">ID</a>`; only the parser writes that form, and
    `sopkatalog.site` resolves it, since an address and a title are known only when all SOPs are.
    """

    sumber: str = ""
    polos: str = field(default="", compare=False)
    html: str = field(default="", compare=False, repr=False)
    rujukan: tuple[str, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.polos)

    def __str__(self) -> str:
        return self.polos
