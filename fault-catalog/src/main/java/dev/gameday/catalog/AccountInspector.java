package dev.gameday.catalog;

import dev.gameday.catalog.setup.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: answers what must be known before a plan is made; changes nothing. */
public interface AccountInspector {
    /** Who the console acts as. */
    Outcome<Identity> identity();

    /** The function of that name; empty if there is none. */
    Outcome<Optional<Target>> function(String name);

    /** The role of that name; empty if there is none. */
    Outcome<Optional<Target>> role(String name);

    /** The subnets that carry all these tags, by id: in the Availability Zone of that name, or in every one. */
    Outcome<List<Target>> subnets(Map<String, String> tags, Optional<String> zone);

    /** The queue of that name; empty if there is none. */
    Outcome<Optional<Target>> queue(String name);

    /** The actions of those permissions that {@code caller} does not have, as IAM simulates it. */
    Outcome<List<String>> missing(Identity caller, List<Permission> permissions);

    /** Whether the FIS safety lever stops all experiments. */
    Outcome<Boolean> leverEngaged();

    /**
     * Those of the alarms (by name) that could not be raised now whatever happens, each with the reason: it has nothing to
     * judge by, or there is too little traffic for its threshold.
     */
    Outcome<Map<String, String>> untrippable(List<String> alarms);

    /** The tags of each of these targets, by ARN; the load of clients has none. */
    Outcome<Map<String, Map<String, String>>> tags(List<Target> targets);
}
