package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.mechanism.LayerFaultInjector;
import dev.gameday.catalog.mechanism.LayerLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Documents where the fault layers of functions read them; each says in its metadata whose it is. */
record LayerDocuments(AwsClients clients) implements AccountPart {
    @Override
    public String name() {
        return "documents of fault layers";
    }

    @Override
    public List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        readers()
                .forEach((location, functions) -> AwsTrouble.existing(() -> clients.s3()
                                .headObject(r -> r.bucket(location.bucket()).key(location.key())))
                        .ifPresent(document -> found.add(finding(location, document, functions))));
        return found;
    }

    private Map<LayerLocation, Set<String>> readers() {
        Map<LayerLocation, Set<String>> readers = new TreeMap<>();
        for (FunctionConfiguration function :
                clients.lambda().listFunctionsPaginator().functions()) {
            Optional.ofNullable(function.environment())
                    .flatMap(environment -> LayerLocation.of(environment.variables()))
                    .ifPresent(location -> readers.computeIfAbsent(location, any -> new TreeSet<>())
                            .add(function.functionName()));
        }
        return readers;
    }

    private static Finding finding(LayerLocation location, HeadObjectResponse document, Set<String> functions) {
        String owner = document.metadata().getOrDefault(LayerFaultInjector.OWNER, "");
        int slash = owner.indexOf('/');
        Optional<InjectionId> injection =
                slash < 0 ? Optional.empty() : Undos.injection(owner.substring(0, slash), owner.substring(slash + 1));
        String byHand = "aws s3 rm " + location;
        return new Finding(
                new Leftover(
                        "layer document",
                        location.toString(),
                        injection.map(id -> id.session().value()).orElse(""),
                        "read by " + String.join(", ", functions)),
                injection.isPresent(),
                injection.map(
                        id -> Undos.of(id, "layer", Map.of(LayerFaultInjector.LOCATIONS, location.toString()), byHand)),
                byHand);
    }
}
