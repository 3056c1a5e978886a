package dev.gameday.shell.command.role;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.Operator;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.RosterFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code role set}: gives somebody a role for the day, and tells the run that is under way. */
@Component
final class RoleSetCommand {
    private final RosterFile roster;
    private final Speaker speaker;
    private final Console console;

    RoleSetCommand(RosterFile roster, Speaker speaker, Console console) {
        this.roster = roster;
        this.speaker = speaker;
        this.console = console;
    }

    @Command(
            name = {"role", "set"},
            description = "Give somebody a role for the day",
            group = Task.RUN,
            help =
                    "For example: role set facilitator ann, role set fault-operator bob, role set responder cat. Several may "
                            + "hold a role, and one person several. --remove takes it from them again.")
    void set(
            @Argument(index = 0, description = "The role") Role role,
            @Argument(index = 1, description = "Who holds it; a name is a claim, not a proof")
                    @CompletedBy("personNames")
                    PersonName name,
            @Option(longName = "remove", description = "They no longer hold it") boolean remove) {
        String person = name.value();
        Roster now = roster.change(before -> remove ? before.without(role, person) : before.with(role, person));
        String by = Operator.name();
        speaker.mention(
                run -> run.talk()
                        .say(
                                remove
                                        ? new PeopleEvent.RoleLeft(by, role, person)
                                        : new PeopleEvent.RoleTaken(by, role, person)),
                Verb.ROLE,
                Map.of("role", role.name(), "person", person, "left", String.valueOf(remove)));
        console.print(
                remove ? person + " is no longer " + role.label() + "." : person + " is " + role.label() + " today.");
        warn(now);
    }

    /** Who leads must be free to stop what another one does; alone at a desk there is no other one. */
    private void warn(Roster now) {
        Set<String> both = new LinkedHashSet<>(now.holding(Role.FACILITATOR));
        both.retainAll(List.copyOf(now.holding(Role.FAULT_OPERATOR)));
        if (!both.isEmpty() && now.people().size() > 1) {
            console.error(
                    String.join(" and ", both) + " leads and breaks things; where there are more people, let another "
                            + "one be the fault operator.");
        }
    }
}
