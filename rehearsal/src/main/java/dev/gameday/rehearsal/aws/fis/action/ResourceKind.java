package dev.gameday.rehearsal.aws.fis.action;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.fis.model.TargetResourceType;
import software.amazon.awssdk.services.fis.model.TargetResourceTypeParameter;
import software.amazon.awssdk.services.fis.model.TargetResourceTypeSummary;

/**
 * A type of resource that targets can be of, as {@code aws:ec2:subnet}, and the parameters that find such resources
 * (FIS user guide, "Targets for AWS FIS", "Resource parameters").
 */
public record ResourceKind(String id) {
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "aws:ec2:ebs-volume", Set.of("availabilityZoneIdentifier"),
            "aws:ec2:instance", Set.of("availabilityZoneIdentifier"),
            "aws:ec2:subnet", Set.of("availabilityZoneIdentifier", "vpc"),
            "aws:ecs:task", Set.of("cluster", "service"),
            "aws:eks:pod",
                    Set.of(
                            "availabilityZoneIdentifier",
                            "clusterIdentifier",
                            "namespace",
                            "selectorType",
                            "selectorValue",
                            "targetContainerName"),
            "aws:elasticache:replicationgroup", Set.of("availabilityZoneIdentifier"),
            "aws:lambda:function", Set.of("functionQualifier"),
            "aws:rds:cluster", Set.of("writerAvailabilityZoneIdentifiers"),
            "aws:rds:db", Set.of("availabilityZoneIdentifiers"));
    private static final Set<String> OPTIONAL = Set.of("availabilityZoneIdentifier", "targetContainerName");
    private static final Set<String> NARROWING = Set.of("aws:lambda:function", "aws:elasticache:replicationgroup");

    public Set<String> parameters() {
        return PARAMETERS.getOrDefault(id, Set.of());
    }

    /** Whether a target may have parameters alone, without ARNs or tags. */
    public boolean foundByParameters() {
        return !parameters().isEmpty() && !NARROWING.contains(id);
    }

    TargetResourceType describe() {
        Map<String, TargetResourceTypeParameter> described = new TreeMap<>();
        parameters()
                .forEach(name -> described.put(
                        name,
                        TargetResourceTypeParameter.builder()
                                .description("Narrows the resources of type " + id + " by " + name)
                                .required(id.equals("aws:eks:pod") && !OPTIONAL.contains(name))
                                .build()));
        return TargetResourceType.builder()
                .resourceType(id)
                .description(description())
                .parameters(described)
                .build();
    }

    TargetResourceTypeSummary summarize() {
        return TargetResourceTypeSummary.builder()
                .resourceType(id)
                .description(description())
                .build();
    }

    private String description() {
        return "Resources of type " + id;
    }
}
