package dev.gameday.rehearsal.aws.fis.target;

import java.util.List;
import java.util.Map;

/** Which Lambda functions carry tags; the composition answers it from Lambda. */
@FunctionalInterface
public interface FunctionTags {
    /** The ARNs of the functions that carry all of those tags. */
    List<String> functionsWith(Map<String, String> tags);
}
