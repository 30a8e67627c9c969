from flyteidl.core.types_pb2 import LiteralType as LiteralTypeMessage
from google.protobuf.json_format import ParseDict

from flytekit import task
from flytekit.core.type_engine import SimpleTransformer, TypeEngine
from flytekit.models.types import LiteralType


def convert(value):
    raise NotImplementedError


def register(python_type: type, literal_type: dict) -> None:
    model = LiteralType.from_flyte_idl(ParseDict(literal_type, LiteralTypeMessage()))
    TypeEngine.register(
        SimpleTransformer(python_type.__name__, python_type, model, convert, convert)
    )


class Payload: ...


class Parts: ...


register(Payload, {"simple": "BINARY"})
register(
    Parts,
    {
        "blob": {"format": "parquet", "dimensionality": "MULTIPART"},
        "metadata": {"made_by": "flytekit-java", "version": 2},
    },
)


@task
def relay(payload: Payload) -> Parts:
    """Passes on what another SDK made."""
    return Parts()
