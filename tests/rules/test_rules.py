"""Every kind of finding, walked: its documentation, its wrong cases (exact findings) and its right cases (none)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sopkatalog.diagnostics import Kind
from sopkatalog.rules.registry import RULES, all_kinds

from . import kasus

KINDS = {kind.code: kind for kind in all_kinds()}
# Proved elsewhere, since no SOP file can cause it: a rule of ours that crashes (unit/rules/test_engine.py).
NOT_BY_FILES = {"SOP000"}
CASES = sorted(path for path in kasus.FOLDER.glob("SOP*/*.yml"))
PARTS = ("Mengapa:", "Dasar:", "Salah:", "Benar:")


def test_the_base_catalogue_is_clean() -> None:
    assert kasus.lines(kasus.checked({})) == []


def test_there_are_enough_rules_and_codes_are_unique() -> None:
    codes, names = [kind.code for kind in all_kinds()], [kind.name for kind in all_kinds()]
    assert len(set(codes)) == len(codes) >= 50
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"SOP\d{3}", code) for code in codes)


@pytest.mark.parametrize("code", sorted(KINDS))
def test_documented(code: str) -> None:
    kind = KINDS[code]
    assert kind.hint
    assert kind.message.endswith((".", "?", "}")), kind
    assert all(f"\n{part}" in kind.doc for part in PARTS), f"{code}: docstring needs {PARTS}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)
def test_file_is_named_after_the_rule(rule: object) -> None:
    module = type(rule).__module__.rpartition(".")[2]
    kind: Kind = rule.kind  # type: ignore[attr-defined]
    shared = sum(type(other) is type(rule) for other in RULES) > 1
    assert shared or module == f"{kind.code.lower()}_{kind.name.replace('-', '_')}"


@pytest.mark.parametrize("code", sorted(KINDS.keys() - NOT_BY_FILES))
def test_has_both_sorts_of_case(code: str) -> None:
    names = [path.stem for path in (kasus.FOLDER / code).glob("*.yml")]
    assert any(name.startswith("salah") for name in names), f"{code}: no wrong case"
    assert any(name.startswith("benar") for name in names), f"{code}: no right case"
    assert all(name.startswith(("salah", "benar")) for name in names)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_case(path: Path, perbarui: bool) -> None:
    code, expected = path.parent.name, path.with_suffix(".expected.txt")
    assert code in KINDS, f"{code} is no rule"
    found = kasus.lines(kasus.checked(kasus.read(path)), code)
    if path.stem.startswith("benar"):
        assert found == []
        return
    assert found, f"{code} found nothing"
    if perbarui:
        expected.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8").splitlines()
    unfilled = [f"{{{field}}}" for field in KINDS[code].fields]
    assert not [line for line in found for field in unfilled if field in line], "unfilled field"


@pytest.mark.parametrize("code", sorted(KINDS))
def test_examples_stand_in_the_cases(code: str) -> None:
    """The examples on the rule's page are lines of its cases, so they cannot go stale.

    An example that is no line of a file (an encoding, a file name) is described in words and begins in lower case
    or with a backtick.
    """
    doc = KINDS[code].doc
    for part, sort in (("Salah:", "salah"), ("Benar:", "benar")):
        example = _paragraph(doc, part)
        if re.match(r"[a-z`]+ [a-z]|`", example) and ":" not in example.split(" ")[0]:
            continue
        texts = [p.read_text(encoding="utf-8") for p in (kasus.FOLDER / code).glob(f"{sort}*.yml")]
        texts += [p.read_text(encoding="utf-8") for p in kasus.DASAR.rglob("*.*")] if sort == "benar" else []
        for line in example.splitlines():
            assert any(line.strip() in text for text in texts), f"{code}: {part} {line!r} is in no case"


def _paragraph(doc: str, part: str) -> str:
    found = re.search(rf"^{part}\s*(.*?)(?=\n\n|\Z)", doc, re.MULTILINE | re.DOTALL)
    assert found, part
    assert found[1].strip(), part
    return found[1].strip()
