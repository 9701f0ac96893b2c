export interface Line {
  text: string;

  /** Whether the other side has no such line at this place. */
  isOwn: boolean;
}

/** Beyond this many lines a comparison would take longer than it helps. */
const most = 2000;

/** Marks what two texts do not have in common, line by line (longest common subsequence). */
export function compare(left: Array<string>, right: Array<string>): [Array<Line>, Array<Line>] {
  if (left.length > most || right.length > most) return [plain(left), plain(right)];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }

  const marked: [Array<Line>, Array<Line>] = [[], []];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      marked[0].push({ text: left[i++], isOwn: false });
      marked[1].push({ text: right[j++], isOwn: false });
    } else if (j >= right.length || (i < left.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      marked[0].push({ text: left[i++], isOwn: true });
    } else {
      marked[1].push({ text: right[j++], isOwn: true });
    }
  }

  return marked;
}

export const plain = (lines: Array<string>): Array<Line> => lines.map((text) => ({ text, isOwn: false }));
