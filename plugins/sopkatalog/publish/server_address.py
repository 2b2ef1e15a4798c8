"""Where on a server the releases live, as the user writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# No blank, quote or other character that a shell on the way could take for more than a name.
_ALAMAT = re.compile(r"(?:(?P<user>\w[\w.-]*)@)?(?P<host>\w[\w.-]*):(?P<path>/[\w./-]*\w)", re.ASCII)


class AddressError(Exception):
    """The address cannot be used; the text is for the user."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """`user@host:/path`: an account on a server, and the folder of all releases."""

    akun: str
    folder: str

    @classmethod
    def parse(cls, text: str) -> ServerAddress:
        """The address that `text` spells.

        >>> ServerAddress.parse("web@sop.example:/srv/sop/")
        ServerAddress(akun='web@sop.example', folder='/srv/sop')
        """
        found = _ALAMAT.fullmatch(text.rstrip("/"))
        if found is None or "/.." in found["path"]:
            raise AddressError(
                f"Tujuan “{text}” belum lengkap. Tulis akun, server, dan folder: --to web@sop.contoh.go.id:/srv/sop\n"
                "Folder dimulai dengan / dan hanya memuat huruf, angka, titik, garis bawah, dan tanda hubung."
            )
        user = f"{found['user']}@" if found["user"] else ""
        return cls(user + found["host"], found["path"])

    def __str__(self) -> str:
        return f"{self.akun}:{self.folder}"
