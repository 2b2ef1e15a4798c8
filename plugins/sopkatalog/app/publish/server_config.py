"""Configurations of web servers, written to a folder for the person who keeps the server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...io.tree import put_file
from ...model.output import Artifact
from ...publish.old_addresses import OldAddress, OldAddressError, parse_old_addresses
from ...publish.server_config import ConfigError, Place, apache_files, htaccess, iis_file, nginx_files
from .publish_error import PublishError

ALAMAT_LAMA = Path("alamat-lama.txt")


def old_addresses(file: Path | None) -> tuple[OldAddress, ...]:
    """The addresses in a file; in the project's own, when none is named and there is one."""
    path = file or ALAMAT_LAMA
    if file is None and not path.is_file():
        return ()
    try:
        return parse_old_addresses(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise PublishError(f"Daftar alamat lama “{path}” tidak dapat dibaca; simpan sebagai teks UTF-8.") from None
    except OldAddressError as error:
        raise PublishError(f"{path}: {error}") from None


def config_files(place: Place, lama: tuple[OldAddress, ...], csp: Path | None) -> tuple[Artifact, ...]:
    """All configurations of a place; `csp` names a file with one line that takes the place of the default policy."""
    filled = replace(place, csp=_line(csp)) if csp else place
    return (*nginx_files(filled, lama), *apache_files(filled, lama), htaccess(filled, lama), iis_file(filled, lama))


def place_of(host: str, folder: str, akar: str, port: int) -> Place:
    """The place that a user names."""
    try:
        return Place(host, folder.rstrip("/"), akar, port)
    except ConfigError as error:
        raise PublishError(str(error)) from None


def write_configs(files: tuple[Artifact, ...], folder: Path) -> tuple[str, ...]:
    """Writes them; gives their names."""
    for file in files:
        put_file(folder / file.path, file.isi)
    return tuple(file.path for file in files)


def _line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise PublishError(f"Berkas kebijakan CSP “{path}” tidak dapat dibaca; isinya satu baris teks.") from None
