package dev.gameday.rehearsal.aws.iam.policy;

import java.util.List;

/** What a set of policies says to a request, with the statements that decided it. */
public sealed interface Decision {
    /** Whether the request may go ahead. */
    boolean allowed();

    /** IAM's word for it: {@code allowed}, {@code explicitDeny} or {@code implicitDeny}. */
    String verdict();

    /** The statements that decided: those that allow, or those that deny. */
    List<Match> matches();

    /** Why not, in the words that end AWS's message. */
    String reason(String action);

    /** The message that AWS gives a caller of that ARN who is denied. */
    default String denial(String callerArn, String action, String resource) {
        return "User: " + callerArn + " is not authorized to perform: " + action + " on resource: " + resource + " "
                + reason(action);
    }

    /** A statement, by its place in a policy, both counted as they stand there from 0. */
    record Match(String policyName, int statement) {}

    /** Something allows it and nothing denies it. */
    record Allowed(List<Match> matches) implements Decision {
        @Override
        public boolean allowed() {
            return true;
        }

        @Override
        public String verdict() {
            return "allowed";
        }

        @Override
        public String reason(String action) {
            return "";
        }
    }

    /** A statement denies it, whatever allows it. */
    record ExplicitDeny(List<Match> matches) implements Decision {
        @Override
        public boolean allowed() {
            return false;
        }

        @Override
        public String verdict() {
            return "explicitDeny";
        }

        @Override
        public String reason(String action) {
            return "with an explicit deny in an identity-based policy";
        }
    }

    /** Nothing speaks of it. */
    record ImplicitDeny() implements Decision {
        @Override
        public boolean allowed() {
            return false;
        }

        @Override
        public String verdict() {
            return "implicitDeny";
        }

        @Override
        public List<Match> matches() {
            return List.of();
        }

        @Override
        public String reason(String action) {
            return "because no identity-based policy allows the " + action + " action";
        }
    }
}
