"""Names of releases on a server: `0007-3fa9c1d2e4b5`, a running number and the checksum of what is in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerState:
    """What a server holds: the highest number of a release so far, and the release that visitors see ("": none)."""

    terakhir: int
    sekarang: str

    @classmethod
    def parse(cls, line: str) -> ServerState:
        """The state in the line that the server answers with.

        >>> ServerState.parse("siap 7 0006-aa")
        ServerState(terakhir=7, sekarang='0006-aa')
        """
        words = line.split()
        if len(words) < 2 or words[0] != "siap" or not words[1].isdecimal():
            raise ValueError(line)
        return cls(int(words[1]), words[2] if len(words) > 2 else "")

    def next_name(self, sidik: str) -> str:
        """The name of the next release; a number is never given twice.

        >>> ServerState(7, "").next_name("3fa9c1d2e4b5f6")
        '0008-3fa9c1d2e4b5'
        """
        return f"{self.terakhir + 1:04d}-{sidik[:12]}"
