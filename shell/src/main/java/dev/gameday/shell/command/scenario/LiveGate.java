package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.profile.Precautions.Notice;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Proposal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands before a run in a real account: somebody who watches, or a profile that allows pipelines; everybody told who
 * is to be told; and the account's id, typed. A rehearsal passes.
 */
@Component
final class LiveGate {
    private final Console console;

    LiveGate(Console console) {
        this.console = console;
    }

    /** Refuses, before anything is asked of the account, a run that nobody would watch. */
    void enter(Place place) {
        boolean watched = console.terminal().isPresent();
        place.live().filter(profile -> !watched && !profile.live().pipelines()).ifPresent(profile -> {
            throw new RefusedException(
                    "A live run needs the prompt: the profile " + profile.name() + " does not allow pipelines",
                    "start gameday and type it there, or write 'pipelines: true' in the profile");
        });
    }

    /** Says what it is about; of a rehearsal nothing. */
    void announce(Proposal proposal) {
        if (proposal.order().place().live().isPresent()) {
            LiveNotice.tell(
                    console,
                    proposal.environment(),
                    proposal.order().profile(),
                    proposal.plan().identity());
        }
    }

    /** Whether it may go on: says what it is about, asks what is to be asked, and says which answer stands against it. */
    boolean passes(Proposal proposal) {
        announce(proposal);
        return proposal.order().place().live().isEmpty()
                || console.terminal().isEmpty()
                || (told(proposal.order().profile()) && meant(proposal));
    }

    private boolean told(Profile profile) {
        return profile.precautions().notices().stream().allMatch(this::told);
    }

    private boolean told(Notice notice) {
        Lines.broken(console, "For %s: \"%s\"".formatted(notice.to(), notice.text()))
                .forEach(console::print);
        boolean told = console.confirms("Has %s been told?".formatted(notice.to()));
        if (!told) {
            console.print("Not told yet: " + notice.to() + ".");
        }
        return told;
    }

    private boolean meant(Proposal proposal) {
        String account = proposal.plan().identity().account();
        Optional<String> typed = console.asks("This is LIVE. The account's id, to run it there: ");
        typed.filter(id -> !id.equals(account))
                .ifPresent(id -> console.print("'%s' is not the account's id, which is %s.".formatted(id, account)));
        return typed.filter(account::equals).isPresent();
    }

    /** Has the record say who was told, or was to be. */
    void record(ActiveRun run) {
        if (run.order().place().live().isPresent()) {
            boolean asked = console.terminal().isPresent();
            for (Notice notice : run.order().profile().precautions().notices()) {
                run.note("%s %s: %s".formatted(asked ? "told" : "to be told:", notice.to(), notice.text()));
            }
        }
    }
}
