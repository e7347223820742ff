package org.csecprogress.audit.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Reads the audit trail. Each read is recorded in the reader's own chain. */
@Stateless
@Guarded
@Allowed({Role.AUDITOR, Role.STATE_ADMIN})
public class AuditTrail {
    @Inject private AuditEntries entries;
    @Inject private AuditRecorder recorder;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Returns a part of the trail. For a single chain, also checks the whole chain.
     *
     * @param slice sorted as {@link AuditEntries#page} says
     */
    public AuditPage read(Actor reader, AuditFilter filter, Slice slice) {
        boolean ofChain = !filter.chain().isEmpty();
        Sliced<AuditEntry> found = entries.page(reader, filter, slice);
        int broken = ofChain ? recorder.firstBroken(filter.chain()) : 0;
        String what = ofChain ? "audit " + filter.chain() : "audit trail";
        String lines = lines(slice.first(), found.lines().size());
        events.fire(Viewed.by(reader, Viewed.Kind.VIEW, what + ", " + lines, clock.instant()));
        return new AuditPage(found.lines(), found.total(), broken);
    }

    private static String lines(int first, int found) {
        return found == 0 ? "no lines" : "lines " + (first + 1) + " to " + (first + found);
    }

    /** Returns all actions that were ever recorded, in alphabetical order. */
    public List<String> actions(Actor reader) {
        return entries.actions();
    }
}
