package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleasePart;
import org.csecprogress.publication.ReleaseStatus;

/**
 * Stores who opened which part of a release before it was public. People must open what they
 * attest, in the current tables: those of an earlier build do not count.
 */
@ApplicationScoped
class Openings {
    private static final Set<ReleaseStatus> WAITING =
            EnumSet.of(ReleaseStatus.BUILT, ReleaseStatus.CLEARED, ReleaseStatus.SCHEDULED);

    private final BusinessClock clock;
    private final Sql sql;

    protected Openings() {
        this(null, null);
    }

    @Inject
    Openings(BusinessClock clock, Sql sql) {
        this.clock = clock;
        this.sql = sql;
    }

    /** Records that a person opened a part of a release that waits to be public. */
    void opened(Release release, Actor viewer, ReleasePart part) {
        if (!WAITING.contains(release.status())) {
            return;
        }
        String tables = release.tablesDigest().orElseThrow();
        sql.update(
                "insert into release_opening (release_id, account_id, part, tables_digest,"
                        + " opened_at) select r.id, cast(? as bigint), cast(? as varchar(24)),"
                        + " r.tables_digest, cast(? as timestamp with time zone) from release r"
                        + " where r.id = ? and not exists (select 1 from release_opening o where"
                        + " o.release_id = r.id and o.account_id = ? and o.part = ? and"
                        + " o.tables_digest = ?)",
                viewer.accountId(),
                part,
                clock.instant(),
                release.id(),
                viewer.accountId(),
                part,
                tables);
    }

    /** Returns a problem for each part that the person must open first. */
    List<Problem> missing(Release release, Actor actor, ReleaseAction action) {
        Set<ReleasePart> missing = EnumSet.noneOf(ReleasePart.class);
        missing.addAll(action.attests());
        missing.removeAll(of(release, actor));
        return missing.stream()
                .map(part -> Problem.of(part.name(), "release.unopened." + part))
                .toList();
    }

    private List<ReleasePart> of(Release release, Actor actor) {
        return sql.list(
                "select part from release_opening where release_id = ? and account_id = ? and"
                        + " tables_digest = ?",
                row -> ReleasePart.valueOf(row.getString(1)),
                release.id(),
                actor.accountId(),
                release.tablesDigest().orElse(""));
    }
}
