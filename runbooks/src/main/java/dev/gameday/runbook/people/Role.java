package dev.gameday.runbook.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is there for on a game day. One person may hold several, alone at a desk all of them. */
public enum Role {
    /** Leads through the day; never the one who breaks things, where there is a second person. */
    FACILITATOR(true),
    /** Has the faults put in place. */
    FAULT_OPERATOR(true),
    /** Says yes or no to a plan, and may stop it at any time. */
    SAFETY_APPROVER(true),
    /** Answers what happens, as on any other day. */
    RESPONDER(false),
    /** Writes down what is said. */
    SCRIBE(false),
    /** Watches and learns. */
    OBSERVER(false),
    /** Answers for what customers feel. */
    BUSINESS_OWNER(false);

    private final boolean stops;

    Role(boolean stops) {
        this.stops = stops;
    }

    /** Whether it is among those who are there to stop a run; a halt is taken from everybody. */
    public boolean stops() {
        return stops;
    }

    /** As people say it: {@code fault operator}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it is typed: {@code fault-operator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that is typed so, in whatever case, with a space, a hyphen or an underscore, one or many of them. */
    public static Optional<Role> of(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word) || (role.word() + "s").equals(word))
                .findFirst();
    }

    /** All of them as they are typed. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
