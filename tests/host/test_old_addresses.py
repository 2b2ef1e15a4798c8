"""Every address that was ever published still answers: with its page, or with one that says where to go.

The list is docs/pengembang/alamat-terbit.txt. `--perbarui` adds what is new; nothing takes an address off it.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT

LIST = ROOT / "docs/pengembang/alamat-terbit.txt"
HEAD = "# Setiap alamat yang pernah terbit pada situs contoh. Daftar ini hanya bertambah: alamat adalah janji.\n"
# Names that the theme's maker changes with every release, parts of the search, and files whose address no reader has.
NOT_PROMISED = re.compile(r"assets/|search/|cari/.+\.js$|aset/lajur/|404\.html$|sitemap\.xml\.gz$")


def published(site: Path) -> set[str]:
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {re.sub(r"(^|/)index\.html$", r"\1", file) or "./" for file in files if not NOT_PROMISED.match(file)}


def promised() -> list[str]:
    return [line.strip() for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def answers(site: Path, address: str) -> bool:
    path, _, anchor = address.partition("#")
    file = site / path / "index.html" if path.endswith("/") else site / path
    return file.is_file() and (not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8"))


def test_every_address_ever_published_answers(sample_site: Path) -> None:
    assert [address for address in promised() if not answers(sample_site, address)] == []


def test_every_address_is_on_the_list(sample_site: Path, perbarui: bool) -> None:
    known = {address.partition("#")[0] for address in promised()}
    new = published(sample_site) - known
    if perbarui and new:
        LIST.write_text(HEAD + "".join(f"{one}\n" for one in sorted({*promised(), *new})), encoding="utf-8")
        new = set()
    assert sorted(new) == [], "tambahkan dengan: python3 build.py test --perbarui tests/host/test_old_addresses.py"
