"""Small outcomes in numbered versions, and a publisher in a process of its own that a test may kill.

As a program: `releases.py NUMBER FOLDER SSH_CONFIG BASE METHOD` publishes one version.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sopkatalog.app.publish.prepared import Prepared
from sopkatalog.app.publish.server import publish_to_server
from sopkatalog.io.remote import SshServer
from sopkatalog.io.tree import put_file, read_tree
from sopkatalog.publish.manifest import Manifest

HALAMAN = 30
TETAP = b"sama di setiap rilis\n" * 50


def page(number: int, path: str) -> bytes:
    """The content of a page: its version in every line, and a length that depends on it."""
    return f"rilis {number} {path}\n".encode() * (40 + number)


def outcome(number: int, folder: Path) -> Prepared:
    """Version `number` of a site of a few pages and a file that is the same in all versions."""
    for path in ["index.html", *(f"halaman/{i}/index.html" for i in range(HALAMAN))]:
        put_file(folder / path, page(number, path))
    put_file(folder / "aset/tetap.css", TETAP)
    return Prepared(folder, Manifest.of(read_tree(folder)), f"sumber-{number}")


def publisher(number: int, folder: Path, config: Path, base: Path, method: str = "rsync") -> subprocess.Popen[bytes]:
    """Somebody who publishes version `number`, in a process group of its own."""
    words = [str(number), str(folder), str(config), str(base), method]
    command = [sys.executable, "-m", "tests.server.releases", *words]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    number, folder, config, base, method = sys.argv[1:]
    found = outcome(int(number), Path(folder))
    publish_to_server(found, SshServer("situs", Path(config), method == "rsync"), base, 3)
