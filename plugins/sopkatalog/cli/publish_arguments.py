"""The arguments of `publish` and `package`, with their help in Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from ..io.argumen import PERINTAH, ArgumentParser
from . import publish
from .commands import Command

SIMPAN, SIMPAN_PALING_SEDIKIT = 5, 2


def add_publish(command: ArgumentParser, add_common: Callable[[ArgumentParser], None]) -> None:
    """One command for each place to publish to."""
    group = command.add_subparsers(title="Perintah", metavar=PERINTAH, parser_class=ArgumentParser, required=True)
    for name, (jalankan, bantuan, arguments) in _TARGETS.items():
        target = group.add_parser(name, help=bantuan, description=bantuan, prog=f"python3 build.py publish {name}")
        target.set_defaults(jalankan=jalankan, compress=False)
        arguments(target)
        add_common(target)


def add_package(command: ArgumentParser) -> None:
    """The arguments of `package`."""
    command.set_defaults(compress=False)
    command.add_argument(
        "--out", type=Path, default=Path("dist/situs-sop.zip"), metavar="FILE", help="Bawaan: dist/situs-sop.zip."
    )
    _add_redirects(command)


def _server(command: ArgumentParser) -> None:
    command.add_argument("--to", required=True, metavar="USER@HOST:/PATH", help="Akun, server, dan folder semua rilis.")
    command.add_argument("--keep", type=_keep, default=SIMPAN, metavar="N", help=f"Rilis yang disimpan ({SIMPAN}).")
    command.add_argument("--rollback", action="store_true", help="Tampilkan lagi rilis sebelumnya.")
    command.add_argument("--dry-run", action="store_true", help="Hanya tampilkan yang akan berubah.")
    command.add_argument("--compress", action="store_true", help="Sertakan berkas .gz, dan .br bila ada brotli.")
    command.add_argument("--method", choices=("rsync", "tar"), help="Cara mengirim (bawaan: rsync bila ada).")
    command.add_argument("--ssh-config", type=Path, metavar="FILE", help="Konfigurasi ssh selain ~/.ssh/config.")


def _pages(command: ArgumentParser) -> None:
    command.add_argument("--branch", default="main", metavar="CABANG", help="Cabang yang diterbitkan (main).")
    command.add_argument("--out", type=Path, metavar="DIR", help="Alih-alih alur kerja: tulis folder siap terbit.")
    command.add_argument("--push", action="store_true", help="Tanpa Actions: kirim situs ke cabang untuk Pages.")
    command.add_argument("--remote", default="origin", metavar="NAMA", help="Bersama --push (bawaan: origin).")
    command.add_argument("--pages-branch", default="gh-pages", metavar="CABANG", help="Bersama --push (gh-pages).")


def _config(command: ArgumentParser) -> None:
    command.add_argument("--host", default="_", metavar="NAMA", help="Nama situs, misalnya sop.kota.go.id.")
    command.add_argument("--folder", default="/srv/sop", metavar="PATH", help="Folder semua rilis (/srv/sop).")
    command.add_argument("--port", type=_port, default=80, metavar="N", help="Porta (bawaan: 80).")
    command.add_argument("--out", type=Path, default=Path("server"), metavar="DIR", help="Folder hasil (server).")
    command.add_argument(
        "--csp", type=Path, metavar="FILE", help="Kebijakan CSP, satu baris (bawaan: csp.txt situs jadi)."
    )
    _add_redirects(command)


def _add_redirects(command: ArgumentParser) -> None:
    command.add_argument("--redirects", type=Path, metavar="FILE", help="Alamat lama (bawaan: alamat-lama.txt).")


def _keep(text: str) -> int:
    if not text.isdecimal() or not SIMPAN_PALING_SEDIKIT <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}” bukan bilangan dari {SIMPAN_PALING_SEDIKIT} sampai 1000")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"“{text}” bukan nomor porta")
    return int(text)


_TARGETS: Mapping[str, tuple[Command, str, Callable[[ArgumentParser], None]]] = {
    "server": (publish.server, "Menerbitkan ke server lewat ssh; yang lama tampil sampai yang baru utuh.", _server),
    "pages": (publish.pages, "Menulis alur kerja GitHub Pages; atau menyiapkan, atau mengirim, isinya.", _pages),
    "config": (publish.config, "Menulis konfigurasi nginx, Apache, dan IIS untuk situs ini.", _config),
}
