package dev.gameday.shell.blind;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done after {@code mitigate}: each has its true effect, whether it helps or not. */
enum Action {
    RAISE_TIMEOUT("raise-timeout", "FUNCTION SECONDS", 2) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            return List.of(sight.workbench().timeout(name, number(words.get(1), 1, 900)));
        }
    },
    RAISE_MEMORY("raise-memory", "FUNCTION MB", 2) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            return List.of(sight.workbench().memory(name, number(words.get(1), 128, 10_240)));
        }
    },
    RAISE_CONCURRENCY("raise-concurrency", "FUNCTION EXECUTIONS", 2) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            return List.of(sight.workbench().concurrency(name, Optional.of(number(words.get(1), 0, 900))));
        }
    },
    RESTORE_POLICY("restore-policy", "ROLE", 1) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            String role = sight.components().role(words.get(0));
            Map<String, String> then = known(sight.deployed().policies(), role);
            boolean same = Sight.answered(sight.workbench().policies(role)).equals(then);
            return same ? List.of() : List.of(sight.workbench().policies(role, then));
        }
    },
    SHIFT_ZONE("shift-zone", "ZONE", 1) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            return shifted(sight, sight.components().zone(words.get(0)));
        }
    },
    REDRIVE("redrive", "QUEUE", 1) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            String queue = sight.components().queue(words.get(0));
            return List.of(sight.workbench()
                    .queue(queue)
                    .then(depth -> depth.deadLetters()
                            .map(dead -> sight.workbench().redrive(queue, dead, MOST_MESSAGES))
                            .orElseThrow(() -> new UsageException(
                                    queue + " has no dead-letter queue; name the queue whose messages ended in one"))));
        }
    },
    ROLL_BACK("roll-back", "FUNCTION [timeout|memory|concurrency|network]", 1) {
        @Override
        List<Outcome<Change>> done(Sight sight, List<String> words) {
            return rolledBack(
                    sight, sight.components().function(words.get(0)), words.size() > 1 ? setting(words.get(1)) : "");
        }
    };

    private static final int MOST_MESSAGES = 1_000;
    static final List<String> SETTINGS = List.of("timeout", "memory", "concurrency", "network");

    private final String word;
    private final String form;
    private final int needs;

    Action(String word, String form, int needs) {
        this.word = word;
        this.form = form;
        this.needs = needs;
    }

    /** Does it; the words after it are enough. */
    abstract List<Outcome<Change>> done(Sight sight, List<String> words);

    /** The functions, by the account's names, whose settings it may change. */
    List<String> touches(Sight sight, List<String> words) {
        return switch (this) {
            case SHIFT_ZONE -> List.copyOf(sight.components().functions().keySet());
            case RESTORE_POLICY, REDRIVE -> List.of();
            default -> List.of(sight.components().function(words.get(0)));
        };
    }

    /** As it is typed after {@code mitigate}. */
    String usage() {
        return word + " " + form;
    }

    void check(List<String> words) {
        if (words.size() < needs) {
            throw new UsageException("mitigate " + word + " needs " + form + ".");
        }
    }

    static Optional<Action> of(String word) {
        for (Action action : values()) {
            if (action.word.equals(word)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("'" + text + "' is no number from " + least + " to " + most + ".");
        }
        throw new UsageException("'" + text + "' is no number from " + least + " to " + most + ".");
    }

    private static String setting(String word) {
        if (!SETTINGS.contains(word)) {
            throw new UsageException("There is no setting '" + word + "': " + NearestName.remedy(word, SETTINGS) + ".");
        }
        return word;
    }

    private static <T> T known(Map<String, T> deployed, String name) {
        T known = deployed.get(name);
        if (known == null) {
            throw new UsageException("How " + name + " was deployed is not known here.");
        }
        return known;
    }

    /** Every function that has a subnet elsewhere leaves the zone. */
    private static List<Outcome<Change>> shifted(Sight sight, String zone) {
        List<Outcome<Change>> changes = new ArrayList<>();
        for (String name : sight.components().functions().keySet()) {
            FunctionSettings now = Sight.answered(sight.workbench().function(name));
            Map<String, String> zones = Sight.answered(sight.workbench().zones(now.subnets()));
            List<String> kept = now.subnets().stream()
                    .filter(subnet -> !zone.equals(zones.get(subnet)))
                    .toList();
            if (!kept.isEmpty() && kept.size() < now.subnets().size()) {
                changes.add(sight.workbench().subnets(name, kept));
            }
        }
        return changes;
    }

    /** Every setting of the function, or that one, as it was deployed. */
    static List<Outcome<Change>> rolledBack(Sight sight, String name, String setting) {
        FunctionSettings then = known(sight.deployed().functions(), name);
        FunctionSettings now = Sight.answered(sight.workbench().function(name));
        if (setting.isEmpty()) {
            return now.sameAs(then) ? List.of() : List.of(sight.workbench().restore(then));
        }
        List<Outcome<Change>> changes = new ArrayList<>();
        add(
                changes,
                setting,
                "timeout",
                now.timeout() != then.timeout(),
                () -> sight.workbench().timeout(name, then.timeout()));
        add(
                changes,
                setting,
                "memory",
                now.memory() != then.memory(),
                () -> sight.workbench().memory(name, then.memory()));
        add(
                changes,
                setting,
                "concurrency",
                !now.reserved().equals(then.reserved()),
                () -> sight.workbench().concurrency(name, then.reserved()));
        add(
                changes,
                setting,
                "network",
                !now.subnets().equals(then.subnets()),
                () -> sight.workbench().subnets(name, then.subnets()));
        return changes;
    }

    private static void add(
            List<Outcome<Change>> changes,
            String wanted,
            String setting,
            boolean changed,
            Supplier<Outcome<Change>> change) {
        if (changed && wanted.equals(setting)) {
            changes.add(change.get());
        }
    }
}
