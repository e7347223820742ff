package org.csecprogress.kernel.web;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** Which main pages an actor may open. */
final class Navigation {
    record Entry(String key, String href) {}

    private Navigation() {}

    static List<Entry> of(Actor actor) {
        List<Entry> entries = new ArrayList<>();
        if (actor.county().isPresent()) {
            entries.add(new Entry("nav.filing", "/county/home"));
        }
        if (actor.has(Role.STATE_REVIEWER)) {
            entries.add(new Entry("nav.review", "/state/queue"));
        }
        if (actor.has(Role.STATE_REVIEWER)
                || actor.has(Role.STATE_DISCLOSURE)
                || actor.has(Role.STATE_PUBLISHER)) {
            entries.add(new Entry("nav.totals", "/state/totals"));
        }
        if (actor.has(Role.STATE_DISCLOSURE) || actor.has(Role.STATE_PUBLISHER)) {
            entries.add(new Entry("nav.releases", "/state/releases"));
        }
        return entries;
    }
}
