package dev.gameday.shell.twin;

import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.rehearsal.FittedLayer;
import dev.gameday.rehearsal.sandbox.archive.BadArchiveException;
import dev.gameday.rehearsal.sandbox.archive.TooLargeException;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.arming.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Functions of a rehearsal that begins with its run, each with the fault layer that {@code layer attach} would have given
 * it: nobody can attach one before. The functions of a practice flow run Java.
 */
record FittedFunctions(LayerZips zips, Profile.Store store) {
    /** What Lambda lets a function and its layers unpack to, in bytes. */
    private static final long MOST_UNPACKED = 262_144_000;

    /** The layers of these functions, by their names. Refuses where this console has none. */
    Map<String, FittedLayer> of(Set<String> functions) {
        Map<String, FittedLayer> fitted = new TreeMap<>();
        if (!functions.isEmpty()) {
            LayerZip zip = Language.JAVA.zip(zips);
            ZipArchive content = read(zip);
            functions.forEach(function ->
                    fitted.put(function, new FittedLayer(zip.layer(), content, zip.runtimes(), variables(function))));
        }
        return fitted;
    }

    private Map<String, String> variables(String function) {
        return Map.of(
                Kit.WRAPPER,
                Kit.FAULTS.bootstrap(),
                Kit.FAULTS_VARIABLE,
                FaultPlace.ofLayer("aws", store.bucket(), store.folder(), function)
                        .arn());
    }

    private static ZipArchive read(LayerZip zip) {
        try {
            return ZipArchive.read(zip.bytes(), MOST_UNPACKED);
        } catch (BadArchiveException | TooLargeException broken) {
            throw new IllegalStateException("the shipped layer can't be read", broken);
        }
    }
}
