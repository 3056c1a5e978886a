package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.chance.Streams;
import dev.gameday.rehearsal.flow.client.Client;
import dev.gameday.rehearsal.flow.client.ClientNature;
import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import dev.gameday.rehearsal.flow.function.FunctionNature;
import dev.gameday.rehearsal.flow.function.LambdaAccount;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.queue.QueueGauges;
import dev.gameday.rehearsal.flow.queue.QueuePoller;
import dev.gameday.rehearsal.flow.run.Callee;
import dev.gameday.rehearsal.flow.service.Service;
import dev.gameday.rehearsal.flow.service.ServiceNature;
import dev.gameday.rehearsal.flow.stream.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All parts of a flow, built from its description and joined to one another; names are looked up here and never again. */
final class Plant {
    private final FlowDescription description;
    private final Agenda agenda;
    private final Surroundings surroundings;
    private final Telemetry telemetry;
    private final Streams streams;
    private final FlowGauges gauges;
    private final LambdaAccount account;
    private final Stores stores;
    private final Map<String, LambdaFunction> functions = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final List<QueuePoller> pollers = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();

    Plant(
            FlowDescription description,
            Agenda agenda,
            Surroundings surroundings,
            Telemetry telemetry,
            long seed,
            Load load) {
        this.description = description;
        this.agenda = agenda;
        this.surroundings = surroundings;
        this.telemetry = telemetry;
        this.streams = new Streams(seed);
        this.gauges = new FlowGauges(description, telemetry);
        this.account = new LambdaAccount(agenda, telemetry, description.accountConcurrency());
        this.stores = new Stores(description, agenda, streams, gauges);
        description.functions().forEach(this::addFunction);
        description.services().forEach(this::addService);
        installHandlers();
        description.clients().forEach(client -> addClient(client, load));
    }

    void start() {
        account.start();
        services.values().forEach(Service::start);
        stores.tables().forEach(Table::start);
        pollers.forEach(QueuePoller::start);
        stores.queues().forEach(queue -> new QueueGauges(agenda, queue, telemetry).start());
        clients.forEach(Client::start);
    }

    Stores stores() {
        return stores;
    }

    LambdaFunction function(String name) {
        return Stores.known(functions, name, "function");
    }

    @Nullable Service service(String name) {
        return services.get(name);
    }

    long serviceInvocations() {
        return account.invocations()
                + services.values().stream().mapToLong(Service::requests).sum();
    }

    private void addFunction(FunctionDescription function) {
        FunctionNature nature = new FunctionNature(
                function.name(), function.memoryMegabytes(), function.usedMegabytes(), function.warmPerZone());
        functions.put(
                function.name(),
                new LambdaFunction(
                        nature,
                        agenda,
                        surroundings,
                        telemetry,
                        streams,
                        Times.of(function.initTime(), streams.of(function.name() + " init")),
                        account));
    }

    private void addService(ServiceDescription service) {
        ServiceNature nature = new ServiceNature(
                service.name(),
                service.subnets(),
                service.instancesByZone(),
                service.servers(),
                service.room(),
                service.checkEvery().toNanos(),
                service.checksToChange());
        services.put(
                service.name(), new Service(nature, agenda, surroundings, streams, gauges.ofService(service.name())));
    }

    private void installHandlers() {
        Handlers handlers = new Handlers(this, agenda, surroundings, streams, gauges);
        EventSources sources = new EventSources(this, agenda, telemetry);
        for (FunctionDescription function : description.functions()) {
            boolean waits = function.steps().stream().anyMatch(StepDescription.Call.class::isInstance);
            function(function.name()).install(handlers.ofFunction(function), waits);
            sources.poller(function).ifPresent(pollers::add);
            sources.connectStream(function, description);
        }
        for (ServiceDescription service : description.services()) {
            Stores.known(services, service.name(), "service").install(handlers.ofService(service));
        }
    }

    private void addClient(ClientDescription client, Load load) {
        ClientNature nature = new ClientNature(
                client.requestsPerSecond(),
                client.timeout().toNanos(),
                client.attempts(),
                Times.of(client.backoff(), streams.of(client.name() + " backoff")));
        Service service = service(client.entry());
        Callee entry = service != null ? service : function(client.entry());
        clients.add(new Client(
                agenda, nature, stores.ledger(client.name()), entry, load, streams.of(client.name() + " arrivals")));
    }
}
