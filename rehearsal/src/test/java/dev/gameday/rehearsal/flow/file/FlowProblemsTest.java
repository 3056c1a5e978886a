package dev.gameday.rehearsal.flow.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlowProblemsTest {
    private static final String GOOD = """
            name: shop
            clients:
              buyers: {calls: front, rate: 5, timeout: PT3S, delivered-to: sales}
            functions:
              front:
                timeout: PT5S
                memory: 512
                steps: [{work: PT0.05S}, {call: price}, {send: orders}]
              back:
                timeout: PT15S
                memory: 512
                reads: {queue: orders}
                steps: [{work: PT0.05S}, {put: sales}]
            services:
              price: {instances: {a: 1}, servers: 2, queue: 4, steps: [{work: PT0.01S}]}
            queues:
              orders: {visibility: PT60S}
            tables:
              sales: {shards: 2}
            metrics: {namespace: Shop, metrics: {Accepted: {measures: accepted, of: buyers}}}
            alarms:
              low: {metric: Accepted, statistic: Average, below: 0.9, period: PT60S, periods: 3}
            """;

    @Test
    void a_good_file_has_no_problem() {
        assertThat(problems(GOOD)).isEmpty();
        assertThat(Flows.read("good.yaml", GOOD).flow()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calls: front       | calls: frnt              | 3:19 | there is no function or service 'frnt'         | did you mean 'front'?",
                "{call: price}      | {call: prize}            | 8:37 | there is no function or service 'prize'        | did you mean 'price'?",
                "{send: orders}     | {send: order}            | 8:52 | there is no queue 'order'                      | did you mean 'orders'?",
                "{put: sales}       | {put: sale}              | 13:36 | there is no table 'sale'                      | did you mean 'sales'?",
                "{call: price}      | {call: back}             | 8:12 | 'back' reads a queue or a stream, so it can't be called | send to what it reads",
                "{call: price}      | {call: front}            | 8:12 | these call one another in a circle: front -> front | take one of the calls out",
                "{queue: orders}    | {queue: orders, stream: sales} | 12:36 | a function here reads a queue or a stream, not both | keep one of them",
                "{queue: orders}    | {queue: orders, batch: 50} | 12:35 | Lambda wants a window for a batch of more than 10 | add 'window: PT1S'",
                "memory: 512        | memory: 64               | 7:13 | '64' is outside its bounds                     | write a whole number from 128 to 10240",
                "timeout: PT5S      | timeout: PT5.5S          | 6:14 | Lambda has no such timeout                     | write whole seconds",
                "timeout: PT15S     | timeout: PT90S           | 10:14 | the function may run longer than its queue's messages stay invisible | raise the queue's visibility",
                "rate: 5            | rate: -1                 | 3:32 | it is outside its bounds                       | write a number from 0",
                "measures: accepted | measures: acepted        | 20:59 | 'acepted' is no measures                      | did you mean 'accepted'?",
                "of: buyers         | of: byers                | 20:73 | there is no client 'byers'                    | did you mean 'buyers'?",
                "below: 0.9         | under: 0.9               | 22:8 | an alarm has one threshold                     | write one of above",
                "period: PT60S      | period: PT7S             | 22:67 | CloudWatch has no such period                 | write PT10S",
                "servers: 2         | server: 2                | 15:10 | 'servers' is missing                          | add 'servers:' here",
                "{instances: {a: 1} | {instances: {d: 1}       | 15:22 | there is no instance at all                   | give one zone",
                "{shards: 2}        | {shards: 2, retention: PT48H} | 19:33 | DynamoDB keeps stream records for a day  | write PT24H at most",
                "{visibility: PT60S} | {visibility: PT60S, max-receives: 2, dead-letters: orders} | 17:62 | dead letters go round in a circle: orders -> orders | let one of these",
                "name: shop         | title: shop              | 1:1 | 'name' is missing                               | add 'name:' here",
            })
    void a_mistake_is_told_by_its_place_and_its_remedy(
            String written, String wrong, String place, String said, String remedy) {
        List<Problem> problems = problems(GOOD.replaceFirst(Pattern.quote(written.strip()), wrong.strip()));

        assertThat(problems).as(problems.toString()).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString("shop.yaml:" + place);
            assertThat(problem.wrong()).contains(said);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    @Test
    void an_object_that_a_role_may_get_has_a_bucket_and_a_key() {
        String vague = GOOD.replaceFirst("memory: 512", "memory: 512\n    may-get: somewhere");

        assertThat(problems(vague)).singleElement().satisfies(problem -> {
            assertThat(problem.wrong()).contains("that is no object of a bucket");
            assertThat(problem.remedy()).contains("write BUCKET/KEY");
        });
    }

    @Test
    void more_is_reserved_than_the_account_has() {
        String greedy = GOOD.replaceFirst("memory: 512", "memory: 512\n    reserved: 901");

        assertThat(problems(greedy))
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong())
                        .contains("reserve 901 concurrent executions, and the account lets 900 be reserved"));
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_lines() {
        String bad = GOOD.replace("calls: front", "calls: frnt")
                .replace("{put: sales}", "{put: sale}")
                .replace("of: buyers", "of: byers");

        assertThat(problems(bad)).extracting(problem -> problem.place().line()).containsExactly(3, 13, 20);
    }

    @Test
    void two_functions_may_not_read_one_queue() {
        String twice = GOOD.replace(
                "  back:",
                "  other: {timeout: PT5S, memory: 512, reads: {queue: orders}, steps: [{work: PT1S}]}\n  back:");

        assertThat(problems(twice))
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).isEqualTo("'other' reads the queue orders, too"));
    }

    @Test
    void dead_letters_may_not_go_round_in_a_circle() {
        String circle = GOOD.replace("orders: {visibility: PT60S}", """
                orders: {visibility: PT60S, max-receives: 3, dead-letters: other}
                  other: {max-receives: 3, dead-letters: orders}""");

        assertThat(problems(circle))
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).contains("go round in a circle"));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_like_any_other(@TempDir Path folder) throws IOException {
        assertThat(Flows.read(folder.resolve("none.yaml")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).isEqualTo("there is no such file"));
        Files.writeString(folder.resolve("own.yaml"), GOOD);
        assertThat(Flows.read(folder.resolve("own.yaml")).orElseThrow().name()).isEqualTo("shop");
        Files.write(folder.resolve("raw.yaml"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(Flows.read(folder.resolve("raw.yaml")).problems()).hasSize(1);
    }

    @Test
    void a_name_that_no_flow_has_is_refused_with_those_that_ship() {
        assertThatThrownBy(() -> Flows.shipped("../secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trade-order, retail-bank");
    }

    private static List<Problem> problems(String text) {
        return Flows.read("shop.yaml", text).problems();
    }
}
