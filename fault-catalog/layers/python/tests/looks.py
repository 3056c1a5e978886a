"""Where documents are looked for, and who looks."""

import threading

from fakes import LONG


class Place:
    """Gives the answers that it is told to, the last one for ever. One that can be called is called for the answer."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def ask(self, etag):
        self.asked.append(etag)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer()
        return answer


class Polling:
    """The layer's own thread, until the block ends."""

    def __init__(self, known):
        self.documents = known
        self._ended = False
        self._thread = threading.Thread(target=self._poll, daemon=True)

    def _poll(self):
        while not self._ended:
            self.documents.rest()
            if not self._ended:
                self.documents.look()

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended = True
        with self.documents._changed:
            self.documents._wanted = True
            self.documents._changed.notify_all()
        self._thread.join(LONG)
