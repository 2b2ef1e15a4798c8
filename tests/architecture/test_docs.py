"""What the architecture page says of the tree and of the layers is what the code and its contracts say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "plugins/sopkatalog"
PAGE = (ROOT / "docs/pengembang/arsitektur.md").read_text(encoding="utf-8")
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
# One rule per file, and the parts of the benchmark and of the report: named by their folder alone.
BY_FOLDER = ("rules/", "app/bench/", "export/temuan/")


@pytest.mark.parametrize("module", [m for m in MODULES if not m.as_posix().startswith(BY_FOLDER)], ids=str)
def test_every_module_is_named(module: Path) -> None:
    assert re.search(rf"\b{module.stem}\b", PAGE), f"{module} is not in docs/pengembang/arsitektur.md"


def test_layers_are_those_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract for contract in contracts if contract["id"] == "layers")["layers"]
    written = "\n".join(layer.replace("(", "").replace(")", "") for layer in layers)
    assert written in PAGE


def test_no_place_but_the_project_is_mentioned() -> None:
    """The project stands alone: its texts name no path of a machine."""
    files = [
        *ROOT.glob("*.*"),
        *(ROOT / "docs").rglob("*.md"),
        *PACKAGE.rglob("*.py"),
        *(ROOT / "requirements").glob("*"),
    ]
    for path in files:
        if path.is_file() and path.name != ".git":  # of a second worktree: where the first one is
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"(?<![\w.])/(?:home|root|work|Users)/\w", text), path
