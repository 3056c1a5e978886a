package dev.gameday.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a fault is done, as its file says it. Values may name the fault's parameters as {@code ${name}}. The class that
 * does it lives in {@code catalog.mechanism}.
 */
public sealed interface Mechanism {
    /** The word by which files, undo records and screens call this mechanism. */
    String kind();

    /** Whether the harm ends by itself, without us, when its duration is over. */
    boolean expires();

    /** An AWS FIS action with one target key, as {@code Functions}, and its parameters. */
    record FisAction(String actionId, String targetKey, Map<String, String> parameters) implements Mechanism {
        public FisAction {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }

        @Override
        public String kind() {
            return "fis";
        }

        @Override
        public boolean expires() {
            return true;
        }
    }

    /** An inline Deny on a role, of these actions on that resource, ended by a {@code DateLessThan} condition. */
    record IamDeny(String actions, String resource) implements Mechanism {
        @Override
        public String kind() {
            return "iam";
        }

        @Override
        public boolean expires() {
            return true;
        }
    }

    /** A changed setting of a Lambda function ({@code memory} or {@code reserved-concurrency}); has no expiry. */
    record LambdaSetting(String setting, String value) implements Mechanism {
        /** The settings that can be changed. */
        public static final List<String> SETTINGS = List.of("memory", "reserved-concurrency");

        /** The calls that can set the old value again, as {@code lambda:PutFunctionConcurrency}. */
        public List<String> restoredBy() {
            return setting.equals("memory")
                    ? List.of("lambda:UpdateFunctionConfiguration")
                    : List.of("lambda:PutFunctionConcurrency", "lambda:DeleteFunctionConcurrency");
        }

        @Override
        public String kind() {
            return "lambda-config";
        }

        @Override
        public boolean expires() {
            return false;
        }
    }

    /**
     * One malformed message among well-formed ones, sent to a queue at once. The two are bodies, in which {@code {test-id}}
     * stands for what tells the message from every other one. Ends when the queue gives the message up.
     */
    record SqsMessage(String wellFormed, String malformed) implements Mechanism {
        @Override
        public String kind() {
            return "sqs";
        }

        @Override
        public boolean expires() {
            return true;
        }
    }

    /**
     * A document for the fault layer that a function carries: one entry of its {@code faults}, as JSON. A parameter that is
     * text stands within quotes there, any other without them. Ends by the document's own {@code expiresAt}.
     */
    record LayerFault(String entry) implements Mechanism {
        /** What the layers of both languages can do. */
        public static final List<String> KINDS =
                List.of("delay", "error", "response", "timeout", "truncate", "corrupt", "memory", "tmp", "cpu", "deny");

        @Override
        public String kind() {
            return "layer";
        }

        @Override
        public boolean expires() {
            return true;
        }
    }

    /** A change of the load that a flow's clients send, by this factor; no AWS call, but a load driver's. */
    record Load(String factor) implements Mechanism {
        @Override
        public String kind() {
            return "load";
        }

        @Override
        public boolean expires() {
            return true;
        }
    }
}
