package dev.gameday.shell.people;

import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.FindingTag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finding as it is raised: its text, and what is known of it already. */
public record Raised(String text, Optional<FindingTag> tag, Optional<String> owner, Optional<LocalDate> due) {
    /** One of which nothing more is known. */
    public static Raised of(String text) {
        return new Raised(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with what {@link #details} made; what can't be read of it is an IllegalArgumentException. */
    public static Raised of(String text, Map<String, String> details) {
        return new Raised(
                text,
                Optional.ofNullable(details.get("tag")).map(FindingTag::valueOf),
                Optional.ofNullable(details.get("owner")),
                Optional.ofNullable(details.get("due")).map(LocalDate::parse));
    }

    /** All but the text, for another console. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        tag.ifPresent(known -> details.put("tag", known.name()));
        owner.ifPresent(known -> details.put("owner", known));
        due.ifPresent(known -> details.put("due", known.toString()));
        return details;
    }

    /** What it is in the record. */
    public FindingRaised event(Author author) {
        return new FindingRaised(author.name(), text, tag, owner, due, author.typedBy());
    }
}
