package dev.gameday.catalog.arming;

import dev.gameday.catalog.Outcome;
import java.util.Optional;

/** Port: the layer versions that functions can be given. Answers are ARNs of layer versions. */
public interface LayerVersions {
    /** The extension of FIS for that architecture, in this Region; empty if there is none. */
    Outcome<Optional<String>> extension(String architecture);

    /** The newest version of this account's layer of that name; empty if there is none. */
    Outcome<Optional<String>> newest(String layer);

    /** Publishes the zip as a new version, or answers with one of the newest that holds the same bytes already. */
    Outcome<Published> publish(LayerZip zip);

    /** A layer version that holds what was to be published; {@code fresh} if it had to be made. */
    record Published(String arn, boolean fresh) {}
}
