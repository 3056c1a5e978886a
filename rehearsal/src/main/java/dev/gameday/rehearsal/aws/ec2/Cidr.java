package dev.gameday.rehearsal.aws.ec2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of IPv4 addresses. The base is stored with its host bits cleared, as EC2 stores it. */
record Cidr(int base, int prefixLength) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    Cidr {
        base &= mask(prefixLength);
    }

    /** The block written as {@code 10.0.0.0/16}, or empty when the text is none. */
    static Optional<Cidr> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(5)) > 32) {
            return Optional.empty();
        }
        int base = 0;
        for (int octet = 1; octet <= 4; octet++) {
            int value = Integer.parseInt(matcher.group(octet));
            if (value > 255) {
                return Optional.empty();
            }
            base = base << 8 | value;
        }
        return Optional.of(new Cidr(base, Integer.parseInt(matcher.group(5))));
    }

    /** As {@link #parse}, for a text that is known to be a block. */
    static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a CIDR block: " + text));
    }

    boolean contains(int address) {
        return (address & mask(prefixLength)) == base;
    }

    /** The address of a host in the block: the tenth where the block has so many, since AWS keeps the first four. */
    int host() {
        return prefixLength <= 28 ? base + 10 : base;
    }

    int size() {
        return prefixLength == 0 ? Integer.MAX_VALUE : 1 << Math.min(30, 32 - prefixLength);
    }

    private static int mask(int prefixLength) {
        return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d"
                .formatted(base >>> 24, base >>> 16 & 0xff, base >>> 8 & 0xff, base & 0xff, prefixLength);
    }
}
