package dev.gameday.rehearsal.aws.fis;

/** Why an experiment or one of its actions fails; {@code code} is one that FIS documents, as {@code InvalidTarget}. */
final class ActionFailure extends RuntimeException {
    private final String code;

    ActionFailure(String code, String reason) {
        super(reason);
        this.code = code;
    }

    String code() {
        return code;
    }
}
