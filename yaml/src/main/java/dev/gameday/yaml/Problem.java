package dev.gameday.yaml;

/** What is wrong in something that a person wrote or asked for, where, and what to write or do instead. */
public record Problem(Place place, String wrong, String remedy) {
    @Override
    public String toString() {
        return place + ": " + wrong + ", " + remedy;
    }
}
