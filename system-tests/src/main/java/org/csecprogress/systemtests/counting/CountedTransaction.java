package org.csecprogress.systemtests.counting;

import java.util.ArrayList;
import java.util.List;

/** Counts the statements of the transaction that a connection is in. */
final class CountedTransaction {
    /** The statement with which the portal states how far a transaction reaches. */
    private static final String WALL = "select set_config('csec.reach'";

    /** Transactions that a thread is in, with a connection each. */
    private static final ThreadLocal<List<CountedTransaction>> OPEN =
            ThreadLocal.withInitial(ArrayList::new);

    private final String user;
    private boolean isOpen;
    private int stated;
    private int others;

    CountedTransaction(String user) {
        this.user = user;
    }

    /** Notes that the connection commits each statement by itself, or no longer does. */
    synchronized void commitsEach(boolean each) {
        isOpen = !each;
    }

    /**
     * Counts a statement; returns a line about it if it runs outside of a transaction, and one if
     * its thread holds another connection of the same user meanwhile.
     */
    synchronized List<String> run(String sql) {
        if (!isOpen) {
            return List.of("[alone] " + user + " " + sql);
        }
        List<CountedTransaction> open = OPEN.get();
        boolean isSecond =
                open.stream().anyMatch(other -> other != this && other.user.equals(user));
        if (!open.contains(this)) {
            open.add(this);
        }
        if (sql.startsWith(WALL)) {
            // The wall stands before anything else is asked.
            stated += others == 0 ? 1 : 100;
        } else {
            others++;
        }
        return isSecond ? List.of("[second] " + user + " " + sql) : List.of();
    }

    /**
     * Ends the transaction; returns a line with the user and the numbers of statements of the wall
     * and of others, if there were any.
     */
    synchronized List<String> end() {
        OPEN.get().remove(this);
        if (stated + others == 0) {
            return List.of();
        }
        String line = "[transaction] " + user + " " + stated + " " + others;
        stated = 0;
        others = 0;
        return List.of(line);
    }
}
