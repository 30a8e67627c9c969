from flytekit import task


@task(interruptible=False, timeout=300)
def charge(invoice: str):
    """Charges a customer once."""
    print("charging", invoice)
