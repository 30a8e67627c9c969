import type { Picture } from "./partition.ts";

import classes from "./accelerator.module.css";

const CELL = 6;
/** More chips than this a side are too small to count; the number says it. */
const MOST = 8;

/** A part of a device, to look at: the words beside it say the same. */
export function PartitionPicture({ picture }: { readonly picture: Picture }) {
  return picture.kind === "slices" ? <Slices {...picture} /> : <Chips sides={picture.sides} />;
}

function Slices({ slices, of, memory }: Picture & { readonly kind: "slices" }) {
  return (
    <svg className={classes["picture"]} viewBox="0 0 56 26" aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          x={index * 8 + 0.5}
          y={0.5}
          width={7}
          height={16}
          rx={1}
          data-on={index < slices || undefined}
        />
      ))}
      <rect x={0.5} y={19.5} width={55} height={6} rx={1} />
      <rect x={0.5} y={19.5} width={55 * memory} height={6} rx={1} data-on />
    </svg>
  );
}

/** Two directions make a grid; a third one more grids behind it. */
function Chips({ sides: [rows = 1, columns = 1, layers = 1] }: { readonly sides: readonly number[] }) {
  const [shownRows, shownColumns] = [Math.min(rows, MOST), Math.min(columns, MOST)];
  const shownLayers = Math.min(layers, 3);
  const shift = (shownLayers - 1) * 3;
  const [width, height] = [shownColumns * CELL + shift, shownRows * CELL + shift];
  return (
    <svg className={classes["picture"]} viewBox={`0 0 ${width} ${height}`} data-chips aria-hidden>
      {Array.from({ length: shownLayers }, (_, layer) => (
        <g
          // oxlint-disable-next-line react/no-array-index-key
          key={layer}
          transform={`translate(${shift - layer * 3} ${layer * 3})`}
        >
          {Array.from({ length: shownRows * shownColumns }, (_, index) => (
            <rect
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              x={(index % shownColumns) * CELL + 0.5}
              y={Math.floor(index / shownColumns) * CELL + 0.5}
              width={CELL - 1}
              height={CELL - 1}
              rx={1}
              data-on
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
