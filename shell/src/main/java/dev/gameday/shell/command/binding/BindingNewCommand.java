package dev.gameday.shell.command.binding;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.survey.Scope;
import dev.gameday.catalog.survey.Survey;
import dev.gameday.runbook.draft.Draft;
import dev.gameday.runbook.draft.DraftText;
import dev.gameday.runbook.draft.Glossary;
import dev.gameday.runbook.draft.Timings;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Caller;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code binding new}: drafts a binding from what an account shows, asks for the rest, and overwrites nothing. */
@Component
final class BindingNewCommand {
    /** Who sends the load is known to a rehearsal's flow alone, so an account's operator isn't asked for it. */
    private static final String CLIENTS = "clients";

    private final Environments environments;
    private final Joining joining;
    private final DraftReport report;
    private final Console console;

    BindingNewCommand(Environments environments, Joining joining, DraftReport report, Console console) {
        this.environments = environments;
        this.joining = joining;
        this.report = report;
        this.console = console;
    }

    @Command(
            name = {"binding", "new"},
            description = "Draft a binding from what the account shows, and ask for the rest",
            group = Task.PREPARE,
            help =
                    "For example: binding new payments --tag team=payments, binding new shop --functions shop- --out shop.yaml.")
    ExitCode draft(
            @Argument(index = 0, description = "The binding's name") String name,
            @Option(longName = "out", description = "The file; left out, the name with .yaml in this folder") @Nullable String out,
            @Option(longName = "tag", description = "Only functions with this tag, as KEY=VALUE") List<String> tag,
            @Option(longName = "functions", description = "Only functions of this prefix, or of these names: a,b,c")
                    @Nullable String functions,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new UsageException("A binding can't be called '" + name
                    + "': use lower-case letters, digits and hyphens, at most 40, as payments.");
        }
        Scope scope = FunctionScope.of(tag, functions);
        DraftFile file = DraftFile.fresh(Path.of(out == null ? name + ".yaml" : out));
        Place place = joining.unbound(live, rehearsal, Speed.MAX);
        try (Environment environment = environments.at(place);
                Questions questions = Questions.at(console)) {
            Identity identity = place.live()
                    .map(profile -> Caller.of(environment, profile))
                    .orElseGet(() -> Caller.of(environment));
            place.live().ifPresent(profile -> LiveNotice.tell(console, environment, profile, identity));
            Survey survey = environment.scouts().survey().survey(scope, what -> {
                if (output == Output.TEXT) {
                    console.print("Looking at " + what + " ...");
                }
            });
            refuseEmpty(survey, scope);
            List<String> notes = notes(survey);
            Glossary glossary = Glossary.shipped();
            Draft draft = new Interview(
                            console,
                            questions,
                            answers -> Draft.of(name, identity, survey, glossary, answers),
                            new Objections(survey),
                            term -> place.live().isEmpty() || !term.section().equals(CLIENTS))
                    .held(sketch -> file.write(DraftText.of(sketch, Timings.unmeasured(), notes)));
            Timings timings = Timings.measured(
                    draft.sources(Timings.unmeasured()),
                    environment.outside().reader(),
                    environment.timeline().instant());
            file.write(DraftText.of(draft, timings, notes));
            report.print(output, file.path(), there(live, rehearsal), draft, timings, survey);
            return ExitCode.HELD;
        }
    }

    private static String there(@Nullable String live, @Nullable String rehearsal) {
        return live != null ? " --live " + live : rehearsal != null ? " --rehearsal " + rehearsal : "";
    }

    private static void refuseEmpty(Survey survey, Scope scope) {
        if (survey.functions().found().isEmpty()) {
            throw new RefusedException(
                    survey.functions()
                            .gap()
                            .map(gap -> "No function was found: " + gap)
                            .orElse("This account and Region have no function"
                                    + (scope.equals(Scope.everything()) ? "" : " that --tag and --functions mean")),
                    "check the Region, --tag and --functions, and that you may list functions");
        }
    }

    private static List<String> notes(Survey survey) {
        List<String> notes = new ArrayList<>();
        survey.gaps().forEach((section, gap) -> notes.add("Not all seen of " + section + ": " + gap + "."));
        if (!survey.loadBalancers().found().isEmpty()) {
            notes.add("Seen, and in no binding: load balancers "
                    + String.join(", ", survey.loadBalancers().found()) + ".");
        }
        return notes;
    }
}
