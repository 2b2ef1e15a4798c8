"""A server behind ssh: runs scripts there, holds a lock there, sends a folder there.

The system's own `ssh` does the talking, so that keys, agents and `~/.ssh/config` work as their owner knows them.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import IO, TypeVar

from .tar_stream import write_tar

# Nobody answers a question in the middle of this, and a silent line is given up after a minute.
_PILIHAN = ("BatchMode=yes", "ConnectTimeout=15", "ServerAliveInterval=15", "ServerAliveCountMax=4")
_DENYUT_DETIK = 10
_T = TypeVar("_T")


class RemoteError(Exception):
    """Something on the way or on the server failed: its exit code, and its own words."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code
        self.words = words


@dataclass(frozen=True)
class SshServer:
    """An account on a server. With `rsync` a folder is sent as changes, else whole as a tar stream."""

    akun: str
    konfigurasi: Path | None = None
    rsync: bool = True

    def run(self, script: str, *arguments: str, masukan: bytes = b"") -> str:
        """What a script prints on the server."""
        command = self._command(script, arguments)
        done = _called(lambda: subprocess.run(command, input=masukan, capture_output=True, check=False))
        if done.returncode != 0:
            raise RemoteError(done.returncode, _words(done.stderr, done.stdout))
        return done.stdout.decode("utf-8", "replace")

    @contextmanager
    def held(self, script: str, *arguments: str) -> Iterator[str]:
        """The first line that a script prints; it runs on, and is told so every few seconds, until the block ends."""
        with self._started(script, arguments) as process:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            line = process.stdout.readline()
            if not line.startswith(b"siap"):
                words = _words(process.stderr.read(), line + process.stdout.read())
                raise RemoteError(process.wait(), words)
            with _beating(process.stdin):
                yield line.decode("utf-8", "replace")

    def _started(self, script: str, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        command = self._command(script, arguments)
        # Without a buffer: what cannot be written when the line is gone must not wait to be written at the end.
        return _called(lambda: subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0))

    def send(self, folder: Path, target: str, seperti: str) -> None:
        """Puts the content of a folder into `target`; what is the same in the folder `seperti` ("": none) is linked."""
        if not self.rsync:
            return self._send_tar(folder, target)
        like = [f"--link-dest={seperti}"] if seperti else []
        # No times: a file that is linked keeps its own, and browsers may go on using what they have.
        options = ["--recursive", "--perms", "--chmod=D755,F644", "--checksum", "--timeout=60", *like]
        ssh = ["-e", shlex.join(self._ssh())]
        command = ["rsync", *options, *ssh, f"{folder}/", f"{self.akun}:{target}/"]
        done = _called(lambda: subprocess.run(command, capture_output=True, check=False))
        if done.returncode != 0:
            raise RemoteError(done.returncode, _words(done.stderr, done.stdout))
        return None

    def _send_tar(self, folder: Path, target: str) -> None:
        # -m: the time of arrival, so that a changed file of the same size is seen to be another one.
        script = 'mkdir -p "$1" && exec tar -x -z -m -o -f - -C "$1"'
        process = subprocess.Popen(
            self._command(script, (target,)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert process.stdin
        assert process.stdout
        with process:
            try:
                write_tar(folder, process.stdin)
                process.stdin.close()
            except BrokenPipeError:
                pass  # the server has hung up; its words and its code say why
            words = process.stdout.read()
        if process.returncode != 0:
            raise RemoteError(process.returncode, _words(words))

    def _ssh(self) -> list[str]:
        config = ["-F", str(self.konfigurasi)] if self.konfigurasi else []
        return ["ssh", *config, *(word for option in _PILIHAN for word in ("-o", option))]

    def _command(self, script: str, arguments: Sequence[str]) -> list[str]:
        return [*self._ssh(), self.akun, shlex.join(["sh", "-c", script, "sh", *arguments])]


@contextmanager
def _beating(pipe: IO[bytes]) -> Iterator[None]:
    """Sends a sign of life, so that the other side knows that we are there, and lets go when we are not."""
    ended = Event()
    beat = Thread(target=_beat, args=(pipe, ended), daemon=True)
    beat.start()
    try:
        yield
    finally:
        ended.set()
        beat.join()


def _beat(pipe: IO[bytes], ended: Event) -> None:
    try:
        while not ended.wait(_DENYUT_DETIK):
            pipe.write(b".")
            pipe.flush()
    except OSError:
        return  # the line is gone; whoever uses it next is told


def _called(call: Callable[[], _T]) -> _T:
    try:
        return call()
    except FileNotFoundError as missing:
        raise RemoteError(127, f"perintah “{missing.filename}” tidak ada di komputer ini") from None


def _words(*outputs: bytes) -> str:
    """The last line that says something."""
    lines = [line.strip() for output in outputs for line in output.decode("utf-8", "replace").splitlines()]
    return next((line for line in reversed(lines) if line), "")
