"""Files of others kept in docs/aset/lajur: unchanged, complete, and free of what was not taken over."""

import hashlib
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "aset" / "lajur"
OURS = {"SHA256SUMS", "ASAL.txt"}


def listed():
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def present():
    return {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.is_file()}


def test_every_file_is_listed_and_every_listed_file_is_there():
    assert set(present()) - OURS == set(listed())


def test_every_file_is_the_one_that_was_taken_over():
    changed = [
        name for name, digest in listed().items() if hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() != digest
    ]
    assert changed == []


def test_every_import_stays_inside_the_folder():
    files = present()
    for name, path in files.items():
        if path.suffix != ".mjs":
            continue
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"""(?:\bfrom|\bimport\(?)["'](\.{1,2}/[^"']+|https?:[^"']+)["']""", text):
            assert not target.startswith("http"), (name, target)
            wanted = (path.parent / target).resolve().relative_to(FOLDER.resolve()).as_posix()
            assert wanted in files, (name, target)


def test_origin_and_licence_are_told():
    origin = (FOLDER / "ASAL.txt").read_text(encoding="utf-8")
    assert "12.3.0" in origin
    assert "MIT" in origin
    assert "Permission is hereby granted" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
