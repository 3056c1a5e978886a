package dev.gameday.recorder;

import java.util.List;
import java.util.regex.Pattern;

/** Values that the name before them gives away, however the two are written: {@code key=value}, JSON, YAML, flags, tags. */
final class SecretNames {
    private static final String SECRET =
            "(?:[a-z0-9_.-]{0,40}(?:pass(?:word|wd|phrase|code)|pwd|secret(?:[_-]?(?:access[_-]?)?key)?"
                    + "|(?:session|security|access|auth|refresh|bearer|id)[_-]?token|api[_-]?key|private[_-]?key"
                    + "|(?:account|sharedaccess|master|storage|signing|encryption|webhook)[_-]?key|credentials?)"
                    + "(?:[_-](?!(?:arn|id|name|policy|count|length|age|file|path|expiry|expires)\\b)[a-z0-9]{1,20}"
                    + "|[0-9]{1,4})?)";
    // A token of a request or of a page is no secret.
    private static final String TOKEN = "(?:[a-z0-9_.-]{0,40}(?<!client)(?<!client[_-])(?<!next)(?<!next[_-])"
            + "(?<!page)(?<!page[_-])(?<!pagination)(?<!pagination[_-])(?<!continuation)(?<!continuation[_-])token)";
    private static final String[] SECRET_SIGNS = {"pass", "pwd", "secret", "token", "key", "credential"};
    private static final String BEGIN = "(?<![a-z0-9_-])(?<!:[0-9]{12}:)";
    private static final String IS = "(?:\\\\{0,3}[\"'])?\\s{0,20}(?:=>|[:=])\\s{0,20}";
    private static final String DOUBLE = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,200}+\"";
    private static final String SINGLE = "'[^']*+'";
    private static final String ESCAPED = "\\\\{1,3}\"[^\"\\\\]{0,2000}\\\\{1,3}\"";
    private static final String PLAIN = "(?!\\\\?[\"']?arn:)\\\\?[\"']?(?!\\[redacted])[^\\s,;&\"'\\\\}\\])]+";
    private static final String BARE_TOKEN =
            "\\\\?[\"']?(?=[^\\s,;&\"'\\\\}\\])]{0,400}[0-9])(?!\\[redacted])[^\\s,;&\"'\\\\}\\])]{8,}";

    static final Pattern NAME = Pattern.compile(
            SECRET + "|(?:[a-z0-9_.-]{0,40}[_.-])?token|authorization|cookie", Pattern.CASE_INSENSITIVE);

    static final List<SecretForm> FORMS = List.of(
            SecretForm.within(
                    "(?i)" + BEGIN + "(" + SECRET + IS + ")" + ESCAPED, "$1" + quoted("\\\\\""), SECRET_SIGNS),
            SecretForm.within("(?i)" + BEGIN + "(" + SECRET + IS + ")" + DOUBLE, "$1" + quoted("\""), SECRET_SIGNS),
            SecretForm.within("(?i)" + BEGIN + "(" + SECRET + IS + ")" + SINGLE, "$1" + quoted("'"), SECRET_SIGNS),
            SecretForm.within(
                    "(?i)" + BEGIN + "(" + SECRET + IS + ")(?!\\\\{0,3}[\"']\\[redacted])" + PLAIN,
                    "$1" + Redaction.MARK,
                    SECRET_SIGNS),
            SecretForm.within(
                    "(?i)" + BEGIN + "(" + TOKEN + IS + ")(?!\\\\{0,3}[\"']\\[redacted])" + BARE_TOKEN,
                    "$1" + Redaction.MARK,
                    "token"),
            SecretForm.within(
                    "(?i)(?<![a-z0-9_-])(--?(?:" + SECRET + "|" + TOKEN + ")\\s{1,20})(?!-)(?:" + DOUBLE + "|" + SINGLE
                            + "|\\S+)",
                    "$1" + Redaction.MARK,
                    SECRET_SIGNS),
            SecretForm.within(
                    "(?i)\\b((?:key|name)[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?" + SECRET
                            + "[\"']?\\s{0,9},\\s{0,9}[\"']?value[\"']?\\s{0,9}[:=]\\s{0,9})(?:" + DOUBLE + "|"
                            + SINGLE + "|(?!\\[redacted])[^\\s,;})\\]\"']+)",
                    "$1" + Redaction.MARK,
                    "value"),
            SecretForm.within(
                    "(?i)\\b(variables(?:\\\\{0,3}[\"'])?\\s{0,9}[:=]\\s{0,9})\\{[^{}]{1,20000}}",
                    "$1{" + Redaction.MARK + "}",
                    "variables"));

    private SecretNames() {}

    private static String quoted(String quote) {
        return quote + Redaction.MARK + quote;
    }
}
