package org.csecprogress.publication.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TextSheet;
import org.csecprogress.publication.TextVerdict;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.FreeText;

/**
 * The reading of public texts before a release: the disclosure officer passes each or sends it
 * back, beside the figures that are withheld, while the release is built and not yet cleared.
 */
@ApplicationScoped
@Guarded
@Transactional
public class TextReviewService {
    private static final String WITHHELD =
            "select c.measure, c.geography, c.dimension, c.category from release_cell c join"
                    + " release_table t on t.release_id = c.release_id and t.table_id = c.table_id"
                    + " where c.release_id = ? and c.amount = ? and c.geography in ('STATE', ?, ?)"
                    + " order by t.position, c.position";
    private static final String OF_COUNTY =
            "select 1 from release_cell where release_id = ? and geography = ? limit 1";

    private final Releases releases;
    private final ReviewedTexts texts;
    private final FreeText free;
    private final CatalogService catalogs;
    private final BusinessClock clock;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected TextReviewService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TextReviewService(
            Releases releases,
            ReviewedTexts texts,
            FreeText free,
            CatalogService catalogs,
            BusinessClock clock,
            Sql sql,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.texts = texts;
        this.free = free;
        this.catalogs = catalogs;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
    }

    /** How far the reading has come, for the release desk; nothing before the tables are built. */
    @RolesAllowed({
        Roles.STATE_REVIEWER,
        Roles.STATE_DISCLOSURE,
        Roles.STATE_PUBLISHER,
        Roles.STATE_ADMIN
    })
    public Optional<TextReview> progress(Actor actor, ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> release.tablesDigest().isPresent())
                .map(release -> TextReview.of(number, release.status(), texts.all(release)));
    }

    /** The same for those who may look at the texts. */
    @RolesAllowed({Roles.STATE_DISCLOSURE, Roles.STATE_PUBLISHER})
    public Optional<TextReview> review(Actor actor, ReleaseNumber number) {
        return progress(actor, number);
    }

    /** The texts of a county beside the names of what is withheld; each view is audited. */
    @RolesAllowed({Roles.STATE_DISCLOSURE, Roles.STATE_PUBLISHER})
    public Optional<CountyTexts> look(Actor viewer, ReleaseNumber number, CountyCode county) {
        Optional<CountyTexts> found =
                releases.find(number)
                        .filter(release -> release.tablesDigest().isPresent())
                        .map(release -> county(viewer, release, county))
                        .filter(each -> !each.sheet().texts().isEmpty());
        if (found.isPresent()) {
            events.fire(
                    Viewed.by(
                            viewer,
                            Viewed.Kind.VIEW_TEXTS,
                            number + " " + county,
                            clock.instant()));
        }
        return found;
    }

    private CountyTexts county(Actor viewer, Release release, CountyCode county) {
        return new CountyTexts(
                county,
                texts.of(release, county),
                sql.list(
                        WITHHELD,
                        row ->
                                new WithheldFigure(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)),
                        release.id(),
                        ReleaseRow.WITHHELD,
                        catalogs.counties().byCode(county).region().code(),
                        county.value()),
                sql.first(OF_COUNTY, row -> row.getInt(1), release.id(), county.value())
                        .isPresent(),
                release.status() == ReleaseStatus.BUILT && viewer.has(Role.STATE_DISCLOSURE));
    }

    /**
     * Passes one text, or sends it back.
     *
     * @param seen what the page carried of {@link TextSheet#seen}
     * @param reason why it is sent back, for its county to read; empty where it is passed
     */
    @RolesAllowed(Roles.STATE_DISCLOSURE)
    public Decision decide(
            Actor officer,
            ReleaseNumber number,
            CountyCode county,
            String field,
            String seen,
            TextVerdict verdict,
            String reason) {
        String why = verdict == TextVerdict.SENT_BACK ? reason.strip() : "";
        if (verdict == TextVerdict.SENT_BACK && why.isEmpty()) {
            return refused("reason", "texts.reason.missing");
        }
        Optional<Problem> named = free.problem(number.period(), "reason", "desk.reason", why);
        if (named.isPresent()) {
            return Decision.refused(named.get());
        }
        return decide(
                officer,
                number,
                county,
                seen,
                verdict,
                why,
                sheet ->
                        List.of(
                                sheet.find(field)
                                        .orElseThrow(() -> new NotFoundException("text"))));
    }

    /** Passes the texts of a county in which nothing is flagged and about which nobody decided. */
    @RolesAllowed(Roles.STATE_DISCLOSURE)
    public Decision passUnflagged(
            Actor officer, ReleaseNumber number, CountyCode county, String seen) {
        return decide(officer, number, county, seen, TextVerdict.PASSED, "", TextSheet::passable);
    }

    private Decision decide(
            Actor officer,
            ReleaseNumber number,
            CountyCode county,
            String seen,
            TextVerdict verdict,
            String reason,
            Function<TextSheet, List<ReviewedText>> which) {
        Release release = releases.hold(number);
        if (release.status() != ReleaseStatus.BUILT) {
            return refused("", "texts.closed");
        }
        TextSheet sheet = texts.of(release, county);
        if (!sheet.seen().equals(seen)) {
            return new Decision.Stale(release.version());
        }
        List<ReviewedText> chosen = which.apply(sheet);
        if (chosen.isEmpty()) {
            return refused("", "texts.nothing");
        }
        Instant now = clock.instant();
        chosen.forEach(t -> texts.decide(release, t.text(), verdict, reason, officer, now));
        events.fire(
                new TextsDecided(
                        officer,
                        number,
                        county,
                        verdict,
                        chosen.stream().map(ReviewedText::text).toList(),
                        now));
        return new Decision.Accepted(release.version());
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
