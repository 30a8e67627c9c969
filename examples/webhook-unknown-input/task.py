from flytekit.extras.webhook import WebhookTask

announce_badly = WebhookTask(
    name="recipes.announce_badly",
    url="https://hooks.example.com/announce",
    headers={"Content-Type": "application/json"},
    data={"text": "{inputs.txet}", "silent": None},
    dynamic_inputs={"text": str},
    timeout=2,
)
