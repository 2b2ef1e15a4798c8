"""Kinds of regulations: what offices call them, and whose they are (ministry, body, region).

Only names; which number and year is read in `peraturan.py`.
"""

from __future__ import annotations

import re

UU = r"undang\s?[-‐‑–]?\s?undang"
TENTANG = re.compile(r"\btentang\b", re.IGNORECASE)
_KATA_MAKS = 24
_DI_BELAKANG = re.compile(r"(?:[\s,.:(]|\b(?:nomor|nomer|no|tahun|pm|per)\b\.?)+$", re.IGNORECASE)
_RI = re.compile(r"\b(?:republik indonesia|r\.?i\.?)(?!\w)", re.IGNORECASE)
_HURUF = re.compile(r"[^a-z]+")
_TETAP = (
    (re.compile(r"(?:peraturan pemerintah pengganti|perp?pu\b)"), "perppu"),
    (re.compile(rf"{UU} darurat"), "uu darurat"),
    (re.compile(rf"(?:{UU}|uu\b)"), "uu"),
    (re.compile(r"(?:peraturan pemerintah|pp)\b"), "pp"),
    (re.compile(r"(?:peraturan presiden|perpres)\b"), "perpres"),
    (re.compile(r"(?:keputusan presiden|keppres)\b"), "keppres"),
    (re.compile(r"(?:instruksi presiden|inpres)\b"), "inpres"),
)
# Local regulations keep the name of the region, since every region counts for itself.
_LOKAL = (
    (re.compile(r"(?:peraturan daerah|perda|qanun)\b"), "perda"),
    (re.compile(r"(?:peraturan wali ?kota|perwali?|perwako)\b"), "perwal"),
    (re.compile(r"(?:peraturan gubernur|pergub)\b"), "pergub"),
    (re.compile(r"(?:peraturan bupati|perbup)\b"), "perbup"),
    (re.compile(r"(?:(?:surat )?keputusan wali ?kota|sk wali ?kota|kepwali?)\b"), "kepwal"),
    (re.compile(r"(?:(?:surat )?keputusan gubernur|sk gubernur|kepgub)\b"), "kepgub"),
    (re.compile(r"(?:(?:surat )?keputusan bupati|sk bupati|kepbup)\b"), "kepbup"),
)
SETEMPAT = frozenset({"perda", "perwal", "kepwal"})
_MENTERI = (
    re.compile(
        r"(peraturan|keputusan|instruksi|surat edaran|surat keputusan|sk|se) "
        r"(?:bersama )?menteri (?:negara )?(.+)"
    ),
    re.compile(r"(per|kep|in)men(?:teri)?[ -]?(.+)"),
    re.compile(
        r"(peraturan|keputusan|instruksi|surat edaran|se) "
        r"men((?:pan|dagri|kes|keu|sos|hub|dag|kominfo|dik|aker|lh).*)"
    ),
)
_APA = {
    "peraturan": "permen", "per": "permen", "keputusan": "kepmen", "kep": "kepmen",
    "surat keputusan": "kepmen", "sk": "kepmen", "instruksi": "inmen", "in": "inmen",
    "surat edaran": "edaran menteri", "se": "edaran menteri",
}  # fmt: skip
_LEMBAGA_LAIN = re.compile(
    r"(?P<apa>peraturan|keputusan|instruksi|surat edaran|surat keputusan|sk|se|perka|perban) ?"
    r"(?P<kepala>kepala )?(?P<siapa>.+)"
)
_APA_LAIN = {
    "sk": "keputusan", "surat keputusan": "keputusan", "se": "edaran", "surat edaran": "edaran",
    "perka": "peraturan", "perban": "peraturan",
}  # fmt: skip
_SINGKAT = {
    "pmk": "permen keu", "perki": "peraturan ki", "perpol": "peraturan polri", "perkap": "peraturan polri",
    "perma": "peraturan ma", "sema": "edaran ma",
}  # fmt: skip
_INTERNAL = re.compile(r"(?:keputusan|edaran|instruksi) (?:kepala |direktur|camat|lurah|sekretaris|inspektur|plt)")
_BUKAN_LEMBAGA = re.compile(r"(?:yang|perundang|ini|tersebut|di|dan|lain|pelaksanaan)\b")

# Letters alone, as they remain of every spelling. Ministries that only changed their name in one line of
# numbers are one (PAN, PANRB); the others are told apart, as each counted anew.
_KEMENTERIAN = {
    "dalamnegeri": "dagri", "kesehatan": "kes", "keuangan": "keu", "sosial": "sos", "perhubungan": "hub",
    "perdagangan": "dag", "agama": "ag", "pertanian": "tan", "perindustrian": "perin", "kehutanan": "hut",
    "pertahanan": "han", "luarnegeri": "lu", "hukumdanhakasasimanusia": "kumham", "hukumdanham": "kumham",
    "pendayagunaanaparaturnegaradanreformasibirokrasi": "panrb", "pendayagunaanaparaturnegara": "panrb",
    "pan": "panrb", "pandanrb": "panrb", "mpan": "panrb",
    "komunikasidaninformatika": "kominfo", "komunikasidandigital": "komdigi",
    "pendidikannasional": "diknas", "pendidikandankebudayaan": "dikbud",
    "pendidikankebudayaanrisetdanteknologi": "dikbudristek", "pendidikandasardanmenengah": "dikdasmen",
    "risetteknologidanpendidikantinggi": "ristekdikti",
    "ketenagakerjaan": "naker", "tenagakerja": "naker", "aker": "naker",
    "tenagakerjadantransmigrasi": "nakertrans", "akertrans": "nakertrans",
    "pekerjaanumum": "pu", "pekerjaanumumdanperumahanrakyat": "pupr",
    "lingkunganhidup": "lh", "lingkunganhidupdankehutanan": "lhk",
    "agrariadantataruangkepalabadanpertanahannasional": "atrbpn", "agrariadantataruang": "atrbpn",
    "atr": "atrbpn", "atrkepalabpn": "atrbpn", "atrkabpn": "atrbpn",
    "agrariakepalabadanpertanahannasional": "agraria",
    "energidansumberdayamineral": "esdm", "kelautandanperikanan": "kp", "pemudadanolahraga": "pora",
    "koperasidanusahakecildanmenengah": "kopukm", "koperasidanukm": "kopukm",
    "pemberdayaanperempuandanperlindungananak": "pppa", "pppa": "pppa",
    "desapembangunandaerahtertinggaldantransmigrasi": "desapdtt",
}  # fmt: skip
_LEMBAGA = {
    "badankepegawaiannegara": "bkn", "badannasionalpenanggulanganbencana": "bnpb",
    "badansiberdansandinegara": "bssn",
    "komisiinformasi": "ki", "komisiinformasipusat": "ki", "kepolisiannegara": "polri", "kepolisian": "polri",
    "kapolri": "polri", "badanpusatstatistik": "bps", "badanpengawasobatdanmakanan": "bpom",
    "arsipnasional": "anri", "perpustakaannasional": "perpusnas", "mahkamahagung": "ma",
    "lembagakebijakanpengadaanbarangjasapemerintah": "lkpp", "lembagakebijakanpengadaanbarangjasa": "lkpp",
    "badanpemeriksakeuangan": "bpk", "lembagaadministrasinegara": "lan", "badanpertanahannasional": "bpn",
    "otoritasjasakeuangan": "ojk", "badankoordinasipenanamanmodal": "bkpm",
    "badanpenyelenggarajaminansosialkesehatan": "bpjskesehatan",
}  # fmt: skip
_DALAM_NOMOR = (
    ("m.pan", "permen panrb"), ("menkes", "permen kes"), ("pmk.", "permen keu"), ("prt/m", "permen pu"),
    ("menlhk", "permen lhk"),
)  # fmt: skip


def jenis_peraturan(phrase: str) -> str:
    """The kind that the words before a number say; "" when they say none."""
    words = " ".join(_RI.sub(" ", TENTANG.split(phrase)[0]).casefold().split())
    words = _DI_BELAKANG.sub("", re.split(r"\d", words)[0])
    if not words or words.count(" ") >= _KATA_MAKS:
        return ""
    tetap = next((jenis for pattern, jenis in _TETAP if pattern.match(words)), "")
    return tetap or _lokal(words) or _menteri(words) or _lembaga(words)


def _lokal(words: str) -> str:
    for pattern, jenis in _LOKAL:
        found = pattern.match(words)
        if found:
            daerah = " ".join(re.findall(r"[\w]+", words[found.end() :]))
            if jenis in ("perwal", "kepwal"):
                daerah = daerah.removeprefix("kota ")
            return f"{jenis} {daerah}".strip()
    return ""


def _menteri(words: str) -> str:
    found = next(filter(None, (pattern.match(words) for pattern in _MENTERI)), None)
    if not found:
        return ""
    letters = _HURUF.sub("", found[2])
    return f"{_APA[found[1]]} {_KEMENTERIAN.get(letters, letters)}"


def _lembaga(words: str) -> str:
    if words in _SINGKAT:
        return _SINGKAT[words]
    found = _LEMBAGA_LAIN.match(words)
    if not found or _BUKAN_LEMBAGA.match(found["siapa"]):
        return ""
    letters = _HURUF.sub("", found["siapa"])
    if letters in _KEMENTERIAN.values() and found["apa"] == "peraturan":
        return f"permen {letters}"
    apa = _APA_LAIN.get(found["apa"], found["apa"])
    dikenal = _LEMBAGA.get(letters) or (letters if letters in _LEMBAGA.values() else "")
    return f"{apa} {dikenal or (found['kepala'] or '') + found['siapa']}"


def jenis_dalam_nomor(kode: str) -> str:
    """The kind that a number without a name before it says by itself."""
    bare = kode.casefold()
    return next((jenis for tanda, jenis in _DALAM_NOMOR if tanda in bare), "")


def is_internal(jenis: str) -> bool:
    """Is this a decree or circular of a head of unit, director, camat or lurah?"""
    return bool(_INTERNAL.match(jenis))
