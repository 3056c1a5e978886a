package dev.gameday.rehearsal.aws;

import java.util.List;

/**
 * What a resource ARN is of, in the tagging API's words: {@code ec2:subnet}, {@code lambda:function}, or a service
 * alone where its ARNs name no type, as {@code sqs}.
 */
record ResourceType(String service, String type) {
    static ResourceType of(String arn) {
        List<String> parts = List.of(arn.split(":", 6));
        if (parts.size() < 6) {
            return new ResourceType("", "");
        }
        String[] resource = parts.get(5).split("[/:]", 2);
        return new ResourceType(parts.get(2), resource.length == 2 ? resource[0] : "");
    }

    /** Whether a filter names this type, or its service alone. */
    boolean matches(String filter) {
        return filter.equals(service) || filter.equals(service + ":" + type);
    }
}
