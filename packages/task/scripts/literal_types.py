"""Writes src/types/fixtures/literal-types.json: what flytekit makes of the annotations in annotations.txt beside it.

Run with the Python of conformance/ (flytekit 1.16.14, pandas, pyarrow, numpy, pydantic):
    PYTHONPATH=conformance/flytekit/stand-ins conformance/.venv/bin/python packages/task/scripts/literal_types.py
"""

import dataclasses
import datetime
import enum
import json
import os
import pathlib
import typing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import *  # noqa: F403
from uuid import UUID

import flytekit.types.directory
import flytekit.types.file
import numpy as np
import pandas as pd
import pyarrow as pa
from flytekit import FlyteDirectory, FlyteFile, StructuredDataset, kwtypes
from flytekit.core.annotation import FlyteAnnotation
from flytekit.core.type_engine import TypeEngine
from flytekit.types.directory import TensorboardLogs, TFRecordsDirectory
from flytekit.types.error import FlyteError
from flytekit.types.file import *  # noqa: F403
from flytekit.types.file import FileExt
from flytekit.types.iterator import JSON
from flytekit.types.schema import FlyteSchema
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from pydantic import BaseModel, Field

datetime = datetime.datetime


class Color(enum.Enum):
    RED = "red"
    GREEN = "green"


@dataclasses.dataclass
class Point:
    x: int


@dataclasses.dataclass
class Nest:
    p: Point
    q: str


@dataclasses.dataclass
class Outer:
    color: Color
    nest: Nest
    when: datetime
    span: timedelta = timedelta(minutes=90)
    day: Optional[date] = None
    names: List[str] = dataclasses.field(default_factory=lambda: ["a"])
    scores: Dict[str, float] = dataclasses.field(default_factory=dict)
    kind: Literal["a", "b"] = "a"
    file: Optional[FlyteFile] = None
    described: int = dataclasses.field(default=3, metadata={"description": "How many."})


class Inner(BaseModel):
    x: int


class Model(BaseModel):
    my_field: int
    aB_cd: str = "x"
    inner: Inner
    color: Color
    span: timedelta = timedelta(hours=1, seconds=4.5)
    when: Optional[datetime] = None
    names: List[str] = ["a"]
    kind: Literal["a"] = "a"
    scores: Dict[str, float] = {}
    described: int = Field(default=3, description="How many.")


for each in (Color, Point, Nest, Outer, Inner, Model):
    each.__module__ = "m"

FIXTURES = pathlib.Path(__file__).parent.parent / "src" / "types" / "fixtures"


def answer(text: str):
    try:
        hint = eval(text)
        literal = TypeEngine.to_literal_type(type(None) if hint is None else hint)
        return MessageToDict(literal.to_flyte_idl())
    except Exception:
        return None


lines = (FIXTURES / "annotations.txt").read_text().splitlines()
answers = {line: answer(line) for line in lines}
# What holds an address of this process is no answer to compare with.
kept = {line: found for line, found in answers.items() if " object at 0x" not in json.dumps(found)}
entries = [f"{json.dumps(line)}: {json.dumps(found, sort_keys=True)}" for line, found in kept.items()]
(FIXTURES / "literal-types.json").write_text("{\n" + ",\n".join(entries) + "\n}\n")
