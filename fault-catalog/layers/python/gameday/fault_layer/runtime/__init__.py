"""The proxy between the function's runtime and the Lambda Runtime API."""
