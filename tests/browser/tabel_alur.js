// What the drawn flow tables of a page show, as plain values in pixels of the viewport. Nothing is judged here.
// `tabelAlur()` gives, for each [data-uji], its drawing: one value for each table in it (a sheet).
window.tabelAlur = () => {
  const SHAPES = "rect, path, polygon, circle, ellipse, line, polyline, use";
  const SPOKEN_NOT_SHOWN = "script, style, title, desc, template";
  const NOT_OF_SYMBOL = "[data-panah], [data-label], [data-bersama]";
  const box = (r) => [r.left, r.top, r.right, r.bottom];
  const boxOf = (element) => box(element.getBoundingClientRect());
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const words = (text) => text.replace(/[\u00ad\u200b]/g, "").replace(/\s+/g, " ").trim();
  const meet = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const EVERYWHERE = [-1e9, -1e9, 1e9, 1e9];

  const remembered = (make) => {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };
  };

  // The part of the page that an <svg> lets its content be seen in: an inner one has a viewport of its own.
  const viewport = (svg) => {
    if (!svg.parentElement.closest("svg")) return boxOf(svg);
    const size = (name) => svg[name].baseVal.value;
    const at = svg.parentElement.getScreenCTM();
    const left = at.e + at.a * size("x"), top = at.f + at.d * size("y");
    return [left, top, left + at.a * size("width"), top + at.d * size("height")];
  };
  const clip = remembered((svg) => {
    if (!svg) return EVERYWHERE;
    const outer = clip(svg.parentElement.closest("svg"));
    const seen = getComputedStyle(svg).overflow === "visible";
    return seen ? outer : meet(outer, viewport(svg));
  });
  const clipOf = (element) => clip((element.localName === "svg" ? element.parentElement : element).closest("svg"));

  // Hidden from the eye and kept for screen readers: a box of one pixel that cuts its content off.
  const hidden = remembered((element) => {
    if (!element) return false;
    const style = getComputedStyle(element), size = element.getBoundingClientRect();
    const cut = style.overflow !== "visible" || style.clipPath !== "none" || style.clip !== "auto";
    if (style.visibility === "hidden" || style.opacity === "0") return true;
    return (cut && size.width <= 1.5 && size.height <= 1.5) || hidden(element.parentElement);
  });

  const shown = (shape) => {
    const style = getComputedStyle(shape);
    if (shape.localName === "use" && !document.querySelector(shape.href.baseVal)) return false;
    return shape.checkVisibility({visibilityProperty: true, opacityProperty: true})
      && (style.stroke !== "none" || (style.fill !== "none" && shape.localName !== "line"));
  };
  const stroke = (shape) => {
    const style = getComputedStyle(shape);
    return style.stroke === "none" ? 0 : parseFloat(style.strokeWidth);
  };

  // Corners of a path of straight pieces; null when it has a curve.
  const corners = (d) => {
    if (/[^MmLlHhVvZz\d\s,.+e-]/.test(d)) return null;
    const found = [];
    let [x, y] = [0, 0];
    for (const [, letter, rest] of d.matchAll(/([MmLlHhVvZz])([^MmLlHhVvZz]*)/g)) {
      const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g) ?? []).map(Number);
      const own = letter === letter.toLowerCase(), kind = letter.toLowerCase();
      while (numbers.length) {
        if (kind !== "v") x = (own ? x : 0) + numbers.shift();
        if (kind !== "h") y = (own ? y : 0) + numbers.shift();
        found.push([x, y]);
      }
    }
    return found;
  };
  const sampled = (shape) => {
    const length = shape.getTotalLength(), count = Math.ceil(length);
    return Array.from({length: count}, (_, index) => shape.getPointAtLength((index * length) / count)).map((p) => [p.x, p.y]);
  };
  const polygon = ([left, top, right, bottom]) => [[left, top], [right, top], [right, bottom], [left, bottom]];
  const local = (shape) => {
    if (shape.points) return [...shape.points].map((p) => [p.x, p.y]);
    if (shape.localName === "path") return corners(shape.getAttribute("d")) ?? sampled(shape);
    const style = getComputedStyle(shape);
    const isSquare = shape.localName === "rect" && ["rx", "ry"].every((name) => !(parseFloat(style[name]) > 0));
    return isSquare ? null : sampled(shape);
  };
  // A <use> shows a shape from elsewhere, stretched to the box that it fills here.
  const used = remembered((href) => {
    const found = document.querySelector(href);
    const points = local(found.matches(SHAPES) ? found : found.querySelector(SHAPES));
    const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
    const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return points.map(([x, y]) => [(x - left) / (right - left), (y - top) / (bottom - top)]);
  });
  const outline = (shape) => {
    if (shape.localName === "use") {
      const [left, top, right, bottom] = boxOf(shape);
      return used(shape.href.baseVal).map(([x, y]) => [left + x * (right - left), top + y * (bottom - top)]);
    }
    const points = local(shape);
    if (!points) return polygon(boxOf(shape));
    const at = shape.getScreenCTM();
    return points.map(([x, y]) => [at.a * x + at.c * y + at.e, at.b * x + at.d * y + at.f]);
  };

  const shapes = (element) => {
    const found = element.matches(SHAPES) ? [element] : all(element, SHAPES);
    return found.filter((shape) => shown(shape) && !shape.closest("defs, symbol, marker, clipPath, mask"));
  };

  const symbol = (element, rows) => {
    const own = shapes(element).find((shape) => shape === element || !shape.closest(NOT_OF_SYMBOL));
    const cell = element.closest("td, th"), row = element.closest("tr"), data = element.dataset;
    return own && {
      simpul: data.simpul ?? data.langkah ?? "", langkah: data.langkah ?? "", pelaksana: data.pelaksana ?? "",
      bentuk: data.bentuk ?? "", sambungan: data.sambungan ?? "", garis_luar: outline(own), tebal: stroke(own),
      sel: cell ? boxOf(cell) : null, baris: rows.indexOf(row), anchor: row?.id ?? "", jendela: clipOf(own),
    };
  };
  const piece = (panah) => (shape) => ({
    panah, kepala: !shape.matches("line"), kotak: meet(boxOf(shape), clipOf(shape)), utuh: boxOf(shape),
    garis_luar: shape.matches("line") ? [] : outline(shape), tebal: stroke(shape),
  });

  const textNodes = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && !node.parentElement.closest(SPOKEN_NOT_SHOWN) && !hidden(node.parentElement)) found.push(node);
    }
    return found;
  };
  const textBoxes = (node) => {
    const range = document.createRange();
    range.setStart(node, node.data.search(/\S/));
    range.setEnd(node, node.data.trimEnd().length);
    return [...range.getClientRects()].filter((rect) => rect.width > 0).map(box);
  };
  const label = (element, rows) => {
    const nodes = textNodes(element);
    return {
      panah: element.dataset.label, teks: words(nodes.map((node) => node.data).join("")), kotak: nodes.flatMap(textBoxes),
      baris: rows.indexOf(element.closest("tr")), jendela: clipOf(element),
    };
  };
  const text = (node) => ({teks: words(node.data), kotak: textBoxes(node)});

  const heading = (th) => ({
    nama: [th.textContent, ...[th, ...all(th, "*")].flatMap((e) => [e.title, e.abbr, e.getAttribute("aria-label"), e.dataset.pelaksana])]
      .filter((name) => typeof name === "string" && name).map(words),
    kotak: boxOf(th),
  });

  const sheet = (table) => {
    const rows = [...table.rows];
    return {
      tabel: boxOf(table),
      judul: all(table, "thead th").map(heading),
      baris: rows.map(boxOf),
      simbol: all(table, "[data-bentuk], [data-sambungan]").map((one) => symbol(one, rows)).filter(Boolean),
      potongan: all(table, "[data-panah]").flatMap((one) => shapes(one).map(piece(one.dataset.panah))),
      batang: all(table, "[data-bersama]").flatMap((one) => shapes(one).map(boxOf)),
      label: all(table, "[data-label]").map((one) => label(one, rows)),
      teks: textNodes(table).filter((node) => !node.parentElement.closest("[data-label]")).map(text),
    };
  };
  return Object.fromEntries(all(document, "[data-uji]").map((root) => [root.dataset.uji, all(root, "table").map(sheet)]));
};
