"""Reads questions with graded answers: those that come with the program, and those of a collection."""

from __future__ import annotations

import json
from pathlib import Path

from .values import Soal

PERTANYAAN = Path(__file__).parent / "pertanyaan.json"
"""Two hundred questions on the sample city, written by somebody who saw titles and summaries only: neither the words of
citizens in `sinonim.yml` nor those in the SOPs."""


def questions(path: Path = PERTANYAAN) -> tuple[Soal, ...]:
    """The questions in a file: a list of `{id, q, class, relevant: {id: grade}}`."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return tuple(Soal(row["id"], row["q"], row["class"], row["relevant"]) for row in rows)
