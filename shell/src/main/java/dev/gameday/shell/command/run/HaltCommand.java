package dev.gameday.shell.command.run;

import dev.gameday.catalog.Identity;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.SpokenException;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code halt}: takes everything away at once; asks nothing. Without a run of its own this console halts the one of
 * another console on this machine, and waits until every fault is settled. The safety lever beside it does ask, and the
 * halt doesn't wait for the answer.
 */
@Component
final class HaltCommand {
    private final RunDesk desk;
    private final OtherConsoles others;
    private final Lever lever;
    private final Environments environments;
    private final Joining joining;
    private final Responder responder;
    private final Console console;

    HaltCommand(
            RunDesk desk,
            OtherConsoles others,
            Lever lever,
            Environments environments,
            Joining joining,
            Responder responder,
            Console console) {
        this.responder = responder;
        this.desk = desk;
        this.others = others;
        this.lever = lever;
        this.environments = environments;
        this.joining = joining;
        this.console = console;
    }

    @Command(
            name = "halt",
            description = "Take everything away, now; no confirmation is asked",
            group = Task.RUN,
            help = "For example: halt, halt customers are calling, halt --lever. From a second terminal: gameday halt. "
                    + "--lever also engages the FIS safety lever, once the account's id is typed: every experiment of the "
                    + "account and Region is stopped, and none can start.")
    ExitCode halt(
            @Arguments List<String> reason,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session,
            @Option(longName = "lever", description = "Engage the FIS safety lever too") boolean pull,
            @Option(longName = "account", description = "The account's id, for --lever where nobody can be asked")
                    @Nullable String account,
            @Option(
                            longName = "rehearsal",
                            description = "The URL of the served rehearsal whose lever it is, without a run")
                    @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account's lever it is, without a run")
                    @CompletedBy("profileNames")
                    @Nullable String live) {
        String why = reason.isEmpty() ? "asked for" : Words.joined(reason);
        if (responder.hasJoined() && !pull) {
            Lines.print(console, responder.tell(List.of("halt", why), console.width()));
            return ExitCode.HELD;
        }
        Optional<ActiveRun> own = session == null ? desk.underWay() : Optional.empty();
        if (own.isPresent()) {
            own.get().halt(why);
            console.print("Halting " + own.get().name() + ": everything is being removed.");
            return pull ? lever.engage(own.get().lever(), own.get().plan().identity(), account, why) : ExitCode.HELD;
        }
        if (!pull) {
            return others.halt(why, session);
        }
        return session != null || others.any(null)
                ? beside(() -> others.halt(why, session), () -> others.place(session), account, why)
                : pulled(() -> named(live, rehearsal), account, why);
    }

    /** The lever while the halt of another console's run is on its way; what remains wins over a refusal. */
    private ExitCode beside(
            Supplier<ExitCode> halt, Supplier<Environment> place, @Nullable String account, String why) {
        CompletableFuture<ExitCode> halted = CompletableFuture.supplyAsync(halt, task -> {
            Thread thread = new Thread(task, "gameday-halt");
            thread.setDaemon(true);
            thread.start();
        });
        ExitCode pulled;
        try {
            pulled = pulled(place, account, why);
        } catch (SpokenException e) {
            console.error(String.valueOf(e.getMessage()));
            pulled = e.exitCode();
        }
        try {
            ExitCode code = halted.join();
            return code == ExitCode.HELD ? pulled : code;
        } catch (CompletionException e) {
            throw e.getCause() instanceof SpokenException spoken ? spoken : e;
        }
    }

    private ExitCode pulled(Supplier<Environment> where, @Nullable String account, String why) {
        try (Environment place = where.get()) {
            Identity identity = place.inspector().identity().match(found -> found, trouble -> {
                throw new RefusedException(
                        "Whose account it is can't be asked: " + trouble.sentence(), "mend that and try again");
            });
            return lever.engage(place.lever(), identity, account, why);
        }
    }

    private Environment named(@Nullable String live, @Nullable String rehearsal) {
        Place place = joining.ground(Where.of(live, rehearsal), Speed.REAL).place();
        if (place.passing()) {
            throw new RefusedException(
                    "No run is under way in this or any other console of yours, so it is not known whose lever",
                    "name the account with --live PROFILE, or a served rehearsal with --rehearsal URL");
        }
        return environments.at(place);
    }
}
