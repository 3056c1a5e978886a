package dev.gameday.shell.acceptance;

/**
 * Servers without a queue, as Lambda's concurrency is, and callers that come back up to three times. Erlang's loss formula
 * for Poisson arrivals; with retries it holds as nearly as those come at random.
 */
record LossSystem(int servers, double arrivals, double serviceSeconds) {
    /** The share of attempts that find every server busy: the fixed point of the retries' own load. */
    double blocking() {
        double blocking = 0;
        for (int round = 0; round < 500; round++) {
            blocking = (blocking + erlang(offered(blocking))) / 2;
        }
        return blocking;
    }

    /** The attempts that an order takes. */
    double attempts() {
        double b = blocking();
        return 1 + b + b * b;
    }

    /** The share of orders that get in within their three attempts. */
    double accepted() {
        return 1 - Math.pow(blocking(), 3);
    }

    private double offered(double blocking) {
        return arrivals * serviceSeconds * (1 + blocking + blocking * blocking);
    }

    /** Erlang B by its recursion, which is stable. */
    private double erlang(double load) {
        double b = 1;
        for (int server = 1; server <= servers; server++) {
            b = load * b / (server + load * b);
        }
        return b;
    }
}
