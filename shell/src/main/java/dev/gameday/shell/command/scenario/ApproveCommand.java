package dev.gameday.shell.command.scenario;

import dev.gameday.catalog.Identity;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Approvals;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.display.PlanText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code approve}: a second identity's word for one plan, kept in the profile's store until it expires. With the scenario
 * named, the approver sees the plan, and a hash that is not that plan's is refused.
 */
@Component
final class ApproveCommand {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Library library;
    private final RunDesk desk;
    private final Environments environments;
    private final Joining joining;
    private final Console console;

    ApproveCommand(Library library, RunDesk desk, Environments environments, Joining joining, Console console) {
        this.library = library;
        this.desk = desk;
        this.environments = environments;
        this.joining = joining;
        this.console = console;
    }

    @Command(
            name = "approve",
            description = "Allow somebody else to run one plan, by its hash",
            group = Task.PREPARE,
            help =
                    "For example: approve HASH stale-positions --profile payments.yaml. Name the scenario to see what you "
                            + "approve; in a rehearsal that is served you approve --as approver.")
    ExitCode approve(
            @Argument(index = 0, description = "The plan's whole hash, as the refusal of scenario plan names it")
                    String hash,
            @Argument(index = 1, description = "The scenario whose plan has that hash")
                    @CompletedBy("scenarioNames")
                    @Nullable String scenario,
            @Option(longName = "set", description = "A parameter of the scenario, as name=value") List<String> set,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "profile", description = "The name or the file of the profile that asks for an approval")
                    @Nullable String profile,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(
                            longName = "as",
                            defaultValue = Place.FACILITATOR,
                            description = "Who you are in a rehearsal: facilitator or approver")
                    String user,
            @Option(longName = "yes", description = "Approve without being asked") boolean yes,
            @Option(
                            longName = "binding",
                            description = "What the runbook's names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        if (!HASH.matcher(hash).matches()) {
            throw new UsageException("'" + hash + "' is no plan's hash; it has 64 hexadecimal digits, as "
                    + "scenario plan NAME --profile FILE names it.");
        }
        if (live == null && profile == null) {
            throw new UsageException(
                    "An approval is kept where a profile says: add --profile FILE, or --live PROFILE.");
        }
        Ground ground = joining.ground(Where.of(live, rehearsal).within(profile).bound(binding), Speed.REAL);
        Profile allowed = ground.profile();
        Duration validFor = allowed.approvalValidFor()
                .orElseThrow(() -> new UsageException("The profile " + allowed.name()
                        + " asks for no approval; write approval: {valid-for: PT8H} in it if it should."));
        Place place = place(ground.place(), user);
        if (scenario == null && !set.isEmpty()) {
            throw new UsageException("--set is of a scenario: name it after the hash.");
        }
        if (scenario != null) {
            show(
                    hash,
                    new RunOrder(
                            library.runbook(scenario),
                            Settings.of(set),
                            allowed,
                            place,
                            true,
                            Set.of(),
                            "",
                            Operator.name()));
        }
        if (!yes && !console.confirms("Approve plan " + PlanHash.brief(hash) + " for " + validFor + "?")) {
            console.error("Nothing was approved; to approve without being asked: --yes");
            return ExitCode.REFUSED;
        }
        Approval approval = kept(hash, allowed.store().orElseThrow(), validFor, place);
        output.print(console, () -> console.print(sentence(approval)), () -> fields(approval));
        return ExitCode.HELD;
    }

    private static Place place(Place found, String user) {
        Place place = found.as(user);
        if (found.live().isPresent() && !user.equals(Place.FACILITATOR)) {
            throw new UsageException("--as is of a rehearsal; live you are who your credentials say.");
        }
        if (place.passing()) {
            throw new RefusedException(
                    "A rehearsal of the console's own can't be approved: nobody else reaches it",
                    "name a served one with --rehearsal URL");
        }
        return place;
    }

    /** What an approver sees is what they approve. */
    private void show(String hash, RunOrder order) {
        try (Proposal proposal = desk.propose(order)) {
            if (!proposal.hash().equals(hash)) {
                throw new RefusedException(
                        "The plan of %s is %s by now, not %s; nothing was approved"
                                .formatted(order.runbook().id(), proposal.hash(), hash),
                        "have it planned again, with the same --set and --profile");
            }
            Lines.print(console, PlanText.of(proposal.plan(), console.width()));
        }
    }

    private Approval kept(String hash, Profile.Store store, Duration validFor, Place place) {
        try (Environment environment = environments.at(place)) {
            Identity identity = environment.inspector().identity().match(found -> found, trouble -> {
                throw new RefusedException("Who you are can't be asked: " + trouble.sentence(), "mend that first");
            });
            place.live().ifPresent(profile -> LiveNotice.tell(console, environment, profile, identity));
            Instant now = environment.timeline().instant();
            Approval approval = new Approval(hash, identity.arn(), now, now.plus(validFor));
            boolean kept = new Approvals(environment.stores().apply(store))
                    .keep(approval)
                    .match(done -> done, trouble -> {
                        throw new RefusedException(
                                "The approval could not be kept: " + trouble.sentence(), "mend that and try again");
                    });
            if (!kept) {
                throw new RefusedException("Somebody else approved it at the same time", "look, and try again");
            }
            return approval;
        }
    }

    private static String sentence(Approval approval) {
        return "Approved by %s until %s; whoever runs it must be somebody else."
                .formatted(approval.by(), approval.until());
    }

    private static Map<String, Object> fields(Approval approval) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hash", approval.hash());
        fields.put("by", approval.by());
        fields.put("at", approval.at().toString());
        fields.put("until", approval.until().toString());
        return fields;
    }
}
