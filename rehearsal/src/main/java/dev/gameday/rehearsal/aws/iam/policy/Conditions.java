package dev.gameday.rehearsal.aws.iam.policy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads a statement's conditions; an operator that is not evaluated here is refused, as IAM refuses unknown ones. */
final class Conditions {
    private static final String IF_EXISTS = "IfExists";

    private Conditions() {}

    static List<Condition> read(@Nullable JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        if (node != null) {
            PolicyJson.object(node)
                    .forEach((operator, keys) -> PolicyJson.object(keys)
                            .forEach((key, values) ->
                                    conditions.add(condition(operator, key, PolicyJson.texts(values)))));
        }
        return conditions;
    }

    private static Condition condition(String operatorText, String key, List<String> values) {
        boolean ifExists = operatorText.endsWith(IF_EXISTS);
        String name = ifExists ? operatorText.substring(0, operatorText.length() - IF_EXISTS.length()) : operatorText;
        ConditionOperator operator = ConditionOperator.named(name)
                .orElseThrow(() -> new MalformedPolicyException("Invalid Condition type : " + operatorText + "."));
        if (!key.contains(":")) {
            throw new MalformedPolicyException(
                    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
        values.forEach(Names::requireNoVariable);
        if (operator.comparesDates()) {
            values.forEach(Conditions::requireDate);
        }
        return new Condition(operator, ifExists, key, values);
    }

    private static void requireDate(String value) {
        try {
            PolicyDate.parse(value);
        } catch (DateTimeException notADate) {
            throw new MalformedPolicyException(PolicyJson.SYNTAX);
        }
    }
}
