package dev.gameday.rehearsal.oracle.chance;

import java.util.List;

/** One of several distributions, each with the chance of its weight. The weights are positive and sum to 1. */
public record Mixture(List<Part> parts) implements Distribution {
    /** Throws {@link IllegalArgumentException} if the weights do not sum to 1. */
    public Mixture {
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        if (Math.abs(sum - 1) > 1e-12) {
            throw new IllegalArgumentException("the weights sum to " + sum);
        }
    }

    /** A distribution and how often it is drawn from. */
    public record Part(double weight, Distribution distribution) {}

    /** Usually {@code usual}; for {@code share} of all it is {@code other}. */
    public static Mixture of(double share, Distribution other, Distribution usual) {
        return new Mixture(List.of(new Part(share, other), new Part(1 - share, usual)));
    }

    @Override
    public double cdf(double seconds) {
        return parts.stream()
                .mapToDouble(part -> part.weight() * part.distribution().cdf(seconds))
                .sum();
    }

    @Override
    public double mean() {
        return parts.stream()
                .mapToDouble(part -> part.weight() * part.distribution().mean())
                .sum();
    }

    @Override
    public double variance() {
        double square = parts.stream()
                .mapToDouble(part -> part.weight() * part.distribution().secondMoment())
                .sum();
        return square - mean() * mean();
    }
}
