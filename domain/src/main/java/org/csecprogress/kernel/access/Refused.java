package org.csecprogress.kernel.access;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * An audited event: a page was refused to somebody who is signed in and has no role for it. One
 * entry a day is enough for each page, so that nobody can fill the trail by trying.
 *
 * @param page its address without parameters, at most 120 characters
 */
public record Refused(Actor actor, String page, Instant at) implements ActorsEvent {
    @Override
    public String auditAction() {
        return "REFUSED";
    }

    @Override
    public String subject() {
        return page;
    }

    @Override
    public Optional<Instant> onceSince() {
        return Optional.of(CaliforniaTime.startOfDay(at));
    }
}
