package dev.gameday.shell.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.runbook.blind.Draw;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.file.CaseFile;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import dev.gameday.shell.Context;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.line.LineCompleter;
import dev.gameday.shell.line.LineParser;
import dev.gameday.shell.prompt.CommandRunner;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a responder's console wrote before the reveal, on the screen, in its files and in completion, holds
 * nothing of the fault. Each case is rehearsed with a seed of its own; {@code -Dgameday.blind.seeds=20} rehearses each with
 * twenty.
 */
class ConcealmentTest {
    private static final int SEEDS = Integer.getInteger("gameday.blind.seeds", 1);
    static final List<String> TYPED = List.of(
            "status",
            "look alarms",
            "look metrics",
            "look logs order-intake",
            "look logs risk-check",
            "look logs order-router",
            "look logs position-sync",
            "look logs order-router Error",
            "look deploys",
            "look config order-intake",
            "look config risk-check",
            "look config order-router",
            "look config position-sync",
            "suspect order-intake excessive-load",
            "suspect nothing at-all",
            "mitigate escalate positions",
            "mitigate escalate nobody",
            "mitigate raise-timeout position-sync 40",
            "mitigate roll-back order-intake",
            "mitigate restore-policy intake-role",
            "mitigate redrive orders",
            "mitigate shift-zone nowhere",
            "mitigate raise-memory nothing 5",
            "look nowhere",
            "wait 1m",
            "ack on it",
            "note we look at the queue",
            "hint",
            "hint",
            "hint",
            "hint",
            "scenario list",
            "scenario show iam-denial",
            "fault list",
            "session list",
            "session show latest",
            "session report latest",
            "scenario run stale-positions --auto",
            "rehearse --blind",
            "panel",
            "help",
            "help mitigate",
            "status --output json",
            "look alarms",
            "look metrics");

    static final List<String> COMPLETED = List.of(
            "",
            "look ",
            "look logs ",
            "look config ",
            "look metrics ",
            "suspect ",
            "suspect order-router ",
            "mitigate ",
            "mitigate roll-back ",
            "mitigate escalate ",
            "mitigate restore-policy ",
            "scenario ",
            "scenario run ",
            "fault ",
            "fault show ",
            "session ",
            "session show ",
            "halt ",
            "hint ",
            "rehearse ");

    private final Screen screen = new Screen();
    private final GamedayHome home;
    private final Context context;

    ConcealmentTest(@TempDir Path folder) {
        home = GamedayHome.open(folder.resolve("home"));
        context = Context.start(home, screen.console(), new Leaving());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    static Stream<String> incidents() {
        return CaseFile.shipped().stream()
                .flatMap(about -> seeds(about).mapToObj(seed -> about.id() + " " + about.level() + " " + seed));
    }

    private static LongStream seeds(BlindCase about) {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> Draw.of(CaseFile.shipped(), seed, about.level()).equals(about))
                .limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void nothing_that_a_responders_console_writes_tells_what_is_wrong(String incident) throws IOException {
        String[] parts = incident.split(" ");
        assertThat(run("rehearse --blind --level " + parts[1] + " --seed " + parts[2]))
                .isEqualTo(ExitCode.HELD);
        TYPED.forEach(this::run);
        List<String> proposed =
                COMPLETED.stream().flatMap(line -> completion(line).stream()).toList();
        String written = screen.results() + screen.errors() + files() + String.join("\n", proposed);

        assertThat(run("reveal")).isEqualTo(ExitCode.HELD);

        List<Recorded> events = events();
        assertThat(events.stream().map(Recorded::event))
                .as("the incident was paged, looked into and revealed")
                .hasAtLeastOneElementOfType(PeopleEvent.Paged.class)
                .hasAtLeastOneElementOfType(PeopleEvent.Looked.class)
                .hasAtLeastOneElementOfType(PeopleEvent.Revealed.class)
                .hasAtLeastOneElementOfType(FaultEvent.EffectProven.class)
                .hasAtLeastOneElementOfType(FaultEvent.FaultRemoved.class);
        Map<String, Pattern> telling = telling(events);
        assertThat(telling).as("there is something to be kept").hasSizeGreaterThan(4);
        telling.forEach((what, pattern) -> assertThat(
                        written.lines().filter(line -> pattern.matcher(line).find()))
                .as(incident + " keeps its " + what)
                .isEmpty());
        assertThat(screen.results()).as("and the reveal tells").contains("What it was", "Ideal path", "Score ");
    }

    @Test
    void a_search_finds_what_is_there_to_be_found() throws IOException {
        run("rehearse --blind --level 1 --seed 1");
        run("reveal");
        String record = Files.readString(newest().events(), StandardCharsets.UTF_8);
        telling(events()).forEach((what, pattern) -> {
            if (what.startsWith("fault") || what.startsWith("scenario") || what.startsWith("ARN")) {
                assertThat(pattern.matcher(record).find()).as(what).isTrue();
            }
        });
    }

    /** What tells, as somebody would look for it: worked out from the record and not from what conceals. */
    static Map<String, Pattern> telling(List<Recorded> events) {
        Map<String, Pattern> telling = new TreeMap<>();
        Plan plan = events.stream()
                .map(Recorded::event)
                .filter(RunEvent.RunPlanned.class::isInstance)
                .map(event -> ((RunEvent.RunPlanned) event).plan())
                .findFirst()
                .orElseThrow();
        telling.put("scenario's id", word(plan.runbook().id()));
        telling.put("scenario's title", word(plan.runbook().title()));
        for (PlannedInjection planned : plan.injections()) {
            telling.put("fault's id", word(planned.injection().fault().id().value()));
            telling.put("fault's name", word(planned.injection().fault().title()));
            telling.put("label", word(planned.injection().id().label()));
            planned.injection().targets().forEach(target -> telling.put("ARN " + target.arn(), word(target.arn())));
            planned.injection().arguments().forEach((name, value) -> parameter(telling, name, value));
        }
        events.forEach(recorded -> {
            if (recorded.event() instanceof FaultEvent.InjectionAccepted accepted) {
                accepted.state().references().forEach((name, id) -> telling.put("AWS id " + name, word(id)));
            }
        });
        telling.put("an experiment's ARN", Pattern.compile("arn:aws[a-z-]*:fis:"));
        return telling;
    }

    private static void parameter(Map<String, Pattern> telling, String name, String value) {
        String quoted = Pattern.quote(value);
        telling.put(
                "parameter " + name + "=" + value,
                Pattern.compile("(?i)\\b" + Pattern.quote(name) + "[\"']?( size)?\\s*(=|:|is|of|,|\\s)\\s*[\"']?"
                        + quoted + "(?![\\w.])"));
        if (name.equals("memory")) {
            telling.put("parameter in MB", Pattern.compile("\\b" + quoted + " ?MB"));
        } else if (name.equals("delay")) {
            telling.put("parameter in ms", Pattern.compile("(?<![\\d.,])" + quoted + "(?!\\d)"));
        } else if (name.equals("concurrency")) {
            telling.put("parameter reserved", Pattern.compile("(?i)reserved( concurrency)?( is)? " + quoted + "\\b"));
        }
    }

    private static Pattern word(String text) {
        return Pattern.compile("(?i)(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])");
    }

    private List<String> completion(String line) {
        return completion(context, screen, line);
    }

    /** What that console proposes after so much of a line. */
    static List<String> completion(Context context, Screen screen, String line) {
        LineCompleter completer = new LineCompleter(context::commands, context::completionProviders);
        completer.only(name -> screen.console().discretion().allows(name));
        ParsedLine parsed = new LineParser().parse(line, line.length(), ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(noReader(), parsed, candidates);
        return candidates.stream()
                .map(each -> each.value() + " " + each.descr())
                .toList();
    }

    /** Completion must not need the reader. */
    private static LineReader noReader() {
        return (LineReader) Proxy.newProxyInstance(
                LineReader.class.getClassLoader(), new Class<?>[] {LineReader.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** All that is in the console's home, its record included. */
    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.walk(home.folder())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        return all.toString();
    }

    private List<Recorded> events() throws IOException {
        return RecordReader.readAll(newest().events()).events();
    }

    private SessionFolder newest() throws IOException {
        return new SessionFolders(home.sessions()).newestFirst().get(0);
    }

    private ExitCode run(String line) {
        return new CommandRunner(context::commands, screen.console()).run(LineParser.words(line));
    }
}
