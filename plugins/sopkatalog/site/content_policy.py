"""What a browser may load and run on the pages: the content security policy (CSP), as text.

Scripts come from the site itself, or stand in the page and are named by their hash; nothing comes from another host
but the data of other catalogues, on the one page that searches them.
A page says so itself, for hosts that let nobody set headers; servers find the same for the whole site in `csp.txt`.
Why so, and why styles are treated more leniently: docs/pengembang/keamanan.md.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

POLICY_FILE = "csp.txt"
"""The file of the site, below its root, that holds the value of the header `Content-Security-Policy`."""

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE)
# A script with an address is no inline script; one of another type (JSON) is data that no browser runs.
_NOT_RUN = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?(?!module|text/javascript)[\w.+-]+/""", re.IGNORECASE)
_CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)
_DIRECTIVES = (
    ("default-src", "'none'"),
    ("style-src", "'self' 'unsafe-inline'"),  # widths of columns, and what the drawing library puts into its drawings
    ("img-src", "'self' data:"),  # the QR code of a sheet
    ("font-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)
# A browser obeys this one only in a header.
_HEADER_ONLY = ("frame-ancestors", "'self'")


def inline_hashes(html: str) -> frozenset[str]:
    """The hashes of the scripts that stand in a page."""
    scripts = _SCRIPT.finditer(html) if "<script" in html else ()
    return frozenset(_hash(found["text"]) for found in scripts if not _NOT_RUN.search(found["attributes"]))


@lru_cache(maxsize=256)  # a site of thousands of pages has a dozen of them
def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def header_value(hashes: Iterable[str], hosts: Iterable[str] = ()) -> str:
    """The policy as the value of a header; `hashes` and `hosts` are those of all pages that it is sent with."""
    return _policy(hashes, hosts, (*_DIRECTIVES, _HEADER_ONLY))


def with_policy(html: str, hashes: Iterable[str], hosts: Iterable[str] = ()) -> str:
    """The page with the policy for itself alone in its head, before anything that could be loaded.

    `hosts`: other sites that its scripts may ask for data; none of them may send a script.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(hashes, hosts, _DIRECTIVES)}">'
    return _CHARSET.sub(lambda found: found[0] + meta, html, count=1)


def _policy(hashes: Iterable[str], hosts: Iterable[str], directives: Iterable[tuple[str, str]]) -> str:
    data = ("connect-src", " ".join(("'self'", *sorted(hosts))))
    scripts = ("script-src", " ".join(("'self'", *sorted(hashes))))
    return "; ".join(f"{name} {value}" for name, value in (*directives, data, scripts))
