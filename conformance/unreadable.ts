import { type Design, taskTemplates } from "@fletch/task";

import { renderPython } from "../packages/task/src/render.ts";
import { AnnotationError, parseAnnotation, scopeOf } from "../packages/task/src/types/index.ts";

/** Everything that an annotation may name, for texts that Fletch cannot turn into imports of their own. */
export const IMPORTS = `import datetime as dt
import os
import typing
import numpy as np
import pandas as pd
import pyarrow as pa
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import *
from uuid import UUID
import builtins, flytekit, pandas, pyarrow
from google.protobuf.struct_pb2 import Struct
from flytekit import *
from flytekit import kwtypes, StructuredDataset
from flytekit.core.annotation import FlyteAnnotation
from flytekit.types.directory import *
from flytekit.types.error import FlyteError
from flytekit.types.file import *
from flytekit.types.iterator import JSON
from flytekit.types.schema import FlyteSchema
from flytekit.types.structured.structured_dataset import CSV, PARQUET
from pandas import DataFrame
from typing import Any, Iterator, Literal
`;

/**
 * The Python of a design that Fletch refuses, for flytekit to judge. Types that Fletch cannot read stand in it as they are
 * written: each is rendered as a Literal that is replaced afterwards.
 */
export function renderUnreadable(design: Design): string {
  const scope = scopeOf(design);
  const raw = new Map<string, string>();
  const readable = (text: string): string => {
    try {
      parseAnnotation(text, scope);
      return text;
    } catch (error) {
      if (!(error instanceof AnnotationError)) throw error;
      const stand = `Literal["unreadable ${raw.size}"]`;
      raw.set(stand, text);
      return stand;
    }
  };
  const python = renderPython(withTypes(design, readable) as Design);
  if (raw.size === 0) return python;
  let text = python;
  // Beside a class called Literal it is written with its module.
  for (const [stand, annotation] of raw)
    for (const module of ["_typing.", "typing.", ""])
      text = text.replaceAll(module + stand, () => annotation);
  return IMPORTS + text;
}

const TYPE_KEYS = new Set(["type", "var_type", "output_schema_type", "output_structured_dataset_type"]);

/** A copy whose annotations went through a function. */
function withTypes(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withTypes(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      TYPE_KEYS.has(key) && typeof item === "string" && !Object.hasOwn(taskTemplates, item)
        ? change(item)
        : ["parameters", "default"].includes(key)
          ? item
          : withTypes(item, change),
    ]),
  );
}
