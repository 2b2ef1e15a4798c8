"""Filling in configurations: nothing that a user or a list of addresses says can mean more than it is."""

from __future__ import annotations

import re

import pytest

from sopkatalog.publish.old_addresses import OldAddress, OldAddressError, parse_old_addresses
from sopkatalog.publish.server_config import ConfigError, Place, apache_files, htaccess, iis_file, nginx_files

LAMA = (OldAddress("/a (1).php", "/register/"), OldAddress("/b", None))


def all_texts(place: Place) -> list[str]:
    files = (*nginx_files(place, LAMA), *apache_files(place, LAMA), htaccess(place, LAMA), iis_file(place, LAMA))
    return [file.isi.decode() for file in files]


def test_every_mark_is_filled() -> None:
    for text in all_texts(Place("sop.kota.go.id", "/srv/sop", "/sop/")):
        assert not re.search(r"@[A-Z_]+@", text)


def test_below_a_path_the_root_is_the_folder_above() -> None:
    assert Place(akar="/").root == "/srv/sop/sekarang"
    assert Place(akar="/sop/").root == "/srv/sop/web"


def test_old_addresses_stand_in_quotes() -> None:
    nginx, _, _ = (file.isi.decode() for file in nginx_files(Place(), LAMA))
    assert '    location = "/a (1).php" { return 301 /register/; }\n    location = "/b" { return 410; }\n' in nginx
    apache = htaccess(Place(), LAMA).isi.decode()
    assert 'RedirectMatch 301 "^/a\\ \\(1\\)\\.php$" "/register/"\n' in apache
    assert 'RedirectMatch 410 "^/b$"\n' in apache


def test_iis_is_well_formed() -> None:
    from xml.etree.ElementTree import fromstring

    root = fromstring(iis_file(Place(csp="default-src 'self' a&b"), LAMA).isi)
    assert [rule.get("name") for rule in root.iter("rule")] == ["/a (1).php", "/b"]
    assert "default-src 'self' a&b" in [item.get("value") for item in root.iter("add")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"host": "a b"}, {"host": "a;"}, {"host": "-x"}, {"folder": "srv"}, {"folder": '/srv/"x'}, {"akar": "/s p/"},
        {"di_sini": "/etc/{x}"}, {"csp": 'default-src "self"'}, {"csp": "a\nb"}, {"csp": ""},
    ],
    ids=str,
)  # fmt: skip
def test_a_place_that_would_mean_something_else_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ConfigError):
        Place(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/a", "dua kata"),
        ("/a /b /c", "dua kata"),
        ("a /b", "“a”"),
        ("/a b", "“b”"),
        ("/a%22;x /b", "tidak dapat dipakai"),
        ("/a /b;", "“/b;”"),
        ("/$x /b", "“/$x”"),
        ("/a%0Ax /b", "tidak dapat dipakai"),
        ("/a /b%20c", "“/b%20c”"),
        ("/a javascript:x", "tidak dapat dipakai"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(line: str, words: str) -> None:
    with pytest.raises(OldAddressError, match=r"Baris 2: .*") as refused:
        parse_old_addresses(f"# lama baru\n{line}\n")
    assert words in str(refused.value)


def test_an_address_twice_is_named() -> None:
    with pytest.raises(OldAddressError, match="Baris 2: alamat “/a” sudah"):
        parse_old_addresses("/a /b\n/a -\n")
