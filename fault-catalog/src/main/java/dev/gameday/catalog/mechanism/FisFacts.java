package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism.FisAction;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Undo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the undo of an FIS experiment holds, and what FIS would refuse anyway. */
final class FisFacts {
    private static final int MOST_TARGETS = 5;
    private static final int MOST_ALARMS = 5;
    private static final String DISRUPTS = "aws:network:disrupt-connectivity";
    private static final String ACL = "acl.";

    private FisFacts() {}

    static boolean swapsAcls(Injection injection) {
        return ((FisAction) injection.fault().mechanism()).actionId().equals(DISRUPTS);
    }

    static Optional<String> refusal(Injection injection) {
        int targets = injection.targets().size();
        if (targets == 0 || targets > MOST_TARGETS) {
            return Optional.of("FIS takes 1 to %d targets by ARN, these are %d; choose fewer, or hit them in two steps"
                    .formatted(MOST_TARGETS, targets));
        }
        if (injection.stopAlarms().size() > MOST_ALARMS) {
            return Optional.of(
                    "FIS takes at most %d alarms that stop an experiment; name fewer".formatted(MOST_ALARMS));
        }
        return injection.role().startsWith("arn:")
                ? Optional.empty()
                : Optional.of("FIS needs the ARN of the role that it acts as; name it in the binding");
    }

    static List<String> subnets(Injection injection) {
        return injection.targets().stream()
                .map(target -> target.arn().substring(target.arn().lastIndexOf('/') + 1))
                .toList();
    }

    static Undo undo(Injection injection, Map<String, String> associations, Instant now) {
        InjectionId id = injection.id();
        String region = region(injection.targets().get(0));
        Map<String, String> facts = new TreeMap<>(Map.of(
                "session", id.session().value(), "step", id.step(), "clientToken", id.label(), "region", region));
        associations.forEach((subnet, acl) -> facts.put(ACL + subnet, acl));
        String restored = associations.isEmpty()
                ? ""
                : ", see that the subnets have their network ACLs again (%s)".formatted(pairs(associations));
        return new Undo(
                id,
                injection.fault().mechanism().kind(),
                facts,
                "Stop the FIS experiment of %s, wait until it has ended%s, and delete its template."
                        .formatted(id, restored),
                byHand(id, region),
                Optional.of(now.plus(injection.duration())));
    }

    static String clientToken(Undo undo) {
        return undo.fact("clientToken");
    }

    /** The network ACL that each subnet had. */
    static Map<String, String> associations(Undo undo) {
        Map<String, String> associations = new TreeMap<>();
        undo.facts().forEach((name, value) -> {
            if (name.startsWith(ACL)) {
                associations.put(name.substring(ACL.length()), value);
            }
        });
        return associations;
    }

    private static String pairs(Map<String, String> associations) {
        return String.join(
                ", ",
                associations.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList());
    }

    private static String region(Target target) {
        return target.arn().split(":", 6)[3];
    }

    private static String byHand(InjectionId id, String region) {
        String ours = "tags.\"%s\"=='%s' && tags.\"%s\"=='%s'"
                .formatted(InjectionId.SESSION_TAG, id.session(), InjectionId.STEP_TAG, id.step());
        String loop =
                "for id in $(aws fis %s --region %s --query '%s' --output text); do aws fis %s --region %s --id $id; done";
        String running = "experiments[?%s && contains(`[\"pending\",\"initiating\",\"running\"]`, state.status)].id"
                .formatted(ours);
        String templates = "experimentTemplates[?%s].id".formatted(ours);
        return loop.formatted("list-experiments", region, quoted(running), "stop-experiment", region)
                + "; "
                + loop.formatted(
                        "list-experiment-templates", region, quoted(templates), "delete-experiment-template", region);
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }
}
