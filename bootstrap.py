"""Makes and keeps `.venv`, from the standard library alone. Only `build.py` uses it.

A stamp inside `.venv` says what it was made from. While that still agrees, nothing is done beyond reading
and comparing; when a lock has changed the packages are brought up to date; else `.venv` is made anew.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

SCHEME = 1  # raise it when environments made by an older version of this file must not be used any more
PACKAGE_SETS = ("run", "pdf", "test")  # each holds the one before it
SHARED_INPUTS = ("pyproject.toml", "requirements/uv.txt")
READY, UPDATE, ANEW = "ready", "update", "anew"
ANNOUNCEMENTS = {
    "first": "Menyiapkan lingkungan (sekali saja, sekitar satu menit) ...",
    UPDATE: "Daftar paket berubah: memperbarui lingkungan (biasanya kurang dari satu menit) ...",
    ANEW: "Lingkungan .venv belum selesai, rusak, dipindah, atau dibuat Python lain: "
    "membuatnya lagi (sekitar satu menit) ...",
}
# What a caller's shell may have set and that would lead our Python or its installers astray.
UNWANTED_VARIABLES = frozenset(
    [
        *("PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "PYTHONUSERBASE", "__PYVENV_LAUNCHER__"),
        *("VIRTUAL_ENV", "CONDA_PREFIX"),
        *("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PIP_REQUIRE_VIRTUALENV"),
        *("UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_TARGET", "UV_PREFIX"),
    ]
)


class SetupFailed(Exception):
    """The environment could not be made; the text is for the user."""


# --- deciding: values in, values out --------------------------------------------------------------


def identity(root: str) -> str:
    """What an environment is bound to: this file's scheme, the Python, the place (it cannot be moved)."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{SCHEME} {sys.platform} {sys.implementation.name} {python} {os.path.realpath(root)}"


def fingerprint(files: Sequence[bytes]) -> str:
    """One hash over the contents of several files; line endings do not matter."""
    whole = hashlib.sha256()
    for content in files:
        whole.update(hashlib.sha256(content.replace(b"\r\n", b"\n")).digest())
    return whole.hexdigest()


def plan(recorded: Mapping[str, str], wanted: Mapping[str, str], needs: str) -> str:
    """READY, UPDATE or ANEW, from what the stamp says and what it should say."""
    if recorded.get("venv") != wanted["venv"]:
        return ANEW
    return READY if recorded.get(needs) == wanted[needs] else UPDATE


def sets_to_install(recorded: Mapping[str, str], needs: str) -> tuple[str, ...]:
    """The needed set and those below it; an environment that has a larger set keeps that one."""
    last = max(PACKAGE_SETS.index(name) for name in PACKAGE_SETS if name == needs or name in recorded)
    return PACKAGE_SETS[: last + 1]


def base_python_folder(settings: str) -> str:
    """The folder of the Python an environment was made from, from its `pyvenv.cfg`, or ""."""
    pairs = (line.partition("=") for line in settings.splitlines())
    return next((value.strip() for name, _, value in pairs if name.strip() == "home"), "")


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The caller's variables without those that lead astray; text is UTF-8 on every system."""
    kept = {name: value for name, value in environment.items() if name not in UNWANTED_VARIABLES}
    return {**kept, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def explanation(what: str, words: str, *, lines: int = 15) -> str:
    """What the user reads when a tool failed: what it was for, its last words, what to do."""
    last = [line for line in words.splitlines() if line.strip()][-lines:] or ["(tidak ada keterangan)"]
    return "\n".join(
        [
            f"Lingkungan tidak dapat disiapkan: {what}.",
            "Kata-kata terakhir alatnya:",
            *(f"  | {line}" for line in last),
            "Periksa sambungan ke indeks paket Python dan sisa ruang disk, lalu jalankan lagi;",
            "yang belum selesai diulang dari awal.",
        ]
    )


# --- the environment on disk ----------------------------------------------------------------------


class Environment:
    """`.venv` of the project in `root`: what is there, what should be there, and how to make it so."""

    def __init__(self, root: str) -> None:
        self.root = Path(root)
        self.folder = self.root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.stamp = self.folder / "sop-katalog.json"

    def lock(self, name: str) -> Path:
        """The file that names every package of a set with its version and hashes."""
        return self.root / "requirements" / f"{name}.txt"

    def recorded(self) -> dict[str, str]:
        """What the stamp says; empty when it is missing or unreadable, or the Python behind it is gone."""
        try:
            settings = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        whole = os.path.isdir(base_python_folder(settings)) and os.access(self.python, os.X_OK)
        return stamp if whole and isinstance(stamp, dict) else {}

    def wanted(self) -> dict[str, str]:
        """What the stamp says once all packages are in place."""
        shared = [(self.root / name).read_bytes() for name in SHARED_INPUTS]
        prints = {name: fingerprint([*shared, self.lock(name).read_bytes()]) for name in PACKAGE_SETS}
        return {"venv": identity(str(self.root)), **prints}

    def make_so(self, step: str, names: Sequence[str]) -> None:
        """Carry out UPDATE or ANEW. The stamp goes first and comes last, so what stops half-way is seen."""
        wanted = self.wanted()
        with suppress(FileNotFoundError, NotADirectoryError):
            self.stamp.unlink()
        if step == ANEW:
            self.make_empty()
        self.install(self.lock(names[-1]))
        stamp = {name: wanted[name] for name in ("venv", *names)}
        unfinished = self.stamp.with_suffix(".tmp")
        unfinished.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        unfinished.replace(self.stamp)

    def make_empty(self) -> None:
        """A fresh `.venv`, made by the Python that is not itself inside one."""
        import shutil

        if self.folder.is_dir() and not self.folder.is_symlink():
            shutil.rmtree(self.folder)
        else:
            self.folder.unlink(missing_ok=True)
        base = getattr(sys, "_base_executable", "") or sys.executable
        words = first_failure([[base, "-m", "venv", str(self.folder)]])
        if words is not None:
            hint = " (pada Debian dan Ubuntu: apt install python3-venv)" if "ensurepip" in words else ""
            raise SetupFailed(explanation(f"modul venv gagal membuat {self.folder}{hint}", words))

    def install(self, lock: Path) -> None:
        """Install the lock and our own package: by uv (seconds), else by pip (a minute or more)."""
        pip = [str(self.python), "-m", "pip", "install"]
        uv = [str(self.python), "-m", "uv", "pip"]
        ours = ["--no-deps", "--no-build-isolation", "--editable", str(self.root)]
        by_uv = [
            [*pip, "--require-hashes", "-r", str(self.lock("uv"))],
            [*uv, "sync", "--python", str(self.python), "--require-hashes", str(lock)],
            [*uv, "install", "--python", str(self.python), *ours],
        ]
        by_pip = [[*pip, "--require-hashes", "-r", str(lock)], [*pip, *ours]]
        if first_failure(by_uv) is not None:
            words = first_failure(by_pip)
            if words is not None:
                raise SetupFailed(explanation("paket yang dibutuhkan gagal dipasang", words))


def prepare(root: str, needs: str) -> str:
    """The path of a Python that has the packages of set `needs`; makes or mends `.venv` if it must."""
    environment = Environment(root)
    try:
        if plan(environment.recorded(), environment.wanted(), needs) != READY:
            with only_one(environment.root / ".venv.lock"):
                mend(environment, needs)
    except OSError as error:
        what = f"berkas pada {root} tidak dapat dibaca atau ditulis"
        raise SetupFailed(explanation(what, str(error))) from error
    return str(environment.python)


def mend(environment: Environment, needs: str) -> None:
    """Look again, since another run may just have finished the work; then do what is still missing."""
    recorded = environment.recorded()
    step = plan(recorded, environment.wanted(), needs)
    if step == READY:
        return
    say(ANNOUNCEMENTS[step if os.path.lexists(environment.folder) else "first"])
    begin = time.monotonic()
    environment.make_so(step, sets_to_install(recorded, needs))
    say(f"Lingkungan siap ({time.monotonic() - begin:.0f} detik).")


# --- other programs -------------------------------------------------------------------------------


def say(text: str) -> None:
    """Progress goes to standard error: standard output belongs to the command (JSON, for one)."""
    print(text, file=sys.stderr, flush=True)


def first_failure(commands: Sequence[Sequence[str]]) -> str | None:
    """Run the commands in turn; the words of the first that fails, or None when all went well."""
    for command in commands:
        done = subprocess.run(
            command,
            env=clean_environment(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            return done.stdout
    return None


def call(command: Sequence[str], *, folder: str | None = None) -> int:
    """Run a command with our clean variables and give its exit code."""
    return subprocess.call(command, env=clean_environment(os.environ), cwd=folder)


def hand_over(command: Sequence[str]) -> int:
    """Let the command take our place; Windows cannot replace a process, there it runs below us."""
    if os.name == "nt":
        return call(command)
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        os.execve(command[0], list(command), clean_environment(os.environ))
    except OSError as error:
        what = f"{command[0]} tidak dapat dijalankan; hapus folder .venv"
        raise SetupFailed(explanation(what, str(error))) from error


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Keep a second run waiting. The system frees the lock when its holder dies, so it is never stale."""
    with path.open("a+b") as file:
        waiting = False
        while not try_to_lock(file):
            if not waiting:
                say("Lingkungan sedang disiapkan oleh perintah lain: menunggu ...")
            waiting = True
            time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def try_to_lock(file: IO[bytes]) -> bool:
        """Take the lock if nobody holds it."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_to_lock(file: IO[bytes]) -> bool:
        """Take the lock if nobody holds it; on a disk that knows no locks go on without."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
