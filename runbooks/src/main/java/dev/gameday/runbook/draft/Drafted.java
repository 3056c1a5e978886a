package dev.gameday.runbook.draft;

import java.util.List;
import java.util.Optional;

/**
 * One name of a draft: what it has come to and why, or nothing yet. The candidates are all that was considered, the best
 * first. {@code open} tells that people should say: nothing was found, or several things that are about equally likely.
 */
public record Drafted(Term term, Optional<String> value, String why, List<Candidate> candidates, boolean open) {
    /** How far ahead the best must be, and how much must speak for it, not to be asked about. */
    private static final double LEAD = 1.5;

    private static final double ENOUGH = 2;

    public Drafted {
        candidates = List.copyOf(candidates);
    }

    /** What is guessed. One that is ahead by little is taken and still asked about. */
    static Drafted guessed(Term term, List<Candidate> ranked) {
        if (ranked.isEmpty()) {
            return new Drafted(term, Optional.empty(), "nothing in the account shows it", ranked, true);
        }
        Candidate best = ranked.get(0);
        double lead = ranked.size() == 1 ? LEAD : best.weight() - ranked.get(1).weight();
        if (best.weight() < ENOUGH || lead <= 0) {
            return new Drafted(term, Optional.empty(), "nothing speaks clearly for one of these", ranked, true);
        }
        String others = ranked.size() == 1 ? "" : "; the best of " + ranked.size();
        return new Drafted(term, Optional.of(best.value()), best.why() + others, ranked, lead < LEAD);
    }

    /** Nothing, as what it follows from is nothing; only that is asked about. */
    static Drafted waiting(Term term, String needed) {
        return new Drafted(
                term, Optional.empty(), "it follows from " + needed + ", which is not known", List.of(), false);
    }

    /** What people said. */
    static Drafted answered(Term term, String value, List<Candidate> ranked) {
        return new Drafted(term, Optional.of(value), "your answer", ranked, false);
    }

    /** Left out by people. */
    static Drafted leftOut(Term term, List<Candidate> ranked) {
        return new Drafted(term, Optional.empty(), "left out by you", ranked, false);
    }
}
