package org.csecprogress.release.embargo.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.Releases;
import org.csecprogress.release.embargo.EmbargoMoved;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.service.EmbargoVisit.State;
import org.csecprogress.release.publishing.service.ComingRelease;
import org.csecprogress.release.record.PublicRelease;

/**
 * Lets whoever has a personal link read a release before it is public: cleared and masked, as it
 * will be published, and only while it could be. From the moment somebody opens it, it counts as
 * public in every plan.
 */
@Stateless
@Guarded
@ForEverybody
public class EmbargoReading {
    @Inject private EmbargoLinks links;
    @Inject private Releases releases;
    @Inject private ComingRelease coming;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns how a link stands; empty if it is not ours, was replaced or was taken back. */
    public Optional<EmbargoVisit> visit(String token) {
        return links.reader(token)
                .flatMap(reader -> state(token, reader).map(state -> visit(reader, state)));
    }

    private Optional<State> state(String token, EmbargoReader reader) {
        if (reader.release().publishedAt().isPresent()) {
            return reader.mayRead() ? Optional.of(State.PUBLIC) : Optional.empty();
        }
        if (!links.counts(token, reader)) {
            return Optional.empty();
        }
        if (coming.cleared(reader.release()).isEmpty()) {
            return Optional.of(State.CLOSED);
        }
        return Optional.of(reader.openedAt().isPresent() ? State.OPEN : State.ASKED);
    }

    private EmbargoVisit visit(EmbargoReader reader, State state) {
        return new EmbargoVisit(
                state, reader.release().number(), reader.person(), coming.hour(reader.release()));
    }

    /**
     * Opens the release, because the reader accepts the conditions; once more changes nothing.
     *
     * @return as {@link #visit}
     */
    public Optional<EmbargoVisit> open(String token) {
        Optional<EmbargoReader> reader = links.reader(token);
        // It can be neither unmade nor published meanwhile.
        reader.map(each -> each.release().number()).ifPresent(releases::lock);
        Optional<State> state = reader.flatMap(each -> state(token, each));
        if (state.filter(State.ASKED::equals).isPresent()) {
            open(reader.get());
        }
        return visit(token);
    }

    private void open(EmbargoReader reader) {
        Release release = releases.lock(reader.release().number());
        release.opened(clock.instant());
        reader.open(clock.instant());
        events.fire(
                EmbargoMoved.byReader(
                        reader, EmbargoMoved.Kind.EMBARGO_OPENED, "", clock.instant()));
    }

    /**
     * Returns the release for a document that is sent to the reader of a link, and records that;
     * empty if the reader may not read now.
     *
     * @param document name of the document, with its language
     */
    public Optional<PublicRelease> read(String token, String document) {
        Optional<EmbargoReader> reader =
                links.reader(token)
                        .filter(each -> state(token, each).filter(State.OPEN::equals).isPresent());
        Optional<PublicRelease> found = reader.flatMap(each -> coming.cleared(each.release()));
        if (found.isPresent()) {
            events.fire(
                    EmbargoMoved.byReader(
                            reader.get(),
                            EmbargoMoved.Kind.EMBARGO_READ,
                            document,
                            clock.instant()));
        }
        return found;
    }
}
