"""What is wrong within one drawn sheet, whatever its graph: lines through things, lines that read as one, places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tests.browser.drawing import REACH, Sheet, Symbol, Way, Words
from tests.browser.geometry import Box, Line, Outline

SLACK = 0.75
HEAD_AREA = 0.5
NEAR, FAR_LABEL = 3.0, 20.0


def sheet_faults(one: Sheet) -> Iterator[str]:
    """Every fault of the sheet."""
    for check in (_shapes, _through_symbols, _through_words, _ambiguous, _labels, _words, _places):
        yield from check(one)


# One arrow by itself.


def _shapes(one: Sheet) -> Iterator[str]:
    for way in one.ways.values():
        yield from _shape(way)


def _shape(way: Way) -> Iterator[str]:
    if len(way.heads) != 1:
        yield f"heads: {way} has {len(way.heads)}"
    if way.doubled > REACH:
        yield f"doubled-line: {way} lies on itself for {way.doubled:.1f}"
    yield from (f"slanted-line: {way.panah} {box}" for box in way.slanted)
    crowded = [end for end, others in way.joints if others > 1]
    if not way.lines or crowded or len(way.free_ends) != 2 or not _is_connected(way.lines):
        yield f"broken-way: {way} has {len(way.free_ends)} free ends, {len(crowded)} of several lines"
    elif len(way.heads) == 1:
        yield from _head(way)


def _is_connected(lines: Sequence[Line]) -> bool:
    reached, todo = {lines[0]}, [lines[0]]
    while todo:
        here = todo.pop().box
        fresh = {line for line in lines if line.box.distance(here) <= REACH} - reached
        reached |= fresh
        todo.extend(fresh)
    return len(reached) == len(lines)


def _head(way: Way) -> Iterator[str]:
    """The head sits on the end of the last line and points on."""
    tip, start = way.heads[0], way.start
    end = next((end for end in way.free_ends if end != start), None)
    if end is None or (tip.depth(end) < 0 and tip.distance(end) > REACH):
        yield f"loose-head: {way} with head at {tip.box}"
        return
    last = next(line for line in way.lines if end in line.ends)
    axis = 0 if last.is_horizontal else 1
    onward = end[axis] - sum(point[axis] for point in last.ends) / 2
    low, high = sorted(corner[axis] for corner in tip.corners)[:: len(tip.corners) - 1]
    if onward * (low + high - 2 * tip.middle[axis]) <= 0:
        yield f"turned-head: {way} with head at {tip.box}"


# Lines and symbols, lines and words, lines and lines.


def _through_symbols(one: Sheet) -> Iterator[str]:
    for way in one.ways.values():
        own = {way.dari, way.ke, one.goals[way.panah], *_source_id(one, way)}
        for symbol in one.symbols:
            check = _enters_own if symbol.id in own else _meets_other
            yield from check(way, symbol)


def _source_id(one: Sheet, way: Way) -> tuple[str, ...]:
    source = one.sources[way.panah]
    return (source.id,) if source and source.sambungan else ()


def _meets_other(way: Way, symbol: Symbol) -> Iterator[str]:
    for line in way.lines:
        if symbol.outline.stretch(line, -SLACK) >= 0:
            kind = "through-symbol" if symbol.outline.stretch(line, SLACK) >= 0 else "touches-symbol"
            yield f"{kind}: {way.panah} {line.box} and {symbol.id} {symbol.outline.box}"
    for head in way.heads:
        if head.shared_area(symbol.outline) > HEAD_AREA:
            yield f"through-symbol: head of {way.panah} {head.box} and {symbol.id} {symbol.outline.box}"


def _enters_own(way: Way, symbol: Symbol) -> Iterator[str]:
    allowed = symbol.stroke + 1
    for line in way.lines:
        if symbol.outline.stretch(line, allowed) >= 0:
            yield f"inside-own-symbol: {way.panah} {line.box} and {symbol.id} {symbol.outline.box}"
        elif symbol.outline.stretch(line, -SLACK) > 6:
            yield f"along-own-symbol: {way.panah} {line.box} and {symbol.id} {symbol.outline.box}"
    for head in way.heads:
        if max(map(symbol.outline.depth, head.corners)) > allowed:
            yield f"inside-own-symbol: head of {way.panah} {head.box} and {symbol.id} {symbol.outline.box}"


def _through_words(one: Sheet) -> Iterator[str]:
    for words in (*one.labels, *one.texts):
        for box in words.boxes:
            yield from (f"through-words: {what} and “{words.text[:30]}” {box}" for what in _over(one, box))


def _over(one: Sheet, box: Box) -> Iterator[str]:
    inner, shape = box.grown(-SLACK), Outline(box.corners)
    yield from (f"{panah} {stroke}" for panah, stroke in one.strokes if stroke.meets(inner))
    for way in one.ways.values():
        yield from (f"head of {way.panah}" for head in way.heads if head.shared_area(shape) > HEAD_AREA)
    yield from (f"joint bar {bar}" for bar in one.bars if bar.meets(inner))


def _ambiguous(one: Sheet) -> Iterator[str]:
    """Lines of arrows with different targets that a reader could take for one."""
    lines = sorted(((line, way) for way in one.ways.values() for line in way.lines), key=lambda pair: pair[0].at)
    for is_horizontal in (True, False):
        yield from _side_by_side(one, [pair for pair in lines if pair[0].is_horizontal is is_horizontal])
    for a, b in combinations(one.ways.values(), 2):
        if one.goals[a.panah] != one.goals[b.panah]:
            yield from (*_corner_on_line(a, b), *_corner_on_line(b, a), *_head_on_line(a, b), *_head_on_line(b, a))
    for line, way in lines:
        yield from (f"on-joint-bar: {way.panah} {line.box} and {bar}" for bar in one.bars if _is_on_bar(line, bar))


def _side_by_side(one: Sheet, lines: list[tuple[Line, Way]]) -> Iterator[str]:
    """`lines` are in order across: those farther on than `NEAR` need no look."""
    for index, (line, way) in enumerate(lines):
        for other, its_way in lines[index + 1 :]:
            if other.at - line.at >= NEAR:
                break
            if one.goals[way.panah] == one.goals[its_way.panah]:
                continue
            shared, apart = line.shared(other), other.at - line.at
            if (apart <= 2 and shared > REACH) or shared > 4:
                kind = "on-one-line" if apart <= 2 else "too-close"
                yield f"{kind}: {way.panah} {line.box} and {its_way.panah} {other.box} for {shared:.1f}"


def _corner_on_line(way: Way, other: Way) -> Iterator[str]:
    """A turn on another arrow's line reads as a fork."""
    for corner in {end for end, others in way.joints if others}:
        at = Box(*corner, *corner)
        if any(line.box.distance(at) <= REACH for line in other.lines):
            yield f"corner-on-line: {way.panah} turns at {at} on {other.panah}"


def _head_on_line(way: Way, other: Way) -> Iterator[str]:
    for head in way.heads:
        inner = head.box.grown(-SLACK)
        yield from (
            f"through-head: {other.panah} {line.box} and head of {way.panah} {head.box}"
            for line in other.lines
            if line.box.meets(inner)
        )
        for its_head in other.heads:
            if head.shared_area(its_head) > HEAD_AREA:
                yield f"heads-overlap: {way.panah} and {other.panah} at {head.box}"


def _is_on_bar(line: Line, bar: Box) -> bool:
    """Do line and bar run the same way, upon each other?"""
    along = Line.of(bar)
    return line.is_horizontal == along.is_horizontal and line.shared(along) > REACH and line.box.distance(bar) <= 2


# Labels and places.


def _labels(one: Sheet) -> Iterator[str]:
    for words in one.labels:
        if not words.boxes or not all(words.window and words.window.holds(box, SLACK) for box in words.boxes):
            yield f"hidden-label: “{words.text}”"
        elif words.panah and words.panah[0] in one.ways:
            yield from _nearest(one, words)


def _nearest(one: Sheet, words: Words) -> Iterator[str]:
    """A label belongs to the nearest arrow; where arrows run together to one target, that is each of them."""
    apart = {panah: _distance(words, way) for panah, way in one.ways.items()}
    own = min(apart[panah] for panah in words.panah if panah in apart)
    if own > FAR_LABEL:
        yield f"far-label: “{words.text}” of {words.panah[0]} is {own:.1f} away"
    for panah, distance in apart.items():
        is_merging = one.goals[panah] == one.goals[words.panah[0]]
        if panah not in words.panah and (distance < own - SLACK if is_merging else distance <= own):
            yield f"label-nearer: “{words.text}” of {words.panah[0]} ({own:.1f}) to {panah} ({distance:.1f})"


def _distance(words: Words, way: Way) -> float:
    return min((box.distance(line.box) for box in words.boxes for line in way.lines), default=1e9)


def _words(one: Sheet) -> Iterator[str]:
    for words, other in combinations(one.labels, 2):
        yield from _overlapping(words, other)
    for words in one.labels:
        for other in one.texts:
            yield from _overlapping(words, other)
        yield from _on_symbol(one, words, is_label=True)
    for words in one.texts:
        yield from _on_symbol(one, words, is_label=False)


def _on_symbol(one: Sheet, words: Words, *, is_label: bool) -> Iterator[str]:
    for symbol in one.symbols:
        if any(_covers(box, symbol.outline, is_label=is_label) for box in words.boxes):
            yield f"words-on-symbol: “{words.text[:30]}” {words.boxes[0]} and {symbol.id} {symbol.outline.box}"


def _overlapping(words: Words, other: Words) -> Iterator[str]:
    if any(a.grown(-SLACK / 2).meets(b.grown(-SLACK / 2)) for a in words.boxes for b in other.boxes):
        yield f"words-overlap: “{words.text}” {words.boxes[0]} and “{other.text[:30]}” {other.boxes[0]}"


def _covers(box: Box, outline: Outline, *, is_label: bool) -> bool:
    """Do words lie on a symbol? Its own, the letter of a pentagon, lie in the midst of it."""
    if not box.meets(outline.box) or (not is_label and outline.box.holds(box, 1)):
        return False
    return Outline(box.grown(-SLACK / 2).corners).shared_area(outline) > HEAD_AREA


def _places(one: Sheet) -> Iterator[str]:
    for a, b in combinations(one.symbols, 2):
        if a.outline.shared_area(b.outline) > HEAD_AREA:
            yield f"symbols-overlap: {a.id} {a.outline.box} and {b.id} {b.outline.box}"
    for symbol in one.symbols:
        box = symbol.outline.box
        if not (symbol.cell and symbol.cell.holds(box, SLACK) and symbol.window.holds(box, SLACK)):
            yield f"out-of-cell: {symbol.id} {box} in {symbol.cell}"
    for what, box in everything(one):
        if not one.box.holds(box, SLACK):
            yield f"out-of-table: {what} {box} in {one.box}"


def everything(one: Sheet) -> Iterator[tuple[str, Box]]:
    for way in one.ways.values():
        yield from ((way.panah, line.box) for line in way.lines)
        yield from ((way.panah, head.box) for head in way.heads)
    yield from ((words.text, box) for words in one.labels for box in words.boxes)
    yield from ((symbol.id, symbol.outline.box) for symbol in one.symbols)
