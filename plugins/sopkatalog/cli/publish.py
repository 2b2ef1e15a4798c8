"""`build.py publish …` and `build.py package`: what goes out, where to, and how that went."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from . import commands
from .commands import ADA_GALAT, BERSIH, DOKUMEN, KONFIGURASI, SALAH_KAMI, Command, UsageError
from .workshop import workshop_of

if TYPE_CHECKING:
    from ..app.publish.prepared import Prepared
    from ..io.remote import SshServer
    from ..model.output import Artifact
    from ..model.settings import Settings
    from ..publish.manifest import Difference
    from ..publish.server_address import ServerAddress


class _RefusedError(Exception):
    """There are galat, and they have been printed."""


def publishing(command: Command) -> Command:
    """A command whose refusals end in words and an exit code."""

    def run(arguments: argparse.Namespace) -> int:
        from ..app.publish.publish_error import PublishError

        try:
            return command(arguments)
        except _RefusedError:
            return ADA_GALAT
        except PublishError as error:
            print(error, file=sys.stderr)
            return SALAH_KAMI

    return run


@publishing
def server(arguments: argparse.Namespace) -> int:
    """Publishes to a server, shows what that would change, or goes back to the release before."""
    from ..app.publish.server import publish_to_server, roll_back, what_would_change

    address = _address(arguments.to)
    connection = _connection(arguments, address)
    if arguments.rollback:
        left, now = roll_back(connection, address.folder)
        print(f"Server kembali ke rilis {now}; rilis {left} tidak tampil lagi.")
        return BERSIH
    with outcome(arguments, lambda settings: ()) as found:
        if arguments.dry_run:
            print(_difference(found, *what_would_change(found, connection, address.folder)))
            return BERSIH
        begin = time.monotonic()
        name = publish_to_server(found, connection, address.folder, arguments.keep)
        print(
            f"Terbit dalam {_seconds(begin)}: rilis {name}, {_amount(found)}. Sumber: {found.sumber[:12]}.\n"
            f"Server web menampilkan {address.folder}/sekarang. "
            f"Kembali ke rilis sebelumnya: python3 build.py publish server --to {address} --rollback"
        )
    return BERSIH


@publishing
def package(arguments: argparse.Namespace) -> int:
    """Puts the whole site into one zip file."""
    from ..app.publish.package import package_extras, write_package
    from ..app.publish.server_config import old_addresses

    target: Path = arguments.out
    lama = old_addresses(arguments.redirects)
    with outcome(arguments, lambda settings: package_extras(settings, arguments.site_dir, lama)) as found:
        try:
            write_package(found, target, commands.today_of(arguments))
        except OSError as error:
            raise UsageError(f"Paket tidak dapat ditulis ke “{target}”: {error.strerror or error}.") from None
        print(
            f"Paket jadi: {target}, {_amount(found)}. Sumber: {found.sumber[:12]}.\n"
            "Unggah dan ekstrak di folder web; atau ekstrak di komputer, lalu buka index.html."
        )
    return BERSIH


@publishing
def pages(arguments: argparse.Namespace) -> int:
    """Writes the workflow for GitHub Pages; or the folder it uploads; or pushes that folder to a branch."""
    if arguments.push:
        return _push_pages(arguments)
    return _write_workflow(arguments) if arguments.out is None else _write_pages(arguments)


def _write_workflow(arguments: argparse.Namespace) -> int:
    from ..app.publish.pages import write_workflow

    path = write_workflow(Path.cwd(), arguments.branch)
    print(
        f"Alur kerja ditulis: {path}\n"
        "Berikutnya: simpan ke git, kirim ke GitHub, lalu pada Settings > Pages pilih Source: GitHub Actions.\n"
        "alamat_situs pada katalog.yml harus sama dengan alamat situs di sana, misalnya https://kota.github.io/sop/"
    )
    return BERSIH


def _write_pages(arguments: argparse.Namespace) -> int:
    from ..app.publish.pages import need_free_folder, pages_extras, write_outcome

    need_free_folder(arguments.out, arguments.source, DOKUMEN)
    with outcome(arguments, pages_extras) as found:
        write_outcome(found, arguments.out)
        print(f"Folder siap terbit: {arguments.out}, {_amount(found)}. Sumber: {found.sumber[:12]}.")
    return BERSIH


def _push_pages(arguments: argparse.Namespace) -> int:
    from ..app.publish.pages import need_pages_branch, pages_extras, push_branch

    need_pages_branch(arguments.pages_branch)
    with outcome(arguments, pages_extras) as found:
        push_branch(found, arguments.remote, arguments.pages_branch)
        print(f"Terbit: cabang {arguments.pages_branch} di {arguments.remote}, {_amount(found)}.")
    return BERSIH


@publishing
def config(arguments: argparse.Namespace) -> int:
    """Writes configurations for web servers."""
    from ..app.load import load
    from ..app.publish.server_config import config_files, old_addresses, place_of, policy_of, write_configs
    from ..publish.server_config import akar_of

    akar = akar_of(load(commands.source_of(arguments)).katalog.settings.alamat_situs)
    folder: Path = arguments.out
    csp = policy_of(arguments.site_dir, arguments.csp)
    place = place_of(arguments.host, arguments.folder, akar, arguments.port, csp)
    names = write_configs(config_files(place, old_addresses(arguments.redirects)), folder)
    print(f"Ditulis di “{folder}”: {', '.join(names)}.\nCara memasang: docs/panduan/menerbitkan.md")
    return BERSIH


@contextmanager
def outcome(arguments: argparse.Namespace, extras: Callable[[Settings], tuple[Artifact, ...]]) -> Iterator[Prepared]:
    """The outcome of exactly the input that passes the strict check; else the findings are printed and nothing is."""
    from ..app.check import check_source
    from ..app.publish.prepared import need_same_source, need_sound_outcome, prepared
    from ..app.publish.source_version import source_version
    from ..export.temuan import teks

    source, site = commands.source_of(arguments), arguments.site_dir
    commands.need_config()
    version = partial(source_version, source, DOKUMEN, KONFIGURASI)
    sumber = version()
    with workshop_of(arguments, source) as workshop:
        result = check_source(source, commands.today_of(arguments), strict=True, workshop=workshop)
        if result.checked.report.has_galat:
            print(teks.render_galat(result.checked.report, source, result.baris), end="")
            print("Tidak ada yang diterbitkan. Perbaiki galat di atas, lalu ulangi.")
            raise _RefusedError
        settings = result.checked.katalog.settings
        arguments.strict = True
        commands.build_site_of(result, source, arguments, workshop)
    need_same_source(sumber, version, site)
    need_sound_outcome(site, settings.akar_situs)
    with prepared(site, sumber, extras(settings), compress=arguments.compress) as found:
        yield found


def _address(text: str) -> ServerAddress:
    from ..publish.server_address import AddressError, ServerAddress

    try:
        return ServerAddress.parse(text)
    except AddressError as error:
        raise UsageError(str(error)) from None


def _connection(arguments: argparse.Namespace, address: ServerAddress) -> SshServer:
    from ..io.remote import SshServer

    by_rsync = arguments.method == "rsync" or (arguments.method is None and shutil.which("rsync") is not None)
    return SshServer(address.akun, arguments.ssh_config, by_rsync)


def _difference(found: Prepared, sekarang: str, beda: Difference) -> str:
    counts = f"{len(beda.baru)} berkas baru, {len(beda.berubah)} berubah, {len(beda.hilang)} tidak ada lagi"
    return (
        f"Akan terbit: {_amount(found)}. Dibanding rilis {sekarang or '(belum ada)'}: {counts}.\n"
        "Belum ada yang diubah di server (--dry-run)."
    )


def _amount(found: Prepared) -> str:
    megabyte = f"{found.manifest.ukuran / 1_000_000:.1f}".replace(".", ",")
    return f"{len(found.manifest.entries)} berkas, {megabyte} MB"


def _seconds(begin: float) -> str:
    return f"{time.monotonic() - begin:.1f} detik".replace(".", ",")
