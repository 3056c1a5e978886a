package dev.gameday.shell.line;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the bean that proposes values for one option or argument; Spring Shell's own annotations know only one provider
 * for a whole command. Enums and booleans need none, nor does what has one of the {@link UsualNames}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CompletedBy {
    /** The name of a bean of type {@code CompletionProvider}. */
    String value();
}
