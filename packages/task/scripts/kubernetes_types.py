"""Writes src/values/generated/kubernetes.ts: the Kubernetes types that a pod spec is made of.

The source is the Python client (package `kubernetes`, the version that the conformance environment pins), because a
pod template is Python code: its class names, its argument names and what it refuses decide.

    python packages/task/scripts/kubernetes_types.py > packages/task/src/values/generated/kubernetes.ts
"""

import inspect
import json
import re

import kubernetes
from kubernetes import client

SCALARS = {"str": "s", "datetime": "s", "int": "i", "bool": "b", "object": "o", "float": "n"}
QUANTITY_MAPS = {"V1ResourceRequirements", "V1VolumeResourceRequirements"}
QUANTITIES = {"overhead", "size_limit", "divisor"}


def spell(python_type: str, found: list[str]) -> str:
    """A type of `openapi_types` in the short form of the table: s i b o n, [T], {T}, or a class name."""
    if match := re.fullmatch(r"list\[(.*)\]", python_type):
        return f"[{spell(match[1], found)}]"
    if match := re.fullmatch(r"dict\(str, (.*)\)", python_type):
        return f"{{{spell(match[1], found)}}}"
    if python_type in SCALARS:
        return SCALARS[python_type]
    found.append(python_type)
    return python_type


def fields(name: str, found: list[str]) -> str:
    cls = getattr(client, name)
    words = []
    for attribute, json_name in cls.attribute_map.items():
        setter = inspect.getsource(getattr(cls, attribute).fset)
        required = "must not be `None`" in setter
        # Quantities are texts in the client's signatures, but numbers pass and stay numbers.
        short = spell(cls.openapi_types[attribute], found)
        if name in QUANTITY_MAPS or attribute in QUANTITIES:
            short = re.sub(r"\bs\b", "o", short)
        regular = re.sub(r"([A-Z])", r"_\1", json_name).lower()
        spelling = "" if attribute == regular else f"={attribute}"
        words.append(f"{json_name}{'!' if required else ''}:{short}{spelling}")
    return " ".join(words)


def main() -> None:
    table: dict[str, str] = {}
    queue = ["V1PodSpec"]
    while queue:
        name = queue.pop(0)
        if name not in table:
            found: list[str] = []
            table[name] = fields(name, found)
            queue.extend(found)
    print(f"// Written by scripts/kubernetes_types.py from the Python package kubernetes {kubernetes.__version__}. Do not edit.")
    print()
    print("/**")
    print(" * Class → its fields: `name[!]:type[=python]`. `!` marks what the class refuses to be without; types are s text,")
    print(" * i integer, n number, b boolean, o text or number, [T] list, {T} map by text, or a class.")
    print(" */")
    print("export const kubernetesTypes: Readonly<Record<string, string>> = {")
    for name in sorted(table):
        print(f"  {name}: {json.dumps(table[name])},")
    print("};")


main()
