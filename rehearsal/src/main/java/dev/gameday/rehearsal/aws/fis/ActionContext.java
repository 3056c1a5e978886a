package dev.gameday.rehearsal.aws.fis;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One action of a running experiment: its parameters, the standard ones included, and the ARNs it acts on. */
record ActionContext(
        String experimentId,
        String actionName,
        String actionId,
        Map<String, String> parameters,
        List<String> targets,
        Instant startsAt,
        Instant endsAt) {
    String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new ActionFailure("ConfigurationFailure", "Missing parameter " + name + " of action " + actionName);
        }
        return value;
    }

    int number(String name) {
        return Integer.parseInt(parameter(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(parameter(name));
    }
}
