from datetime import datetime
from typing import Annotated, List

import numpy as np
import pandas as pd
import pyarrow as pa

from flytekit import StructuredDataset, kwtypes, task
from flytekit.types.schema import FlyteSchema
from flytekit.types.structured.structured_dataset import CSV


@task
def reshape(
    any_table: StructuredDataset,
    typed: Annotated[StructuredDataset, kwtypes(id=int, name=str, seen=datetime, tags=List[str])],
    frame: Annotated[pd.DataFrame, kwtypes(x=float, ok=bool), "parquet"],
    arrow: pa.Table,
    csv: Annotated[StructuredDataset, CSV],
    old: FlyteSchema[kwtypes(x=int, y=str)],
    older: FlyteSchema,
    array: np.ndarray,
) -> pd.DataFrame:
    """Reshapes a table."""
    return frame
