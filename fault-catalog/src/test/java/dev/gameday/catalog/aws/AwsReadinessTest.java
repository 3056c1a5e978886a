package dev.gameday.catalog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.readiness.FisUse;
import dev.gameday.catalog.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class AwsReadinessTest {
    private static final String CALLER =
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:user/me"
                    + "</Arn><Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
    private static final String TOO_OLD =
            "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>Signature expired</Message></Error></ErrorResponse>";

    private final CannedTransport aws = new CannedTransport();
    private final Readiness readiness =
            new AwsReadiness(aws.clients(), InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")));

    @Test
    void the_clock_is_compared_with_the_date_of_an_answer() {
        aws.answer("Action=GetCallerIdentity", 200, CALLER);
        aws.date = "Mon, 02 Mar 2026 09:01:30 GMT";

        assertThat(readiness.clockSkew().value()).contains(Duration.ofSeconds(90));
    }

    @Test
    void a_refusal_says_its_time_too() {
        aws.answer("Action=GetCallerIdentity", 403, TOO_OLD);
        aws.date = "Mon, 02 Mar 2026 08:50:00 GMT";

        assertThat(readiness.clockSkew().value()).contains(Duration.ofMinutes(-10));
    }

    @Test
    void an_answer_without_a_readable_date_tells_nothing() {
        aws.answer("Action=GetCallerIdentity", 200, CALLER);
        assertThat(sentence(readiness.clockSkew())).isEqualTo("AWS's answer does not say its time");

        aws.date = "yesterday";
        assertThat(sentence(readiness.clockSkew())).isEqualTo("AWS's answer does not say its time");
    }

    @Test
    void only_experiments_that_are_not_over_count() {
        aws.answer(
                "GET https://fis.eu-west-1.amazonaws.com/experiments?",
                200,
                "{\"experiments\": [{\"id\": \"EXP1\", \"state\": {\"status\": \"running\"}},"
                        + " {\"id\": \"EXP2\", \"state\": {\"status\": \"stopping\"}},"
                        + " {\"id\": \"EXP3\", \"state\": {\"status\": \"completed\"}}]}");
        aws.answer("/experimentTemplates", 200, "{\"experimentTemplates\": [{\"id\": \"EXT1\"}]}");

        assertThat(readiness.fisUse().value()).contains(new FisUse(2, 1));
    }

    private static String sentence(Outcome<Duration> outcome) {
        return outcome.match(Duration::toString, trouble -> trouble.sentence());
    }
}
