package dev.gameday.catalog.survey;

import java.util.function.Consumer;

/**
 * Port: looks through an account for what a flow is made of; changes nothing. A service that gives no answer is a section
 * with a gap, and the rest goes on.
 */
public interface AccountSurvey {
    /** What is found; {@code progress} is told in a few words what is being looked at. */
    Survey survey(Scope scope, Consumer<String> progress);
}
