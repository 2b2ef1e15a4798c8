"""How far two words are apart when they are typed: letters missing, added, changed, or two neighbours swapped."""

from __future__ import annotations


def within(a: str, b: str, most: int) -> bool:
    """Does `b` come from `a` by at most `most` edits (Damerau-Levenshtein, no part edited twice)?

    >>> within("keluraga", "keluarga", 1), within("domsili", "domisili", 1), within("lahir", "lapor", 1)
    (True, True, False)
    """
    if abs(len(a) - len(b)) > most:
        return False
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, before, row = before, row, [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], last[j - 2] + 1)
        if min(row) > most:
            return False
    return row[-1] <= most


def is_mistyped(typed: str, word: str, most: int) -> bool:
    """May `typed` be `word` with at most `most` edits? The first letter is hardly ever wrong, but it may be swapped.

    >>> is_mistyped("hlang", "hilang", 1), is_mistyped("tilang", "hilang", 1), is_mistyped("kt", "tk", 1)
    (True, False, True)
    """
    return typed[0] in (word[0], word[1:2]) and within(typed, word, most)
