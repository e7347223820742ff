package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.csecprogress.calendar.Extension;
import org.csecprogress.kernel.web.Sentences;

/** Requests for extensions in words. */
@Named
@ApplicationScoped
public class ExtensionWords {
    /** Returns the date requested or granted. */
    public String until(Extension extension) {
        Sentences say = Sentences.ofPage();
        String wanted = say.date(extension.until());
        return extension
                .granted()
                .map(day -> say.of("extension.until.granted", say.date(day), wanted))
                .orElseGet(() -> say.of("extension.until.asked", wanted));
    }

    /** Returns who decided or withdrew it, and when; empty while it is open. */
    public String closed(Extension extension) {
        Sentences say = Sentences.ofPage();
        String key = "extension.closed." + extension.state().name().toLowerCase(Locale.ROOT);
        return extension
                .closedAt()
                .map(at -> say.of(key, extension.closedName(), say.time(at)))
                .orElse("");
    }

    /** Returns the style of its state. */
    public String tag(Extension extension) {
        return switch (extension.state()) {
            case ASKED -> "tag tag--todo";
            case GRANTED -> "tag tag--good";
            case REFUSED -> "tag tag--answer";
            case WITHDRAWN -> "tag tag--closed";
        };
    }
}
