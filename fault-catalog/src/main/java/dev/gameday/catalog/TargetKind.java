package dev.gameday.catalog;

/** The kinds of resource that a fault can hit, by the name that FIS gives them or, for a queue, would give them. */
public enum TargetKind {
    LAMBDA_FUNCTION("aws:lambda:function", "function"),
    IAM_ROLE("aws:iam:role", "role"),
    SUBNET("aws:ec2:subnet", "subnet"),
    QUEUE("aws:sqs:queue", "queue"),
    /** What a flow's clients send; no resource of AWS. */
    LOAD("load", "load");

    private final String resourceType;
    private final String noun;

    TargetKind(String resourceType, String noun) {
        this.resourceType = resourceType;
        this.noun = noun;
    }

    /** The FIS resource type, as {@code aws:lambda:function}. */
    public String resourceType() {
        return resourceType;
    }

    /** What a sentence calls one of them. */
    public String noun() {
        return noun;
    }
}
