package dev.gameday.shell.command.layer;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.ArmingText;
import dev.gameday.shell.arming.FunctionArming;
import dev.gameday.shell.arming.Language;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code layer attach}: gives functions a fault layer of ours, with the same care as arming; exit code 6 if one can't have it. */
@Component
final class LayerAttachCommand {
    /** The longest life of a presigned address: Signature Version 4 allows no more. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int MOST_POLL = 300;
    private static final String LAYER_VERSION = "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:layer:[a-zA-Z0-9_-]+:\\d+";

    private final ArmingDesk desk;
    private final Console console;

    LayerAttachCommand(ArmingDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"layer", "attach"},
            description = "Give functions a fault layer, for faults beyond those of FIS",
            group = Task.PREPARE,
            help = "For example: layer attach order-router --layer java --rehearsal http://127.0.0.1:4510. "
                    + "If one can't have it, none gets it.")
    ExitCode attach(
            @Argument(index = 0, description = "Names of a binding, or functions' own names or ARNs")
                    List<String> functions,
            @Option(longName = "layer", required = true, description = "Which layer") Language layer,
            @Option(
                            longName = "layer-arn",
                            description = "A published version of it; the account's newest unless named")
                    @Nullable String layerArn,
            @Option(
                            longName = "presigned",
                            description =
                                    "Read the faults through an address that you sign and that lives so long, 7d at most, instead of by the function's role")
                    @Nullable Duration presigned,
            @Option(
                            longName = "egress",
                            description = "Let outgoing calls go through the layer, so that they can be denied")
                    @Nullable Egress egress,
            @Option(longName = "poll", description = "How often faults are looked for, in seconds: 1 to 300") @Nullable Integer poll,
            @Option(
                            longName = "wait",
                            defaultValue = "2m",
                            description = "How long a sign of life is waited for; 0s: not at all")
                    Duration wait,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description = "What is allowed: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(
                            longName = "binding",
                            description =
                                    "What logical names are: rehearsal, retail-bank, or a file; the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Map<String, String> settings = settings(egress, poll);
        check(functions, layerArn, presigned);
        ArmingText text = new ArmingText(console, output);
        try (ArmingPlace place =
                desk.open(Where.of(live, rehearsal).within(profile).bound(binding))) {
            LayerOutfit outfit = new LayerOutfit(
                    place, layer, Optional.ofNullable(layerArn), Optional.ofNullable(presigned), settings);
            return new FunctionArming(desk, place, outfit, text).arm(functions, wait);
        } finally {
            text.end();
        }
    }

    private static Map<String, String> settings(@Nullable Egress egress, @Nullable Integer poll) {
        Map<String, String> settings = new HashMap<>();
        if (egress != null) {
            settings.put("GAMEDAY_EGRESS", "proxy");
        }
        if (poll != null) {
            if (poll < 1 || poll > MOST_POLL) {
                throw new UsageException("--poll cannot be " + poll + ": give 1 to " + MOST_POLL + " seconds.");
            }
            settings.put("GAMEDAY_POLL_SECONDS", poll.toString());
        }
        return settings;
    }

    private static void check(List<String> functions, @Nullable String layerArn, @Nullable Duration presigned) {
        if (functions.isEmpty()) {
            throw new UsageException("FUNCTIONS is missing: name one or more, as in layer attach order-router.");
        }
        if (layerArn != null && !layerArn.matches(LAYER_VERSION)) {
            throw new UsageException("--layer-arn cannot be '" + layerArn
                    + "': give the ARN of a layer version, as layer publish prints it.");
        }
        if (presigned != null && (presigned.compareTo(LONGEST) > 0 || presigned.compareTo(Duration.ofSeconds(1)) < 0)) {
            throw new UsageException("--presigned cannot be " + presigned
                    + ": an address lives for 1s to 7d, and never longer than the session that signs it.");
        }
    }
}
