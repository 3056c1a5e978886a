package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.iam.Enforcement;
import dev.gameday.rehearsal.aws.iam.policy.Decision;
import dev.gameday.rehearsal.flow.Surroundings.Grant;
import dev.gameday.rehearsal.flow.Surroundings.Permission;
import java.util.Map;

/**
 * What a function may do, by the role that its invocations run with and the policies in force for it. A denial carries
 * the message that AWS gives: the session of the role is named like the function.
 */
public final class FunctionPermissions {
    private final Functions functions;
    private final Enforcement enforcement;

    /** Asks these for the role and for the decision. */
    public FunctionPermissions(Functions functions, Enforcement enforcement) {
        this.functions = functions;
        this.enforcement = enforcement;
    }

    /** Whether the function may do {@code action}, as {@code dynamodb:PutItem}, on the resource now. */
    public Permission permission(String function, String action, String resourceArn) {
        return permission(function, action, resourceArn, Map.of());
    }

    /** The answers of {@link #permission}, each kept until the role is another one or is allowed something else. */
    public Grant grant(String function, String action, String resourceArn) {
        return new Grant() {
            private String role = "";
            private long turns = -1;
            private Permission known = Permission.ALLOWED;

            @Override
            public Permission permission() {
                String present = functions.known(function).roleName();
                long turnsNow = enforcement.turns(present);
                if (turnsNow != turns || !present.equals(role)) {
                    role = present;
                    turns = turnsNow;
                    known = FunctionPermissions.this.permission(function, action, resourceArn);
                }
                return known;
            }
        };
    }

    /** As the other, with further condition keys such as {@code s3:prefix}. */
    public Permission permission(String function, String action, String resourceArn, Map<String, String> context) {
        String roleName = functions.known(function).roleName();
        Decision decision = enforcement.enforced(roleName, action, resourceArn, context);
        if (decision.allowed()) {
            return Permission.ALLOWED;
        }
        String caller = functions.home().assumedRoleArn(roleName, function);
        return new Permission(false, decision.denial(caller, action, resourceArn));
    }
}
