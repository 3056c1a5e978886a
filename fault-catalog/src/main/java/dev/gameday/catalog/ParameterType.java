package dev.gameday.catalog;

/** What a fault parameter's value looks like. */
public enum ParameterType {
    /** A whole number. */
    INTEGER,
    /** An ISO 8601 duration, as {@code PT5M}. */
    DURATION,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Text. */
    STRING,
    /** Words joined by commas, as {@code dynamodb:PutItem,dynamodb:UpdateItem}. */
    LIST,
    /** IAM actions joined by commas, as {@link IamActions} takes them. */
    ACTIONS,
    /** A number that may have a fraction, as {@code 2.5}. */
    DECIMAL
}
