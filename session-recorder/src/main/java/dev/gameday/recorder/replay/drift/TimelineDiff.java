package dev.gameday.recorder.replay.drift;

import dev.gameday.recorder.format.CanonicalLine;
import dev.gameday.recorder.replay.Recording;
import dev.gameday.recorder.report.story.Timelines;
import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two timelines beside each other: what both have, what only the recording has, what only the re-execution has, in order.
 * Where two very long ones differ all over, what lies between their common beginning and end is told apart whole.
 */
public record TimelineDiff(List<Entry> entries) {
    private static final int CONTEXT = 2;

    /** Longer stretches than this many pairs aren't aligned entry by entry. */
    private static final long MOST_PAIRS = 4_000_000;

    public TimelineDiff {
        entries = List.copyOf(entries);
    }

    /** Which of the two timelines has an entry. */
    public enum Side {
        BOTH,
        RECORDED,
        AGAIN
    }

    /** One entry, as long after its session's opening, of one timeline or of both. */
    public record Entry(Side side, Duration offset, String text) {}

    /** Times count. */
    static TimelineDiff exact(Recording recorded, Recording again) {
        return of(told(recorded, true), told(again, true));
    }

    /** Times don't count. */
    static TimelineDiff loose(Recording recorded, Recording again) {
        return of(told(recorded, false), told(again, false));
    }

    /** What differs, each with the entries around it; {@code most} entries at most. */
    public List<Entry> hunks(int most) {
        boolean[] shown = new boolean[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).side() != Side.BOTH) {
                for (int j = Math.max(0, i - CONTEXT); j <= Math.min(entries.size() - 1, i + CONTEXT); j++) {
                    shown[j] = true;
                }
            }
        }
        List<Entry> hunks = new ArrayList<>();
        for (int i = 0; i < entries.size() && hunks.size() < most; i++) {
            if (shown[i]) {
                hunks.add(entries.get(i));
            }
        }
        return hunks;
    }

    private record Told(Duration offset, String text, String key) {}

    private static List<Told> told(Recording recording, boolean timed) {
        Optional<Instant> opened = recording.events().stream().findFirst().map(first -> first.at());
        return recording.events().stream()
                .flatMap(recorded -> Timelines.words(recorded.event())
                        .map(words -> told(recorded, words, opened.orElse(recorded.at()), recording, timed))
                        .stream())
                .toList();
    }

    private static Told told(Recorded recorded, String words, Instant opened, Recording recording, boolean timed) {
        Duration offset = Duration.between(opened, recorded.at());
        String text =
                Timelines.author(recorded.event()).map(author -> author + " ").orElse("")
                        + words.replace(recording.session().value(), CanonicalLine.SESSION);
        return new Told(offset, text, timed ? offset + " " + text : Figures.without(text));
    }

    private static TimelineDiff of(List<Told> recorded, List<Told> again) {
        int head = 0;
        int least = Math.min(recorded.size(), again.size());
        while (head < least && same(recorded.get(head), again.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && same(recorded.get(recorded.size() - 1 - tail), again.get(again.size() - 1 - tail))) {
            tail++;
        }
        List<Entry> entries = new ArrayList<>();
        recorded.subList(0, head).forEach(told -> entries.add(entry(Side.BOTH, told)));
        entries.addAll(
                aligned(recorded.subList(head, recorded.size() - tail), again.subList(head, again.size() - tail)));
        recorded.subList(recorded.size() - tail, recorded.size()).forEach(told -> entries.add(entry(Side.BOTH, told)));
        return new TimelineDiff(entries);
    }

    /** By the longest common subsequence. */
    private static List<Entry> aligned(List<Told> recorded, List<Told> again) {
        List<Entry> entries = new ArrayList<>();
        int i = 0;
        int j = 0;
        if ((long) recorded.size() * again.size() <= MOST_PAIRS) {
            int[][] common = common(recorded, again);
            while (i < recorded.size() && j < again.size()) {
                if (same(recorded.get(i), again.get(j))) {
                    entries.add(entry(Side.BOTH, recorded.get(i)));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    entries.add(entry(Side.RECORDED, recorded.get(i++)));
                } else {
                    entries.add(entry(Side.AGAIN, again.get(j++)));
                }
            }
        }
        recorded.subList(i, recorded.size()).forEach(told -> entries.add(entry(Side.RECORDED, told)));
        again.subList(j, again.size()).forEach(told -> entries.add(entry(Side.AGAIN, told)));
        return entries;
    }

    private static int[][] common(List<Told> recorded, List<Told> again) {
        int[][] common = new int[recorded.size() + 1][again.size() + 1];
        for (int i = recorded.size() - 1; i >= 0; i--) {
            for (int j = again.size() - 1; j >= 0; j--) {
                common[i][j] = same(recorded.get(i), again.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(Told one, Told other) {
        return one.key().equals(other.key());
    }

    private static Entry entry(Side side, Told told) {
        return new Entry(side, told.offset(), told.text());
    }
}
