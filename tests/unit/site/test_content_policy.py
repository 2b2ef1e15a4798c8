"""The policy names every script that runs, and nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from sopkatalog.site.content_policy import header_value, inline_hashes, with_policy


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_scripts_in_the_page_are_named_by_their_hash() -> None:
    html = '<script>a(“é”)\n</script><SCRIPT type="module">import "x"</SCRIPT><script type=text/javascript>b</script>'
    assert inline_hashes(html) == {hash_of("a(“é”)\n"), hash_of('import "x"'), hash_of("b")}


def test_scripts_with_an_address_and_data_are_not() -> None:
    html = (
        '<script src="a.js"></script><script defer src=b.js></script><script type="application/ld+json">{}</script>'
        '<script id="__config" type="application/json">{"a": 1}</script>'
    )
    assert inline_hashes(html) == frozenset()


def test_a_page_says_its_own_policy_before_anything_is_loaded() -> None:
    html = '<html><head><meta charset="utf-8"/><link href=a.css><script>a</script></head></html>'
    found = with_policy(html, inline_hashes(html))
    head, _, rest = found.partition('<meta http-equiv="Content-Security-Policy" content="')
    assert head == '<html><head><meta charset="utf-8"/>'
    assert rest.partition('">')[2].startswith("<link href=a.css>")
    assert hash_of("a") in rest
    assert "frame-ancestors" not in found


def test_no_other_host_and_no_script_that_is_not_named() -> None:
    value = header_value([hash_of("b"), hash_of("a")])
    directives = dict(part.split(" ", 1) for part in value.split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == " ".join(["'self'", *sorted([hash_of("a"), hash_of("b")])])
    assert directives["frame-ancestors"] == "'self'"
    allowed = {"'self'", "'none'", "'unsafe-inline'", "data:"}
    assert all(set(text.split()) <= allowed for name, text in directives.items() if name != "script-src")
    assert [name for name, text in directives.items() if "unsafe" in text] == ["style-src"]
    assert [name for name, text in directives.items() if "data:" in text] == ["img-src"]


def test_other_hosts_may_be_asked_for_data_and_for_nothing_else() -> None:
    hosts = ["https://c.example", "https://b.example:8443"]
    html = with_policy('<meta charset="utf-8">', [], hosts)
    for policy in (header_value([], hosts), html):
        assert "connect-src 'self' https://b.example:8443 https://c.example;" in policy
        assert policy.count("b.example") == 1
