package dev.gameday.shell.command.lambda;

import dev.gameday.catalog.arming.Addition;
import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.arming.ArmingPlace;
import dev.gameday.shell.arming.Outfit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The FIS extension for a function's architecture, reading from a folder: the one that was given, else its own, else the profile's. */
final class FisOutfit implements Outfit {
    private static final String LOCATION = "AWS_FIS_CONFIGURATION_LOCATION";
    private static final String FOLDER = "FisConfigs/";

    private final ArmingPlace place;
    private final Optional<FaultPlace> given;

    FisOutfit(ArmingPlace place, @Nullable String location) {
        this.place = place;
        this.given = Optional.ofNullable(location).map(FisOutfit::folder);
    }

    private static FaultPlace folder(String arn) {
        return FaultPlace.parse(arn)
                .filter(FaultPlace::isFolder)
                .orElseThrow(() -> new UsageException("--location cannot be '" + arn
                        + "': give the ARN of a folder in S3, as arn:aws:s3:::my-bucket/FisConfigs/."));
    }

    @Override
    public Kit kit() {
        return Kit.FIS;
    }

    @Override
    public Addition addition(FunctionSetup function) {
        String layer = place.ports()
                .layers()
                .extension(function.architecture())
                .match(found -> found, trouble -> {
                    throw new RefusedException(
                            "Which layer the FIS extension is can't be read: " + trouble.sentence(),
                            "get ssm:GetParameter on /aws/service/fis/* and try again");
                })
                .orElseThrow(() -> new RefusedException(
                        "FIS publishes no extension for " + function.architecture() + " in this Region",
                        "inject faults into what " + function.name() + " calls, or into its role"));
        return new Addition(
                layer,
                Map.of(
                        Kit.WRAPPER,
                        Kit.FIS.bootstrap(),
                        LOCATION,
                        location(function).arn()));
    }

    @Override
    public Optional<FaultPlace> read(FunctionSetup function) {
        return Optional.of(location(function));
    }

    private FaultPlace location(FunctionSetup function) {
        Optional<FaultPlace> present = FaultPlace.parse(
                        function.arrangement().variables().getOrDefault(LOCATION, ""))
                .filter(FaultPlace::isFolder);
        return given.or(() -> present).orElseGet(() -> ofProfile(function));
    }

    private FaultPlace ofProfile(FunctionSetup function) {
        Profile.Store store = place.profile()
                .store()
                .orElseThrow(
                        () -> new UsageException(
                                "The profile " + place.profile().name()
                                        + " names no store: say with --location in which folder of S3 FIS is to put the faults."));
        String partition = function.arn().split(":", 3)[1];
        return new FaultPlace(partition, store.bucket(), FOLDER);
    }
}
