package org.csecprogress.publication.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.FreeText;

/**
 * The next release of a period that has one: with what was corrected since, or filed late. The
 * earlier one stays public, and then downloadable, until and after its successor goes out.
 */
@ApplicationScoped
@Guarded
@Transactional
public class RestatementService {
    private final Releases releases;
    private final Freezing freezing;
    private final CatalogService catalogs;
    private final FreeText free;
    private final Sql sql;

    protected RestatementService() {
        this(null, null, null, null, null);
    }

    @Inject
    public RestatementService(
            Releases releases, Freezing freezing, CatalogService catalogs, FreeText free, Sql sql) {
        this.releases = releases;
        this.freezing = freezing;
        this.catalogs = catalogs;
        this.free = free;
        this.sql = sql;
    }

    /**
     * A county whose approved filing is not what the release has of it.
     *
     * @param isLate whether the release has nothing of it
     */
    public record Fresh(String county, boolean isLate) {}

    /** The counties that a restatement of this release would bring in or up to date, by name. */
    @RolesAllowed({
        Roles.STATE_REVIEWER,
        Roles.STATE_DISCLOSURE,
        Roles.STATE_PUBLISHER,
        Roles.STATE_ADMIN
    })
    public List<Fresh> fresh(Actor actor, ReleaseNumber number) {
        return releases.find(number).map(this::fresh).orElse(List.of());
    }

    private List<Fresh> fresh(Release release) {
        return sql
                .list(
                        "select v.county, m.revision_id from standing_revision v left join"
                                + " release_submission m on m.release_id = ? and m.county ="
                                + " v.county where v.period = ? and (m.revision_id is null or"
                                + " m.revision_id <> v.revision_id)",
                        row ->
                                new Fresh(
                                        catalogs.counties()
                                                .byCode(new CountyCode(row.getString(1)))
                                                .name(),
                                        row.getObject(2) == null),
                        release.id(),
                        release.number().period().toString())
                .stream()
                .sorted(Comparator.comparing(Fresh::county))
                .toList();
    }

    /** Whether the release is the newest of its period, is out, and something has changed since. */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    public boolean mayRestate(Actor publisher, ReleaseNumber number) {
        return obstacle(number).isEmpty();
    }

    private Optional<String> obstacle(ReleaseNumber number) {
        Optional<Release> newest =
                releases.newest(number.period()).filter(r -> r.number().equals(number));
        boolean isOut =
                newest.filter(
                                r ->
                                        r.status() == ReleaseStatus.PUBLISHED
                                                || r.status() == ReleaseStatus.WITHDRAWN)
                        .isPresent();
        if (!isOut) {
            return Optional.of("restate.notNow");
        }
        boolean isDue =
                newest.get().status() == ReleaseStatus.WITHDRAWN || !fresh(newest.get()).isEmpty();
        return isDue ? Optional.empty() : Optional.of("restate.nothingNew");
    }

    /**
     * Freezes the next release of the period.
     *
     * @param number the release that is to be restated, the newest of its period
     * @param reason why: it is published with the release
     */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    public Decision restate(Actor publisher, ReleaseNumber number, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            return refused("why", "restate.reason.missing");
        }
        return obstacle(number)
                .map(key -> refused("", key))
                .or(
                        () ->
                                free.problem(number.period(), "why", "desk.reason", why)
                                        .map(Decision::refused))
                .orElseGet(() -> freezing.freeze(number.next(), publisher, why));
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
