package dev.gameday.recorder.history;

import dev.gameday.recorder.report.people.Finding;
import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a session says should be done: proposed by its runbook, or raised by a person. A note is one too where it
 * begins with {@code finding:}, as {@code finding: Alarm on a stale view (alarm); owner: trading; due: 2026-08-01}.
 */
public record FollowUp(
        String text, boolean noted, Optional<String> owner, Optional<LocalDate> due, FindingState state) {
    private static final Set<String> TAGS =
            Stream.of(FindingTag.values()).map(FindingTag::word).collect(Collectors.toUnmodifiableSet());
    private static final Pattern TAG = Pattern.compile("\\s*\\(([a-z]+)\\)\\.?\\s*$");
    private static final Pattern NOTE = Pattern.compile("(?i)\\s*finding:\\s*([^;\\s][^;]*)((?:;.*)?)", Pattern.DOTALL);
    private static final Pattern OWNER = Pattern.compile("(?i);\\s*owner:\\s*([^;]*[^;\\s])");
    private static final Pattern DUE = Pattern.compile("(?i);\\s*due:\\s*(\\d{4}-\\d{2}-\\d{2})");

    /** One that a runbook proposes: nobody owns it yet. */
    static FollowUp proposed(String text) {
        return new FollowUp(text, false, Optional.empty(), Optional.empty(), FindingState.OPEN);
    }

    /** The one that a person's words are, if they are one. */
    static Optional<FollowUp> noted(String words) {
        Matcher note = NOTE.matcher(words);
        if (!note.matches()) {
            return Optional.empty();
        }
        String rest = note.group(2);
        return Optional.of(new FollowUp(
                note.group(1).strip(),
                true,
                first(OWNER, rest),
                first(DUE, rest).flatMap(FollowUp::date),
                FindingState.OPEN));
    }

    /** The one that a finding of the record is, with its tag at its end. */
    static FollowUp found(Finding finding) {
        boolean tagged = finding.tag().isBlank() || TAG.matcher(finding.text()).find();
        return new FollowUp(
                tagged ? finding.text() : finding.text() + " (" + finding.tag() + ")",
                true,
                Optional.of(finding.owner()).filter(owner -> !owner.isBlank()),
                date(finding.due()),
                finding.state());
    }

    /** The sort of it, as its text ends: {@code (retry)}; {@code other} where it has none. */
    public String tag() {
        return first(TAG, text).filter(TAGS::contains).orElse("other");
    }

    /** Its text without its tag. */
    public String words() {
        Matcher tag = TAG.matcher(text);
        return tag.find() && TAGS.contains(tag.group(1)) ? text.substring(0, tag.start()) : text;
    }

    /** What two of them share that are the same. */
    String key() {
        return words().strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
