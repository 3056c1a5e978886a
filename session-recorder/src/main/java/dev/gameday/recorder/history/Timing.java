package dev.gameday.recorder.history;

/** The times that a session is measured by; {@link dev.gameday.recorder.report.measure.Measures} says from when to when. */
public enum Timing {
    /** TTD, by an alarm, from the first proven effect. */
    DETECT_ALARM("ttd-alarm", "TTD alarm"),
    /** TTD, by a person, from the first proven effect. */
    DETECT_PERSON("ttd-person", "TTD person"),
    /** TTA, from the page. */
    ACKNOWLEDGE("tta", "TTA"),
    /** TTM, from the first proven effect. */
    MITIGATE("ttm", "TTM"),
    /** TTR, from the first proven effect. */
    RECOVER("ttr", "TTR");

    private final String id;
    private final String label;

    Timing(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As programs and the index call it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
