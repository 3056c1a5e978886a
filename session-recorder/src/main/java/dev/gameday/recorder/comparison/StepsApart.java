package dev.gameday.recorder.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** In which steps two runs of one runbook differ: left out, taken too, longer or shorter, ended in another way. */
final class StepsApart {
    /** Steps end when they are looked at, every five seconds; less than two looks apart is the same. */
    private static final Duration NOTABLE = Duration.ofSeconds(10);

    private StepsApart() {}

    static List<String> of(Walk first, Walk second) {
        List<String> sentences = new ArrayList<>();
        first.legs().forEach((step, before) -> {
            Walk.Leg after = second.legs().get(step);
            if (after == null) {
                sentences.add("skipped " + before.name());
            } else {
                between(before, after, sentences);
            }
        });
        second.legs().forEach((step, leg) -> {
            if (!first.legs().containsKey(step)) {
                sentences.add("took " + leg.name() + " too");
            }
        });
        return sentences;
    }

    private static void between(Walk.Leg before, Walk.Leg after, List<String> sentences) {
        if (!before.how().equals(after.how())) {
            sentences.add(after.name() + " ended '" + after.how() + "' instead of '" + before.how() + "'");
        } else if (before.lasted().isPresent() && after.lasted().isPresent()) {
            Duration one = before.lasted().get();
            Duration other = after.lasted().get();
            if (one.minus(other).abs().compareTo(NOTABLE) > 0) {
                Lasting.apart(one, other, "less", "longer")
                        .ifPresent(apart -> sentences.add(after.name() + " took " + apart));
            }
        }
    }
}
