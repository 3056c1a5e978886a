"""The loop that runs a Python function: bootstrap.py MODULE.FUNCTION. It asks the Runtime API for events, calls the
function, and posts what it returns or raises, in the forms of the Lambda developer guide. Python 3.9 or later."""

import glob
import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

API = os.environ["AWS_LAMBDA_RUNTIME_API"]
BASE = "/2018-06-01/runtime/"
TASK = os.environ["LAMBDA_TASK_ROOT"]
OPT = os.path.join(os.path.dirname(TASK), "opt")


class Context:
    """What the function is told of its invocation."""

    def __init__(self, headers):
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.tenant_id = None
        self.identity = None
        client = headers.get("Lambda-Runtime-Client-Context")
        self.client_context = json.loads(client) if client else None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


class RequestIds(logging.Filter):
    """Gives each line of the log the id of the request that it is about."""

    current = ""

    def filter(self, record):
        record.aws_request_id = RequestIds.current
        return True


def set_up_logging():
    logging.Formatter.converter = time.gmtime
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        logging.Formatter(
            "[%(levelname)s]\t%(asctime)s.%(msecs)dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S"
        )
    )
    handler.addFilter(RequestIds())
    logging.getLogger().addHandler(handler)


def call(connection, method, path, body=None, headers=None):
    connection.request(method, BASE + path, body, headers or {})
    response = connection.getresponse()
    return response, response.read()


def failure(kind, message, stack=(), request=""):
    error = {"errorMessage": message, "errorType": kind, "requestId": request, "stackTrace": list(stack)}
    print("[ERROR] %s: %s" % (kind, message), flush=True)
    if stack:
        print("Traceback (most recent call last):\n" + "".join(stack).rstrip("\n"), flush=True)
    return error


def raised(problem, request):
    # The first frame is this file's own.
    stack = traceback.format_list(traceback.extract_tb(problem.__traceback__)[1:])
    return failure(type(problem).__name__, str(problem), stack, request)


def load(handler):
    """The function of that name, or the error that says why there is none."""
    try:
        module_name, function_name = handler.rsplit(".", 1)
    except ValueError:
        problem = "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % handler
        return None, failure("Runtime.MalformedHandlerName", problem)
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as problem:
        text = "Unable to import module '%s': %s" % (module_name, problem)
        return None, failure("Runtime.ImportModuleError", text)
    except SyntaxError as problem:
        text = "Syntax error in module '%s': %s" % (module_name, problem)
        place = '  File "%s" Line %s\n    %s' % (problem.filename, problem.lineno, (problem.text or "").rstrip("\n"))
        return None, failure("Runtime.UserCodeSyntaxError", text, [place])
    except Exception as problem:
        return None, raised(problem, "")
    function = getattr(module, function_name, None)
    if function is None:
        problem = "Handler '%s' missing on module '%s'" % (function_name, module_name)
        return None, failure("Runtime.HandlerNotFound", problem)
    return function, None


def invoke(function, event, context):
    """The path to post to and the body: the result, or the error."""
    request = context.aws_request_id
    try:
        result = function(json.loads(event), context)
    except Exception as problem:
        return "error", raised(problem, request)
    try:
        return "response", json.dumps(result, ensure_ascii=False)
    except Exception as problem:
        return "error", failure("Runtime.MarshalError", "Unable to marshal response: %s" % problem, (), request)


def post_error(connection, path, error):
    headers = {"Lambda-Runtime-Function-Error-Type": "Unhandled", "Content-Type": "application/json"}
    call(connection, "POST", path, json.dumps(error, ensure_ascii=False).encode("utf-8"), headers)


def main():
    sys.path[0] = TASK
    sys.path[1:1] = [os.path.join(OPT, "python")] + glob.glob(os.path.join(OPT, "python/lib/python3.*/site-packages"))
    sys.stdout.reconfigure(line_buffering=True)
    set_up_logging()
    connection = http.client.HTTPConnection(API)
    function, error = load(sys.argv[1])
    if error:
        post_error(connection, "init/error", error)
        sys.exit(1)
    while True:
        response, event = call(connection, "GET", "invocation/next")
        context = Context(response.headers)
        RequestIds.current = context.aws_request_id
        os.environ["_X_AMZN_TRACE_ID"] = response.headers.get("Lambda-Runtime-Trace-Id", "")
        kind, answer = invoke(function, event, context)
        sys.stdout.flush()
        path = "invocation/%s/%s" % (context.aws_request_id, kind)
        if kind == "error":
            post_error(connection, path, answer)
        else:
            call(connection, "POST", path, answer.encode("utf-8"), {"Content-Type": "application/json"})


if __name__ == "__main__":
    main()
