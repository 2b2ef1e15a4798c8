"""Configurations of web servers, written to a folder for the person who keeps the server."""

from __future__ import annotations

from pathlib import Path

from ...io.tree import put_file
from ...model.output import Artifact
from ...publish.old_addresses import OldAddress, OldAddressError, parse_old_addresses
from ...publish.server_config import CSP_TANPA_SITUS, ConfigError, Place, apache_files, htaccess, iis_file, nginx_files
from ...site.content_policy import POLICY_FILE
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


def config_files(place: Place, lama: tuple[OldAddress, ...]) -> tuple[Artifact, ...]:
    """All configurations of a place."""
    return (*nginx_files(place, lama), *apache_files(place, lama), htaccess(place, lama), iis_file(place, lama))


def policy_of(site: Path, csp: Path | None = None) -> str:
    """The content security policy in a file, in one line: in `csp`, else in the one that a built site brings along."""
    path = csp or site / POLICY_FILE
    return _line(path) if csp or path.is_file() else CSP_TANPA_SITUS


def place_of(host: str, folder: str, akar: str, port: int, csp: str) -> Place:
    """The place that a user names."""
    try:
        return Place(host, folder.rstrip("/"), akar, port, csp=csp)
    except ConfigError as error:
        raise PublishError(str(error)) from None


def write_configs(files: tuple[Artifact, ...], folder: Path) -> tuple[str, ...]:
    """Writes them; gives their names."""
    for file in files:
        put_file(folder / file.path, file.bita)
    return tuple(file.path for file in files)


def _line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise PublishError(f"Berkas kebijakan CSP “{path}” tidak dapat dibaca; isinya satu baris teks.") from None
