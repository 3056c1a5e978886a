package dev.gameday.rehearsal.wire;

/**
 * Which operation a request asks for: the service by the name that requests are signed for, as {@code monitoring}, and
 * the operation by its name in the model.
 */
public record Call(String service, String operation) {
    @Override
    public String toString() {
        return service + ":" + operation;
    }
}
