"""What GitHub Pages needs beside the site: a workflow, a name of a domain, a word that nothing is to be converted."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..model.output import Artifact
from .texts import text

ALAMAT_ALUR_KERJA = ".github/workflows/terbitkan.yml"
_HOST_GITHUB = ".github.io"


class BranchError(Exception):
    """That is no name of a branch; the text is for the user."""


def workflow(cabang: str) -> Artifact:
    """The workflow that publishes the branch `cabang`."""
    need_branch_name(cabang)
    return Artifact(ALAMAT_ALUR_KERJA, text("konfigurasi/terbitkan.yml").replace("@CABANG@", cabang).encode())


def need_branch_name(name: str) -> None:
    """Refuses what git would take for an option, or a workflow for something else."""
    if not re.fullmatch(r"\w[\w./-]*", name, re.ASCII):
        raise BranchError(f"“{name}” tidak dapat menjadi nama cabang; tulis misalnya main atau gh-pages.")


def pages_files(alamat_situs: str) -> tuple[Artifact, ...]:
    """Files that Pages looks for: no conversion by Jekyll, and the domain where it is not GitHub's own.

    >>> [file.path for file in pages_files("https://kota.github.io/sop/")]
    ['.nojekyll']
    >>> pages_files("https://sop.kota.go.id/")[1].isi
    b'sop.kota.go.id\\n'
    """
    host = urlsplit(alamat_situs).hostname or ""
    domain = () if not host or host.endswith(_HOST_GITHUB) else (Artifact("CNAME", f"{host}\n".encode()),)
    return (Artifact(".nojekyll", b""), *domain)
