"""Boxes, axis-parallel lines and convex outlines in pixels: how far apart, how deep inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist, hypot

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; it may have no width or no height."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[Point, ...]:
        return (self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Box) -> bool:
        """Do the two share a point, be it on the border?"""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def holds(self, other: Box, slack: float) -> bool:
        """Does `other` lie inside, but for `slack`?"""
        outer = self.grown(slack)
        across = outer.left <= other.left and other.right <= outer.right
        return across and outer.top <= other.top and other.bottom <= outer.bottom

    def distance(self, other: Box) -> float:
        """The gap between the two, 0 when they meet."""
        across = max(self.left - other.right, other.left - self.right, 0.0)
        return hypot(across, max(self.top - other.bottom, other.top - self.bottom, 0.0))

    def __str__(self) -> str:
        return f"({self.left:.1f},{self.top:.1f} {self.right:.1f},{self.bottom:.1f})"


def box_around(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal or vertical line: where it lies on the one axis, and from where to where on the other."""

    is_horizontal: bool
    at: float
    start: float
    end: float

    @classmethod
    def of(cls, box: Box) -> Line:
        """The middle line of a thin box."""
        if box.width >= box.height:
            return cls(True, (box.top + box.bottom) / 2, box.left, box.right)
        return cls(False, (box.left + box.right) / 2, box.top, box.bottom)

    @property
    def length(self) -> float:
        return self.end - self.start

    @property
    def box(self) -> Box:
        if self.is_horizontal:
            return Box(self.start, self.at, self.end, self.at)
        return Box(self.at, self.start, self.at, self.end)

    @property
    def ends(self) -> tuple[Point, Point]:
        box = self.box
        return (box.left, box.top), (box.right, box.bottom)

    def shared(self, other: Line) -> float:
        """How long the two run side by side; not above 0 when they do not."""
        return min(self.end, other.end) - max(self.start, other.start)


def merged(lines: Iterable[Line], gap: float) -> tuple[list[Line], float]:
    """The lines as one would draw them in one stroke, and the most that two of them lay on each other."""
    found: list[Line] = []
    overlap = 0.0
    for group in _tracks(lines):
        last = group[0]
        for line in group[1:]:
            overlap = max(overlap, last.shared(line))
            if last.shared(line) >= -gap:
                last = Line(last.is_horizontal, last.at, last.start, max(last.end, line.end))
            else:
                found.append(last)
                last = line
        found.append(last)
    return found, overlap


def _tracks(lines: Iterable[Line]) -> Iterable[list[Line]]:
    """Lines of one direction that lie on one track, in their order along it."""
    track: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.is_horizontal, line.at)):
        if track and (line.is_horizontal != track[-1].is_horizontal or line.at - track[-1].at > 0.5):
            yield sorted(track, key=lambda line: line.start)
            track = []
        track.append(line)
    if track:
        yield sorted(track, key=lambda line: line.start)


class Outline:
    """A convex shape, its corners in either direction."""

    def __init__(self, corners: Sequence[Point]) -> None:
        self.corners = tuple(corners)
        self.box = box_around(corners)
        self.sides = tuple(pairwise((*self.corners, self.corners[0])))
        twice = sum(ax * by - bx * ay for (ax, ay), (bx, by) in self.sides)
        self.area = abs(twice) / 2
        self._inward = tuple(_inward(a, b, 1.0 if twice > 0 else -1.0) for a, b in self.sides if dist(a, b) > 1e-6)

    def depth(self, point: Point) -> float:
        """How far inside the point lies; below 0 outside (there the distance to the nearest side's whole line)."""
        return min(nx * point[0] + ny * point[1] - at for nx, ny, at in self._inward)

    def distance(self, point: Point) -> float:
        """How far the point is from the border, be it inside or outside."""
        return min(_to_side(point, a, b) for a, b in self.sides)

    def stretch(self, line: Line, depth: float) -> float:
        """How long the line runs that deep inside or deeper; -1 when it nowhere does."""
        if not self.box.grown(-depth).meets(line.box):
            return -1.0
        start, end = line.start, line.end
        for nx, ny, at in self._inward:
            along, across = (nx, ny) if line.is_horizontal else (ny, nx)
            short = at + depth - across * line.at
            if abs(along) < 1e-9:
                end = end if short <= 0 else start - 1
            elif along > 0:
                start = max(start, short / along)
            else:
                end = min(end, short / along)
        return end - start if end >= start else -1.0

    def shared_area(self, other: Outline) -> float:
        """The area that lies in both."""
        if not self.box.meets(other.box):
            return 0.0
        points = list(self.corners)
        for nx, ny, at in other._inward:
            points = _cut(points, nx, ny, at)
        return Outline(points).area if len(points) > 2 else 0.0

    @property
    def middle(self) -> Point:
        """The mean of its border: of an arrowhead it lies nearer to the base than to the tip."""
        weights = [(dist(a, b), a, b) for a, b in self.sides]
        total = sum(weight for weight, _, _ in weights)
        x = sum(weight * (a[0] + b[0]) / 2 for weight, a, b in weights) / total
        return x, sum(weight * (a[1] + b[1]) / 2 for weight, a, b in weights) / total


def _inward(a: Point, b: Point, turn: float) -> tuple[float, float, float]:
    length = dist(a, b)
    nx, ny = -(b[1] - a[1]) * turn / length, (b[0] - a[0]) * turn / length
    return nx, ny, nx * a[0] + ny * a[1]


def _to_side(point: Point, a: Point, b: Point) -> float:
    length = dist(a, b)
    if length < 1e-6:
        return dist(point, a)
    along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length**2
    along = min(1.0, max(0.0, along))
    return dist(point, (a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])))


def _cut(points: list[Point], nx: float, ny: float, at: float) -> list[Point]:
    """The part of a convex shape on the inner side of a line (Sutherland and Hodgman)."""
    kept: list[Point] = []
    for a, b in pairwise([*points, points[0]] if points else []):
        inside_a, inside_b = nx * a[0] + ny * a[1] - at, nx * b[0] + ny * b[1] - at
        if inside_a >= 0:
            kept.append(a)
        if (inside_a >= 0) != (inside_b >= 0):
            share = inside_a / (inside_a - inside_b)
            kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return kept
