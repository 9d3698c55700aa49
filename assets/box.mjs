// The box that a drawing's shapes fill, from its markup alone: paths, circles, ellipses, rectangles, groups with transforms.
// Curves are sampled; clips are taken as the whole 32 × 32.

const size = 32;
const identity = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f], [p, q, r, s, t, u]) =>
  [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];

function transformOf(text) {
  let matrix = identity;
  for (const [, kind, list] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const n = list.split(/[\s,]+/).map(Number);
    const angle = n[0] * Math.PI / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    switch (kind) {
      case 'translate': matrix = times(matrix, [1, 0, 0, 1, n[0], n[1] ?? 0]); break;
      case 'scale': matrix = times(matrix, [n[0], 0, 0, n[1] ?? n[0], 0, 0]); break;
      case 'matrix': matrix = times(matrix, n); break;
      case 'rotate':
        if (n.length === 3) matrix = times(matrix, [1, 0, 0, 1, n[1], n[2]]);
        matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
        if (n.length === 3) matrix = times(matrix, [1, 0, 0, 1, -n[1], -n[2]]);
        break;
      default: throw new Error(`unknown transform ${kind}`);
    }
  }
  return matrix;
}

// One number at a time, because an arc's flags may be written without anything between them.
function* commands(d) {
  const counts = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
  const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
  const flag = /[\s,]*([01])/y;
  let at = 0, command = '';
  while (at < d.length) {
    const next = /[\s,]*([a-zA-Z])?/y;
    next.lastIndex = at;
    const found = next.exec(d);
    at = next.lastIndex;
    if (at >= d.length && !found[1]) return;
    if (found[1]) command = found[1];
    const values = [];
    for (let i = 0; i < counts[command.toUpperCase()]; i++) {
      const reader = command.toUpperCase() === 'A' && (i === 3 || i === 4) ? flag : number;
      reader.lastIndex = at;
      const match = reader.exec(d);
      if (!match) throw new Error(`a path that can't be read: ${d.slice(0, 60)}`);
      values.push(Number(match[1]));
      at = reader.lastIndex;
    }
    yield [command, values];
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  }
}

function pathPoints(d, see) {
  let x = 0, y = 0, startX = 0, startY = 0, controlX = 0, controlY = 0, before = '';
  for (const [command, v] of commands(d)) {
    const kind = command.toUpperCase();
    const relative = command !== kind;
    const [ox, oy] = relative ? [x, y] : [0, 0];
    const p = i => [v[i] + ox, v[i + 1] + oy];
    const cubic = (x1, y1, x2, y2, x3, y3) => {
      for (let t = 0.125; t <= 1; t += 0.125) {
        const u = 1 - t;
        see(u * u * u * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3,
          u * u * u * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3);
      }
      [x, y, controlX, controlY] = [x3, y3, x2, y2];
    };
    switch (kind) {
      case 'M': [x, y] = p(0); [startX, startY] = [x, y]; see(x, y); break;
      case 'L': [x, y] = p(0); see(x, y); break;
      case 'H': x = v[0] + ox; see(x, y); break;
      case 'V': y = v[0] + oy; see(x, y); break;
      case 'C': cubic(...p(0), ...p(2), ...p(4)); break;
      case 'S': {
        const mirrored = 'CS'.includes(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y];
        cubic(...mirrored, ...p(0), ...p(2));
        break;
      }
      case 'Q': case 'T': {
        const middle = kind === 'Q' ? p(0) : 'QT'.includes(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y];
        const [ex, ey] = kind === 'Q' ? p(2) : p(0);
        const [qx, qy] = middle;
        cubic(x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3, ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3, ex, ey);
        [controlX, controlY] = middle;
        break;
      }
      case 'A': {
        const [ex, ey] = p(5);
        arcPoints(x, y, v, ex, ey, see);
        [x, y] = [ex, ey];
        break;
      }
      case 'Z': [x, y] = [startX, startY]; break;
    }
    before = kind;
  }
}

// From the end points to the centre, as the SVG recommendation's implementation notes have it.
function arcPoints(x1, y1, [rx, ry, turn, large, sweep], x2, y2, see) {
  see(x2, y2);
  if (!rx || !ry || (x1 === x2 && y1 === y2)) return;
  const phi = turn * Math.PI / 180, cos = Math.cos(phi), sin = Math.sin(phi);
  const dx = (x1 - x2) / 2, dy = (y1 - y2) / 2;
  const px = cos * dx + sin * dy, py = -sin * dx + cos * dy;
  const grow = Math.max(1, Math.sqrt(px * px / (rx * rx) + py * py / (ry * ry)));
  [rx, ry] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
  const over = Math.max(0, (rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px) / (rx * rx * py * py + ry * ry * px * px));
  const root = Math.sqrt(over) * (large === sweep ? -1 : 1);
  const cx = root * rx * py / ry, cy = -root * ry * px / rx;
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweepAngle = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI;
  if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
  for (let i = 1; i < 12; i++) {
    const angle = start + sweepAngle * i / 12;
    const [qx, qy] = [rx * Math.cos(angle) + cx, ry * Math.sin(angle) + cy];
    see(cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2);
  }
}

/** @returns {[number, number, number, number]} left, top, right, bottom, inside 0–32. */
export function boxOf(body) {
  const box = [size, size, 0, 0];
  const stack = [{ matrix: identity, hidden: 0 }];
  for (const [, closing, tag, attributes, empty] of body.matchAll(/<(\/)?(\w+)((?:\s[\w:-]+="[^"]*")*)\s*(\/)?>/g)) {
    if (closing) {
      stack.pop();
      continue;
    }
    const get = name => attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
    const number = name => Number(get(name) ?? 0);
    const top = stack.at(-1);
    const matrix = times(top.matrix, transformOf(get('transform')));
    const hidden = top.hidden || tag === 'clipPath' || tag === 'filter';
    if (!empty) stack.push({ matrix, hidden });
    if (hidden) continue;
    const reach = get('stroke') ? Number(get('stroke-width') ?? 1) / 2 : 0;
    const see = (x, y) => {
      const [a, b, c, d, e, f] = matrix;
      const [px, py] = [a * x + c * y + e, b * x + d * y + f];
      box[0] = Math.min(box[0], px - reach);
      box[1] = Math.min(box[1], py - reach);
      box[2] = Math.max(box[2], px + reach);
      box[3] = Math.max(box[3], py + reach);
    };
    if (tag === 'path') pathPoints(get('d'), see);
    else if (tag === 'rect') rectanglePoints(number('x'), number('y'), number('width'), number('height'), see);
    else if (tag === 'circle') ovalPoints(number('cx'), number('cy'), number('r'), number('r'), see);
    else if (tag === 'ellipse') ovalPoints(number('cx'), number('cy'), number('rx'), number('ry'), see);
  }
  return [Math.max(0, box[0]), Math.max(0, box[1]), Math.min(size, box[2]), Math.min(size, box[3])];
}

function rectanglePoints(x, y, width, height, see) {
  for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]]) see(x + dx * width, y + dy * height);
}

function ovalPoints(cx, cy, rx, ry, see) {
  for (let i = 0; i < 16; i++) see(cx + rx * Math.cos(i * Math.PI / 8), cy + ry * Math.sin(i * Math.PI / 8));
}
