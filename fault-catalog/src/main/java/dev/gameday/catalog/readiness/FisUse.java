package dev.gameday.catalog.readiness;

/** How many experiments are under way in the account and Region, and how many templates there are. */
public record FisUse(int experiments, int templates) {
    /** Experiments under way at once. Source of all: FIS User Guide, "Quotas and limitations"; none can be raised. */
    public static final int MOST_EXPERIMENTS = 5;

    /** Templates in an account and Region. */
    public static final int MOST_TEMPLATES = 500;

    /** Actions of one template. */
    public static final int MOST_ACTIONS = 20;
}
