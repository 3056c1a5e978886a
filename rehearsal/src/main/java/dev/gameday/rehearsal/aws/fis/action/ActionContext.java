package dev.gameday.rehearsal.aws.fis.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One action of a running experiment: its parameters, the standard ones included, and the ARNs it acts on. */
public record ActionContext(
        String experimentId,
        Permit permit,
        String actionName,
        String actionId,
        Map<String, String> parameters,
        List<String> targets,
        Instant startsAt,
        Instant endsAt) {
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new ActionFailure("ConfigurationFailure", "Missing parameter " + name + " of action " + actionName);
        }
        return value;
    }

    public int number(String name) {
        return Integer.parseInt(parameter(name));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(parameter(name));
    }
}
