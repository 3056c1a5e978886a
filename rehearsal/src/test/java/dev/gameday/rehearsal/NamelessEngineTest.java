package dev.gameday.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.description.AlarmDescription;
import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.MetricDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No name of the shipped flow stands in the rehearsal's sources: what it is, its file alone says. */
final class NamelessEngineTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    @Test
    void no_source_names_a_part_of_the_trade_order_flow() throws IOException {
        Set<String> names = names(PracticeNames.FLOW);
        assertThat(names).contains("order-intake", "pricing", "orders-dlq", "positions", "OrderAccepted", "TradeFlow");
        Pattern named = Pattern.compile("(?<![\\w-])(?:" + String.join("|", names) + ")(?![\\w-])");
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(200);
        for (Path source : sources) {
            Matcher literals = LITERAL.matcher(Files.readString(source));
            while (literals.find()) {
                if (named.matcher(literals.group()).find()) {
                    found.add(source + ": " + literals.group());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> names(FlowDescription flow) {
        Set<String> names = new TreeSet<>();
        flow.clients().stream().map(ClientDescription::name).forEach(names::add);
        flow.functions().stream().map(FunctionDescription::name).forEach(names::add);
        flow.services().stream().map(ServiceDescription::name).forEach(names::add);
        flow.queues().stream().map(QueueDescription::name).forEach(names::add);
        flow.tables().stream().map(TableDescription::name).forEach(names::add);
        flow.alarms().stream().map(AlarmDescription::name).forEach(names::add);
        flow.metrics().stream().map(MetricDescription::name).forEach(names::add);
        flow.metrics().stream().map(MetricDescription::namespace).forEach(names::add);
        names.add(flow.tags().getOrDefault("system", "trade-flow"));
        return names;
    }
}
