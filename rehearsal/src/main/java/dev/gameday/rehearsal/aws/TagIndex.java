package dev.gameday.rehearsal.aws;

import java.util.Map;

/** Every tagged resource of the rehearsal, whichever service holds it. */
@FunctionalInterface
public interface TagIndex {
    /** Tags by resource ARN, as they are now. */
    Map<String, Map<String, String>> tagged();
}
