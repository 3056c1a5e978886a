package dev.gameday.rehearsal.aws.fis.action;

/** Why an experiment or one of its actions fails; {@code code} is one that FIS documents, as {@code InvalidTarget}. */
public final class ActionFailure extends RuntimeException {
    private final String code;

    public ActionFailure(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** FIS's code for what went wrong in an action: that of the failure, or that another service refused. */
    public static String codeOf(RuntimeException failure) {
        return failure instanceof ActionFailure own ? own.code : "DependentServiceFailure";
    }

    public String code() {
        return code;
    }
}
