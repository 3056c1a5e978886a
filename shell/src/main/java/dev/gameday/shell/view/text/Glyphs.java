package dev.gameday.shell.view.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which characters a screen can show: all of them, or seven bits. */
public enum Glyphs {
    UNICODE {
        @Override
        public String shown(String text) {
            return text;
        }
    },
    ASCII {
        @Override
        public String shown(String text) {
            StringBuilder shown = new StringBuilder(text.length());
            text.codePoints().forEach(point -> shown.append(sevenBits(point)));
            return shown.toString();
        }
    };

    private static final String PRETTY = "…·–—×─│░▒▓█╌▶≤≥“”’²└←→↑↓";
    private static final String ROUGH = "~.--x-|::##-><>\"\"'2`<>^v";

    /** The text in these characters, as wide as before. */
    public abstract String shown(String text);

    /** This if these characters are all there are, otherwise that. */
    public <T> T pick(T unicode, T ascii) {
        return this == UNICODE ? unicode : ascii;
    }

    /**
     * What the locale says (POSIX: LC_ALL, then LC_CTYPE, then LANG); the Linux console has no braille. A locale that
     * is not set at all says nothing, and UTF-8 is then the better guess.
     */
    public static Glyphs of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("UTF-8")
                .toLowerCase(Locale.ROOT);
        boolean wide = locale.contains("utf-8") || locale.contains("utf8");
        return wide && !environment.getOrDefault("TERM", "").equals("linux") ? UNICODE : ASCII;
    }

    private static String sevenBits(int point) {
        if (point < 0x7f) {
            return Character.toString(point);
        }
        int known = PRETTY.indexOf(point);
        return known < 0 ? "?".repeat(TerminalText.width(point)) : ROUGH.substring(known, known + 1);
    }
}
