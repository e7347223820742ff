package org.csecprogress.kernel.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.primefaces.PrimeFaces;

/** Watches long work from the page that shows how far it has come. */
@Named
@ViewScoped
public class WorkWatch implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** A page that was forgotten must not keep its session alive. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Instant since = Instant.now();
    private boolean seen;
    private String said = "";

    /** Whether the page shows the work: while it runs, and its end after that. */
    public boolean shows(boolean running) {
        seen |= running;
        return seen;
    }

    /** Whether the page asks again how far the work has come. */
    public boolean asks(boolean running) {
        return running && Instant.now().isBefore(since.plus(LONGEST));
    }

    /** Shows how far the work has come. A live region speaks whenever it is written to. */
    public void look(boolean running, String now) {
        PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
        if (!running) {
            answer.update("work");
            return;
        }
        answer.update("work-now");
        if (!now.equals(said)) {
            said = now;
            answer.update("work-said");
        }
    }
}
