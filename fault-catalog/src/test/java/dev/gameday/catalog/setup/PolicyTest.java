package dev.gameday.catalog.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/a";
    private static final String ROLE = "arn:aws:iam::111122223333:role/";

    @Test
    void actions_on_the_same_resources_share_a_statement() {
        Policy policy = Policy.of(List.of(
                new Permission("iam:PutRolePolicy", ROLE + "a"),
                new Permission("iam:DeleteRolePolicy", ROLE + "a"),
                new Permission("iam:GetRole", ROLE + "a"),
                new Permission("iam:GetRole", ROLE + "b")));
        assertThat(policy.statements())
                .extracting(s -> s.sid() + " " + s.actions() + " " + s.resources())
                .containsExactly(
                        "Iam1 [iam:DeleteRolePolicy, iam:PutRolePolicy] [" + ROLE + "a]",
                        "Iam2 [iam:GetRole] [" + ROLE + "a, " + ROLE + "b]");
    }

    @Test
    void a_permission_that_another_covers_is_left_out_but_not_where_its_conditions_differ() {
        Permission narrowed = new Permission("iam:GetRole", ROLE + "a").where(Map.of("aws:k", "v"));
        assertThat(Policy.of(List.of(
                                new Permission("iam:GetRole", ROLE + "*"),
                                new Permission("iam:GetRole", ROLE + "a"),
                                narrowed))
                        .statements())
                .extracting(Statement::resources)
                .containsExactlyInAnyOrder(List.of(ROLE + "*"), List.of(ROLE + "a"));
    }

    @Test
    void the_order_in_which_permissions_come_makes_no_difference() {
        List<Permission> permissions = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> new Permission("s" + i % 7 + ":A" + i % 5, i % 3 == 0 ? "*" : TABLE + i % 4))
                .toList());
        String text = Policy.of(permissions).json();
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(permissions, new Random(seed));
            assertThat(Policy.of(permissions).json()).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void a_policy_that_is_too_long_is_split_without_losing_a_statement() {
        Policy policy = Policy.of(IntStream.range(0, 60)
                .mapToObj(i -> new Permission("dynamodb:A" + i, TABLE + i))
                .toList());
        List<Policy> parts = policy.split(1000);
        assertThat(parts).hasSizeGreaterThan(3).allMatch(part -> part.size() <= 1000);
        assertThat(parts.stream().flatMap(part -> part.statements().stream()))
                .containsExactlyElementsOf(policy.statements());
    }

    @Test
    void the_document_is_what_IAM_takes() {
        assertThat(Policy.of(List.of(new Permission("s3:GetObject", "arn:aws:s3:::b/*")
                                .where(Map.of("aws:SourceVpc", "vpc-1"))))
                        .json()
                        .replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"S31\",\"Effect\":\"Allow\",\"Action\":"
                                + "[\"s3:GetObject\"],\"Resource\":[\"arn:aws:s3:::b/*\"],\"Condition\":{\"StringEquals\":"
                                + "{\"aws:SourceVpc\":\"vpc-1\"}}}]}");
    }
}
