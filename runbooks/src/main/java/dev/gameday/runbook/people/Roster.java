package dev.gameday.runbook.people;

import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds which role, and who answered the roll-call: a fold over events. Immutable, and of bounded size: of a roster longer
 * than any game day's the rest is not kept.
 */
public record Roster(Map<Role, Set<String>> holders, Map<String, Boolean> answers) {
    /** How many names are kept for a role. */
    public static final int MOST = 50;

    /** Nobody holds anything. */
    public static final Roster EMPTY = new Roster(Map.of(), Map.of());

    private static final Fold<Roster> FOLD = Fold.<Roster>builder()
            .on(PeopleEvent.RoleTaken.class, (roster, r, e) -> roster.with(e.role(), e.person()))
            .on(PeopleEvent.RoleLeft.class, (roster, r, e) -> roster.without(e.role(), e.person()))
            .on(PeopleEvent.RollAnswered.class, (roster, r, e) -> roster.answered(e.by(), e.present()))
            .build();

    public Roster {
        Map<Role, Set<String>> ordered = new EnumMap<>(Role.class);
        holders.forEach((role, names) -> ordered.put(role, Collections.unmodifiableSet(new LinkedHashSet<>(names))));
        holders = Collections.unmodifiableMap(ordered);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The roster after the event. */
    public Roster apply(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }

    /** Those who hold the role, in the order in which they took it. */
    public List<String> holding(Role role) {
        return List.copyOf(holders.getOrDefault(role, Set.of()));
    }

    /** What that person holds. */
    public List<Role> roles(String person) {
        return holders.entrySet().stream()
                .filter(held -> held.getValue().contains(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everybody who holds something, in the order of the alphabet. */
    public Set<String> people() {
        Set<String> people = new TreeSet<>();
        holders.values().forEach(people::addAll);
        return people;
    }

    /** Whether nobody holds anything. */
    public boolean isEmpty() {
        return holders.isEmpty();
    }

    /** Whether that person said at the roll-call that they are there. */
    public boolean present(String person) {
        return answers.getOrDefault(person, false);
    }

    /** This and one more who holds the role. */
    public Roster with(Role role, String person) {
        Set<String> names = new LinkedHashSet<>(holders.getOrDefault(role, Set.of()));
        if (names.size() >= MOST) {
            return this;
        }
        names.add(person);
        Map<Role, Set<String>> more = new LinkedHashMap<>(holders);
        more.put(role, names);
        return new Roster(more, answers);
    }

    /** This without that person in the role. */
    public Roster without(Role role, String person) {
        Map<Role, Set<String>> fewer = new LinkedHashMap<>(holders);
        Set<String> names = new LinkedHashSet<>(holders.getOrDefault(role, Set.of()));
        names.remove(person);
        if (names.isEmpty()) {
            fewer.remove(role);
        } else {
            fewer.put(role, names);
        }
        return new Roster(fewer, answers);
    }

    /** This, and what that person answered to the roll-call. */
    public Roster answered(String person, boolean present) {
        Map<String, Boolean> more = new LinkedHashMap<>(answers);
        if (!more.containsKey(person) && more.size() >= MOST * Role.values().length) {
            return this;
        }
        more.put(person, present);
        return new Roster(holders, more);
    }

    /** The events that bring an empty roster to this one, said by {@code author}. */
    public List<PeopleEvent> events(Author author) {
        List<PeopleEvent> events = new ArrayList<>();
        holders.forEach((role, names) ->
                names.forEach(name -> events.add(new PeopleEvent.RoleTaken(author.name(), role, name))));
        answers.forEach((person, present) -> events.add(new PeopleEvent.RollAnswered(
                person, present, Author.typed(person, author.name()).typedBy())));
        return events;
    }
}
