package dev.gameday.runbook.draft;

/** What a name might be, how much speaks for it (only the order counts), and what does, in words without a full stop. */
public record Candidate(String value, double weight, String why) {}
