package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.chance.Streams;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import dev.gameday.rehearsal.flow.queue.MessageForm;
import dev.gameday.rehearsal.flow.queue.MessageQueue;
import dev.gameday.rehearsal.flow.queue.QueueNature;
import dev.gameday.rehearsal.flow.request.Ledger;
import dev.gameday.rehearsal.flow.stream.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a flow keeps: the count of each client's requests, the queues and the tables, built from its description. */
final class Stores {
    private final FlowDescription description;
    private final Agenda agenda;
    private final Streams streams;
    private final FlowGauges gauges;
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
    private final Map<String, MessageQueue> queues = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Stores(FlowDescription description, Agenda agenda, Streams streams, FlowGauges gauges) {
        this.description = description;
        this.agenda = agenda;
        this.streams = streams;
        this.gauges = gauges;
        description.clients().forEach(client -> {
            boolean isRouting = client.deliveredTo().isPresent();
            ledgers.put(client.name(), new Ledger(agenda, gauges.ofClient(client.name()), isRouting));
        });
        description.queues().forEach(queue -> addQueue(queue.name(), new LinkedHashSet<>()));
        description.tables().forEach(this::addTable);
    }

    Collection<Ledger> ledgers() {
        return ledgers.values();
    }

    Collection<MessageQueue> queues() {
        return queues.values();
    }

    Collection<Table> tables() {
        return tables.values();
    }

    Ledger ledger(String client) {
        return known(ledgers, client, "client");
    }

    MessageQueue queue(String name) {
        return known(queues, name, "queue");
    }

    Table table(String name) {
        return known(tables, name, "table");
    }

    private MessageQueue addQueue(String name, Set<String> dependents) {
        MessageQueue made = queues.get(name);
        if (made != null) {
            return made;
        }
        if (!dependents.add(name)) {
            throw new IllegalArgumentException("dead letters of " + name + " go round in a circle");
        }
        QueueDescription queue = description.queues().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        MessageQueue deadLetters =
                queue.deadLetters().map(other -> addQueue(other, dependents)).orElse(null);
        MessageQueue added = new MessageQueue(
                new QueueNature(
                        name,
                        queue.visibility().toNanos(),
                        queue.maxReceives(),
                        new MessageForm(queue.fields(), queue.malformedError())),
                agenda,
                ledgers.values().iterator().next(),
                streams.of("message order " + name),
                deadLetters);
        queues.put(name, added);
        return added;
    }

    private void addTable(TableDescription table) {
        Table added = new Table(agenda, table.name(), gauges.streamLag(table.name()));
        Set<Ledger> destined = new LinkedHashSet<>();
        description.clients().stream()
                .filter(client ->
                        client.deliveredTo().filter(table.name()::equals).isPresent())
                .forEach(client -> destined.add(ledger(client.name())));
        added.isDestinationOf(destined);
        tables.put(table.name(), added);
    }

    static <T> T known(Map<String, T> all, String name, String kind) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the practice flow has no " + kind + " " + name);
        }
        return found;
    }
}
