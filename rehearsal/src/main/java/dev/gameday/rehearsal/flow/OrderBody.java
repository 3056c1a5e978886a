package dev.gameday.rehearsal.flow;

import java.util.List;
import java.util.regex.Pattern;

/** The form of an order in a message: a JSON object with an id, an instrument and a quantity of one or more. */
final class OrderBody {
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{.*}\\s*", Pattern.DOTALL);
    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("\"orderId\"\\s*:\\s*\"[\\w-]{1,64}\""),
            Pattern.compile("\"instrument\"\\s*:\\s*\"\\w{1,12}\""),
            Pattern.compile("\"quantity\"\\s*:\\s*[1-9]\\d{0,8}\\s*[,}]"));
    private static final int INSTRUMENTS = 500;

    private OrderBody() {}

    static String of(Order order) {
        return "{\"orderId\":\"o-" + order.number() + "\",\"instrument\":\"I" + order.number() % INSTRUMENTS
                + "\",\"quantity\":100}";
    }

    static boolean isWellFormed(String body) {
        return OBJECT.matcher(body).matches()
                && FIELDS.stream().allMatch(field -> field.matcher(body).find());
    }
}
