package dev.gameday.rehearsal.aws.iam.policy;

import java.util.List;

/** A checked identity policy: the text as it was given, to the letter, and the statements read from it. */
public final class PolicyDocument {
    private final String text;
    private final List<Statement> statements;

    PolicyDocument(String text, List<Statement> statements) {
        this.text = text;
        this.statements = List.copyOf(statements);
    }

    /** Reads and checks a document; throws {@link MalformedPolicyException} where IAM refuses it. */
    public static PolicyDocument parse(String text) {
        return new PolicyDocument(text, IdentityStatements.read(text));
    }

    /** The document as it was given. */
    public String text() {
        return text;
    }

    /** Characters that count towards IAM's size limit, which leaves white space out. */
    public long size() {
        return text.chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    /** Where its statement of that index, from 0, stands. */
    public Span span(int statement) {
        return Span.ofStatements(text).get(statement);
    }

    List<Statement> statements() {
        return statements;
    }
}
