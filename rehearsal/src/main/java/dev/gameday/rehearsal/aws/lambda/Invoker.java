package dev.gameday.rehearsal.aws.lambda;

import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;

/** Runs invocations that come through the API: what the composition joins to the flow's simulation. */
public interface Invoker {
    /** Runs the function on a JSON payload, empty if there was none, and gives what came of it. */
    Answer invoke(String functionName, SdkBytes payload);

    /** Takes an asynchronous invocation, to be run later; nothing comes back. */
    void enqueue(String functionName, SdkBytes payload);

    /** What came of a synchronous invocation. */
    sealed interface Answer {
        /** Calls the method for the case at hand. */
        <T> T match(Cases<T> cases);
    }

    /** One method for each case of an {@link Answer}. */
    interface Cases<T> {
        /** The function returned. */
        T returned(Returned returned);

        /** The function failed. */
        T failed(Failed failed);

        /** The function did not run. */
        T throttled(Throttled throttled);
    }

    /** The function returned this payload and logged these lines. */
    record Returned(SdkBytes payload, List<String> log) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.returned(this);
        }
    }

    /** The function failed; the payload is the JSON error that Lambda answers with, under HTTP 200. */
    record Failed(SdkBytes payload, List<String> log) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    /** There was no concurrency left for it. */
    record Throttled(ThrottleReason reason) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.throttled(this);
        }
    }
}
