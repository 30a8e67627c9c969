from datetime import timedelta

from flytekit.extras.webhook import WebhookTask

announce = WebhookTask(
    name="recipes.announce",
    url="https://hooks.example.com/{inputs.channel}",
    method="GET",
    headers={"Accept": "application/json"},
    data={"text": "{inputs.text}", "urgent": True, "copies": 2},
    dynamic_inputs={"channel": str, "text": str},
    show_data=True,
    show_url=True,
    description="Announces a result",
    timeout=timedelta(minutes=1, seconds=30),
)
