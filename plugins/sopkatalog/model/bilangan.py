"""Indonesian numbers as authors write them, in words and in figures, with the usual fractions.

A spelling that is not known, or that can mean two numbers, has no value: nothing is guessed.
"""

from __future__ import annotations

import re
from fractions import Fraction

FIGURES = r"[0-9]+(?:[.,:][0-9]+)*(?:/[0-9]+)?|[½¼¾⅓]"
_DIGIT_WORD = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
NUMBER_WORD = (
    rf"(?:{_DIGIT_WORD}?(?:belas|puluh|ratus|perempat)|{_DIGIT_WORD}|nol|koma"
    r"|se(?:puluh|belas|ratus|tengah|perempat|pertiga))\b"
)

_FRACTIONS = {
    "1/2": Fraction(1, 2), "½": Fraction(1, 2), "setengah": Fraction(1, 2),
    "1/3": Fraction(1, 3), "⅓": Fraction(1, 3), "sepertiga": Fraction(1, 3),
    "1/4": Fraction(1, 4), "¼": Fraction(1, 4), "seperempat": Fraction(1, 4),
    "3/4": Fraction(3, 4), "¾": Fraction(3, 4), "tigaperempat": Fraction(3, 4),
}  # fmt: skip
_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _spelled(n: int) -> str:
    """The words of a number below 1000, without spaces; "" for zero."""
    if n < 10:
        return _DIGITS[n]
    size, name = (100, "ratus") if n >= 100 else (10, "puluh")
    if 10 < n < 20:
        n, size, name = (n - 10) * 10, 10, "belas"
    first, rest = divmod(n, size)
    return ("se" if first == 1 else _DIGITS[first]) + name + _spelled(rest)


# Looked up instead of analysed: what is no number's proper spelling cannot be mistaken for one.
_SPELLED = {_spelled(n): n for n in range(1, 1000)} | {"nol": 0, "se": 1}


def words_value(words: str) -> Fraction | None:
    """The value of number words: "dua puluh lima", "limabelas", "satu setengah", "satu koma lima"."""
    word = "".join(words.split())
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    utuh, koma, desimal = word.partition("koma")
    if koma:
        n, sepersepuluh = _SPELLED.get(utuh), _SPELLED.get(desimal, 10)
        return None if n is None or sepersepuluh > 9 else n + Fraction(sepersepuluh, 10)
    utuh = word.removesuffix("setengah")
    n = _SPELLED.get(utuh)
    return None if n is None else n + Fraction(utuh != word, 2)


def figures_value(figures: str) -> Fraction | None:
    """The value of "15", "1,5", "1.5", "1.500", "1/2"; None where it could be a time of day or two things."""
    if figures in _FRACTIONS:
        return _FRACTIONS[figures]
    # "1.30" may be half past one, "1,500" may be English; "1.500" is how Indonesian writes 1500.
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", figures):
        figures = figures.replace(".", "")
    if re.fullmatch(r"[0-9]{1,6}(?:,[0-9]{1,2}|\.[0-9])?", figures):
        return Fraction(figures.replace(",", "."))
    return None
