"""Publishing to a server: send beside, check, move one name. What goes wrong leaves the old site standing."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from ...io.remote import RemoteError
from ...publish.manifest import Difference, Manifest
from ...publish.release_name import ServerState
from ...publish.texts import script
from .prepared import Prepared
from .publish_error import PublishError

# What the scripts on the server end with (publish/skrip/bersama.sh), and what ssh and rsync do.
_SEBAB = {
    75: "Orang lain sedang menerbitkan ke folder yang sama. Tunggu sampai selesai, lalu ulangi.",
    65: "Berkas yang tiba di server tidak sama dengan yang dikirim. Ulangi; bila tetap begitu, periksa cakram server.",
    66: "Rilis baru tidak cocok dengan daftarnya sesudah dipasang, maka server kembali ke rilis sebelumnya.",
    67: "Tidak ada rilis sebelumnya di server.",
    69: "Server belum mempunyai perintah yang diperlukan",
    127: "Perintah yang diperlukan tidak ada",
    255: "Tidak dapat masuk ke server lewat ssh. Cobalah dahulu dengan tangan: ssh AKUN@SERVER. "
    "Kunci ssh harus terpasang (ssh-copy-id), sebab program ini tidak menanyakan kata sandi",
    11: "Server tidak dapat menyimpan berkas; mungkin cakramnya penuh atau folder itu bukan milik akun ini",
    12: "rsync terputus atau tidak ada di server. Tanpa rsync: tambahkan --method tar",
}
_TETAP = "Situs yang lama tetap tampil."


class Server(Protocol):
    """What publishing needs of a server."""

    def run(self, script: str, *arguments: str, masukan: bytes = b"") -> str:
        """What a script prints there."""

    def held(self, script: str, *arguments: str) -> AbstractContextManager[str]:
        """The first line of a script that runs on as long as the block."""

    def send(self, folder: Path, target: str, seperti: str) -> None:
        """Puts the content of a folder there."""


def publish_to_server(outcome: Prepared, server: Server, base: str, simpan: int) -> str:
    """Makes the outcome what visitors see, below the folder `base` of the server; gives the name of the release."""
    manifest = outcome.manifest
    with _explained(), server.held(script("kunci"), base) as line:
        state = ServerState.parse(line)
        name = state.next_name(manifest.sidik)
        # Never the same twice: what a killed publisher still sends must not land among our files.
        beside = f"{name}.{secrets.token_hex(4)}.baru"
        server.send(outcome.folder, f"{base}/rilis/{beside}", f"../{state.sekarang}" if state.sekarang else "")
        arguments = (base, beside, name, manifest.sidik, str(simpan))
        server.run(script("terbitkan"), *arguments, masukan=manifest.teks.encode())
    return name


def roll_back(server: Server, base: str) -> tuple[str, str]:
    """Leads visitors back to the release before; gives the names of the one left and of the one they see now."""
    with _explained():
        left, now = server.run(script("kembalikan"), base).split()
    return left, now


def what_would_change(outcome: Prepared, server: Server, base: str) -> tuple[str, Difference]:
    """The release that visitors see ("": none) and what publishing would change; nothing is changed by asking."""
    with _explained():
        line, _, rest = server.run(script("keadaan"), base).partition("\n")
    return ServerState.parse(line).sekarang, outcome.manifest.since(Manifest.parse(rest))


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except RemoteError as error:
        why = _SEBAB.get(error.code, f"Penerbitan terhenti di server (kode {error.code})")
        words = f": {error.words}" if error.words and not why.endswith(".") else ""
        end = "" if why.endswith(".") or words.endswith(".") else "."
        raise PublishError(f"{why}{words}{end}\n{_TETAP}") from None
