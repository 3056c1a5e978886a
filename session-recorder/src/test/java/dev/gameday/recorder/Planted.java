package dev.gameday.recorder;

import java.util.Map;
import java.util.TreeMap;

/**
 * Secrets of many kinds, none of them anybody's, each in a text as people and programs write it. The part between the two
 * bars is what may be in no file. The texts are put together here, so that nobody's scanner takes this file for a leak.
 */
final class Planted {
    private static final String DIGITS = "0123456789abcdef".repeat(5);
    private static final String MIXED = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0".repeat(4);

    static final Map<String, String> TEXTS = texts();

    private Planted() {}

    /** The text as it is typed. */
    static String text(String planted) {
        return planted.replace("|", "");
    }

    /** The secret in it. */
    static String secret(String planted) {
        return planted.split("\\|", -1)[1];
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("AWS access key", "used |AKIA" + "IOSFODNN7EXAMPLE| for it");
        texts.put("AWS temporary key", "used |ASIA" + "Y34FZKBOKMUTVV7A| for it");
        texts.put("AWS secret key", "aws_secret_access_key = |wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY|");
        texts.put("AWS secret key alone", "it is |wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY|.");
        texts.put("AWS session token", "token |IQoJ" + "b3JpZ2luX2Vj" + MIXED + "| end");
        texts.put(
                "presigned signature",
                "https://b.s3.amazonaws.com/o?X-Amz-Signature=|" + DIGITS.substring(0, 64) + "|&X-Amz-Expires=60");
        texts.put(
                "presigned credential",
                "https://b.s3.amazonaws.com/o?X-Amz-Credential=|AKIA" + "IOSFODNN7EXAMPLE%2F20260101|&x=1");
        texts.put(
                "AWS signature header",
                "Authorization: AWS4-HMAC-SHA256 |Credential=AKIA" + "IOSFODNN7EXAMPLE/x, Signature="
                        + DIGITS.substring(0, 64) + "|");
        texts.put("bearer token", "Authorization: Bearer |abc.def-ghi_123456|");
        texts.put("basic header", "Authorization: Basic |dXNlcjpodW50ZXIy|");
        texts.put("password in an address", "postgres://ann:|hunter2@2026|@db:5432/x");
        texts.put("password without a user", "redis://:|hunter2|@cache:6379/0");
        texts.put(
                "JSON web token",
                "jwt |eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P| end");
        texts.put("GitHub token", "push with |ghp" + "_" + MIXED.substring(0, 36) + "|");
        texts.put("GitHub fine-grained token", "push with |github" + "_pat_" + MIXED.substring(0, 60) + "|");
        texts.put("GitLab token", "push with |glpat" + "-" + MIXED.substring(0, 20) + "|");
        texts.put("Slack token", "slack |xoxb" + "-123456789012-" + MIXED.substring(0, 24) + "|");
        texts.put("Slack webhook", "https://hooks.slack.com/services/|T000/B000/" + MIXED.substring(0, 24) + "|");
        texts.put("Stripe key", "pay with |sk" + "_live_" + MIXED.substring(0, 24) + "|");
        texts.put("Google API key", "maps |AIza" + MIXED.substring(0, 35) + "|");
        texts.put("Google OAuth token", "goog |ya29" + "." + MIXED.substring(0, 40) + "|");
        texts.put(
                "Azure account key",
                "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=|" + MIXED.substring(0, 86) + "==|;");
        texts.put("Azure SAS", "https://x.blob.core.windows.net/c?sv=2022&sig=|" + MIXED.substring(0, 43) + "%3D|");
        texts.put("Azure client secret", "azure |abc" + "8Q~" + MIXED.substring(0, 34) + "| end");
        texts.put("npm token", "//registry.npmjs.org/:_authToken=|npm" + "_" + MIXED.substring(0, 36) + "|");
        texts.put(
                "private key",
                "|-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEow" + MIXED + "\n-----END RSA PRIVATE" + " KEY-----|");
        texts.put("private key cut off", "|-----BEGIN PRIVATE" + " KEY-----\nMIIEow" + MIXED + "|");
        texts.put("password in key=value", "db.password=|hunter2|, user=ann");
        texts.put("password in JSON", "{\"dbPassword\": \"|hun\\\\\"ter2 two words|\"}");
        texts.put("password in JSON in a log line", "{\"body\":\"{\\\"password\\\":\\\"|hunter2 two|\\\"}\"}");
        texts.put("password in YAML", "db:\n  password: |hunter2|\n  user: ann");
        texts.put("password in a flag", "mysql --user=ann --password |hunter2| orders");
        texts.put("password of curl", "curl -u ann:|hunter2| https://example.com");
        texts.put("JDBC address", "jdbc:mysql://db/orders?user=ann&password=|hunter2|&ssl=true");
        texts.put("Oracle JDBC address", "jdbc:oracle:thin:scott/|tiger99|@db:1521/x");
        texts.put("connection string", "Server=db;Database=x;User Id=ann;Pwd=|hunter2|;Encrypt=yes");
        texts.put("environment", "Environment(Variables={DB_HOST=db, |GREETING=hunter2|})");
        texts.put("environment in JSON", "\"Environment\":{\"Variables\":{|\"GREETING\":\"hunter2\"|}}");
        texts.put("name with a suffix", "DB_PASSWORD_PROD=|hunter2|");
        texts.put("token by its name", "VAULT_TOKEN=|s.1234567abcdefg|");
        texts.put("tag", "Tag(Key=DbPassword, Value=|hunter2|)");
        texts.put("cookie", "Cookie: |session=abc; other=def|");
        texts.put("Vault token", "vault |hvs" + "." + MIXED.substring(0, 24) + "|");
        texts.put("SendGrid key", "mail |SG" + "." + MIXED.substring(0, 22) + "." + MIXED.substring(0, 43) + "|");
        texts.put("model provider's key", "ask |sk" + "-proj-" + MIXED.substring(0, 40) + "|");
        texts.put("password hash", "ann:|$2y$10$" + MIXED.substring(0, 53) + "|:1000");
        texts.put("quoted value that is cut off", "secret=\"|hunter2|");
        return texts;
    }
}
