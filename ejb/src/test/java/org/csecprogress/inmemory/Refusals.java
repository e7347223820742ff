package org.csecprogress.inmemory;

import java.util.List;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;

/** The reasons for which a use case refused. Each method fails where it did not refuse. */
public final class Refusals {
    private Refusals() {}

    /** Returns the problems of a refusal. */
    public static List<Problem> problems(Decision decision) {
        return ((Decision.Refused) decision).problems();
    }

    /** Returns the message keys of its problems. */
    public static List<String> keys(Decision decision) {
        return problems(decision).stream().map(Problem::key).toList();
    }

    /** Returns the field and the message key of each of its problems. */
    public static List<String> fields(Decision decision) {
        return problems(decision).stream().map(each -> each.field() + " " + each.key()).toList();
    }

    /** Returns the rules of its findings. */
    public static List<String> rules(Decision decision) {
        return ((Decision.Refused) decision).findings().stream().map(Finding::rule).toList();
    }
}
