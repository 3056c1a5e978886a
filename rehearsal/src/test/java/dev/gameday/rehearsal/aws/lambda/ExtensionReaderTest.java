package dev.gameday.rehearsal.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionReaderTest {
    private static final Zone ZONE = new Zone(1);
    private static final InvocationFault DELAY = new InvocationFault.Delay("f1", 100, Duration.ofSeconds(31));

    private final PracticeLambda cloud = new PracticeLambda();
    private final Map<String, List<InvocationFault>> faults = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final ExtensionReader reader = new ExtensionReader(
            cloud.functions,
            cloud.permissions,
            List.of(
                    "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:135",
                    "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-arm64:135"),
            zone -> zone.index() != 2,
            (bucket, prefix, function) -> {
                read.add(bucket + "/" + prefix);
                return faults.getOrDefault(function, List.of());
            });

    @Test
    void an_armed_function_finds_the_faults_that_are_active_for_it() {
        faults.put("position-sync", List.of(DELAY));

        assertThat(reader.poll("position-sync", ZONE)).isEqualTo(new Poll.Active(List.of(DELAY)));
        assertThat(reader.poll("order-intake", ZONE)).isEqualTo(new Poll.Active(List.of()));
        assertThat(read).containsOnly("fis-config-111122223333-eu-west-1/FisConfigs/");
    }

    @Test
    void without_the_layer_nothing_is_polled_once_the_update_is_in_force() {
        cloud.lambda.updateFunctionConfiguration(
                request -> request.functionName("position-sync").layers(List.of()));
        assertThat(reader.poll("position-sync", ZONE)).isInstanceOf(Poll.Active.class);

        cloud.pass(Duration.ofSeconds(6));
        assertThat(reader.poll("position-sync", ZONE)).isEqualTo(new Poll.NotArmed());
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::fis-config/FisConfigs/, /opt/aws-fis/bootstrap, true",
        "arn:aws:s3:::fis-config/FisConfigs, /opt/aws-fis/bootstrap, false",
        "s3://fis-config/FisConfigs/, /opt/aws-fis/bootstrap, false",
        "arn:aws:s3:::fis-config/FisConfigs/, /opt/other, false",
        "'', /opt/aws-fis/bootstrap, false"
    })
    void both_variables_must_be_right(String location, String wrapper, boolean armed) {
        cloud.lambda.updateFunctionConfiguration(request -> request.functionName("risk-check")
                .environment(environment -> environment.variables(
                        Map.of("AWS_FIS_CONFIGURATION_LOCATION", location, "AWS_LAMBDA_EXEC_WRAPPER", wrapper))));
        cloud.pass(Duration.ofSeconds(6));

        assertThat(!(reader.poll("risk-check", ZONE) instanceof Poll.NotArmed)).isEqualTo(armed);
    }

    @Test
    void a_role_that_may_not_read_the_bucket_fails_open_with_a_line_in_the_log_after_the_deny_is_in_force() {
        faults.put("order-intake", List.of(DELAY));
        cloud.iam.putRolePolicy(request -> request.roleName("order-intake-role")
                .policyName("blind")
                .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                        + "\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"));
        assertThat(reader.poll("order-intake", ZONE)).isInstanceOf(Poll.Active.class);

        cloud.pass(Duration.ofSeconds(8));

        assertThat(reader.poll("order-intake", ZONE))
                .isInstanceOfSatisfying(
                        Poll.Failed.class,
                        failed -> assertThat(failed.logLine())
                                .contains("failed to retrieve active fault configurations", "AccessDenied")
                                .contains("assumed-role/order-intake-role/order-intake is not authorized to perform:"
                                        + " s3:ListBucket"));
        assertThat(reader.poll("risk-check", ZONE)).isInstanceOf(Poll.Active.class);
    }

    @Test
    void each_of_the_two_permissions_is_needed() {
        cloud.iam.deleteRolePolicy(
                request -> request.roleName("risk-check-role").policyName("fault-extension"));
        cloud.iam.putRolePolicy(request -> request.roleName("risk-check-role")
                .policyName("list-only")
                .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:ListBucket\",\"Resource\":\"*\"}]}"));
        cloud.pass(Duration.ofSeconds(8));

        assertThat(reader.poll("risk-check", ZONE))
                .isInstanceOfSatisfying(
                        Poll.Failed.class,
                        failed -> assertThat(failed.logLine())
                                .contains("s3:GetObject", "because no identity-based policy allows"));
    }

    @Test
    void a_zone_without_a_way_to_s3_fails_open_too() {
        assertThat(reader.poll("order-intake", new Zone(2)))
                .isInstanceOfSatisfying(
                        Poll.Failed.class,
                        failed -> assertThat(failed.logLine()).contains("timed out"));
    }
}
