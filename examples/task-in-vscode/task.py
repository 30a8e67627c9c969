from flytekit import task


@task(environment={"_F_E_VS": "true"})
def fit_debugged(): ...
