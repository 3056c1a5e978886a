package dev.gameday.rehearsal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.wire.rest.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test
    void the_frozen_table_is_what_the_clients_teach() {
        List<String> missed = new ArrayList<>();
        List<String> learned = ServiceInUse.all().stream()
                .flatMap(service -> RouteLearner.learn(service, missed).stream())
                .toList();

        assertThat(missed)
                .as("only Object Lambda's own host is out of reach")
                .singleElement()
                .asString()
                .startsWith("writeGetObjectResponse");
        assertThat(Routes.table())
                .as("routes.txt should be%n%s", String.join("\n", learned))
                .isEqualTo(learned);
    }

    @Test
    void every_operation_of_a_rest_service_that_a_handler_declares_has_a_route() {
        Set<String> routed = Routes.table().stream()
                .map(line -> line.split(" "))
                .map(columns -> columns[0] + ":" + columns[1])
                .collect(Collectors.toSet());

        for (ServiceInUse service : ServiceInUse.all()) {
            if (!RouteLearner.learn(service, new ArrayList<>()).isEmpty()) {
                assertThat(routed)
                        .containsAll(service.operations().stream()
                                .map(operation -> service + ":" + ServiceInUse.name(operation))
                                .toList());
            }
        }
    }
}
