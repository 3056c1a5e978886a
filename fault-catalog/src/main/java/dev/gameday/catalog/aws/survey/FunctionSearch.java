package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.Scope;
import dev.gameday.catalog.survey.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** The functions of a scope, and what they read. Tags are asked of the index of tagged resources: one list for all. */
record FunctionSearch(AwsClients clients) {
    /** So many functions are drafted from; a flow of more is better named in parts. */
    private static final int MOST = 200;

    private static final int MOST_LISTED = 10_000;
    private static final int MOST_SOURCES = 10_000;
    private static final String NARROWER = "narrow them with --tag or --functions";

    Section<FoundFunction> functions(Scope scope) {
        Optional<Set<String>> tagged = scope.tags().isEmpty() ? Optional.empty() : Optional.of(tagged(scope));
        Section<FunctionConfiguration> listed = Asking.first(
                MOST_LISTED, clients.lambda().listFunctionsPaginator(r -> {}).functions().stream(), NARROWER);
        Section<FoundFunction> meant = Asking.first(
                MOST,
                listed.found().stream()
                        .filter(function -> scope.names(function.functionName()))
                        .filter(function -> tagged.map(arns -> arns.contains(function.functionArn()))
                                .orElse(true))
                        .map(FunctionSearch::found),
                NARROWER);
        return new Section<>(
                meant.found(), meant.gap().or(() -> missing(scope, meant)).or(listed::gap));
    }

    private Set<String> tagged(Scope scope) {
        List<TagFilter> filters = scope.tags().entrySet().stream()
                .map(tag -> TagFilter.builder()
                        .key(tag.getKey())
                        .values(tag.getValue())
                        .build())
                .toList();
        return clients
                .tagging()
                .getResourcesPaginator(
                        r -> r.resourceTypeFilters("lambda:function").tagFilters(filters))
                .resourceTagMappingList()
                .stream()
                .map(ResourceTagMapping::resourceARN)
                .collect(Collectors.toSet());
    }

    private static Optional<String> missing(Scope scope, Section<FoundFunction> meant) {
        Set<String> absent = new TreeSet<>(scope.names());
        meant.found().forEach(function -> absent.remove(function.name()));
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("there is no " + String.join(", no ", absent)
                        + (scope.tags().isEmpty() ? "" : " with those tags"));
    }

    private static FoundFunction found(FunctionConfiguration function) {
        String name = function.functionName();
        String role = function.role();
        return new FoundFunction(
                name,
                function.functionArn(),
                role.substring(role.lastIndexOf('/') + 1),
                role,
                Optional.ofNullable(function.vpcConfig())
                        .map(VpcConfigResponse::subnetIds)
                        .orElse(List.of()),
                Optional.ofNullable(function.loggingConfig())
                        .map(LoggingConfig::logGroup)
                        .orElse("/aws/lambda/" + name));
    }

    /** What these functions read, an alias or a version standing for its function. */
    Section<EventSource> sources(List<FoundFunction> functions) {
        Section<EventSource> all = Asking.first(
                MOST_SOURCES,
                clients.lambda().listEventSourceMappingsPaginator(r -> {}).eventSourceMappings().stream()
                        .filter(mapping -> mapping.eventSourceArn() != null)
                        .map(mapping -> new EventSource(mapping.functionArn(), mapping.eventSourceArn())),
                NARROWER);
        List<EventSource> theirs = new ArrayList<>();
        for (EventSource source : all.found()) {
            functions.stream()
                    .filter(function -> source.function().equals(function.arn())
                            || source.function().startsWith(function.arn() + ":"))
                    .map(function -> new EventSource(function.name(), source.arn()))
                    .filter(read -> !theirs.contains(read))
                    .forEach(theirs::add);
        }
        return new Section<>(theirs, all.gap());
    }
}
