"""A folder as the whole content of a branch, pushed: the door of ghp-import, which MkDocs brings along."""

from __future__ import annotations

import subprocess
from pathlib import Path

from ghp_import import GhpError, ghp_import


class BranchError(Exception):
    """git did not take it; the text is git's."""


def push_folder(folder: Path, remote: str, branch: str, message: str) -> None:
    """Commits the folder to `branch`, which holds nothing else, and pushes it to `remote`."""
    try:
        ghp_import(str(folder), remote=remote, branch=branch, mesg=message, push=True, use_shell=False)
    except GhpError as error:
        raise BranchError(str(error.message)) from None
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise BranchError(str(error)) from None
