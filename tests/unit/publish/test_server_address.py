"""Where to publish: only names that mean the same to every shell on the way."""

from __future__ import annotations

import pytest

from sopkatalog.publish.server_address import AddressError, ServerAddress


@pytest.mark.parametrize(
    ("text", "account", "folder"),
    [
        ("web@sop.kota.go.id:/srv/sop", "web@sop.kota.go.id", "/srv/sop"),
        ("situs:/srv/sop/", "situs", "/srv/sop"),
        ("a.b-c@10.0.0.7:/home/web/public-sop_2", "a.b-c@10.0.0.7", "/home/web/public-sop_2"),
    ],
)
def test_an_address_is_read(text: str, account: str, folder: str) -> None:
    assert ServerAddress.parse(text) == ServerAddress(account, folder)


@pytest.mark.parametrize(
    "text",
    [
        "", "sop.kota.go.id", "web@host:", "web@host:/", "web@host:srv/sop", "web@host:/srv/../etc", "-oProxy=x:/srv",
        "web@host:/srv/so p", "web@host:/srv/$(id)", "web@host:/srv/'x", "web@-x:/srv", "web@host:/srv;id",
        "a@b@c:/srv",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(AddressError, match="--to web@sop"):
        ServerAddress.parse(text)
