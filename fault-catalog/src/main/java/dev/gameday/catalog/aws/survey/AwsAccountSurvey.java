package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.sweep.Pause;
import dev.gameday.catalog.survey.AccountSurvey;
import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.FoundSubnet;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.catalog.survey.Scope;
import dev.gameday.catalog.survey.Section;
import dev.gameday.catalog.survey.Survey;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through an account by AWS's own lists, each read to its end or to a bound; changes nothing. */
public final class AwsAccountSurvey implements AccountSurvey {
    private final AwsClients clients;
    private final Asking asking;

    /** Through these clients; {@code pause} waits before a call is tried again. */
    public AwsAccountSurvey(AwsClients clients, Pause pause) {
        this.clients = clients;
        this.asking = new Asking(pause);
    }

    @Override
    public Survey survey(Scope scope, Consumer<String> progress) {
        FunctionSearch search = new FunctionSearch(clients);
        PlaceSearch places = new PlaceSearch(clients);
        MetricSearch metrics = new MetricSearch(clients);
        progress.accept("functions");
        Section<FoundFunction> functions = asking.section(() -> search.functions(scope));
        progress.accept("what " + functions.found().size() + " functions read");
        Section<EventSource> sources = asking.section(() -> search.sources(functions.found()));
        Section<FoundQueue> queues = new QueueSearch(clients, asking).queues(sources.found());
        progress.accept("metrics and alarms");
        Section<FoundMetric> all = asking.section(metrics::all);
        Section<FoundAlarm> alarms = asking.section(metrics::alarms);
        Section<String> tables = tables(sources, all, functions);
        progress.accept("what " + functions.found().size() + " functions may write to");
        List<String> written = Stream.concat(
                        sources.found().stream().map(EventSource::written), tables.found().stream())
                .distinct()
                .toList();
        Section<Grant> grants = new GrantSearch(clients, asking).grants(functions.found(), written);
        progress.accept("subnets, log groups and roles");
        Section<FoundSubnet> subnets = asking.section(() -> places.subnets(functions.found()));
        Set<String> groups =
                functions.found().stream().map(FoundFunction::logGroup).collect(Collectors.toSet());
        Section<String> logGroups = asking.section(() -> places.logGroups(groups::contains));
        Section<String> roles = asking.section(places::rolesForFis);
        return new Survey(
                functions,
                sources,
                queues,
                grants,
                tables,
                alarms,
                MetricSearch.own(all),
                subnets,
                logGroups,
                roles,
                new Section<>(MetricSearch.seen(all, "AWS/ApplicationELB", "LoadBalancer"), all.gap()));
    }

    /** Those whose stream is read, and those that have had metrics. */
    private Section<String> tables(
            Section<EventSource> sources, Section<FoundMetric> all, Section<FoundFunction> functions) {
        Stream<String> read = sources.found().stream().map(EventSource::written).filter(arn -> arn.contains(":table/"));
        Stream<String> seen = functions.found().stream().limit(1).flatMap(function -> {
            String[] parts = function.arn().split(":", 7);
            return MetricSearch.seen(all, "AWS/DynamoDB", "TableName").stream()
                    .map(name -> "arn:%s:dynamodb:%s:%s:table/%s".formatted(parts[1], parts[3], parts[4], name));
        });
        return new Section<>(Stream.concat(read, seen).distinct().sorted().toList(), all.gap());
    }
}
