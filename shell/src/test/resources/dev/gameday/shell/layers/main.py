"""A Python function like Echo."""

import os
import time
import urllib.request

TMP = os.environ.get("TMPDIR", "/tmp")


def handle(event, context):
    answer = {"given": event, "text": "0123456789" * 20}
    if "rest" in event:
        time.sleep(event["rest"] / 1000)
    if "call" in event:
        answer["call"] = called(event["call"])
    if "write" in event:
        answer["write"] = written(event["write"])
    if "free" in event:
        space = os.statvfs(TMP)
        answer["free"] = space.f_bavail * space.f_frsize >> 20
    return answer


def called(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()
    except OSError as problem:
        return str(problem)


def written(megabytes):
    path = os.path.join(TMP, "written")
    try:
        with open(path, "wb") as file:
            for _ in range(megabytes):
                file.write(bytes(1 << 20))
        return "written"
    except OSError as problem:
        return str(problem)
    finally:
        if os.path.exists(path):
            os.unlink(path)
