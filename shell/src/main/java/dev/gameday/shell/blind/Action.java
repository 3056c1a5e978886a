package dev.gameday.shell.blind;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.mitigation.PlannedChange;
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
        List<PlannedChange> planned(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            int seconds = number(words.get(1), 1, 900);
            return List.of(PlannedChange.of(
                    deployed(sight, name), () -> sight.workbench().timeout(name, seconds)));
        }
    },
    RAISE_MEMORY("raise-memory", "FUNCTION MB", 2) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            int megabytes = number(words.get(1), 128, 10_240);
            return List.of(PlannedChange.of(
                    deployed(sight, name), () -> sight.workbench().memory(name, megabytes)));
        }
    },
    RAISE_CONCURRENCY("raise-concurrency", "FUNCTION EXECUTIONS", 2) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
            String name = sight.components().function(words.get(0));
            Optional<Integer> executions = Optional.of(number(words.get(1), 0, 900));
            return List.of(PlannedChange.of(
                    deployed(sight, name), () -> sight.workbench().concurrency(name, executions)));
        }
    },
    RESTORE_POLICY("restore-policy", "ROLE", 1) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
            String role = sight.components().role(words.get(0));
            Map<String, String> then = known(sight.deployed().policies(), role);
            boolean same = Sight.answered(sight.workbench().policies(role)).equals(then);
            return same
                    ? List.of()
                    : List.of(PlannedChange.of(() -> sight.workbench().policies(role, then)));
        }
    },
    SHIFT_ZONE("shift-zone", "ZONE", 1) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
            return shifted(sight, sight.components().zone(words.get(0)));
        }
    },
    REDRIVE("redrive", "QUEUE", 1) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
            String queue = sight.components().queue(words.get(0));
            String dead = Sight.answered(sight.workbench().queue(queue))
                    .deadLetters()
                    .orElseThrow(() -> new UsageException(
                            queue + " has no dead-letter queue; name the queue whose messages ended in one"));
            return List.of(PlannedChange.of(() -> sight.workbench().redrive(queue, dead, MOST_MESSAGES)));
        }
    },
    ROLL_BACK("roll-back", "FUNCTION [timeout|memory|concurrency|network]", 1) {
        @Override
        List<PlannedChange> planned(Sight sight, List<String> words) {
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

    /** What is to be changed for it, nothing if nothing is; reads only. The words after it are enough. */
    abstract List<PlannedChange> planned(Sight sight, List<String> words);

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

    /** A function of which that is not known can't be put back in the end, so nothing of it is changed. */
    private static FunctionSettings deployed(Sight sight, String name) {
        return known(sight.deployed().functions(), name);
    }

    /** Every function that has a subnet elsewhere leaves the zone. */
    private static List<PlannedChange> shifted(Sight sight, String zone) {
        List<PlannedChange> changes = new ArrayList<>();
        for (String name : sight.components().functions().keySet()) {
            FunctionSettings now = Sight.answered(sight.workbench().function(name));
            Map<String, String> zones = Sight.answered(sight.workbench().zones(now.subnets()));
            List<String> kept = now.subnets().stream()
                    .filter(subnet -> !zone.equals(zones.get(subnet)))
                    .toList();
            if (!kept.isEmpty() && kept.size() < now.subnets().size()) {
                changes.add(PlannedChange.of(
                        deployed(sight, name), () -> sight.workbench().subnets(name, kept)));
            }
        }
        return changes;
    }

    /** Every setting of the function, or that one, as it was deployed. */
    private static List<PlannedChange> rolledBack(Sight sight, String name, String setting) {
        FunctionSettings then = deployed(sight, name);
        FunctionSettings now = Sight.answered(sight.workbench().function(name));
        Workbench hands = sight.workbench();
        return switch (setting) {
            case "timeout" -> changed(then, now.timeout() != then.timeout(), () -> hands.timeout(name, then.timeout()));
            case "memory" -> changed(then, now.memory() != then.memory(), () -> hands.memory(name, then.memory()));
            case "concurrency" ->
                changed(then, !now.reserved().equals(then.reserved()), () -> hands.concurrency(name, then.reserved()));
            case "network" ->
                changed(then, !now.subnets().equals(then.subnets()), () -> hands.subnets(name, then.subnets()));
            default -> changed(then, !now.sameAs(then), () -> hands.restore(then));
        };
    }

    private static List<PlannedChange> changed(FunctionSettings then, boolean differs, Supplier<Outcome<Change>> call) {
        return differs ? List.of(PlannedChange.of(then, call)) : List.of();
    }
}
