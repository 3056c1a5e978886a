package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.flow.Agenda;

/** Whose scheduler it is, when it is there, and the seed of how late it invokes. */
public record SchedulerAccount(String account, String region, Agenda agenda, long seed) {
    String groupArn(String group) {
        return prefix() + "schedule-group/" + group;
    }

    String scheduleArn(String group, String name) {
        return prefix() + "schedule/" + group + "/" + name;
    }

    private String prefix() {
        return "arn:aws:scheduler:" + region + ":" + account + ":";
    }
}
