package dev.gameday.shell.command.layer;

import dev.gameday.catalog.arming.LayerVersions.Published;
import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.Language;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code layer publish}: makes a version of a fault layer in the account, or finds the one that has the same content. */
@Component
final class LayerPublishCommand {
    private final ArmingDesk desk;
    private final LayerZips zips;
    private final Console console;

    LayerPublishCommand(ArmingDesk desk, LayerZips zips, Console console) {
        this.desk = desk;
        this.zips = zips;
        this.console = console;
    }

    @Command(
            name = {"layer", "publish"},
            description = "Publish a fault layer in the account and print its ARN; one with the same content is reused",
            group = Task.PREPARE,
            help = "For example: layer publish --layer java --rehearsal http://127.0.0.1:4510. It changes no function.")
    void publish(
            @Option(longName = "layer", required = true, description = "Which layer") Language layer,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description = "What is allowed: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        LayerZip zip = layer.zip(zips);
        try (ArmingPlace place = desk.open(Where.of(live, rehearsal).within(profile))) {
            place.refuseElsewhere();
            desk.enter(place);
            Published published = place.ports().layers().publish(zip).match(made -> made, trouble -> {
                throw new RefusedException(
                        "The layer can't be published: " + trouble.sentence(), "mend that and try again");
            });
            output.print(console, () -> print(published), () -> fields(published));
        }
    }

    /** A version that no function has does nothing; it costs storage until somebody deletes it. */
    private void print(Published published) {
        String arn = published.arn();
        int version = arn.lastIndexOf(':');
        console.print(arn + (published.fresh() ? "" : " (it was there already, with the same content)"));
        console.print("To take it away again, once no function has it: aws lambda delete-layer-version --layer-name "
                + arn.substring(0, version) + " --version-number " + arn.substring(version + 1));
    }

    private static Map<String, Object> fields(Published published) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arn", published.arn());
        fields.put("fresh", published.fresh());
        return fields;
    }
}
