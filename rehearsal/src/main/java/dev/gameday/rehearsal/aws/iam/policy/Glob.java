package dev.gameday.rehearsal.aws.iam.policy;

/** A pattern in which {@code *} stands for any characters, none included, and {@code ?} for exactly one. */
record Glob(String pattern) {
    boolean matches(String text) {
        int at = 0;
        int star = -1;
        int resume = 0;
        for (int read = 0; read < text.length(); ) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = read;
            } else if (at < pattern.length() && fits(at, text.charAt(read))) {
                at++;
                read++;
            } else if (star >= 0) {
                at = star + 1;
                read = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private boolean fits(int at, char character) {
        return pattern.charAt(at) == '?' || pattern.charAt(at) == character;
    }
}
