"""What flytekit's default builder would build an ImageSpec from, without Docker.

    container_file.py    a list of requests on stdin, a list of answers on stdout

A request is {"image": {<fields of ImageSpec as a design has them>}, "files": ["data/x.csv", "folder/"], "fast": bool,
"source_root"?: "."}; an answer {"dockerfile", "requirements"} or {"error"}. Files are made empty in a folder of their own.
"""

from __future__ import annotations

import contextlib
import copy
import json
import os
import pathlib
import sys
import tempfile
import warnings

os.environ["FLYTE_SDK_LOGGING_LEVEL"] = "50"
warnings.simplefilter("ignore")

with contextlib.redirect_stdout(sys.stderr):
    from flytekit.configuration import FastSerializationSettings, Image, ImageConfig, SerializationSettings
    from flytekit.constants import CopyFileDetection
    from flytekit.core.python_auto_container import update_image_spec_copy_handling
    from flytekit.image_spec.default_builder import create_docker_context
    from flytekit.image_spec.image_spec import ImageSpec


def spec_of(given: dict) -> ImageSpec:
    fields = dict(given)
    if isinstance(fields.get("base_image"), dict):
        fields["base_image"] = spec_of(fields["base_image"])
    if "source_copy_mode" in fields:
        fields["source_copy_mode"] = CopyFileDetection[fields["source_copy_mode"].upper()]
    if "pip_secret_mounts" in fields:
        fields["pip_secret_mounts"] = [tuple(each) for each in fields["pip_secret_mounts"]]
    return ImageSpec(**fields)


def settings_of(request: dict) -> SerializationSettings:
    return SerializationSettings(
        image_config=ImageConfig.create_from(Image.look_up_image_info("default", "reg/img:t")),
        source_root=request.get("source_root"),
        fast_serialization_settings=FastSerializationSettings(enabled=request["fast"]),
    )


def answer(request: dict) -> dict:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name in request.get("files", []):
            path = pathlib.Path(name)
            if name.endswith("/"):
                path.mkdir(parents=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("")
        try:
            spec = spec_of(request["image"])
            update_image_spec_copy_handling(spec, settings_of(request))
            # `get_registerable_container_image` asks for it before anything is built, and it stays.
            assert spec.id
            built = copy.deepcopy(spec)
            if isinstance(built.base_image, ImageSpec):
                built.base_image = built.base_image.image_name()
            with tempfile.TemporaryDirectory() as context:
                create_docker_context(built, pathlib.Path(context))
                requirements = pathlib.Path(context, "requirements_uv.txt")
                return {
                    "dockerfile": pathlib.Path(context, "Dockerfile").read_text(),
                    "requirements": requirements.read_text().splitlines() if requirements.exists() else None,
                }
        except ValueError as error:
            return {"error": str(error)}


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        answers = [answer(each) for each in json.load(sys.stdin)]
    json.dump(answers, sys.stdout)
