"""The fault layer for Python functions: a proxy for the Lambda Runtime API. Standard library only."""
