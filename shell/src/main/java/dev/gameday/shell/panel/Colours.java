package dev.gameday.shell.panel;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import dev.gameday.shell.view.text.Tone;
import java.util.EnumSet;
import java.util.Map;

/** How a tone looks in as many colours as the terminal has. Red and green differ in brightness too. */
enum Colours {
    /** No colour at all; bold only. */
    NONE {
        @Override
        TextColor foreground(Tone tone) {
            return TextColor.ANSI.DEFAULT;
        }
    },
    SIXTEEN {
        @Override
        TextColor foreground(Tone tone) {
            return switch (tone) {
                case GOOD -> TextColor.ANSI.GREEN;
                case WARNING -> TextColor.ANSI.YELLOW;
                case BAD -> TextColor.ANSI.RED;
                case FAULT -> TextColor.ANSI.MAGENTA;
                case MUTED -> TextColor.ANSI.BLACK_BRIGHT;
                case VALUE -> TextColor.ANSI.CYAN;
                case PLAIN, TITLE -> TextColor.ANSI.DEFAULT;
            };
        }
    },
    INDEXED {
        @Override
        TextColor foreground(Tone tone) {
            return switch (tone) {
                case GOOD -> new TextColor.Indexed(36);
                case WARNING -> new TextColor.Indexed(178);
                case BAD -> new TextColor.Indexed(202);
                case FAULT -> new TextColor.Indexed(175);
                case MUTED -> new TextColor.Indexed(244);
                case VALUE -> new TextColor.Indexed(38);
                case PLAIN, TITLE -> TextColor.ANSI.DEFAULT;
            };
        }
    },
    /** After the palette of Okabe and Ito, which colour-blind people can tell apart. */
    TRUE {
        @Override
        TextColor foreground(Tone tone) {
            return switch (tone) {
                case GOOD -> new TextColor.RGB(0, 158, 115);
                case WARNING -> new TextColor.RGB(230, 159, 0);
                case BAD -> new TextColor.RGB(235, 94, 0);
                case FAULT -> new TextColor.RGB(204, 121, 167);
                case MUTED -> new TextColor.RGB(128, 128, 128);
                case VALUE -> new TextColor.RGB(60, 160, 220);
                case PLAIN, TITLE -> TextColor.ANSI.DEFAULT;
            };
        }
    };

    abstract TextColor foreground(Tone tone);

    /** Bold where the eye should go first. */
    EnumSet<SGR> modifiers(Tone tone) {
        return switch (tone) {
            case TITLE, BAD, VALUE -> EnumSet.of(SGR.BOLD);
            case PLAIN, GOOD, WARNING, FAULT, MUTED -> EnumSet.noneOf(SGR.class);
        };
    }

    /** NO_COLOR as https://no-color.org has it; COLORTERM says truecolour, TERM the rest. */
    static Colours of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "dumb");
        String more = environment.getOrDefault("COLORTERM", "");
        boolean none = term.startsWith("dumb") || term.startsWith("vt") || term.endsWith("-m");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || none) {
            return NONE;
        }
        if (more.equals("truecolor") || more.equals("24bit") || term.endsWith("-direct")) {
            return TRUE;
        }
        return term.contains("256color") ? INDEXED : SIXTEEN;
    }
}
