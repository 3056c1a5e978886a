"""A Python function like Echo."""


def handle(event, context):
    return {"given": event, "text": "0123456789" * 20}
