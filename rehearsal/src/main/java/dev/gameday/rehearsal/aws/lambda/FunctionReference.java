package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request names a function: by name, ARN or partial ARN, each with or without a version. The forms are those of
 * {@code FunctionName} in the Lambda API reference.
 */
record FunctionReference(String name, Optional<String> qualifier) {
    private static final String FORM =
            "(?:arn:aws[a-zA-Z-]*:lambda:)?(?:([a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\\d):)?(?:(\\d{12}):)?"
                    + "(?:function:)?([a-zA-Z0-9-_]{1,64})(?::(\\$LATEST|[a-zA-Z0-9-_]+))?";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Reads a function name and a separate qualifier, which may not contradict one in the name. */
    static FunctionReference parse(@Nullable String functionName, @Nullable String qualifier, AccountRegion home) {
        if (functionName == null) {
            throw LambdaErrors.constraint("null", "functionName", "Member must not be null");
        }
        Matcher matcher = PATTERN.matcher(functionName);
        if (!matcher.matches()) {
            throw LambdaErrors.constraint(
                    functionName, "functionName", "Member must satisfy regular expression pattern: " + FORM);
        }
        requireHome(Optional.ofNullable(matcher.group(1)), Optional.ofNullable(matcher.group(2)), home);
        Optional<String> named = Optional.ofNullable(matcher.group(4));
        if (qualifier != null && named.isPresent() && !named.get().equals(qualifier)) {
            throw LambdaErrors.invalidParameter(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionReference(matcher.group(3), named.or(() -> Optional.ofNullable(qualifier)));
    }

    private static void requireHome(Optional<String> region, Optional<String> account, AccountRegion home) {
        if (region.isPresent() && !region.get().equals(home.region())) {
            throw LambdaErrors.notFound(
                    "Functions from '" + region.get() + "' are not reachable in this region ('" + home.region() + "')");
        }
        if (account.isPresent() && !account.get().equals(home.account())) {
            throw LambdaErrors.accessDenied("Not authorized on functions of account " + account.get()
                    + " because no resource-based policy allows it");
        }
    }

    /** Without a version, for what can only be done to the function itself. */
    String unqualified() {
        if (qualifier.isPresent() && !qualifier.get().equals(LambdaFunction.LATEST)) {
            throw LambdaErrors.invalidParameter("This operation is permitted on Lambda functions only. Aliases and"
                    + " versions do not support this operation. Please specify either a function name or an"
                    + " unqualified function ARN.");
        }
        return name;
    }
}
