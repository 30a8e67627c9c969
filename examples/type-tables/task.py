from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, List

import numpy as np
import pandas as pd
import pyarrow as pa

from flytekit import StructuredDataset, kwtypes, task
from flytekit.types.schema import FlyteSchema
from flytekit.types.structured.structured_dataset import CSV


@dataclass
class Reading:
    at: datetime
    value: float


@task
def reshape(
    any_table: StructuredDataset,
    typed: Annotated[StructuredDataset, kwtypes(id=int, name=str, seen=datetime, tags=List[str])],
    frame: Annotated[pd.DataFrame, kwtypes(x=float, ok=bool), "parquet"],
    readings: Annotated[StructuredDataset, Reading],
    exact: Annotated[pd.DataFrame, kwtypes(id=np.int64, scores=List[np.float32], reading=Reading)],
    arrow: pa.Table,
    csv: Annotated[StructuredDataset, CSV],
    old: FlyteSchema[kwtypes(x=np.int32, y=str)],
    older: FlyteSchema,
    array: np.ndarray,
) -> pd.DataFrame:
    """Reshapes a table."""
    return frame
