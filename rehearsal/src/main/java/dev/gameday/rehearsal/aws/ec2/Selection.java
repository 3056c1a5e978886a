package dev.gameday.rehearsal.aws.ec2;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * The filters of a Describe operation: all have to match, in each any value may, {@code *} and {@code ?} are
 * wildcards. A filter that the operation does not know is refused, as EC2 refuses it.
 */
record Selection<T>(Map<String, Function<T, Collection<String>>> fields, Function<T, Map<String, String>> tags) {
    Predicate<T> of(List<Filter> filters) {
        return filters.stream().map(this::one).reduce(any -> true, Predicate::and);
    }

    private Predicate<T> one(Filter filter) {
        Predicate<String> wanted = filter.values().stream().map(Selection::glob).reduce(any -> false, Predicate::or);
        String name = String.valueOf(filter.name());
        if (name.startsWith("tag:")) {
            String key = name.substring("tag:".length());
            return resource -> {
                String value = tags.apply(resource).get(key);
                return value != null && wanted.test(value);
            };
        }
        if (name.equals("tag-key")) {
            return resource -> tags.apply(resource).keySet().stream().anyMatch(wanted);
        }
        Function<T, Collection<String>> field = fields.get(name);
        if (field == null) {
            throw Ec2Errors.of("InvalidParameterValue", "The filter '" + name + "' is invalid");
        }
        return resource -> field.apply(resource).stream().anyMatch(wanted);
    }

    private static Predicate<String> glob(String value) {
        String expression = value.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL).asMatchPredicate();
    }
}
