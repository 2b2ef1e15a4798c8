"""Configurations of web servers, filled in for one place: nginx, Apache, a shared host, and (untried) IIS."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlsplit

from ..model.output import Artifact
from .old_addresses import OldAddress
from .texts import text

# Before a site is built nobody knows which inline scripts it has; each of its pages still names its own by hash.
CSP_TANPA_SITUS = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
# A mark alone on its line stands for whole lines.
_TEMPAT = re.compile(r"^(?P<indent> *)@(?P<block>[A-Z_]+)@\n|@(?P<word>[A-Z_]+)@", re.MULTILINE)


class ConfigError(Exception):
    """A configuration cannot be written so; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site lives: name of the host, folder of the web, path of the address, folder of the configuration."""

    host: str = "_"
    folder: str = "/srv/sop"
    akar: str = "/"
    port: int = 80
    di_sini: str = "/etc/nginx/sop"
    csp: str = CSP_TANPA_SITUS

    def __post_init__(self) -> None:
        """Refuses words that would mean something else in a configuration."""
        if not re.fullmatch(r"\w[\w.-]*", self.host, re.ASCII):
            raise ConfigError(f"Nama host “{self.host}” tidak dapat dipakai; tulis misalnya sop.kota.go.id")
        for path in (self.folder, self.akar, self.di_sini):
            if not re.fullmatch(r"/[\w./-]*", path, re.ASCII):
                raise ConfigError(f"“{path}” tidak dapat dipakai; tulis mulai dari /, tanpa spasi dan tanda lain.")
        if re.search(r'["\\\r\n]', self.csp) or not self.csp:
            raise ConfigError("Kebijakan CSP harus satu baris tanpa tanda kutip ganda dan garis miring terbalik.")

    @property
    def root(self) -> str:
        """The folder that the web server calls its root. Below a path, the release is found there by that path."""
        return f"{self.folder}/{'sekarang' if self.akar == '/' else 'web'}"


def akar_of(alamat_situs: str) -> str:
    """The path of a site's address, with a slash at both ends.

    >>> akar_of("https://kota.example/sop"), akar_of("https://sop.example/"), akar_of("")
    ('/sop/', '/', '/')
    """
    return f"/{urlsplit(alamat_situs).path.strip('/')}/".replace("//", "/")


def nginx_files(place: Place, lama: Iterable[OldAddress]) -> tuple[Artifact, ...]:
    """The site, its headers, and its content security policy in a file that may be replaced or left out."""
    pindah = "".join(map(_nginx_rule, lama))
    names = ("nginx.conf", "tajuk.nginx.conf", "csp.nginx.conf")
    return tuple(_file(name, name, place, PINDAH=pindah) for name in names)


def apache_files(place: Place, lama: Iterable[OldAddress]) -> tuple[Artifact, ...]:
    """The site for a server of one's own."""
    return (_file("apache.conf", "apache.conf", place, ATURAN=_apache_rules(place), PINDAH=_apache_moves(lama)),)


def htaccess(place: Place, lama: Iterable[OldAddress]) -> Artifact:
    """The same rules for a folder on a shared host."""
    return _file("htaccess.conf", ".htaccess", place, ATURAN=_apache_rules(place), PINDAH=_apache_moves(lama))


def iis_file(place: Place, lama: Iterable[OldAddress]) -> Artifact:
    """The same for IIS; nobody has tried it there yet."""
    quoted = replace(place, csp=escape(place.csp))
    return _file("web.config", "web.config", quoted, PINDAH="".join(map(_iis_rule, lama)))


def _apache_rules(place: Place) -> str:
    return _filled(text("konfigurasi/aturan.apache.conf"), place)


def _apache_moves(lama: Iterable[OldAddress]) -> str:
    return "".join(map(_apache_rule, lama))


def _file(template: str, name: str, place: Place, **words: str) -> Artifact:
    return Artifact(name, _filled(text(f"konfigurasi/{template}"), place, **words).encode())


def _filled(template: str, place: Place, **words: str) -> str:
    """The template with the words of the place; a block keeps the indentation of its mark."""
    known = {
        "HOST": place.host,
        "ROOT": place.root,
        "FOLDER": place.root + place.akar.rstrip("/"),
        "AKAR": place.akar,
        "PORT": str(place.port),
        "DI_SINI": place.di_sini,
        "CSP": place.csp,
        **words,
    }
    return _TEMPAT.sub(lambda found: _indented(found["indent"] or "", known[found["block"] or found["word"]]), template)


def _indented(indent: str, words: str) -> str:
    return re.sub(r"(?m)^(?=.)", indent, words)


def _nginx_rule(address: OldAddress) -> str:
    answer = f"return 301 {address.baru};" if address.baru else "return 410;"
    return f'location = "{address.lama}" {{ {answer} }}\n'


def _apache_rule(address: OldAddress) -> str:
    status, ke = (301, f' "{address.baru}"') if address.baru else (410, "")
    return f'RedirectMatch {status} "^{re.escape(address.lama)}$"{ke}\n'


def _iis_rule(address: OldAddress) -> str:
    path = escape(re.escape(address.lama.lstrip("/")))
    action = (
        f'<action type="Redirect" url="{escape(address.baru)}" redirectType="Permanent" />'
        if address.baru
        else '<action type="CustomResponse" statusCode="410" statusReason="Gone" />'
    )
    return f'<rule name="{escape(address.lama)}" stopProcessing="true"><match url="^{path}$" />{action}</rule>\n'
