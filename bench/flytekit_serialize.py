"""How long real flytekit takes, in a warm process, from a loaded task to the bytes of its TaskSpec.

Reads a line of JSON, [{name, module, source, settings, seconds}, ...], and prints one, {name: microseconds for each time}:
time of the processor, so that what else the machine does is not in it.
"""

import json
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "conformance" / "flytekit"))
import oracle  # noqa: E402


def tasks_loaded():
    return [
        each
        for each in oracle.FlyteEntities.entities.copy()
        if isinstance(each, oracle.PythonTask) and not isinstance(each, oracle.ReferenceEntity)
    ]


def once(settings, tasks):
    for task in tasks:
        spec = oracle.get_serializable({}, settings, task)
        spec.to_flyte_idl().SerializeToString(deterministic=True)


def measure(sample, folder):
    name = sample["module"]
    path = pathlib.Path(folder).joinpath(*name.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sample["source"], encoding="utf-8")
    settings = oracle.settings_of(sample["settings"])
    context = oracle.FlyteContextManager.current_context().with_serialization_settings(settings)
    oracle.forget(name)
    if sample["settings"].get("vscode"):
        oracle.os.environ["_F_E_VS"] = "true"
    try:
        with oracle.FlyteContextManager.with_context(context) as ctx:
            oracle.load(path, name)
            tasks = tasks_loaded()
            if not tasks:
                raise RuntimeError(f"{sample['name']} has no task")
            once(ctx.serialization_settings, tasks)
            start = time.process_time()
            done = 0
            while time.process_time() - start < sample["seconds"]:
                once(ctx.serialization_settings, tasks)
                done += 1
            return (time.process_time() - start) / done * 1e6
    finally:
        oracle.os.environ.pop("_F_E_VS", None)
        oracle.forget(name)


# What flytekit prints must not get between the answers.
answers = sys.stdout
sys.stdout = sys.stderr
oracle.assume_images_exist()
for line in sys.stdin:
    result = {}
    for sample in json.loads(line):
        with tempfile.TemporaryDirectory() as folder:
            result[sample["name"]] = measure(sample, folder)
    print(json.dumps(result), file=answers, flush=True)
