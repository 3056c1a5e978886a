package dev.gameday.runbook.plan;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.Environment;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A story, an environment and an account, and the way from them to facts and a plan. */
final class Desk {
    final Story story = new Story();
    final Environment environment = new Environment();
    final List<StopCondition> global = new ArrayList<>();
    final Map<String, String> settings = new TreeMap<>();
    final Account account = new Account();
    SessionId session = Pieces.SESSION;

    PlanRequest request() {
        return new PlanRequest(story.runbook(), Pieces.catalog(), environment.binding(), global, settings, session);
    }

    Resolution resolution() {
        Resolution resolution = Resolution.of(request());
        if (!resolution.problems().isEmpty()) {
            throw new IllegalStateException(resolution.problems().toString());
        }
        return resolution;
    }

    Facts facts() {
        return new Preflight(account, account, account)
                .facts(request(), resolution())
                .value()
                .orElseThrow();
    }

    Plan plan() {
        return new Planner(new NamedCalls()).plan(request(), resolution(), facts());
    }

    /** Binds the metric, and has a stop condition of its name watch it, with an alarm that is in this state. */
    void guard(String name, String alarmState) {
        environment.metrics.put(name, Pieces.metric(name));
        environment.alarms.put(name, "gd-" + name);
        story.stopConditions.add(Pieces.stop(name, name, "<= 5", Optional.of(name)));
        if (!alarmState.isEmpty()) {
            account.alarms.put("gd-" + name, Account.alarm("gd-" + name, alarmState));
        }
    }
}
