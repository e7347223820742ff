package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.Stage;

/**
 * The dates of a quarter and the reasons to move one, by which its page is built. They are not
 * asked of the bean of the view, which is not there yet when the page of a posted form is built
 * again.
 */
@Named
@ApplicationScoped
public class CalendarStages {
    /** Returns their names, in order. */
    public List<String> getNames() {
        return Arrays.stream(Stage.values()).map(Stage::name).toList();
    }

    /** Returns the reasons to move a release. */
    public List<MoveReason> getReasons() {
        return List.of(MoveReason.values());
    }
}
