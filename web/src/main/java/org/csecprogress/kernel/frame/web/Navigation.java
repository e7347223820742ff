package org.csecprogress.kernel.frame.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** The main pages that an actor may open, and the page where their work starts. */
public final class Navigation {
    private static final String REVIEW = "/state/queue";
    private static final String TIMETABLE = "/county/timetable";
    private static final String CALENDAR = "/county/calendar";
    private static final String PEOPLE = "/county/people";
    private static final Set<String> OF_PEOPLE =
            Set.of(PEOPLE, "/county/person", "/county/invite", "/county/access-review");
    private static final String RELEASE = "/state/release";
    private static final Set<String> OF_REVIEW =
            Set.of("/state/submission", "/state/reviewers", "/state/approvals", "/state/entry");
    private static final Set<String> OF_RELEASE =
            Set.of(
                    "/state/texts",
                    "/state/commentary",
                    "/state/disclosure",
                    "/state/what-if",
                    "/state/protection",
                    "/state/freeze",
                    "/state/site-text",
                    "/state/archive-audit",
                    "/state/legislature",
                    "/state/embargo");

    /**
     * @param root prefix of the addresses that belong to it; empty for a part of a page
     */
    record Entry(String key, String href, String root) {
        Entry(String key, String href) {
            this(key, href, href);
        }

        /** Whether a page below this one has its own entry. */
        private boolean isElsewhere(String path) {
            boolean own =
                    path.equals(TIMETABLE) || path.equals(CALENDAR) || OF_PEOPLE.contains(path);
            return own && !root.equals(path);
        }

        boolean holds(String path) {
            return !root.isEmpty()
                    && ((path.startsWith(root) && !isElsewhere(path))
                            || (root.equals(REVIEW) && OF_REVIEW.contains(path))
                            || (root.equals(PEOPLE) && OF_PEOPLE.contains(path))
                            || (root.equals(RELEASE) && OF_RELEASE.contains(path)));
        }
    }

    private static final List<Entry> OF_WATCHERS =
            List.of(
                    new Entry("nav.audit", "/state/audit"),
                    new Entry("nav.access", "/state/access"),
                    new Entry("nav.quarantine", "/state/quarantine"),
                    new Entry("nav.retention", "/state/retention"),
                    new Entry("nav.publicDay", "/state/public-day"),
                    new Entry("nav.recovery", "/state/backups"));

    private Navigation() {}

    /** Returns the page where the actor's work starts. */
    public static String home(Actor actor) {
        if (actor.grants().isEmpty()) {
            return "/";
        }
        if (!actor.worksForState()) {
            return actor.files() ? "/county/home" : PEOPLE;
        }
        if (actor.has(Role.STATE_REVIEWER)) {
            return "/state/queue";
        }
        if (actor.has(Role.AUDITOR)) {
            return "/state/audit";
        }
        boolean releases =
                actor.has(Role.STATE_DISCLOSURE)
                        || actor.has(Role.STATE_PUBLISHER)
                        || actor.isSignatory();
        return releases ? "/state/releases" : "/state/accounts";
    }

    static List<Entry> of(Actor actor) {
        List<Entry> entries = new ArrayList<>();
        if (actor.files()) {
            entries.add(new Entry("nav.filing", "/county/home", "/county/"));
            entries.add(new Entry("nav.milestones", TIMETABLE));
            entries.add(new Entry("nav.calendar", CALENDAR));
            entries.add(new Entry("nav.earlier", "/county/home#earlier", ""));
            entries.add(new Entry("nav.help", "/county/home#help", ""));
        }
        if (actor.has(Role.COUNTY_COORDINATOR)) {
            entries.add(new Entry("nav.people", PEOPLE));
        }
        if (actor.has(Role.STATE_REVIEWER)) {
            entries.add(new Entry("nav.review", "/state/queue", REVIEW));
            entries.add(new Entry("nav.milestones", "/state/milestones"));
        }
        if (actor.has(Role.STATE_REVIEWER) || actor.has(Role.STATE_PUBLISHER)) {
            entries.add(new Entry("nav.overview", "/state/overview"));
        }
        if (actor.has(Role.STATE_REVIEWER) || actor.has(Role.STATE_ADMIN)) {
            entries.add(new Entry("nav.calendar", "/state/calendar"));
        }
        if (actor.has(Role.STATE_REVIEWER)
                || actor.has(Role.STATE_DISCLOSURE)
                || actor.has(Role.STATE_PUBLISHER)) {
            entries.add(new Entry("nav.totals", "/state/totals"));
        }
        if (actor.has(Role.STATE_DISCLOSURE)
                || actor.has(Role.STATE_PUBLISHER)
                || actor.has(Role.STATE_ADMIN)
                || actor.isSignatory()) {
            entries.add(new Entry("nav.releases", "/state/releases", RELEASE));
        }
        addAccounts(actor, entries);
        return entries;
    }

    private static void addAccounts(Actor actor, List<Entry> entries) {
        boolean isAdmin = actor.has(Role.STATE_ADMIN);
        if (isAdmin) {
            entries.add(new Entry("nav.accounts", "/state/accounts", "/state/account"));
        }
        if (isAdmin || actor.has(Role.AUDITOR)) {
            entries.add(new Entry("nav.proposals", "/state/proposals"));
        }
        if (isAdmin) {
            entries.add(new Entry("nav.outbox", "/state/outbox"));
        }
        if (isAdmin || actor.has(Role.AUDITOR)) {
            entries.addAll(OF_WATCHERS);
        }
    }
}
