package dev.gameday.shell.view.display;

import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Table;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who holds which role, and who can stop a run by what. */
public final class RosterText {
    private static final String NOBODY = "nobody";

    private RosterText() {}

    /** Every role that somebody holds or has to, in lines of at most {@code width} columns. */
    public static List<Line> lines(Roster roster, int width) {
        Table table = Table.of("role", "who");
        for (Role role : Role.values()) {
            if (role.stops() || !roster.holding(role).isEmpty()) {
                table = table.row(List.of(Line.of(role.label()), names(roster, role)));
            }
        }
        List<Line> lines = new ArrayList<>(table.lines(width));
        if (roster.isEmpty()) {
            lines.add(Line.of("Nobody is on the roster yet: role set ROLE NAME", Tone.WARNING)
                    .fit(width));
        }
        return lines;
    }

    /** On one line: {@code facilitator ann, fault operator bob}; empty where nobody holds anything. */
    public static String brief(Roster roster) {
        return Stream.of(Role.values())
                .filter(role -> !roster.holding(role).isEmpty())
                .map(role -> role.label() + " " + String.join("+", roster.holding(role)))
                .collect(Collectors.joining(", "));
    }

    /** The answer to 'who can stop this?'. {@code run} is what is under way, empty where nothing is. */
    public static List<Line> stopping(Roster roster, String run, boolean live, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                        run.isEmpty()
                                ? "No run of this console is under way. Who can stop one:"
                                : "Who can stop " + run + ":",
                        Tone.TITLE)
                .fit(width));
        Stream.of(Role.values())
                .filter(Role::stops)
                .forEach(role -> lines.add(Line.of("  ")
                        .plus(Line.of(role.label()).padded(17))
                        .plus(names(roster, role))
                        .fit(width)));
        for (String how : List.of(
                "Everybody may, at once and without a question:",
                "· x on the panel, or Ctrl-C twice; halt at the prompt",
                "· gameday halt from a second terminal on this machine, also where this console hangs",
                live
                        ? "· halt --lever, or the FIS safety lever in the AWS console: it stops every experiment of the account "
                                + "and Region"
                        : "· live, the FIS safety lever too (halt --lever): every experiment of the account and Region")) {
            Wrapped.lines(how, width - 2).forEach(text -> lines.add(Line.of("  " + text)));
        }
        return lines;
    }

    /** The same for programs: by role, each person with whether they answered the roll-call. */
    public static Map<String, Object> fields(Roster roster) {
        Map<String, Object> fields = new LinkedHashMap<>();
        roster.holders()
                .forEach((role, names) -> fields.put(
                        role.word(),
                        names.stream()
                                .map(name -> Map.of("name", name, "present", roster.present(name)))
                                .toList()));
        return fields;
    }

    private static Line names(Roster roster, Role role) {
        List<String> names = roster.holding(role);
        if (names.isEmpty()) {
            return Line.of(NOBODY, Tone.WARNING);
        }
        Line line = Line.EMPTY;
        for (String name : names) {
            boolean absent = roster.answers().containsKey(name) && !roster.present(name);
            String mark = absent ? " (did not answer)" : roster.present(name) ? " (here)" : "";
            line = line.plus(line.equals(Line.EMPTY) ? "" : ", ").plus(name + mark, absent ? Tone.BAD : Tone.PLAIN);
        }
        return line;
    }
}
