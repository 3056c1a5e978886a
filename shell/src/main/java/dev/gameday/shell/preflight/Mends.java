package dev.gameday.shell.preflight;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.diagnosis.Mend;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.plan.Guards;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.run.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that mends what a guard says no to, where there is one: a profile is changed by people, and whose incident
 * it is, is theirs to end.
 */
record Mends(Proposal proposal, AsTyped typed) {
    private static final String MINUTE = "60";

    Optional<String> of(Guards.Refusal refusal) {
        return refusal.unanswered() ? Optional.empty() : known(refusal);
    }

    private Optional<String> known(Guards.Refusal refusal) {
        return switch (refusal.guard()) {
            case "region" ->
                Optional.of(
                        "export AWS_REGION=" + proposal.environment().binding().region());
            case "approval" -> approval();
            case "permissions" -> permissions();
            case "stop-alarm" -> alarm(refusal.sentence());
            case "leftovers", Guards.LOCK -> Optional.of(sweep());
            case "lever" ->
                Optional.of(
                        "aws fis update-safety-lever-state --region %s --id default --state status=disengaged,reason=%s"
                                .formatted(identity().region(), CommandText.word("looked into before a game day")));
            case "targets" -> Optional.of("gameday binding check" + typed.binding() + typed.place());
            case "held" -> Optional.of("gameday halt");
            case Guards.LAYER -> layer(refusal.sentence());
            case "no-expiry" ->
                Optional.of("gameday scenario run " + typed.plan() + " --override no-expiry --reason "
                        + CommandText.word("this console stays until the end"));
            default -> Optional.empty();
        };
    }

    /** The command of a diagnosis; a function is armed by the console, which then knows how to disarm it. */
    String of(Mend mend) {
        return mend.match(
                command -> command, function -> "gameday lambda arm " + CommandText.word(function) + typed.ground());
    }

    String sweep() {
        return "gameday sweep" + typed.place();
    }

    /** What the diagnosis that says so would mend it by, at the place that was looked at. */
    private Optional<String> layer(String sentence) {
        return proposal.plan().injections().stream()
                .filter(planned ->
                        planned.injection().fault().mechanism().kind().equals(Guards.LAYER))
                .flatMap(
                        planned -> proposal
                                .environment()
                                .outside()
                                .diagnosis()
                                .foresee(planned.injection())
                                .value()
                                .orElse(List.of())
                                .stream())
                .filter(found -> sentence.endsWith(found.sentence()))
                .flatMap(found -> found.mend().stream())
                .map(mend -> Stream.of(of(mend).split(" && "))
                        .map(command -> command.startsWith("gameday ") ? command + typed.place() : command)
                        .collect(Collectors.joining(" && ")))
                .findFirst();
    }

    private Identity identity() {
        return proposal.plan().identity();
    }

    /** Nobody can approve what needs no approval, so this is only for one that is missing or too old. */
    private Optional<String> approval() {
        return Optional.of("gameday approve " + proposal.hash() + " " + typed.plan()
                + typed.rehearsal().map(url -> " --as approver").orElse(""));
    }

    /** All that the plan calls, whether it is missing or not: a policy that is whole is easier to read. */
    private Optional<String> permissions() {
        String arn = identity().arn();
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        Stream<String> canaries = proposal.plan().canaries().values().stream()
                .filter(Canary.Invoke.class::isInstance)
                .map(canary -> "lambda:InvokeFunction");
        String actions = Stream.concat(
                        proposal.plan().injections().stream().flatMap(planned -> planned.calls().stream()), canaries)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(action -> '"' + action + '"')
                .collect(Collectors.joining(", "));
        String document =
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [%s], \"Resource\": \"*\"}}"
                        .formatted(actions);
        String policy = " --policy-name gameday-%s --policy-document '%s'"
                .formatted(proposal.plan().runbook().id(), document);
        if (arn.contains(":user/")) {
            return Optional.of("aws iam put-user-policy --user-name " + CommandText.word(name) + policy);
        }
        String[] parts = arn.split("/");
        return arn.contains(":assumed-role/") && parts.length > 1
                ? Optional.of("aws iam put-role-policy --role-name " + CommandText.word(parts[1]) + policy)
                : Optional.empty();
    }

    /** An alarm that is missing is made from what its stop condition says; one that is raised is looked into. */
    private Optional<String> alarm(String sentence) {
        Plan plan = proposal.plan();
        return plan.stopConditions().stream()
                .filter(condition -> sentence.contains("of stop condition " + condition.id() + " doesn't exist"))
                .findFirst()
                .flatMap(condition -> Optional.ofNullable(plan.metrics().get(condition.metric()))
                        .filter(source -> source.canary().isEmpty())
                        .flatMap(source ->
                                condition.alarm().map(alarm -> create(condition, source, name(plan, alarm)))));
    }

    private static String name(Plan plan, String alarm) {
        return plan.alarms().getOrDefault(alarm, alarm);
    }

    private String create(StopCondition condition, MetricSource source, String name) {
        Tolerance keeps = condition.tolerance();
        boolean below = keeps.low().isPresent();
        double bound = keeps.low().or(keeps::high).orElse(0.0) / source.scale();
        String period = source.namespace().startsWith("AWS/") || source.period().toSeconds() % 60 == 0 ? MINUTE : "10";
        long periods = Math.max(1, condition.sustained().toSeconds() / Long.parseLong(period));
        String statistic = source.statistic().startsWith("p") ? " --extended-statistic " : " --statistic ";
        String dimensions = source.dimensions().entrySet().stream()
                .map(entry -> " " + CommandText.word("Name=" + entry.getKey() + ",Value=" + entry.getValue()))
                .collect(Collectors.joining());
        return String.join(
                        " ",
                        List.of(
                                "aws cloudwatch put-metric-alarm --region",
                                identity().region(),
                                "--alarm-name",
                                CommandText.word(name),
                                "--namespace",
                                CommandText.word(source.namespace()),
                                "--metric-name",
                                CommandText.word(source.metric())))
                + (dimensions.isEmpty() ? "" : " --dimensions" + dimensions)
                + statistic + source.statistic()
                + " --period " + period
                + " --evaluation-periods " + periods
                + " --threshold "
                + BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString()
                + " --comparison-operator "
                + (below ? "LessThanThreshold" : "GreaterThanThreshold")
                + (source.quiet() ? " --treat-missing-data notBreaching" : "");
    }
}
