import pandas as pd

from flytekit import ImageSpec, task

image = ImageSpec(
    name="Forecast",
    registry="ghcr.io/Acme",
    python_version="3.11",
    packages=["pandas==2.2.2", "prophet"],
    env={"TZ": "UTC"},
    pip_secret_mounts=[("/home/ci/.netrc", "/root/.netrc")],
    pip_index="https://pypi.acme.test/simple",
    pip_extra_index_url=["https://pypi.org/simple"],
    pip_extra_args="--no-cache-dir",
)


@task(container_image=image)
def forecast(history: pd.DataFrame) -> pd.DataFrame:
    """Forecasts the sales of a shop."""
    return history
