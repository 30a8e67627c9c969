from flytekit import eager


@eager
async def play(): ...
