package dev.gameday.shell.line;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;

/**
 * One option or argument, as the method of its command declares it. {@code name} is without dashes; {@code position}
 * counts arguments from 0 and is -1 for an option.
 */
public record CommandParameter(
        String name,
        char shortName,
        int position,
        Class<?> type,
        boolean required,
        @Nullable String fallback,
        String description,
        @Nullable String completedBy) {
    static final char NO_SHORT_NAME = ' ';

    public boolean isOption() {
        return position < 0;
    }

    /** An option without a value: its presence says it all. */
    public boolean isFlag() {
        return isOption() && (type == boolean.class || type == Boolean.class);
    }

    /** An option that may be given several times, or the argument that takes all the rest. */
    public boolean isRepeatable() {
        return type == List.class;
    }

    /** As it is typed: {@code --fault} or {@code TARGET}. */
    public String shown() {
        return isOption() ? "--" + name : name.toUpperCase(Locale.ROOT);
    }

    /** As a usage line shows it, in brackets when it may be left out. */
    public String usage() {
        String value = isOption() ? shown() + (isFlag() ? "" : " " + valueName()) : shown();
        String several = isRepeatable() ? value + "..." : value;
        return required ? several : "[" + several + "]";
    }

    /** What may be given, where that is a short list; else nothing. */
    public String valuesText() {
        return type.isEnum() ? ": " + ValueReader.namesOf(type, ", ") : "";
    }

    CommandOption asOption(@Nullable String value) {
        CommandOption.Builder option = CommandOption.with()
                .longName(name)
                .description(description)
                .required(required)
                .type(type);
        if (shortName != NO_SHORT_NAME) {
            option.shortName(shortName);
        }
        if (fallback != null) {
            option.defaultValue(fallback);
        }
        if (value != null) {
            option.value(value);
        }
        return option.build();
    }

    private String valueName() {
        return type.isEnum() ? ValueReader.namesOf(type, "|") : name.toUpperCase(Locale.ROOT);
    }
}
