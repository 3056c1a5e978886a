package dev.gameday.shell.acceptance;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** A served rehearsal in virtual time, a console that joins it, and a function of its flow that both change. */
final class ArmingTrial implements AutoCloseable {
    static final String FUNCTION = "position-sync";

    private final ToldClock clock = new ToldClock(VirtualTimeline.EPOCH);
    private final Path folder;
    private final ServedRehearsal served;
    private final CommandLineTrial console;
    private final AwsClients eyes;

    ArmingTrial(Path folder) throws IOException {
        this.folder = folder;
        this.served = ServedRehearsal.start(Rehearsal.open(Flows.shipped("trade-order"), 7, clock, true), 0);
        this.console = new CommandLineTrial(folder);
        this.eyes = new AwsClients(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "none")),
                Optional.of(served.url()));
    }

    ExitCode run(String... words) {
        return console.run(Stream.concat(
                        Stream.of(words), Stream.of("--rehearsal", served.url().toString()))
                .toArray(String[]::new));
    }

    /** Without joining the rehearsal. */
    ExitCode alone(String... words) {
        return console.run(words);
    }

    /** Cuts the record that has such an event off after it, as a console that dies does. */
    void cutAfter(String type) throws IOException {
        String event = "\"type\":\"" + type + "\"";
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.endsWith("events.jsonl")).toList()) {
                List<String> lines = Files.readAllLines(file);
                int last = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(event))
                        .findFirst()
                        .orElse(lines.size() - 1);
                Files.writeString(file, String.join("\n", lines.subList(0, last + 1)) + "\n");
                if (last + 1 < lines.size()) {
                    Files.deleteIfExists(file.resolveSibling("events.seals.jsonl"));
                }
            }
        }
    }

    String results() {
        return console.results();
    }

    String errors() {
        return console.errors();
    }

    AwsClients eyes() {
        return eyes;
    }

    /** How many sessions there are on disk. */
    long sessions() throws IOException {
        return Files.exists(folder.resolve("sessions")) ? console.sessions() : 0;
    }

    GetFunctionConfigurationResponse configuration() {
        return eyes.lambda().getFunctionConfiguration(r -> r.functionName(FUNCTION));
    }

    Map<String, String> variables() {
        return configuration().environment() == null
                ? Map.of()
                : configuration().environment().variables();
    }

    /** Without what moves by itself. */
    String plain() {
        return configuration().toBuilder()
                        .revisionId("")
                        .lastModified("")
                        .build()
                        .toString()
                + variables();
    }

    /** Somebody else gives the function one variable more. */
    void set(String name, String value) {
        Map<String, String> variables = new HashMap<>(variables());
        variables.put(name, value);
        eyes.lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).environment(e -> e.variables(variables)));
        pass(Duration.ofMinutes(1));
    }

    void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }

    @Override
    public void close() {
        eyes.close();
        console.close();
        served.close();
    }
}
