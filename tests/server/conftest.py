"""Real servers on this machine alone: sshd, nginx, Apache, each with a configuration and a port of its own.

Where one is not installed its tests are skipped; with `SOP_WAJIB_PERAMBAN` set, as in the CI, they fail instead.
"""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sopkatalog.app.bench.load.nginx import whole_conf
from sopkatalog.io.remote import SshServer

HERE = "127.0.0.1"
SEARCH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
DEBIAN = {"sshd": "openssh-server", "ssh": "openssh-client", "nginx": "nginx-light"}


def needed(program: str) -> str:
    """The file of a program that the test cannot do without."""
    path = shutil.which(program, path=SEARCH)
    if path:
        return path
    reason = f"Program “{program}” tidak ada; pasang dengan: apt-get install {DEBIAN.get(program, program)}"
    if os.environ.get("SOP_WAJIB_PERAMBAN"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until somebody listens; a server that ends instead is a failure with its own words."""
    for _ in range(600):
        with socket.socket() as found:
            if found.connect_ex((HERE, port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    pytest.fail(f"server tidak mulai: {log.read_text('utf-8', 'replace') if log.is_file() else ''}", pytrace=False)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[..., None]]:
    """`running(command, port)` starts a server for this test, and ends it by its own process id."""
    started: list[subprocess.Popen[bytes]] = []

    def start(command: list[str], port: int, environment: dict[str, str] | None = None) -> None:
        log = tmp_path / f"{Path(command[0]).name}-{port}.log"
        with log.open("wb") as words:
            started.append(subprocess.Popen(command, stdout=words, stderr=words, env=environment))
        wait_for(port, started[-1], log)

    yield start
    for process in started:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


@dataclass(frozen=True)
class Host:
    """A machine behind ssh: how to reach it, and the folder where releases go."""

    config: Path
    base: Path

    def server(self, *, rsync: bool = True) -> SshServer:
        return SshServer("situs", self.config, rsync)

    @property
    def releases(self) -> list[str]:
        return sorted(path.name for path in (self.base / "rilis").iterdir() if path.is_dir())

    @property
    def shown(self) -> str:
        return os.readlink(self.base / "sekarang").removeprefix("rilis/")


@pytest.fixture
def start_sshd(tmp_path: Path, running: Callable[..., None]) -> Callable[..., Host]:
    """`start_sshd(*lines)` starts an sshd with further lines of configuration."""
    sshd, keygen = needed("sshd"), needed("ssh-keygen")
    needed("ssh")
    needed("flock")

    def start(*lines: str) -> Host:
        port, folder = free_port(), tmp_path / "ssh"
        folder.mkdir(mode=0o700)
        for name in ("host", "user"):
            subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        (folder / "authorized").write_bytes((folder / "user.pub").read_bytes())
        (folder / "known").write_text(f"[{HERE}]:{port} {(folder / 'host.pub').read_text()}", "utf-8")
        _write_lines(
            folder / "sshd.conf",
            f"Port {port}", f"ListenAddress {HERE}", f"HostKey {folder}/host", f"PidFile {folder}/pid",
            f"AuthorizedKeysFile {folder}/authorized", "StrictModes no", "UsePAM no", "PasswordAuthentication no",
            "PermitRootLogin prohibit-password", "MaxStartups 100", *lines,
        )  # fmt: skip
        _write_lines(
            folder / "client.conf",
            "Host situs", f"HostName {HERE}", f"Port {port}", f"User {getpass.getuser()}",
            f"IdentityFile {folder}/user", "IdentitiesOnly yes", "IdentityAgent none",
            f"UserKnownHostsFile {folder}/known", "GlobalKnownHostsFile /dev/null", "StrictHostKeyChecking yes",
        )  # fmt: skip
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # where Debian's sshd leaves its rights behind
        running([sshd, "-D", "-e", "-f", str(folder / "sshd.conf")], port)
        return Host(folder / "client.conf", tmp_path / "situs")

    return start


@pytest.fixture
def host(start_sshd: Callable[..., Host]) -> Host:
    """A machine behind ssh as it usually is."""
    return start_sshd()


@pytest.fixture
def start_nginx(tmp_path: Path, running: Callable[..., None]) -> Callable[..., str]:
    """`start_nginx(server, port)` starts nginx with a `server` block; gives its address."""
    nginx = needed("nginx")

    def start(server: str, port: int, *, modules: str = "") -> str:
        folder = tmp_path / "nginx"
        (folder / "tmp").mkdir(parents=True)
        shutil.copy("/etc/nginx/mime.types", folder)
        (folder / "nginx.conf").write_text(whole_conf(server, folder, modules), encoding="utf-8")
        running([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")], port)
        return f"http://{HERE}:{port}"

    return start


APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite", "deflate", "filter", "env")


@pytest.fixture
def start_apache(tmp_path: Path, running: Callable[..., None]) -> Callable[[str, int], str]:
    """`start_apache(site, port)` starts Apache with a virtual host; gives its address."""
    apache = needed("apache2")

    def start(site: str, port: int) -> str:
        folder = tmp_path / "apache"
        folder.mkdir()
        modules = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES
        )
        conf = (
            f"{modules}ServerName {HERE}\nListen {HERE}:{port}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
            f"DefaultRuntimeDir {folder}\nMutex file:{folder}\nTypesConfig /etc/mime.types\n"
            "AddType application/x-gzip .gz .tgz\n"  # as Debian has it
            f"ServerTokens Prod\n<Directory />\nRequire all denied\n</Directory>\n{site}\n"
        )
        (folder / "apache.conf").write_text(conf, encoding="utf-8")
        running([apache, "-X", "-f", str(folder / "apache.conf")], port, {**os.environ, "LC_ALL": "C"})
        return f"http://{HERE}:{port}"

    return start


def _write_lines(path: Path, *lines: str) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
