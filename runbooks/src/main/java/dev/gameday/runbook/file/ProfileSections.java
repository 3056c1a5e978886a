package dev.gameday.runbook.file;

import dev.gameday.runbook.profile.Live;
import dev.gameday.runbook.profile.Precautions;
import dev.gameday.runbook.profile.Precautions.Notice;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the parts of a profile that say with what care, and how, its account is reached. */
final class ProfileSections {
    private static final Pattern AWS_PROFILE = Pattern.compile("[!-~]{1,128}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9+=,.@:/_-]{2,1224}");
    private static final Pattern ALARM = Pattern.compile("\\P{Cntrl}{1,255}");
    private static final int LONGEST_PATTERN = 200;

    private ProfileSections() {}

    static Precautions precautions(YamlMap map) {
        Map<String, String> tags = map.optional("protected")
                .flatMap(YamlNode::map)
                .map(Forms::pairs)
                .orElse(Map.of());
        return new Precautions(
                tags,
                items(map, "stop-alarms").stream()
                        .flatMap(node -> Forms.matching(node, ALARM, "an alarm's name, not its ARN").stream())
                        .toList(),
                items(map, "notices").stream()
                        .flatMap(node -> node.map().flatMap(ProfileSections::notice).stream())
                        .toList(),
                items(map, "redact").stream()
                        .flatMap(
                                node -> node
                                        .parsed(
                                                ProfileSections::expression,
                                                "a regular expression of at most 200 characters")
                                        .stream())
                        .toList());
    }

    static Live live(YamlMap map) {
        Optional<YamlMap> credentials = map.optional("credentials").flatMap(YamlNode::map);
        Optional<String> awsProfile = credentials
                .flatMap(given -> given.optional("aws-profile"))
                .flatMap(node -> Forms.matching(node, AWS_PROFILE, "a profile's name in ~/.aws/config"));
        Optional<Live.Role> role = credentials.flatMap(ProfileSections::role);
        credentials.ifPresent(YamlMap::close);
        Optional<String> binding = map.optional("binding").flatMap(YamlNode::text);
        boolean pipelines = map.optional("pipelines").flatMap(YamlNode::flag).orElse(false);
        return new Live(awsProfile, role, binding, pipelines);
    }

    private static Optional<Live.Role> role(YamlMap credentials) {
        Optional<String> arn = credentials.optional("assume-role").flatMap(AccountForms::role);
        Optional<String> externalId = credentials
                .optional("external-id")
                .flatMap(node -> Forms.matching(node, EXTERNAL_ID, "2 to 1224 letters, digits and +=,.@:/_-"));
        if (credentials.has("external-id") && !credentials.has("assume-role")) {
            credentials.problem("external-id", "an external id is for a role", "add 'assume-role:', or leave it out");
        }
        return arn.map(known -> new Live.Role(known, externalId));
    }

    private static Optional<Notice> notice(YamlMap map) {
        Optional<String> to = map.text("to");
        Optional<String> text = map.text("text");
        map.close();
        return Forms.all(to, text) ? Optional.of(new Notice(to.orElseThrow(), text.orElseThrow())) : Optional.empty();
    }

    /** One that fits nothing at all would take every text for a secret. */
    private static String expression(String text) {
        try {
            if (text.length() > LONGEST_PATTERN
                    || Pattern.compile(text).matcher("").matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    private static List<YamlNode> items(YamlMap map, String key) {
        return map.optional(key).map(YamlNode::items).orElse(List.of());
    }
}
