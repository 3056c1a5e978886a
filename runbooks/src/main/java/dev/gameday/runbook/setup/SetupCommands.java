package dev.gameday.runbook.setup;

import java.util.ArrayList;
import java.util.List;

/** What people type to make a template's stack and to take it away again, and what it costs meanwhile. */
record SetupCommands(SetupRequest request, String file) {
    private String stack() {
        return "gameday-" + request.profile().name();
    }

    private String region() {
        return " --region " + request.profile().region();
    }

    List<String> deploy() {
        return List.of(
                "aws cloudformation deploy --template-file %s --stack-name %s --capabilities CAPABILITY_IAM"
                                .formatted(file, stack())
                        + region(),
                "aws cloudformation describe-stacks --stack-name %s --query 'Stacks[0].Outputs' --output table"
                                .formatted(stack())
                        + region());
    }

    List<String> remove() {
        return List.of(
                "aws s3 rm s3://%s --recursive".formatted(request.bucket()) + region(),
                "aws cloudformation delete-stack --stack-name " + stack() + region());
    }

    /** In US dollars at AWS's list prices of us-east-1; other Regions are near them. */
    static List<String> costs(List<GuardrailAlarm> alarms, boolean schedules) {
        long quick = alarms.stream().filter(GuardrailAlarm::highResolution).count();
        long cents = quick * 30 + (alarms.size() - quick) * 10;
        List<String> costs = new ArrayList<>();
        costs.add("about %d.%02d US dollars a month for %d alarms, %d of them of high resolution"
                .formatted(cents / 100, cents % 100, alarms.size(), quick));
        costs.add("roles and policies are free; the bucket costs cents");
        costs.add("each run: 0.10 US dollars a minute of an FIS action");
        if (schedules) {
            costs.add("schedules: 1 US dollar for a million");
        }
        return costs;
    }
}
