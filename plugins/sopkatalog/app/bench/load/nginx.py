"""nginx on this machine alone, with the configuration that `publish config` writes; and what it cost."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ....io.tree import put_file
from ....publish.server_config import Place, nginx_files
from ...publish.server_config import policy_of
from ..measure import BenchError
from .values import Kiriman

TUAN_RUMAH = "127.0.0.1"
_TEMPAT = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"])
_JENIS = tuple(map(Path, ("/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types")))
_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_SEMENTARA = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_HEMAT = "sendfile on;\ntcp_nopush on;\nkeepalive_requests 1000000;\n"
# Where the configuration of a city differs: line as written, line for this way of sending.
_UBAHAN = {
    Kiriman.TANPA: (("gzip on;", "gzip off;"), ("gzip_static on;", "gzip_static off;")),
    Kiriman.LANGSUNG: (("gzip_static on;", "gzip_static off;"),),
    Kiriman.SIAP: (),
    Kiriman.SIAP_BR: (("# brotli_static on;", "brotli_static on;"),),
}


@dataclass
class Nginx:
    """A running server; `cpu` are its CPU seconds, known when it has ended."""

    port: int
    cpu: float = 0.0


def ways() -> tuple[Kiriman, ...]:
    """The ways of sending that the nginx of this machine knows."""
    return tuple(satu for satu in Kiriman if satu is not Kiriman.SIAP_BR or _BROTLI.is_file())


def need_nginx() -> str:
    """The file of nginx."""
    found = shutil.which("nginx", path=_TEMPAT)
    if found and any(path.is_file() for path in _JENIS):
        return found
    raise BenchError(
        "Server web “nginx” tidak ada, padahal bench load mengukurnya. Pasang dahulu: apt-get install nginx-light "
        "(untuk berkas .br juga: libnginx-mod-http-brotli-static)."
    )


@contextmanager
def nginx(site: Path, kiriman: Kiriman, folder: Path) -> Iterator[Nginx]:
    """A server for a site, with one worker, as long as it is wanted; `folder` holds its files and must be new."""
    program, server = need_nginx(), Nginx(_free_port())
    _write(site, kiriman, folder, server.port)
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(server.port, process, folder / "error.log")
        yield server
    finally:
        process.terminate()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        server.cpu = usage.ru_utime + usage.ru_stime


def _write(site: Path, kiriman: Kiriman, folder: Path, port: int) -> None:
    (folder / "situs").mkdir(parents=True)
    (folder / "tmp").mkdir()
    (folder / "situs/sekarang").symlink_to(site.absolute())
    shutil.copy(next(path for path in _JENIS if path.is_file()), folder / "mime.types")
    place = Place("localhost", str(folder / "situs"), "/", port, str(folder / "konfigurasi"), policy_of(site))
    for file in nginx_files(place, ()):
        put_file(folder / "konfigurasi" / file.path, file.bita)
    server = (folder / "konfigurasi/nginx.conf").read_text(encoding="utf-8")
    for before, after in ((f"listen {port};", f"listen {TUAN_RUMAH}:{port};"), *_UBAHAN[kiriman]):
        if before not in server:
            raise BenchError(f"Konfigurasi nginx tidak lagi memuat “{before}”; sesuaikan app/bench/load/nginx.py.")
        server = server.replace(before, after)
    modules = f"load_module {_BROTLI};\n" if kiriman is Kiriman.SIAP_BR else ""
    (folder / "nginx.conf").write_text(whole_conf(server, folder, modules, _HEMAT), encoding="utf-8")


def whole_conf(server: str, folder: Path, modules: str = "", http: str = "") -> str:
    """A configuration around a `server` block that keeps nginx, with one worker, inside `folder`.

    `modules` are the lines that load modules, `http` further lines for all servers.
    """
    user = f"user {getpass.getuser()};\n" if os.geteuid() == 0 else ""
    paths = "".join(f"{name}_temp_path {folder}/tmp/{name};\n" for name in _SEMENTARA)
    return (
        f"{modules}{user}daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        "events { worker_connections 512; }\n"
        f"http {{\naccess_log off;\n{http}{paths}{server}\n}}\n"
    )


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((TUAN_RUMAH, 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(200):
        with socket.socket() as found:
            if found.connect_ex((TUAN_RUMAH, port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    words = log.read_text("utf-8", "replace").strip() if log.is_file() else "tidak ada keterangan"
    raise BenchError(f"nginx tidak mulai: {words}")
