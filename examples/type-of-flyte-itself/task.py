from google.protobuf.struct_pb2 import Struct

from flytekit import task
from flytekit.types.error import FlyteError


@task
def handle(error: FlyteError, settings: Struct):
    """Handles a failure."""
