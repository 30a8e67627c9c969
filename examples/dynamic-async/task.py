from flytekit import dynamic


@dynamic
async def sweep_async(): ...
