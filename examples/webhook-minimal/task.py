from flytekit.extras.webhook import WebhookTask

ping = WebhookTask(name="recipes.ping", url="https://hooks.example.com/ping")
