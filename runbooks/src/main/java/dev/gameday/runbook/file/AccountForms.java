package dev.gameday.runbook.file;

import dev.gameday.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The written forms of what AWS accounts are made of, for bindings and profiles alike. */
final class AccountForms {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}-[a-z-]{1,20}-[0-9]{1,2}");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]{0,10}:iam::[0-9]{12}:role/[!-~]{1,512}");

    private AccountForms() {}

    static Optional<String> account(YamlNode node) {
        return Forms.matching(node, ACCOUNT, "the account's 12 digits, in quotes");
    }

    static Optional<String> region(YamlNode node) {
        return Forms.matching(node, REGION, "a Region such as eu-west-1");
    }

    /** A role's ARN. */
    static Optional<String> role(YamlNode node) {
        return Forms.matching(node, ROLE, "a role's ARN, as arn:aws:iam::111122223333:role/fis-experiments");
    }
}
