package dev.gameday.catalog;

/** The four kinds of harm that the catalog is ordered by. */
public enum Category {
    LATENCY("latency"),
    IAM_DENIAL("iam-denial"),
    LAMBDA_ERROR("lambda-error"),
    AZ_IMPAIRMENT("az-impairment");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** As files and screens write it. */
    public String label() {
        return label;
    }
}
