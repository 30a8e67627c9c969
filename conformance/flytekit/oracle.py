"""The judge: what does real flytekit make of a Python module?

It takes one request a line on stdin, and gives one answer a line on stdout. A request is JSON, one of
    {"module": "recipes.train", "source": "<python>", "settings": {...}}   what flytekit registers for it
    {"literals": ["'a'", ...]}                                             values of Python literals
and is answered by {"result": ...} or {"error": {"type", "message", "phase"}}.
What is registered comes as a list of {"type": task | workflow | launchPlan, "name", "spec": <proto3 JSON>, "binary": <base64,
deterministic>}, in flytekit's order. `settings` are those of a design: project, domain, version, images, env, fast, default_resources,
python_interpreter, source_root, git_repo.  The phase of an error is import (the decorator ran), serialize
(get_serializable) or message (the model became a protobuf).
"""

from __future__ import annotations

import ast
import base64
import contextlib
import gc
import importlib.util
import inspect
import json
import linecache
import os
import pathlib
import sys
import tempfile
import types
import typing
import warnings

sys.dont_write_bytecode = True
os.environ["FLYTE_SDK_LOGGING_LEVEL"] = "50"
os.environ["FLYTE_SDK_DEV_LOGGING_LEVEL"] = "50"
# Variables that would choose another default image or wrap functions.
for name in ("FLYTE_INTERNAL_IMAGE", "_F_E_VS"):
    os.environ.pop(name, None)
warnings.simplefilter("ignore")

with contextlib.redirect_stdout(sys.stderr):
    import flytekit
    from google.protobuf import json_format

    from flytekit.configuration import (
        FastSerializationSettings,
        Image,
        ImageConfig,
        SerializationSettings,
    )
    from flytekit.core.base_task import PythonTask
    from flytekit.core.context_manager import FlyteContextManager, FlyteEntities
    from flytekit.core.launch_plan import LaunchPlan
    from flytekit.core.python_function_task import EagerAsyncPythonFunctionTask
    from flytekit.core.reference_entity import ReferenceEntity
    from flytekit.core.resources import Resources, ResourceSpec
    from flytekit.core.task import TaskPlugins
    from flytekit.core.tracker import _mod_sanitizer
    from flytekit.core.type_engine import TypeEngine
    from flytekit.core.workflow import WorkflowBase
    from flytekit.image_spec.image_spec import ImageBuildEngine, ImageSpec
    from flytekit.models.admin.workflow import WorkflowSpec
    from flytekit.models.launch_plan import LaunchPlan as LaunchPlanModel
    from flytekit.models.task import TaskSpec
    from flytekit.tools.translator import get_serializable

FLYTEKIT = "1.16.14"


def assume_images_exist() -> None:
    """No image is built or looked up: the name that an ImageSpec computes is what lands in the container."""
    ImageSpec.exist = lambda self: True  # type: ignore[method-assign]
    for name, (builder, _priority) in ImageBuildEngine.get_registry().items():
        if name != "noop":  # noop only answers its base_image
            builder.build_image = lambda image_spec: None  # type: ignore[method-assign]


def settings_of(given: dict) -> SerializationSettings:
    images = dict(given.get("images") or {})
    default = images.pop("default", None)
    fast = given.get("fast")
    resources = given.get("default_resources")
    more = {}
    if given.get("python_interpreter") is not None:
        more["python_interpreter"] = given["python_interpreter"]
    return SerializationSettings(
        image_config=ImageConfig.create_from(
            Image.look_up_image_info("default", default) if default else None,
            [Image.look_up_image_info(k, v, allow_no_tag_or_digest=True) for k, v in images.items()],
        ),
        project=given.get("project"),
        domain=given.get("domain"),
        version=given.get("version"),
        env=given.get("env"),
        default_resources=None
        if resources is None
        else ResourceSpec(
            requests=Resources(**(resources.get("requests") or {})),
            limits=Resources(**(resources.get("limits") or {})),
        ),
        git_repo=given.get("git_repo"),
        fast_serialization_settings=None
        if fast is None
        else FastSerializationSettings(
            enabled=True,
            destination_dir=fast.get("destination_dir") or None,
            distribution_location=fast.get("distribution_location") or None,
        ),
        source_root=given.get("source_root"),
        **more,
    )


def packages_of(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:n]) for n in range(1, len(parts))]


def forget(module_name: str) -> None:
    """Drops what a loaded module left behind in flytekit's global registries."""
    FlyteEntities.entities.clear()
    LaunchPlan.CACHE.clear()
    ImageBuildEngine.build.cache_clear()
    ImageBuildEngine._IMAGE_NAME_TO_REAL_NAME.clear()
    _mod_sanitizer._module_cache.clear()
    TypeEngine._LITERAL_CACHE.clear()
    for clear in typing._cleanups:  # Python keeps the first of types that are equal: Literal[1, 2] for Literal[2, 1]
        clear()
    linecache.clearcache()
    inspect.modulesbyfile.clear()
    inspect._filesbymodname.clear()
    for name in [*packages_of(module_name), module_name]:
        sys.modules.pop(name, None)

    def mine(thing: object) -> bool:
        return getattr(thing, "__module__", None) == module_name

    for registry in (TaskPlugins._PYTHONFUNCTION_TASK_PLUGINS, TypeEngine._REGISTRY):
        for key in [k for k, v in registry.items() if mine(k) or mine(type(v)) or mine(v)]:
            del registry[key]


class Failure(Exception):
    """An error of flytekit, with the phase it appeared in."""

    def __init__(self, phase: str, cause: BaseException):
        super().__init__(str(cause))
        self.phase, self.cause = phase, cause


def answer_of(model: object) -> dict | None:
    if isinstance(model, TaskSpec):
        kind, name, spec = "task", model.template.id.name, model
    elif isinstance(model, WorkflowSpec):
        kind, name, spec = "workflow", model.template.id.name, model
    elif isinstance(model, LaunchPlanModel):
        kind, name, spec = "launchPlan", model.id.name, model.spec
    else:
        return None
    try:
        message = spec.to_flyte_idl()
        return {
            "type": kind,
            "name": name,
            "spec": json_format.MessageToDict(message),
            "binary": base64.b64encode(message.SerializeToString(deterministic=True)).decode("ascii"),
        }
    except BaseException as error:  # noqa: BLE001
        raise Failure("message", error) from None


def load(path: pathlib.Path, name: str) -> None:
    """Loads a file under a dotted name. Its packages are there, since libraries import classes by their module."""
    for package in packages_of(name):
        sys.modules[package] = types.ModuleType(package)
        sys.modules[package].__path__ = []  # type: ignore[attr-defined]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


def serialize(path: pathlib.Path, name: str, settings: SerializationSettings) -> list[dict]:
    """Loads a file as module `name` and serialises its tasks, in flytekit's own order."""
    taken = [each for each in [*packages_of(name), name] if each in sys.modules]
    if taken:
        raise Failure("import", RuntimeError(f"the module name {taken[0]} is taken in this process"))
    context = FlyteContextManager.current_context().with_serialization_settings(settings)
    forget(name)
    try:
        with FlyteContextManager.with_context(context) as ctx:
            try:
                load(path, name)
            except BaseException as error:  # noqa: BLE001
                raise Failure("import", error) from None
            mapping: dict = {}
            for entity in FlyteEntities.entities.copy():
                if isinstance(entity, ReferenceEntity) or not isinstance(
                    entity, (PythonTask, WorkflowBase, LaunchPlan)
                ):
                    continue
                try:
                    get_serializable(mapping, ctx.serialization_settings, entity)
                    if isinstance(entity, EagerAsyncPythonFunctionTask):
                        plan = LaunchPlan.get_default_launch_plan(ctx, entity.get_as_workflow())
                        get_serializable(mapping, ctx.serialization_settings, plan)
                except BaseException as error:  # noqa: BLE001
                    raise Failure("serialize", error) from None
            answers = [answer_of(model) for model in mapping.values()]
            return [each for each in answers if each is not None]
    finally:
        forget(name)


def entities(request: dict, folder: str) -> list[dict]:
    name = request["module"]
    path = pathlib.Path(folder).joinpath(*name.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True)
    # Bytes, so that no line end is changed on the way.
    path.write_bytes(request["source"].encode("utf-8"))
    given = request.get("settings") or {}
    if given.get("vscode"):  # FLYTE_ENABLE_VSCODE_KEY, read whenever a function is decorated
        os.environ["_F_E_VS"] = "true"
    try:
        return serialize(path, name, settings_of(given))
    finally:
        os.environ.pop("_F_E_VS", None)


def answer(request: dict, folder: str) -> dict:
    try:
        if "literals" in request:
            return {"result": [ast.literal_eval(text) for text in request["literals"]]}
        return {"result": entities(request, folder)}
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001
        failure = error if isinstance(error, Failure) else Failure("request", error)
        told = {
            "type": type(failure.cause).__name__,
            "message": str(failure.cause),
            "phase": failure.phase,
        }
        return {"error": told}


def main() -> int:
    if flytekit.__version__ != FLYTEKIT:
        print(f"flytekit {flytekit.__version__} is installed, {FLYTEKIT} is wanted", file=sys.stderr)
        return 3
    assume_images_exist()
    out = sys.stdout
    with (
        contextlib.redirect_stdout(sys.stderr),
        tempfile.TemporaryDirectory(prefix="oracle") as top,
        tempfile.TemporaryDirectory(prefix="oracle") as empty,
        # A FlyteDirectory of no name is the folder of the process, which flytekit copies where it is a default.
        contextlib.chdir(empty),
    ):
        for n, line in enumerate(sys.stdin):
            out.write(json.dumps(answer(json.loads(line), f"{top}/{n}")) + "\n")
            out.flush()
            if n % 200 == 199:
                gc.collect()
    return 0


if __name__ == "__main__":
    sys.exit(main())
