package dev.gameday.rehearsal.aws.iam.policy;

import java.util.ArrayList;
import java.util.List;

/** Where a statement stands in its document: from its opening brace to just after its closing one. */
public record Span(Place start, Place end) {
    /** The spans of the statements of a document that is known to be a policy, in order. */
    static List<Span> ofStatements(String text) {
        List<Span> spans = new ArrayList<>();
        int depth = 0;
        int opened = -1;
        int openedDepth = 0;
        String key = "";
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                int end = closingQuote(text, at);
                key = depth == 1 ? text.substring(at + 1, end) : key;
                at = end;
            } else if (character == '{' || character == '[') {
                if (character == '{' && depth > 0 && opened < 0 && key.equals("Statement")) {
                    opened = at;
                    openedDepth = depth;
                }
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
                if (opened >= 0 && depth == openedDepth) {
                    spans.add(new Span(Place.of(text, opened), Place.of(text, at + 1)));
                    opened = -1;
                }
            }
        }
        return spans;
    }

    private static int closingQuote(String text, int opening) {
        int at = opening + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
