"""Reads Python that declares one Flyte task, and gives the design that says the same.

    read_design.py    a list of {"source", "module", "entity"?} on stdin, a list of answers on stdout

An answer is {"design": {...}}, or {"code": "<why>"} where the source needs code that no design can hold. Nothing is run: what is
written is read as it stands, also when flytekit would refuse it.
"""

from __future__ import annotations

import ast
import json
import sys

FUNCTION_KINDS = {"task": "task", "dynamic": "dynamic", "eager": "eager"}
PLUGINS = {
    *("Spark", "GenericSparkConf", "Databricks", "DatabricksV2", "RayJobConfig", "Dask", "Elastic", "PyTorch", "TfJob"),
    *("MPIJob", "HorovodJob", "AWSBatchConfig", "SlurmFunctionConfig", "MMCloudConfig", "PerianConfig", "Pod"),
    # No function can have these; flytekit says so late.
    *("LeptonEndpointConfig", "SlurmScriptConfig", "SlurmConfig"),
}
TEMPLATES = {
    *("ShellTask", "SQLTask", "SQLite3Task", "SQLAlchemyTask", "SnowflakeTask", "BigQueryTask", "AthenaTask", "HiveTask"),
    *("HiveSelectTask", "FileSensor", "WebhookTask", "SlurmTask", "SlurmShellTask", "LeptonEndpointDeploymentTask"),
    *("LeptonEndpointDeletionTask", "PerianContainerTask"),
}
CONTAINER_KEYS = {
    *("image", "command", "arguments", "input_data_dir", "output_data_dir", "metadata_format", "io_strategy", "local_logs"),
    "task_type_version",
}
PARAMETERS = {
    *("cache", "cache_serialize", "cache_version", "cache_ignore_input_vars", "retries", "interruptible", "deprecated"),
    *("timeout", "container_image", "environment", "requests", "limits", "resources", "secret_requests", "docs"),
    *("enable_deck", "disable_deck", "deck_fields", "pod_template", "pod_template_name", "accelerator", "shared_memory"),
    *("labels", "annotations", "task_resolver"),
}
# Parameters of flytekit's sensors and webhooks that are no metadata.
OWN_KEYS = {"WebhookTask": {"timeout"}}
IN_MODULE = {"ShellTask"}
# Keys whose values are Python's types.
TYPE_KEYS = {"output_schema_type", "output_structured_dataset_type", "var_type"}
POSITIONAL = {
    "SQLite3Task": ("name", "query_template"),
    "SQLAlchemyTask": ("name", "query_template"),
    "SQLTask": ("name", "query_template"),
    "ContainerTask": ("name", "image", "command"),
    "Echo": ("name", "inputs"),
    "Resources": ("cpu", "mem", "gpu", "ephemeral_storage"),
}
# Classmethods, with their own defaults.
MODEL = {"checkpoint_path": "meta-llama/Llama-3.1-8B-Instruct", "served_model_name": "default-model"}
ENGINES = {
    "nim": {},
    "custom": {"port": 8080},
    "vllm": {"image": "vllm/vllm-openai:latest", **MODEL},
    "sglang": {"image": "lmsysorg/sglang:latest", **MODEL},
}
SCALINGS = {"traffic": {}, "gpu": {"max_replicas": 3}, "qpm": {"max_replicas": 3}}


class NeedsCode(Exception):
    """What no design can hold."""


def camel(name: str) -> str:
    first, *more = name.rstrip("_").split("_")
    return first + "".join("IP" if word == "ip" else word.capitalize() for word in more)


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    raise NeedsCode(f"{ast.unparse(node)} is called")


class Reader:
    def __init__(self, module: str, entity: str):
        self.module, self.entity = module, entity
        self.known: dict[str, object] = {}
        self.classes: set[str] = set()

    # Values

    def value(self, node: ast.expr) -> object:
        match node:
            case ast.Constant(value):
                return value
            case ast.List(elts) | ast.Tuple(elts):
                return [self.value(each) for each in elts]
            case ast.Dict(keys, values):
                return {self.value(k): self.value(v) for k, v in zip(keys, values, strict=True) if k}
            case ast.UnaryOp(ast.USub(), operand):
                return -self.value(operand)  # type: ignore[operator]
            case ast.Name(id):
                if id in self.known:
                    return self.known[id]
                if id in ("T4", "A100", "L4", "V100"):
                    return {"device": f"nvidia-tesla-{id.lower()}"}
                raise NeedsCode(f"{id} is no value")
            case ast.Attribute(_, attr):
                return attr.lower()
            case ast.Call():
                return self.call(node)
        raise NeedsCode(f"{ast.unparse(node)} is no value")

    def arguments(self, node: ast.Call) -> dict[str, object]:
        """Arguments by name."""
        given: dict[str, object] = {}
        name = name_of(node.func)
        positions = POSITIONAL.get(name, ())
        for index, each in enumerate(node.args):
            if index >= len(positions):
                raise NeedsCode(f"{name} has arguments without a name")
            given[positions[index]] = self.value(each)
        for keyword in node.keywords:
            if keyword.arg is None:
                raise NeedsCode("keywords come from a dict")
            given[keyword.arg] = self.argument(keyword.arg, keyword.value)
        return given

    def argument(self, name: str, node: ast.expr) -> object:
        if name in ("inputs", "outputs", "dynamic_inputs") and isinstance(node, ast.Call | ast.Dict):
            return self.variables(node)
        if name in TYPE_KEYS:
            return ast.unparse(node)
        return self.value(node)

    def variables(self, node: ast.expr) -> list[dict]:
        pairs = (
            [(each.arg, each.value) for each in node.keywords]
            if isinstance(node, ast.Call)
            else [(self.value(k), v) for k, v in zip(node.keys, node.values, strict=True) if k]  # type: ignore[attr-defined]
        )
        found = []
        for name, type_ in pairs:
            if isinstance(type_, ast.Tuple):
                found.append({"name": name, "type": ast.unparse(type_.elts[0]), "default": self.value(type_.elts[1])})
            else:
                found.append({"name": name, "type": ast.unparse(type_)})
        return found

    def call(self, node: ast.Call) -> object:
        name = name_of(node.func)
        if name in self.classes:
            raise NeedsCode(f"{name} is a class of its own")
        given = self.arguments(node)
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
            owner = node.func.value.id
            if owner == "EndpointEngineConfig" and name in ENGINES:
                return {"endpoint_type": name, **ENGINES[name], **given}
            if owner == "ScalingConfig" and name in SCALINGS:
                return {"scaling_type": name, **SCALINGS[name], **given}
            raise NeedsCode(f"{owner}.{name} is called")
        if name == "timedelta":
            units = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}
            return sum(units[unit] * amount for unit, amount in given.items())  # type: ignore[operator, misc]
        if name.startswith("V1"):
            return {camel(key): value for key, value in given.items()}
        if name == "PodTemplate" and "pod_spec" not in given:
            return {**given, "pod_spec": {"containers": []}} if given else {}
        if name == "QueryJobConfig":
            # Google's class adds this to whatever is in it.
            return {camel(key): value for key, value in given.items()}
        if name == "LeptonEndpointConfig":
            # A dict alone is variables.
            plain = [each.arg for each in node.keywords if isinstance(each.value, ast.Dict)]
            if "environment" in plain:
                given["environment"] = {"env_vars": given["environment"]}
        if name[0].isupper():
            return {"plugin": name, **given} if name in PLUGINS else given
        raise NeedsCode(f"{name} is called")

    # Designs

    def parameters(self, given: dict[str, object]) -> dict[str, object]:
        found = dict(given)
        metadata = found.pop("metadata", None) or {}
        return {**metadata, **found}  # type: ignore[dict-item]

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> dict:
        made = node.decorator_list[0]
        kind = FUNCTION_KINDS[name_of(made.func if isinstance(made, ast.Call) else made)]
        given = self.arguments(made) if isinstance(made, ast.Call) else {}
        positional, defaults = node.args.args, node.args.defaults
        padded = [None] * (len(positional) - len(defaults)) + list(defaults) + node.args.kw_defaults
        inputs = [
            {
                "name": each.arg,
                **({} if each.annotation is None else {"type": ast.unparse(each.annotation)}),
                **({} if default is None else {"default": self.value(default)}),
            }
            for each, default in zip([*positional, *node.args.kwonlyargs], padded, strict=True)
        ]
        outputs = [] if node.returns is None else [{"name": "o0", "type": ast.unparse(node.returns)}]
        return {
            "format": "fletch/v1",
            "kind": kind,
            "module": self.module,
            "function": node.name,
            **({"async": True} if isinstance(node, ast.AsyncFunctionDef) and kind != "eager" else {}),
            "inputs": inputs,
            "outputs": outputs,
            "parameters": self.parameters(given),
        }

    def made(self, node: ast.Call, variable: str) -> dict:
        name = name_of(node.func)
        if name == "map_task":
            raise NeedsCode("a task is mapped over a list")
        given = self.arguments(node)
        head = {"format": "fletch/v1", "name": given.pop("name", "")}
        sides = {side: given.pop(side) for side in ("inputs", "outputs") if given.get(side) is not None}
        if "dynamic_inputs" in given:
            sides["inputs"] = given.pop("dynamic_inputs")
        if name == "Echo":
            return {**head, "kind": "echo", **sides, "parameters": self.parameters(given)}
        if name == "ContainerTask":
            own = {key: given.pop(key) for key in list(given) if key in CONTAINER_KEYS}
            own = {key: value for key, value in own.items() if value is not None}
            return {**head, "kind": "container", "container": own, **sides, "parameters": self.parameters(given)}
        if name in TEMPLATES:
            own_keys = OWN_KEYS.get(name, set())
            own = {key: given.pop(key) for key in list(given) if key not in {*PARAMETERS, "metadata"} - own_keys}
            if isinstance(own.get("task_config"), dict) and name != "ShellTask":
                own["task_config"].pop("plugin", None)  # type: ignore[union-attr]
            if isinstance(own.get("config"), dict):
                own["config"].pop("plugin", None)  # type: ignore[union-attr]
            place = {"module": self.module, "variable": variable} if name in IN_MODULE else {}
            return {
                **head,
                "kind": "template",
                "template": {"type": name, **place, **own},
                **sides,
                "parameters": self.parameters(given),
            }
        return self.around(name, self.call(node))

    def around(self, name: str, value: object) -> dict:
        """A task that holds this piece of a configuration."""
        ray = {"plugin": "RayJobConfig", "worker_node_config": []}
        lepton = {"endpoint_name": "e", "resource_shape": "s", "node_group": "n"}
        endpoint = {**lepton, "endpoint_config": {"endpoint_type": "nim", "image": "i"}}
        if name in ("gpu", "qpm", "traffic"):
            name = "ScalingConfig"
        bare = {key: each for key, each in value.items() if key != "plugin"} if isinstance(value, dict) else value
        parameters, template = {}, None
        match name:
            case "LeptonEndpointConfig":
                template = {"type": "LeptonEndpointDeploymentTask", "config": bare}
            case "ScalingConfig":
                template = {"type": "LeptonEndpointDeploymentTask", "config": {**endpoint, "scaling": value}}
            case "SlurmScriptConfig":
                template = {"type": "SlurmTask", "task_config": bare}
            case "HeadNodeConfig":
                parameters = {"task_config": {**ray, "head_node_config": value}}
            case "WorkerNodeConfig":
                parameters = {"task_config": {**ray, "worker_node_config": [value]}}
            case "Resources":
                parameters = {"resources": value}
            case "V1PodSpec":
                parameters = {"pod_template": {"pod_spec": value}}
            case _ if name in PLUGINS:
                parameters = {"task_config": value}
            case _:
                raise NeedsCode(f"{name} stands alone")
        if template is not None:
            return {"format": "fletch/v1", "kind": "template", "name": "t", "template": template}
        head = {"format": "fletch/v1", "kind": "task", "module": self.module, "function": "t"}
        return {**head, "parameters": parameters}

    def design(self, source: str) -> dict:
        found: dict[str, dict] = {}
        last: str | None = None
        body = ast.parse(source).body
        self.classes = {node.name for node in body if isinstance(node, ast.ClassDef)}
        for node in body:
            match node:
                case ast.Import() | ast.ImportFrom() | ast.ClassDef():
                    continue
                case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
                    found[name] = self.function(node)
                    last = name
                case ast.Assign([ast.Name(id)], ast.Call() as value):
                    callee = name_of(value.func)
                    if callee in {*TEMPLATES, "ContainerTask", "Echo"} or callee in self.classes or callee == "map_task":
                        if callee in self.classes:
                            raise NeedsCode(f"{callee} is a class of its own")
                        found[id] = self.made(value, id)
                        last = id
                    elif callee == "NotebookTask":
                        raise NeedsCode("the code is a notebook")
                    else:
                        self.known[id] = self.value(value)
                case ast.Expr(ast.Call() as value):
                    if name_of(value.func) == "NotebookTask":
                        raise NeedsCode("the code is a notebook")
                    found["t"] = self.made(value, "t")
                    last = "t"
                case _:
                    raise NeedsCode(f"{ast.unparse(node)[:60]} is code")
        if last is None:
            raise NeedsCode("nothing is declared")
        return found.get(self.entity) or found[last]


def answer(request: dict) -> dict:
    reader = Reader(request.get("module") or "example", request.get("entity") or "t")
    try:
        return {"design": reader.design(request["source"])}
    except NeedsCode as error:
        return {"code": str(error)}


if __name__ == "__main__":
    json.dump([answer(each) for each in json.load(sys.stdin)], sys.stdout, default=str)
