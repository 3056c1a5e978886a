package dev.gameday.rehearsal.aws.lambda.layer;

import dev.gameday.rehearsal.aws.lambda.answer.AccountRegion;
import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.Layer;

/**
 * The layer versions that exist for the account, its own and public ones, and what a function may be given of them. One
 * that is deleted can't be given to a function any more, and stays with those that have it.
 */
public final class Layers {
    /** What a function and its layers may take together when unpacked, in bytes. */
    public static final long MOST_UNPACKED = 262_144_000;

    private static final int MOST_PER_FUNCTION = 5;

    private final Map<String, LayerVersion> versions = new HashMap<>();
    private final Map<String, LayerVersion> deleted = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final AccountRegion home;

    /** No layer yet. */
    public Layers(AccountRegion home) {
        this.home = home;
    }

    /** Makes a layer version known. */
    public void add(LayerVersion version) {
        versions.put(version.arn(), version);
    }

    /** A new version of the account's layer of that ARN; no number is used twice, even after a deletion. */
    LayerVersion publish(String layerArn, LayerVersion.Terms terms, ZipArchive content, Instant now) {
        long number = numbers.merge(layerArn, 1L, Long::sum);
        LayerVersion version =
                new LayerVersion(layerArn + ":" + number, terms, content.size(), now, Optional.of(content));
        add(version);
        return version;
    }

    /** A new version of the account's layer of that name, for these runtimes. */
    public LayerVersion publish(String name, List<String> runtimes, ZipArchive content, Instant now) {
        return publish(
                "arn:aws:lambda:%s:%s:layer:%s".formatted(home.region(), home.account(), name),
                new LayerVersion.Terms("", "", runtimes, List.of()),
                content,
                now);
    }

    LayerVersion get(@Nullable String arn) {
        return Optional.ofNullable(versions.get(String.valueOf(arn))).orElseThrow(() -> unknown(String.valueOf(arn)));
    }

    /** Deletes a version, if it is there. */
    void delete(String arn) {
        LayerVersion version = versions.remove(arn);
        if (version != null) {
            deleted.put(arn, version);
        }
    }

    /** The versions of a layer, the oldest first. */
    NavigableMap<Long, LayerVersion> of(String layerArn) {
        NavigableMap<Long, LayerVersion> found = new TreeMap<>();
        versions.values().stream()
                .filter(version -> version.layerArn().equals(layerArn))
                .forEach(version -> found.put(version.version(), version));
        return found;
    }

    /** The account's own layers that have a version, by ARN. */
    Set<String> own() {
        Set<String> own = new HashSet<>();
        versions.values().stream()
                .map(LayerVersion::layerArn)
                .filter(this::isOwn)
                .forEach(own::add);
        return own;
    }

    AccountRegion home() {
        return home;
    }

    /** What is in the layers that a function has, in their order. */
    public List<ZipArchive> contents(List<Layer> layers) {
        return layers.stream()
                .map(layer -> Optional.ofNullable(versions.get(layer.arn()))
                        .or(() -> Optional.ofNullable(deleted.get(layer.arn()))))
                .flatMap(version -> version.flatMap(LayerVersion::content).stream())
                .toList();
    }

    /** Whether one of a function's layers is of the account itself, where somebody has published it. */
    public boolean anyOwn(List<Layer> layers) {
        return layers.stream().anyMatch(layer -> isOwn(layer.arn()));
    }

    /**
     * The layers of a function that was asked to have these, beside code that takes so much when unpacked; throws as
     * UpdateFunctionConfiguration does.
     */
    public List<Layer> forFunction(List<String> arns, long codeBytes) {
        if (arns.size() > MOST_PER_FUNCTION) {
            throw LambdaErrors.invalidParameter("Cannot reference more than " + MOST_PER_FUNCTION + " layers.");
        }
        Set<String> layers = new HashSet<>();
        for (String arn : arns) {
            if (!layers.add(LayerVersion.withoutVersion(arn))) {
                throw LambdaErrors.invalidParameter(
                        "Two different versions of the same layer are not allowed to be referenced in the same"
                                + " function: " + arn);
            }
        }
        List<Layer> found = arns.stream().map(this::layer).toList();
        requireRoom(found, codeBytes);
        return found;
    }

    /** Refuses layers and code that are too large together. */
    public void requireRoom(List<Layer> layers, long codeBytes) {
        long all = codeBytes
                + contents(layers).stream().mapToLong(ZipArchive::unpackedBytes).sum();
        if (all > MOST_UNPACKED) {
            throw LambdaErrors.invalidParameter(
                    "Function code combined with layers exceeds the maximum allowed size of " + MOST_UNPACKED
                            + " bytes. The actual size is " + all + " bytes.");
        }
    }

    private Layer layer(String arn) {
        LayerVersion version = versions.get(arn);
        if (version == null && isOwn(arn)) {
            throw LambdaErrors.invalidParameter("Layer version " + arn + " does not exist.");
        }
        return Layer.builder().arn(arn).codeSize(get(arn).codeSize()).build();
    }

    private boolean isOwn(String arn) {
        return arn.contains(":" + home.account() + ":layer:");
    }

    /** AWS does not tell a foreign layer that is not there from one that may not be read. */
    private RuntimeException unknown(String arn) {
        return isOwn(arn)
                ? LambdaErrors.notFound("The resource you requested does not exist.")
                : LambdaErrors.accessDenied("Not authorized to perform: lambda:GetLayerVersion on resource: " + arn
                        + " because no resource-based policy allows the lambda:GetLayerVersion action");
    }
}
