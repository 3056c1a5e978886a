package dev.gameday.shell.guards;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.recorder.RecordReader;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.acceptance.CommandLineTrial;
import dev.gameday.shell.leftbehind.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A served rehearsal in virtual time, the SDK clients that put it into a state, and a console that joins it. */
final class GuardTrial implements AutoCloseable {
    static final String BUCKET = "fis-config-111122223333-eu-west-1";

    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "a-secret-of-no-use"));

    private final Path home;
    /** A fifth of the orders say as much about a guard, and the runs of all guards are to fit in a minute. */
    private static final double LOAD = 0.2;

    private final ToldClock clock = new ToldClock(VirtualTimeline.EPOCH);
    private final Doorway doorway;
    private final ServedRehearsal served;
    private final AwsClients aws;
    private final CommandLineTrial console;
    private final Picture picture;
    private Optional<String> troubled = Optional.empty();
    final ProfileText profile;

    GuardTrial(Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.profile = new ProfileText(folder.resolve("payments.yaml"));
        Rehearsal rehearsal = Rehearsal.open(Flows.shipped("trade-order"), 7, clock, false);
        rehearsal.changeLoad("guards", LOAD);
        this.doorway = new Doorway(rehearsal);
        this.served = ServedRehearsal.start(doorway, 0);
        this.aws = new AwsClients(Region.of("eu-west-1"), ANYONE, Optional.of(served.url()));
        this.console = new CommandLineTrial(home);
        this.picture = new Picture(aws, Rehearsals.load(rehearsal));
    }

    AwsClients aws() {
        return aws;
    }

    Doorway doorway() {
        return doorway;
    }

    /** Has calls go wrong whenever a run asks, as {@code rehearsal trouble add} does. */
    void trouble(String calls) {
        this.troubled = Optional.of(calls);
    }

    /** Lets that much of the account's time pass. */
    void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }

    ExitCode run(String scenario, String... options) {
        troubled.ifPresent(calls -> typed("rehearsal", "trouble", "add", calls, "fail"));
        ExitCode ended = typed(Stream.concat(
                        Stream.concat(
                                Stream.of("scenario", "run", scenario, "--auto", "--output", "json"),
                                Stream.of(options)),
                        profile.option())
                .toArray(String[]::new));
        troubled.ifPresent(calls -> typed("rehearsal", "trouble", "remove", "all"));
        return ended;
    }

    /** Plans it; the refusals, if any, are among the errors. */
    ExitCode plan(String scenario) {
        return typed("scenario", "plan", scenario);
    }

    private ExitCode typed(String... words) {
        return console.run(Stream.concat(
                        Stream.of(words), Stream.of("--rehearsal", served.url().toString()))
                .toArray(String[]::new));
    }

    String errors() {
        return console.errors();
    }

    /** How many sessions were recorded. */
    long sessions() throws IOException {
        return console.sessions();
    }

    /** All of the account's configuration. */
    Map<String, String> picture() {
        return picture.taken();
    }

    /** Every event of that type in the one record there is. */
    <T extends GameDayEvent> List<T> recorded(Class<T> type) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            Path record = files.filter(file -> file.endsWith("events.jsonl"))
                    .findFirst()
                    .orElseThrow();
            return RecordReader.readAll(record).events().stream()
                    .map(Recorded::event)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }
    }

    @Override
    public void close() {
        console.close();
        aws.close();
        served.close();
    }
}
