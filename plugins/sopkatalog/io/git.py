"""What git remembers of the source folder, and renaming that git follows.

Reading never raises: without git, a repository, commits or permission the answer is empty, and the caller goes on as
in a plain folder.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ..model.nomor import IdSop, NamaBerkas
from ..parse.gate import is_sop_path

_BATAS_DETIK = 20
# Set by git for its hooks; they would point our calls at another folder or index.
_DARI_HOOK = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
)


def numbered_files_in_base(folder: Path, base: str = "HEAD") -> frozenset[str]:
    """Paths, below the source folder, of the numbered SOP files in the commit `base`."""
    if not _is_ref(base):
        return frozenset()
    paths = _paths(folder, "ls-tree", "-r", "-z", "--name-only", base, "--", ".")
    return frozenset(path for path in paths if _id_of(path))


def numbers_ever_used(folder: Path) -> frozenset[IdSop]:
    """Identities whose file was deleted or renamed at some time in the history of the current branch."""
    # --no-renames: a renamed file gave its number up as well. --full-history: also what a merged branch deleted.
    log = (
        "log",
        "--full-history",
        "--no-renames",
        "--diff-filter=D",
        "--format=",
        "--name-only",
        "--relative",
        "-z",
    )
    return frozenset(id_ for path in _paths(folder, *log, "--", ".") if (id_ := _id_of(path)))


def has_commit(folder: Path, ref: str) -> bool:
    """Does `ref` name a commit in the repository of the folder?"""
    return bool(commit_of(folder, ref))


def commit_of(folder: Path, ref: str) -> str:
    """The full name of the commit that `ref` names; "" for none."""
    out = _run(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") if _is_ref(ref) else None
    return (out or b"").decode("ascii", "replace").strip()


def current_branch(folder: Path) -> str:
    """The branch that is worked on; "" without one."""
    return (_run(folder, "symbolic-ref", "--quiet", "--short", "HEAD") or b"").decode("utf-8", "replace").strip()


def move(old: Path, new: Path) -> None:
    """Renames a file: by `git mv` where git knows it, else plainly. Never overwrites."""
    if new.exists() or new.is_symlink():
        raise FileExistsError(f"{new} sudah ada")
    is_tracked = _run(old.parent, "ls-files", "--error-unmatch", "--", old.name) is not None
    if not (is_tracked and _run(old.parent, "mv", "--", old.name, str(new.absolute())) is not None):
        old.rename(new)


def _is_ref(text: str) -> bool:
    """May `text` stand in the place of a commit? An option may not."""
    return bool(text) and not text.startswith("-") and "\0" not in text


def _id_of(path: str) -> IdSop | None:
    """The identity that a numbered file's path spells, superseded editions included."""
    unit, _, name = path.partition("/")
    urut = NamaBerkas.parse(name).urut if is_sop_path(path) else None
    return IdSop(unit, urut) if urut else None


def _paths(folder: Path, *arguments: str) -> list[str]:
    out = _run(folder, *arguments)
    return [os.fsdecode(path) for path in (out or b"").split(b"\0") if path]


def _run(folder: Path, *arguments: str) -> bytes | None:
    """What git says on standard output; None when it cannot or will not."""
    env = {name: value for name, value in os.environ.items() if name not in _DARI_HOOK}
    env |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_BATAS_DETIK,
            check=False,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
