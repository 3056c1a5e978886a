package dev.gameday.layer.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) as maps, lists, strings, {@link BigDecimal}s, booleans and {@link #NULL}. A key twice in one object,
 * text after the value, a nesting deeper than {@value #DEEPEST} and a number longer than {@value #LONGEST_NUMBER}
 * characters are errors.
 */
public final class Json {
    /** What {@code null} is read as. */
    public static final Object NULL = new Object();

    static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 400;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** The value that these bytes are, in UTF-8. */
    public static Object read(ByteBuffer bytes) throws NotJson {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new NotJson("not UTF-8", 0);
        }
        return read(text);
    }

    /** The value that the text is. */
    public static Object read(String text) throws NotJson {
        Json json = new Json(text);
        json.space();
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("text after the value");
        }
        return value;
    }

    private Object value() throws NotJson {
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return list();
            case '"':
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", NULL);
            default:
                return number();
        }
    }

    private Map<String, Object> object() throws NotJson {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        if (ends('}')) {
            return members;
        }
        do {
            space();
            String key = string();
            space();
            expect(':');
            space();
            if (members.put(key, value()) != null) {
                throw wrong("a key twice");
            }
        } while (more('}'));
        return members;
    }

    private List<Object> list() throws NotJson {
        List<Object> items = new ArrayList<>();
        enter();
        if (ends(']')) {
            return items;
        }
        do {
            space();
            items.add(value());
        } while (more(']'));
        return items;
    }

    private void enter() throws NotJson {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("nested too deep");
        }
    }

    private boolean ends(char close) throws NotJson {
        space();
        if (peek() != close) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private boolean more(char close) throws NotJson {
        if (ends(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws NotJson {
        expect('"');
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        StringBuilder built = new StringBuilder().append(text, from, at);
        while (peek() != '"') {
            built.append(peek() == '\\' ? escaped() : plain());
        }
        at++;
        return built.toString();
    }

    private char plain() throws NotJson {
        char c = peek();
        if (c < ' ') {
            throw wrong("a control character in a string");
        }
        at++;
        return c;
    }

    private char escaped() throws NotJson {
        at++;
        char c = peek();
        at++;
        switch (c) {
            case '"':
            case '\\':
            case '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                throw wrong("an unknown escape");
        }
    }

    private char unicode() throws NotJson {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("no four hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private BigDecimal number() throws NotJson {
        int from = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw wrong("a number too long");
        }
        try {
            return new BigDecimal(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw wrong("a number out of all bounds");
        }
    }

    private void digits() throws NotJson {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw wrong("no value");
        }
    }

    private Object word(String word, Object value) throws NotJson {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return value;
    }

    private void expect(char c) throws NotJson {
        if (peek() != c) {
            throw wrong("no '" + c + "'");
        }
        at++;
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private char peek() throws NotJson {
        if (at >= text.length()) {
            throw wrong("an end too early");
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private NotJson wrong(String what) {
        return new NotJson(what, at);
    }
}
