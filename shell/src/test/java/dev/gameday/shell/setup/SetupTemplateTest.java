package dev.gameday.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.acceptance.CommandLineTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class SetupTemplateTest {
    /** What CloudFormation takes in a request itself, and IAM in a managed policy (their quotas). */
    private static final int LONGEST_TEMPLATE = 51_200;

    private static final int LONGEST_POLICY = 6_144;

    /** The actions that the Service Authorization Reference lists without a resource type, or not for all that we ask. */
    private static final Set<String> TAKE_NO_RESOURCE = Set.of(
            "cloudwatch:DescribeAlarms",
            "cloudwatch:GetMetricData",
            "cloudwatch:GetMetricStatistics",
            "ec2:DescribeManagedPrefixLists",
            "ec2:DescribeNetworkAcls",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "fis:ListExperimentTemplates",
            "fis:ListExperiments",
            "iam:ListRoles",
            "lambda:ListFunctions",
            "logs:CreateLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:PutResourcePolicy",
            "scheduler:ListSchedules",
            "sqs:ListQueues",
            "tag:GetResources");

    private final Path folder;
    private CommandLineTrial console;

    SetupTemplateTest(@TempDir Path folder) {
        this.folder = folder;
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @BeforeEach
    void open() {
        console.close();
        console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
    }

    private String printed(String... words) {
        List<String> all = new ArrayList<>(List.of("setup"));
        all.addAll(List.of(words));
        assertThat(console.run(all.toArray(String[]::new))).as(console.errors()).isEqualTo(ExitCode.HELD);
        return console.results();
    }

    private static JsonNode tree(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(strict)).load(yaml);
        return new ObjectMapper().valueToTree(tree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rehearsal", "retail-bank"})
    void says_in_yaml_what_it_says_to_a_program_and_every_name_in_it_leads_somewhere(String binding)
            throws IOException {
        JsonNode template = tree(printed("--binding", binding));
        open();
        JsonNode told = new ObjectMapper().readTree(printed("--binding", binding, "--output", "json"));
        // Through text once more, since a number has several types in a tree.
        assertThat(new ObjectMapper().readTree(template.toString())).isEqualTo(told.path("template"));

        Set<String> resources = names(template.path("Resources"));
        Set<String> known = new TreeSet<>(resources);
        known.addAll(names(template.path("Parameters")));
        known.addAll(Set.of("AWS::Partition", "AWS::Region", "AWS::AccountId"));
        assertThat(known).containsAll(referred(template));
        assertThat(resources).containsAll(gotten(template));
        template.findValues("Condition").stream()
                .filter(JsonNode::isTextual)
                .forEach(condition -> assertThat(template.path("Conditions").has(condition.asText()))
                        .isTrue());
    }

    @Test
    void the_binding_is_the_profiles_own_unless_another_is_named(@TempDir Path profiles) throws IOException {
        Path profile = Files.writeString(profiles.resolve("bank.yaml"), """
                name: bank
                account: "111122223333"
                region: eu-west-1
                store: {bucket: bank-gameday, folder: gameday/}
                scenarios: [stop-drill]
                binding: retail-bank
                """);
        for (String[] words : new String[][] {
            {"setup", "--profile", profile.toString()},
            {"setup", "policy", "--scenario", "stop-drill", "--for", "fis", "--profile", profile.toString()}
        }) {
            assertThat(console.run(words)).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("payment-intake").doesNotContain("order-intake");
        }
        assertThat(console.run(
                        "setup",
                        "policy",
                        "--scenario",
                        "stop-drill",
                        "--for",
                        "fis",
                        "--profile",
                        profile.toString(),
                        "--binding",
                        "rehearsal"))
                .isEqualTo(ExitCode.HELD);
        assertThat(console.results()).endsWith("}\n").contains("order-intake");
    }

    @Test
    void what_exists_on_a_condition_is_named_only_on_that_condition() {
        JsonNode template = tree(printed());
        Set<String> conditional = new TreeSet<>();
        template.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().has("Condition")) {
                conditional.add(resource.getKey());
            }
        });
        assertThat(conditional).contains("ExperimentLog", "GuardrailAlarm1");
        for (String part : List.of("Resources", "Outputs")) {
            template.path(part).properties().forEach(entry -> {
                Set<String> named = referred(entry.getValue());
                named.addAll(gotten(entry.getValue()));
                named.retainAll(conditional);
                named.forEach(name -> assertThat(entry.getValue().path("Condition"))
                        .as(entry.getKey() + " names " + name)
                        .isEqualTo(template.path("Resources").path(name).path("Condition")));
            });
        }
    }

    @Test
    void no_policy_allows_more_than_it_must() {
        List<JsonNode> policies = policies(tree(printed()));
        assertThat(policies).hasSizeGreaterThanOrEqualTo(5);
        for (JsonNode policy : policies) {
            for (JsonNode statement : policy.path("Statement")) {
                if (statement.path("Effect").asText().equals("Allow")) {
                    statement
                            .path("Action")
                            .forEach(action -> assertThat(action.asText()).doesNotContain("*"));
                    boolean everywhere = texts(statement.path("Resource")).contains("*");
                    statement
                            .path("Action")
                            .forEach(action -> assertThat(!everywhere || TAKE_NO_RESOURCE.contains(action.asText()))
                                    .as(statement.toString())
                                    .isTrue());
                }
            }
        }
    }

    @Test
    void policies_and_the_template_keep_to_the_quotas_even_with_long_names() {
        String text = printed();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST_TEMPLATE);
        JsonNode template = tree(text);
        template.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals("AWS::IAM::ManagedPolicy")) {
                String policy = filledIn(resource.getValue().path("Properties").path("PolicyDocument"));
                assertThat(policy.length()).as(resource.getKey()).isLessThan(LONGEST_POLICY);
            }
        });
    }

    /** With the longest that there is for each name, and without white space. */
    private static String filledIn(JsonNode document) {
        return document.toString()
                .replaceAll("\\{\"Fn::Sub\":(\"[^\"]*\")}", "$1")
                .replace("${AWS::Partition}", "aws-us-gov")
                .replace("${AWS::Region}", "ap-southeast-2")
                .replace("${AWS::AccountId}", "111122223333")
                .replaceAll("\\$\\{[A-Za-z]+Role[.]Arn}", "arn:aws-us-gov:iam::111122223333:role/" + "r".repeat(64))
                .replaceAll("\\$\\{Bucket([.]Arn)?}", "b".repeat(63));
    }

    @Test
    void the_same_request_makes_the_same_text() {
        String once = printed();
        open();
        assertThat(printed()).isEqualTo(once);
    }

    @Test
    void the_alarms_are_those_that_the_stop_conditions_mean() {
        JsonNode resources = tree(printed()).path("Resources");
        JsonNode accepted = alarm(resources, "guardrail-accepted");
        assertThat(accepted.path("Threshold").asDouble()).isEqualTo(0.95);
        assertThat(accepted.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
        assertThat(accepted.path("Period").asInt()
                        * accepted.path("EvaluationPeriods").asInt())
                .isEqualTo(60);
        JsonNode lag = alarm(resources, "guardrail-sync-lag");
        assertThat(lag.path("Threshold").asDouble()).isEqualTo(600_000);
        assertThat(lag.path("Dimensions").get(0).path("Value").asText()).isEqualTo("position-sync");
        assertThat(alarm(resources, "guardrail-acknowledge")
                        .path("ExtendedStatistic")
                        .asText())
                .isEqualTo("p99");
    }

    @Test
    void the_documentation_shows_what_is_printed() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "setup.md"));
        assertThat(console.run("setup", "policy", "--scenario", "stop-drill", "--for", "fis"))
                .isEqualTo(ExitCode.HELD);
        assertThat(document).contains(console.results().strip());
        open();
        Path profile = Files.writeString(folder.resolve("payments.yaml"), """
                name: payments
                account: "111122223333"
                region: eu-west-1
                store: {bucket: payments-gameday, folder: gameday/}
                scenarios: [stop-drill, stale-positions, memory-starvation]
                approval: {valid-for: PT8H}
                """);
        String comments = printed("--profile", profile.toString())
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        assertThat(document).contains(comments);
    }

    private static JsonNode alarm(JsonNode resources, String name) {
        for (JsonNode resource : resources) {
            if (resource.path("Properties").path("AlarmName").asText().equals(name)) {
                return resource.path("Properties");
            }
        }
        throw new AssertionError("there is no alarm " + name);
    }

    @Test
    void locks_and_the_incident_flag_never_expire_and_faults_do() {
        JsonNode rules = tree(printed()).at("/Resources/Bucket/Properties/LifecycleConfiguration/Rules");
        assertThat(rules.findValuesAsText("Prefix")).containsExactly("FisConfigs/", "gameday/approvals/");
    }

    @Test
    void the_role_of_FIS_may_cut_subnets_with_the_bindings_tags_in_whatever_zone_a_run_is_set_to() {
        List<String> conditions = new ArrayList<>();
        tree(printed("--scenario", "az-impairment"))
                .findValues("Statement")
                .forEach(statements -> statements.forEach(one -> {
                    if (one.path("Resource").toString().contains("subnet/*")) {
                        conditions.add(one.path("Condition").toString());
                    }
                }));
        assertThat(conditions).containsExactly("{\"StringEquals\":{\"ec2:ResourceTag/chaos\":\"allowed\"}}");
        open();
        assertThat(console.run("setup", "policy", "--scenario", "az-impairment", "--for", "fis", "--set", "zone=b"))
                .isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("\"ec2:AvailabilityZone\" : \"eu-west-1b\"");
    }

    @Test
    void who_could_give_a_role_any_permission_is_said() {
        assertThat(printed("--scenario", "iam-denial")).contains("operators may on order-router-role");
        assertThat(console.errors()).contains("any permission");
    }

    @Test
    void only_the_chosen_scenarios_are_set_up() {
        JsonNode resources = tree(printed("--scenario", "poison-message")).path("Resources");
        assertThat(names(resources)).contains("Bucket", "OperatorPolicy1").doesNotContain("FaultRole", "SchedulerRole");
        assertThat(console.errors()).contains("aws cloudformation deploy").contains("CAPABILITY_IAM");
    }

    @Test
    void a_profile_bounds_what_is_set_up_and_what_it_leaves_out_is_said() throws IOException {
        Path profile = Files.writeString(folder.resolve("small.yaml"), """
                name: small
                account: "111122223333"
                region: eu-west-1
                scenarios: [stale-positions, memory-starvation]
                faults: [lambda-delay]
                """);
        JsonNode template = tree(printed("--profile", profile.toString()));
        assertThat(names(template.path("Resources"))).contains("FaultRole").doesNotContain("SchedulerRole");
        assertThat(template.at("/Parameters/BucketName/Default").asText())
                .isEqualTo("gameday-small-111122223333-eu-west-1");
        assertThat(console.errors())
                .contains("Left out: memory-starvation: the profile doesn't allow the fault lambda-memory-starvation")
                .doesNotContain("iam-denial");
        assertThat(console.run("setup", "--profile", profile.toString(), "--scenario", "iam-denial"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors())
                .contains("No scenario is left to set up: iam-denial: the profile doesn't allow it");
    }

    @Test
    void out_writes_a_file_once() throws IOException {
        Path file = folder.resolve("stack.yaml");
        assertThat(printed("--out", file.toString())).startsWith("Wrote " + file);
        String written = Files.readString(file);
        assertThat(written).contains("# To take it away again").contains("--template-file " + file);
        open();
        assertThat(console.run("setup", "--out", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains(file + " exists already");
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void a_profile_and_a_binding_of_two_accounts_are_told_apart() throws IOException {
        Path profile = Files.writeString(
                folder.resolve("other.yaml"), "name: other\naccount: \"999988887777\"\nregion: eu-west-1\n");
        for (String[] words : new String[][] {
            {"setup", "--profile", profile.toString()},
            {"setup", "policy", "--scenario", "stop-drill", "--profile", profile.toString()}
        }) {
            assertThat(console.run(words)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(console.errors()).contains("999988887777", "111122223333", "--binding");
    }

    @Test
    void a_policy_that_cannot_be_exact_says_what_is_missing() throws IOException {
        Path profile = Files.writeString(
                folder.resolve("bare.yaml"), "name: bare\naccount: \"111122223333\"\nregion: eu-west-1\n");
        assertThat(console.run("setup", "policy", "--scenario", "stop-drill", "--profile", profile.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("names no bucket", "add 'store:");
        assertThat(console.run("setup", "policy", "--scenario", "poison-message", "--for", "fis"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("Nothing of poison-message goes through FIS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rehearsal", "retail-bank"})
    void cfn_lint_finds_nothing_where_it_is_installed(String binding) throws IOException, InterruptedException {
        assumeTrue(ran(List.of("cfn-lint", "--version")).isEmpty(), "skipped: cfn-lint is not installed");
        Path file = folder.resolve("stack.yaml");
        printed("--binding", binding, "--out", file.toString());
        assertThat(ran(List.of("cfn-lint", "--regions", "eu-west-1", "us-east-1", "--", file.toString())))
                .isEmpty();
    }

    /** What a command says, if it ends with another code than 0 or can't be started. */
    private String ran(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "it didn't end";
            }
            return process.exitValue() == 0 ? "" : process.exitValue() + ": " + Files.readString(said);
        } catch (IOException e) {
            return "can't be started";
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Set<String> referred(JsonNode tree) {
        Set<String> names = new TreeSet<>(tree.findValuesAsText("Ref"));
        for (String text : tree.findValuesAsText("Fn::Sub")) {
            Matcher name = Pattern.compile("\\$\\{([^}.]+)(\\.[^}]+)?}").matcher(text);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    private static Set<String> gotten(JsonNode tree) {
        Set<String> names = new TreeSet<>();
        tree.findValues("Fn::GetAtt").forEach(got -> names.add(got.get(0).asText()));
        return names;
    }

    private static List<JsonNode> policies(JsonNode template) {
        List<JsonNode> policies = new ArrayList<>(template.findValues("PolicyDocument"));
        policies.removeIf(policy -> !(policy instanceof ObjectNode));
        return policies;
    }
}
