package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.IamActions;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism.IamDeny;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.aws.AwsTrouble;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Denies actions to roles by an inline policy of its own on each, whose condition ends the Deny by itself. It never edits
 * a policy that was there before, and takes neither a service-linked role nor the caller's own.
 */
public final class IamDenyInjector implements FaultInjector {
    private static final String ROLES = "roles";
    private static final String POLICY = "policy";

    private final Supplier<IamClient> iam;
    private final Supplier<StsClient> sts;
    private final InstantSource clock;

    /** Works through these clients; the clock says whether a Deny has expired. */
    public IamDenyInjector(Supplier<IamClient> iam, Supplier<StsClient> sts, InstantSource clock) {
        this.iam = iam;
        this.sts = sts;
        this.clock = clock;
    }

    @Override
    public List<String> calls(Injection injection) {
        return List.of(
                "sts:GetCallerIdentity",
                "iam:GetRole",
                "iam:GetRolePolicy",
                "iam:PutRolePolicy",
                "iam:DeleteRolePolicy");
    }

    @Override
    public Outcome<Undo> prepare(Injection injection, Instant now) {
        return AwsTrouble.attempt(() -> {
            List<DeniedRole> roles =
                    injection.targets().stream().map(DeniedRole::of).toList();
            Optional<String> refusal = refusal(injection, roles);
            return refusal.isPresent()
                    ? Refusal.because(refusal.get())
                    : Outcome.done(undo(injection, roles, now.plus(injection.duration())));
        });
    }

    private Optional<String> refusal(Injection injection, List<DeniedRole> roles) {
        if (roles.isEmpty()) {
            return Optional.of("there is no role to deny anything to");
        }
        IamDeny deny = deny(injection);
        Optional<String> actions = IamActions.refusal(injection.fill(deny.actions()));
        if (actions.isPresent()) {
            return actions;
        }
        String resource = injection.fill(deny.resource());
        if (!resource.equals("*") && !resource.startsWith("arn:")) {
            return Optional.of("'" + resource + "' is no resource; write its ARN, or * for every one");
        }
        String caller = sts.get().getCallerIdentity().arn();
        String policy = injection.id().label();
        return roles.stream()
                .flatMap(role -> refusal(role, caller, policy).stream())
                .findFirst();
    }

    private Optional<String> refusal(DeniedRole role, String caller, String policy) {
        if (role.serviceLinked()) {
            return Optional.of(role.name() + " is a service-linked role, which takes no inline policy; choose another");
        }
        if (role.isCaller(caller)) {
            return Optional.of(role.name() + " is the role that this console acts as; deny nothing to oneself");
        }
        iam.get().getRole(r -> r.roleName(role.name()));
        return present(role.name(), policy)
                ? Optional.of("%s already has an inline policy %s; remove it first".formatted(role.name(), policy))
                : Optional.empty();
    }

    private static Undo undo(Injection injection, List<DeniedRole> roles, Instant end) {
        Instant wholeSecond = end.truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = wholeSecond.equals(end) ? end : wholeSecond.plusSeconds(1);
        String policy = injection.id().label();
        List<String> names = roles.stream().map(DeniedRole::name).toList();
        return new Undo(
                injection.id(),
                injection.fault().mechanism().kind(),
                Map.of(ROLES, String.join(" ", names), POLICY, policy),
                "Delete the inline policy %s of %s; it is without effect from %s on anyway."
                        .formatted(policy, String.join(", ", names), expiresAt),
                names.stream()
                        .map(name ->
                                "aws iam delete-role-policy --role-name %s --policy-name %s".formatted(name, policy))
                        .collect(Collectors.joining("; ")),
                Optional.of(expiresAt));
    }

    @Override
    public Outcome<ControlState> inject(Injection injection, Undo undo) {
        return AwsTrouble.attempt(() -> {
            IamDeny deny = deny(injection);
            String document = new DenyDocument(
                            undo.fact(POLICY),
                            IamActions.split(injection.fill(deny.actions())),
                            injection.fill(deny.resource()),
                            undo.expiresAt().orElseThrow())
                    .json();
            for (String role : roles(undo)) {
                iam.get()
                        .putRolePolicy(r ->
                                r.roleName(role).policyName(undo.fact(POLICY)).policyDocument(document));
            }
            return status(undo);
        });
    }

    @Override
    public Outcome<ControlState> status(Undo undo) {
        return AwsTrouble.value(() -> {
            List<String> left = roles(undo).stream()
                    .filter(role -> present(role, undo.fact(POLICY)))
                    .toList();
            if (left.isEmpty()) {
                return ControlState.of(Presence.GONE, "no role has the policy");
            }
            String where = "the policy is on " + String.join(", ", left);
            boolean expired = undo.expiresAt()
                    .filter(end -> !clock.instant().isBefore(end))
                    .isPresent();
            return new ControlState(
                    expired ? Presence.ENDED : Presence.ACTIVE,
                    expired ? where + "; it has expired" : where,
                    Map.of(POLICY, undo.fact(POLICY)),
                    Optional.empty());
        });
    }

    @Override
    public Outcome<ControlState> remove(Undo undo) {
        List<SdkException> failures = new ArrayList<>();
        for (String role : roles(undo)) {
            try {
                AwsTrouble.existing(
                        () -> iam.get().deleteRolePolicy(r -> r.roleName(role).policyName(undo.fact(POLICY))));
            } catch (SdkException e) {
                failures.add(e);
            }
        }
        return failures.isEmpty() ? status(undo) : Outcome.failed(AwsTrouble.of(failures.get(0)));
    }

    private boolean present(String role, String policy) {
        return AwsTrouble.existing(
                        () -> iam.get().getRolePolicy(r -> r.roleName(role).policyName(policy)))
                .isPresent();
    }

    private static IamDeny deny(Injection injection) {
        return (IamDeny) injection.fault().mechanism();
    }

    private static List<String> roles(Undo undo) {
        return List.of(undo.fact(ROLES).split(" "));
    }
}
