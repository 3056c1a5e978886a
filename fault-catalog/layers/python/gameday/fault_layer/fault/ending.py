"""Answers in the handler's place, which may run before."""

from fault_layer.fault.answer import Answer


class Ending:
    is_last = True

    def __init__(self, run, answer):
        self._run = run
        self._answer = answer

    def begin(self, turn):
        if self._run:
            turn.replace(self._answer)
        else:
            turn.applied()
            turn.answer(self._answer)


class Error(Ending):
    """Fails the invocation."""

    kind = "error"
    keys = ("run", "type", "message")

    def __init__(self, fields):
        error_type = fields.pattern("type", r"[A-Za-z0-9_.]{1,100}", "GamedayFault")
        super().__init__(fields.is_true("run"), Answer.error(error_type, fields.text("message", 0, 1000, "")))


class Response(Ending):
    """Answers with an HTTP integration's response."""

    kind = "response"
    keys = ("run", "status", "contentType", "body")

    def __init__(self, fields):
        answer = {
            "statusCode": fields.integer("status", 0, 999),
            "headers": {"Content-Type": fields.text("contentType", 0, 200, "application/json")},
            "body": fields.text("body", 0, 16384, ""),
        }
        super().__init__(fields.is_true("run"), Answer.response(answer))
