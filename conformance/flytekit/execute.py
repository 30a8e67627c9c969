"""Runs tasks as their containers would: `execute.py` reads a list of cases (JSON) from standard input and prints what went wrong with each.

A case holds the module, its source, the container's arguments and environment as compiled, the inputs and the wanted
outputs as Python expressions over the module's names. Inputs become a LiteralMap file, the arguments are executed by the
programs that flytekit installs, and the outputs file is read back.
"""

import importlib
import json
import multiprocessing
import os
import subprocess
import sys
import tarfile
import tempfile
import traceback
from pathlib import Path


def literal_file(path, message):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(message.SerializeToString())


def task_of(module, name):
    from flytekit.core.base_task import PythonTask

    for value in vars(module).values():
        if isinstance(value, PythonTask) and value.name == name:
            return value
    raise LookupError(f"the module has no task {name}")


def write_module(root, module, source):
    file = root.joinpath(*module.split(".")).with_suffix(".py")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    return file


def run(case, root):
    from flytekit.core.context_manager import FlyteContextManager
    from flytekit.core.type_engine import TypeEngine
    from flytekit.models.literals import LiteralMap
    from flyteidl.core import literals_pb2

    code, data = root / "code", root / "data"
    for folder in (code, data / "raw"):
        folder.mkdir(parents=True)
    file = write_module(code, case["module"], case["source"])
    sys.path.insert(0, str(code))
    module = importlib.import_module(case["module"])
    task = task_of(module, case["task"])

    context = FlyteContextManager.current_context()
    types = task.python_interface.inputs
    given = eval(case["inputs"], vars(module))
    inputs = TypeEngine.dict_to_literal_map(context, given, {name: types[name] for name in given})
    literal_file(data / "inputs.pb", inputs.to_flyte_idl())

    workplace = code
    if case["args"][0] == "pyflyte-fast-execute":
        # The code comes only in the archive, as under fast registration.
        workplace = root / "elsewhere"
        workplace.mkdir()
        with tarfile.open(root / "code.tar.gz", "w:gz") as archive:
            archive.add(file, file.relative_to(code))
    places = {
        "{{.input}}": data / "inputs.pb",
        "{{.outputPrefix}}": data / "out",
        "{{.rawOutputDataPrefix}}": data / "raw",
        "{{.checkpointOutputPrefix}}": '""',
        "{{.prevCheckpointPrefix}}": '""',
        "{{ .remote_package_path }}": root / "code.tar.gz",
        "{{ .dest_dir }}": workplace,
    }
    arguments = [str(places.get(word, word)) for word in case["args"]]
    environment = {
        **os.environ,
        **case["env"],
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "PYTHONPATH": os.pathsep.join([str(workplace), os.environ.get("PYTHONPATH", "")]),
    }
    (data / "out").mkdir()
    ended = subprocess.run(arguments, cwd=workplace, env=environment, capture_output=True, text=True, check=False)
    produced = data / "out" / "outputs.pb"
    if ended.returncode != 0 or not produced.exists():
        left = sorted(path.name for path in (data / "out").iterdir())
        return f"it ended with {ended.returncode} and left {left}:\n{ended.stderr[-3000:]}"
    message = literals_pb2.LiteralMap()
    message.ParseFromString(produced.read_bytes())
    outputs = TypeEngine.literal_map_to_kwargs(
        context, LiteralMap.from_flyte_idl(message), task.python_interface.outputs
    )
    wanted = eval(case["outputs"], vars(module))
    return None if outputs == wanted else f"it gave {outputs!r}, not {wanted!r}"


def verdict(case):
    with tempfile.TemporaryDirectory() as folder:
        try:
            return run(case, Path(folder))
        except Exception:
            return traceback.format_exc()


def main():
    cases = json.load(sys.stdin)
    # Imported once; each case then has a process of its own, since modules stay loaded.
    importlib.import_module("flytekit")
    with multiprocessing.get_context("fork").Pool(2, maxtasksperchild=1) as pool:
        json.dump(pool.map(verdict, cases, chunksize=1), sys.stdout)


main()
