package dev.gameday.catalog.aws.sweep;

import dev.gameday.catalog.leftover.Finding;
import java.util.List;

/** One part of a look: what it looks at, as the beginning of a sentence, and what it finds there. */
interface AccountPart {
    String name();

    /** Everything found; what the SDK throws means that the part gave no answer. */
    List<Finding> found();
}
