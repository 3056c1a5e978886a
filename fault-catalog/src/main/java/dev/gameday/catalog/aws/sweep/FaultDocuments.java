package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What lies in the folders that armed functions read their faults from, while no experiment under way acts on any of
 * them. FIS doesn't document what it writes there, so only that something is there is told.
 */
record FaultDocuments(AwsClients clients) implements AccountPart {
    private static final String VARIABLE = "AWS_FIS_CONFIGURATION_LOCATION";
    private static final Pattern LOCATION = Pattern.compile("arn:aws[a-z-]*:s3:::([^/]+)/(.+)");

    @Override
    public String name() {
        return "fault documents of armed functions";
    }

    @Override
    public List<Finding> found() {
        Map<String, Set<String>> readers = readers();
        Set<String> inUse = Experiments.of(clients).inUse();
        List<Finding> found = new ArrayList<>();
        readers.forEach((location, functions) -> {
            Matcher place = LOCATION.matcher(location);
            if (place.matches() && functions.stream().noneMatch(inUse::contains)) {
                objects(place.group(1), place.group(2))
                        .forEach(object -> found.add(finding(place.group(1), object, functions)));
            }
        });
        return found;
    }

    private Map<String, Set<String>> readers() {
        Map<String, Set<String>> readers = new TreeMap<>();
        for (FunctionConfiguration function :
                clients.lambda().listFunctionsPaginator().functions()) {
            Optional.ofNullable(function.environment())
                    .map(environment -> environment.variables().get(VARIABLE))
                    .ifPresent(location -> readers.computeIfAbsent(location, any -> new TreeSet<>())
                            .add(function.functionArn()));
        }
        return readers;
    }

    private List<S3Object> objects(String bucket, String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        List<S3Object> objects = new ArrayList<>();
        AwsTrouble.existing(() -> {
            for (ListObjectsV2Response page :
                    clients.s3().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix))) {
                page.contents().stream()
                        .filter(object -> !object.key().endsWith("/"))
                        .forEach(objects::add);
            }
            return true;
        });
        return objects;
    }

    private static Finding finding(String bucket, S3Object object, Set<String> functions) {
        String uri = "s3://" + bucket + "/" + object.key();
        String names = String.join(
                ", ",
                functions.stream()
                        .map(arn -> arn.substring(arn.lastIndexOf(':') + 1))
                        .toList());
        return new Finding(
                new Leftover(
                        "fault document", uri, "", "in the folder that " + names + " read, and no experiment runs"),
                false,
                Optional.empty(),
                "aws s3 rm " + uri);
    }
}
