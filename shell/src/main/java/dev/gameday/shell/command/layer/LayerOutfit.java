package dev.gameday.shell.command.layer;

import dev.gameday.catalog.arming.Addition;
import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.FaultAccess.Presigned;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.Language;
import dev.gameday.shell.arming.Outfit;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.place.RehearsedLayers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fault layer for a function, reading its document from the profile's store: by its role, or by a presigned address. */
final class LayerOutfit implements Outfit {
    private final ArmingPlace place;
    private final Language language;
    private final Optional<String> layerArn;
    private final Optional<Duration> presigned;
    private final Map<String, String> settings;
    private final Map<String, Presigned> addresses = new HashMap<>();

    /** {@code settings} are the layer's other variables. */
    LayerOutfit(
            ArmingPlace place,
            Language language,
            Optional<String> layerArn,
            Optional<Duration> presigned,
            Map<String, String> settings) {
        this.place = place;
        this.language = language;
        this.layerArn = layerArn;
        this.presigned = presigned;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public Kit kit() {
        return Kit.FAULTS;
    }

    @Override
    public Addition addition(FunctionSetup function) {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put(Kit.WRAPPER, Kit.FAULTS.bootstrap());
        variables.put(
                Kit.FAULTS_VARIABLE,
                presigned
                        .map(life -> address(function, life))
                        .orElseGet(() -> document(function).arn()));
        return new Addition(layerArn.orElseGet(this::newest), variables);
    }

    private String newest() {
        return place.ports()
                .layers()
                .newest(language.layer())
                .match(found -> found, trouble -> {
                    throw new RefusedException(
                            "The versions of the layer " + language.layer() + " can't be listed: " + trouble.sentence(),
                            "mend that, or give one with --layer-arn");
                })
                .orElseThrow(() -> new RefusedException(
                        "There is no layer " + language.layer() + " in this account and Region",
                        "publish it first: gameday layer publish --layer " + language.word()));
    }

    private FaultPlace document(FunctionSetup function) {
        Profile.Store store = place.profile()
                .store()
                .orElseThrow(
                        () -> new UsageException(
                                "The profile " + place.profile().name()
                                        + " names no store, so there is nowhere for the faults' documents; add store: {bucket: ..., folder: ...}."));
        String partition = function.arn().split(":", 3)[1];
        return FaultPlace.ofLayer(partition, store.bucket(), store.folder(), function.name());
    }

    private String address(FunctionSetup function, Duration life) {
        Presigned signed = place.ports()
                .access()
                .presigned(document(function), life)
                .match(made -> made, trouble -> {
                    throw new RefusedException(
                            "No address can be signed: " + trouble.sentence(),
                            "mend that, or let the function's role read");
                });
        addresses.put(function.arn(), signed);
        return signed.url();
    }

    @Override
    public Optional<FaultPlace> read(FunctionSetup function) {
        return presigned.isPresent() ? Optional.empty() : Optional.of(document(function));
    }

    @Override
    public List<String> refusals(FunctionSetup function) {
        return function.runtime().isEmpty() || language.runs(function.runtime())
                ? List.of()
                : List.of("%s runs on %s, for which the %s layer is not; %s"
                        .formatted(
                                function.name(),
                                function.runtime(),
                                language.word(),
                                List.of(Language.values()).stream()
                                        .filter(other -> other.runs(function.runtime()))
                                        .findFirst()
                                        .map(other -> "give --layer " + other.word())
                                        .orElse("use the FIS extension: gameday lambda arm " + function.name())));
    }

    /** A rehearsal that runs no layers lets functions have them all the same. */
    private Optional<String> effect(FunctionSetup function) {
        RehearsalControl control = place.environment().control();
        return control.equals(RehearsalControl.NONE)
                ? Optional.empty()
                : RehearsedLayers.standing(control, List.of(function.name()))
                        .match(
                                found -> found.map(Diagnosis::sentence),
                                trouble -> Optional.of("whether layers are run can't be told: " + trouble.sentence()));
    }

    @Override
    public List<String> remarks(FunctionSetup function, Addition addition) {
        List<String> remarks = new ArrayList<>();
        effect(function).ifPresent(remarks::add);
        Presigned signed = addresses.get(function.arn());
        if (signed == null) {
            return remarks;
        }
        remarks.add("its faults are read through an address that ends at %s%s; after that there are none"
                .formatted(signed.until(), signed.bySession() ? ", with your own session" : ""));
        remarks.add("with that address its variables take %d of %d bytes"
                .formatted(addition.to(function.arrangement()).bytes(), Arrangement.MOST_BYTES));
        return remarks;
    }
}
