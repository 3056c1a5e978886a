package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.protocol.Destination;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The REST routes of one service, from a frozen table that was learned from the SDK's own clients and that a test
 * learns anew and compares.
 */
public final class Routes {
    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /** The service's routes, the most exact first; none where the service is not in the table. */
    public static Routes of(String service) {
        return new Routes(table().stream()
                .filter(line -> line.startsWith(service + " "))
                .map(line -> List.of(line.split(" ")))
                .map(columns -> new Route(columns.subList(1, columns.size())))
                .sorted(Comparator.comparingInt(Route::exactness).reversed())
                .toList());
    }

    /** The frozen table's lines: service, operation, method, template, required headers, with a space between. */
    public static List<String> table() {
        InputStream resource = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.txt"), "routes.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Destination> match(Request request) {
        Map<String, List<String>> parameters = request.parameters();
        return routes.stream()
                .flatMap(route -> route.match(request, parameters).stream())
                .findFirst();
    }
}
