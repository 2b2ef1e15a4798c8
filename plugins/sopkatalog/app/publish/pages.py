"""GitHub Pages: the workflow, the folder it uploads, or the same pushed from this computer."""

from __future__ import annotations

import shutil
from pathlib import Path

from ...io.files import holds, swap_folder
from ...io.git import current_branch
from ...io.tree import put_file
from ...model.output import Artifact
from ...model.settings import Settings
from ...publish import workflow
from ...publish.version import ALAMAT_VERSI
from .prepared import Prepared
from .publish_error import PublishError


def write_workflow(root: Path, cabang: str) -> Path:
    """Writes the workflow into the project; git shows what that changes."""
    try:
        found = workflow.workflow(cabang)
    except workflow.BranchError as error:
        raise PublishError(str(error)) from None
    put_file(root / found.path, found.bita)
    return Path(found.path)


def pages_extras(settings: Settings) -> tuple[Artifact, ...]:
    """What Pages looks for beside the site."""
    return workflow.pages_files(settings.alamat_situs)


def need_free_folder(target: Path, *needed: Path) -> None:
    """Refuses to replace a folder that holds anything but an outcome of ours."""
    is_ours = (target / ALAMAT_VERSI).is_file() or not target.exists() or not any(target.iterdir())
    if holds(target, Path.cwd(), *needed) or not is_ours:
        raise PublishError(
            f"Folder “{target}” sudah berisi hal lain. Pilih folder baru; isinya akan diganti seluruhnya."
        )


def write_outcome(outcome: Prepared, target: Path) -> None:
    """Puts the outcome into a folder of its own, as files that are no links."""
    beside = target.with_name(target.name + ".baru")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(outcome.folder, beside)
    swap_folder(beside, target)


def need_pages_branch(branch: str) -> None:
    """Refuses a branch on which somebody works: its content would be replaced by the site."""
    try:
        workflow.need_branch_name(branch)
    except workflow.BranchError as error:
        raise PublishError(str(error)) from None
    if branch in ("main", "master", current_branch(Path.cwd())):
        raise PublishError(f"Cabang “{branch}” memuat pekerjaan Anda; situs perlu cabang sendiri, misalnya gh-pages.")


def push_branch(outcome: Prepared, remote: str, branch: str) -> None:
    """Makes the outcome the whole content of a branch and pushes it."""
    from ...io.pages_branch import BranchError, push_folder  # ghp-import is read only by those who push

    try:
        push_folder(outcome.folder, remote, branch, f"Katalog SOP dari sumber {outcome.sumber[:12]}")
    except BranchError as error:
        raise PublishError(
            f"Cabang “{branch}” tidak dapat dikirim ke “{remote}”: {error}\n"
            "Periksa sambungan dan izin dengan: git push --dry-run. Situs yang lama tetap tampil."
        ) from None
