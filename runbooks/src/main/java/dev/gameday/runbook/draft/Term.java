package dev.gameday.runbook.draft;

import java.util.Optional;

/**
 * A logical name of a section of a binding, what it stands for in any flow, and how it is guessed. {@code gauge} is how
 * the metric is read, where it is one; {@code needs} is the key of the name that it follows from, where it is guessed by
 * one.
 */
public record Term(
        String section, String name, String title, Rule rule, Optional<Gauge> gauge, Optional<String> needs) {
    /** The section of the one role that FIS acts as. */
    static final String FAULT_ROLE = "fault-role";

    /** The section of the metrics. */
    static final String METRICS = "metrics";

    /** The role that FIS acts as: asked for in every binding. */
    static Term faultRole() {
        return new Term(
                FAULT_ROLE,
                "",
                "The ARN of the role that FIS acts as",
                PlaceRules.trustsFis(),
                Optional.empty(),
                Optional.empty());
    }

    /** How a person writes it, and how its answer is kept: {@code functions order-intake}. */
    public String key() {
        return name.isEmpty() ? section : section + " " + name;
    }
}
