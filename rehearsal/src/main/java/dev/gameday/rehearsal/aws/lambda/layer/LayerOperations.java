package dev.gameday.rehearsal.aws.lambda.layer;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.lambda.answer.Answers;
import dev.gameday.rehearsal.aws.lambda.answer.Archives;
import dev.gameday.rehearsal.aws.lambda.answer.Constraints;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionResponse;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentInput;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersResponse;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;

/** Lambda's operations on layers, over {@link Layers}. */
public final class LayerOperations {
    private static final String NAME =
            "(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+";
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int LONGEST_LICENSE = 512;
    private static final int MOST_RUNTIMES = 15;
    private static final int MOST_ARCHITECTURES = 2;
    private static final int MOST_ITEMS = 50;

    private final Layers layers;
    private final InstantSource clock;

    /** Publishes at the clock's time. */
    public LayerOperations(Layers layers, InstantSource clock) {
        this.layers = layers;
        this.clock = clock;
    }

    /** PublishLayerVersion, from a zip in the request. */
    public PublishLayerVersionResponse publish(PublishLayerVersionRequest request) {
        String layerArn = layerArn(request.layerName());
        if (!layerArn.startsWith(layers.home().layerArn(""))) {
            throw LambdaErrors.accessDenied(
                    "Not authorized to perform: lambda:PublishLayerVersion on resource: " + layerArn);
        }
        Constraints.atMost(request.description(), "description", LONGEST_DESCRIPTION);
        Constraints.atMost(request.licenseInfo(), "licenseInfo", LONGEST_LICENSE);
        Constraints.within(request.compatibleRuntimes().size(), "compatibleRuntimes", 0, MOST_RUNTIMES);
        Constraints.within(request.compatibleArchitectures().size(), "compatibleArchitectures", 0, MOST_ARCHITECTURES);
        LayerVersionContentInput content = Constraints.given(request.content(), "content");
        if (content.zipFile() == null) {
            throw LambdaErrors.invalidParameter("Not acted out in rehearsal: layers from S3; give Content.ZipFile.");
        }
        LayerVersion.Terms terms = new LayerVersion.Terms(
                request.description() == null ? "" : request.description(),
                request.licenseInfo() == null ? "" : request.licenseInfo(),
                request.compatibleRuntimesAsStrings(),
                request.compatibleArchitecturesAsStrings());
        return LayerAnswers.published(
                layers.publish(layerArn, terms, Archives.read(content.zipFile()), clock.instant()));
    }

    /** GetLayerVersion. */
    public GetLayerVersionResponse get(GetLayerVersionRequest request) {
        GetLayerVersionByArnResponse found =
                LayerAnswers.found(layers.get(layerArn(request.layerName()) + ":" + number(request.versionNumber())));
        return GetLayerVersionResponse.builder()
                .layerArn(found.layerArn())
                .layerVersionArn(found.layerVersionArn())
                .version(found.version())
                .description(found.description())
                .licenseInfo(found.licenseInfo())
                .createdDate(found.createdDate())
                .compatibleRuntimesWithStrings(found.compatibleRuntimesAsStrings())
                .compatibleArchitecturesWithStrings(found.compatibleArchitecturesAsStrings())
                .content(found.content())
                .build();
    }

    /** GetLayerVersionByArn. */
    public GetLayerVersionByArnResponse getByArn(GetLayerVersionByArnRequest request) {
        return LayerAnswers.found(layers.get(request.arn()));
    }

    /** DeleteLayerVersion; succeeds too where there is no such version. */
    public DeleteLayerVersionResponse delete(DeleteLayerVersionRequest request) {
        layers.delete(layerArn(request.layerName()) + ":" + number(request.versionNumber()));
        return DeleteLayerVersionResponse.builder().build();
    }

    /** ListLayerVersions, the newest first. */
    public ListLayerVersionsResponse listVersions(ListLayerVersionsRequest request) {
        NavigableMap<String, LayerVersionsListItem> all = new TreeMap<>();
        layers.of(layerArn(request.layerName())).values().stream()
                .filter(version ->
                        suits(version, request.compatibleRuntimeAsString(), request.compatibleArchitectureAsString()))
                .forEach(version ->
                        all.put("%019d".formatted(Long.MAX_VALUE - version.version()), LayerAnswers.listed(version)));
        Constraints.within(request.maxItems(), "maxItems", 1, MOST_ITEMS);
        Page<LayerVersionsListItem> page = Answers.page(all, request.marker(), request.maxItems());
        return ListLayerVersionsResponse.builder()
                .layerVersions(page.items())
                .nextMarker(page.nextMarker().orElse(null))
                .build();
    }

    /** ListLayers: the account's own, each with its newest version that suits. */
    public ListLayersResponse list(ListLayersRequest request) {
        NavigableMap<String, LayersListItem> all = new TreeMap<>();
        for (String layerArn : layers.own()) {
            layers.of(layerArn).descendingMap().values().stream()
                    .filter(version -> suits(
                            version, request.compatibleRuntimeAsString(), request.compatibleArchitectureAsString()))
                    .findFirst()
                    .ifPresent(version -> all.put(
                            layerArn,
                            LayersListItem.builder()
                                    .layerName(layerArn.substring(layerArn.lastIndexOf(':') + 1))
                                    .layerArn(layerArn)
                                    .latestMatchingVersion(LayerAnswers.listed(version))
                                    .build()));
        }
        Constraints.within(request.maxItems(), "maxItems", 1, MOST_ITEMS);
        Page<LayersListItem> page = Answers.page(all, request.marker(), request.maxItems());
        return ListLayersResponse.builder()
                .layers(page.items())
                .nextMarker(page.nextMarker().orElse(null))
                .build();
    }

    private static boolean suits(LayerVersion version, @Nullable String runtime, @Nullable String architecture) {
        return (runtime == null || version.terms().runtimes().contains(runtime))
                && (architecture == null || version.terms().architectures().contains(architecture));
    }

    private String layerArn(@Nullable String name) {
        String given = Constraints.given(name, "layerName");
        Constraints.matches(given, "layerName", NAME);
        Constraints.atMost(given, "layerName", LONGEST_NAME);
        return given.startsWith("arn:") ? given : layers.home().layerArn(given);
    }

    private static long number(@Nullable Long version) {
        long number = Constraints.given(version, "versionNumber");
        if (number < 1) {
            throw LambdaErrors.invalidParameter("Layer Version Cannot be less than 1.");
        }
        return number;
    }
}
