package dev.gameday.shell.view.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A measured value as a screen writes it: with its unit, and no more digits than the eye can use. */
public final class Quantity {
    private Quantity() {}

    /** The value with its unit, as {@code 99.97 %} or {@code 1,234 ms}. */
    public static String of(double value, String unit) {
        return unit.isEmpty() ? of(value) : of(value) + " " + unit;
    }

    /** Below a million. */
    private static String grouped(long whole) {
        long size = Math.abs(whole);
        String text = size < 1000
                ? Long.toString(size)
                : size / 1000 + "," + Long.toString(1000 + size % 1000).substring(1);
        return whole < 0 ? "-" + text : text;
    }

    /** The value alone: whole from 100 up (but for a share near 100), with two decimals or fewer below. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "never" : "n/a";
        }
        double size = Math.abs(value);
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        if (size > 100) {
            return grouped(
                    new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
