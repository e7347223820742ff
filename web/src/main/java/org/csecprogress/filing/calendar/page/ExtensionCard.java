package org.csecprogress.filing.calendar.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionState;
import org.csecprogress.kernel.web.Sentences;

/**
 * An extension request.
 *
 * @param place the county that asks, or empty on its own page
 * @param quarter the quarter that it asks for
 * @param until the date requested or granted
 * @param asked who asked and when
 * @param closed who decided or withdrew it, and when; empty while it is open
 */
public record ExtensionCard(
        long id,
        String place,
        String quarter,
        String tag,
        String state,
        String until,
        String reason,
        String asked,
        String answer,
        String closed,
        boolean isWaiting)
        implements Serializable {
    static ExtensionCard of(Extension extension, String place, Sentences words) {
        return new ExtensionCard(
                extension.id(),
                place,
                words.months(extension.period()),
                "tag tag--" + tag(extension.state()),
                words.of("extension.state." + extension.state()),
                until(extension, words),
                extension.reason(),
                words.of("extension.asked", extension.askedName(), words.time(extension.askedAt())),
                extension.answer(),
                extension.closedAt().map(at -> closed(extension, at, words)).orElse(""),
                extension.isWaiting());
    }

    private static String closed(Extension extension, Instant at, Sentences words) {
        String state = extension.state().name().toLowerCase(Locale.ROOT);
        return words.of("extension.closed." + state, extension.closedName(), words.time(at));
    }

    private static String until(Extension extension, Sentences words) {
        String wanted = words.date(extension.until());
        return extension
                .granted()
                .map(day -> words.of("extension.until.granted", words.date(day), wanted))
                .orElseGet(() -> words.of("extension.until.asked", wanted));
    }

    private static String tag(ExtensionState state) {
        return switch (state) {
            case ASKED -> "todo";
            case GRANTED -> "good";
            case REFUSED -> "answer";
            case WITHDRAWN -> "closed";
        };
    }
}
