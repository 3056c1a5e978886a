package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;

/** What FIS refuses when a template is created. It creates nothing, and the first fault found is the one told. */
public final class TemplateCheck {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");
    private static final Pattern ALARM = Pattern.compile("arn:aws[a-z-]*:cloudwatch:[a-z0-9-]+:[0-9]{12}:alarm:.+");
    private static final Pattern NAME = Pattern.compile("[^\\s]{1,64}");
    private static final int MOST_STOP_CONDITIONS = 5;
    private static final int MOST_ACTIONS = 20;
    private static final int LONGEST_DESCRIPTION = 512;
    private static final int MOST_TAGS = 50;

    private final ActionCatalog catalog;

    public TemplateCheck(ActionCatalog catalog) {
        this.catalog = catalog;
    }

    public void check(CreateExperimentTemplateRequest request) {
        if (request.description() == null || request.description().length() > LONGEST_DESCRIPTION) {
            throw FisErrors.invalid("description must have between 0 and " + LONGEST_DESCRIPTION + " characters");
        }
        checkRole(request.roleArn());
        checkStopConditions(request);
        checkTags(request.tags());
        ReportingCheck.checkLog(request.logConfiguration());
        ReportingCheck.checkReport(request.experimentReportConfiguration());
        if (request.actions().isEmpty()) {
            throw FisErrors.invalid("The template must have at least one action");
        }
        if (request.actions().size() > MOST_ACTIONS) {
            throw FisErrors.quota("The template has more than " + MOST_ACTIONS + " actions");
        }
        request.actions().keySet().forEach(name -> checkName("action", name));
        request.targets().keySet().forEach(name -> checkName("target", name));
        request.targets().forEach(new TargetCheck(catalog)::check);
        new ActionCheck(catalog, request.actions(), request.targets()).check();
        new ScheduleCheck(request.actions()).check();
    }

    static void checkRole(String arn) {
        if (arn == null || !ROLE.matcher(arn).matches()) {
            throw FisErrors.invalid("roleArn must be the ARN of an IAM role, not " + arn);
        }
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw FisErrors.invalid("Invalid " + what + " name '" + name + "'");
        }
    }

    private static void checkStopConditions(CreateExperimentTemplateRequest request) {
        if (request.stopConditions().isEmpty()) {
            throw FisErrors.invalid("The template must have at least one stop condition");
        }
        if (request.stopConditions().size() > MOST_STOP_CONDITIONS) {
            throw FisErrors.quota("The template has more than " + MOST_STOP_CONDITIONS + " stop conditions");
        }
        request.stopConditions().forEach(TemplateCheck::checkStopCondition);
    }

    private static void checkStopCondition(CreateExperimentTemplateStopConditionInput condition) {
        String source = String.valueOf(condition.source());
        switch (source) {
            case "none" -> {
                if (condition.value() != null) {
                    throw FisErrors.invalid("A stop condition with source none cannot have a value");
                }
            }
            case "aws:cloudwatch:alarm" -> {
                if (condition.value() == null
                        || !ALARM.matcher(condition.value()).matches()) {
                    throw FisErrors.invalid(
                            "The stop condition's value must be the ARN of an alarm, not " + condition.value());
                }
            }
            default -> throw FisErrors.invalid("Invalid stop condition source " + source);
        }
    }

    /** The bounds of FIS's model: 50 tags, keys of 128 and values of 256 characters; {@code aws:} is reserved. */
    public static void checkTags(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw FisErrors.invalid("A resource can have at most " + MOST_TAGS + " tags");
        }
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > 128 || value.length() > 256 || key.startsWith("aws:")) {
                throw FisErrors.invalid("Invalid tag " + key);
            }
        });
    }
}
