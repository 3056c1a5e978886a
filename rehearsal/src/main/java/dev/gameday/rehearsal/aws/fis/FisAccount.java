package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.flow.Agenda;

/** Whose FIS it is, when it is there, and the seed of its ids, delays and random choices. */
public record FisAccount(String account, String region, Agenda agenda, long seed) {
    String arnPrefix() {
        return "arn:aws:fis:" + region + ":" + account + ":";
    }
}
