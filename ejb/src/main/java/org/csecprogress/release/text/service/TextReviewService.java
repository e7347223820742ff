package org.csecprogress.release.text.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.FiguresBesideTexts;
import org.csecprogress.release.text.NearbyFigures;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;

/**
 * Reviews public texts before a release. The disclosure officer passes each text or sends it back,
 * with the withheld figures beside it, while the release is built and not yet cleared.
 */
@Stateless
@Guarded
public class TextReviewService {
    @Inject private Releases releases;
    @Inject private ReviewedTexts texts;
    @Inject private FreeText free;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private FiguresBesideTexts figures;
    @Inject private Event<AuditedEvent> events;

    /** Returns the progress of the review; empty before the tables are built. */
    @Allowed({
        Role.STATE_REVIEWER,
        Role.STATE_DISCLOSURE,
        Role.STATE_STATISTICS,
        Role.STATE_LEGAL,
        Role.STATE_DEPARTMENT,
        Role.STATE_PUBLISHER,
        Role.STATE_ADMIN
    })
    public Optional<TextReviewProgress> progress(Actor actor, ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> release.tablesDigest().isPresent())
                .map(release -> TextReviewProgress.of(texts.all(release)));
    }

    /** Returns whether the release has tables and all its texts are decided. */
    @Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER, Role.STATE_ADMIN})
    public boolean isDecided(Actor actor, ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> release.tablesDigest().isPresent())
                .filter(texts::isDecided)
                .isPresent();
    }

    /** Returns the progress of the review for those who may read the texts. */
    @Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
    public Optional<TextReviewProgress> review(Actor actor, ReleaseNumber number) {
        return progress(actor, number);
    }

    /** Returns the texts of an author with the names of withheld figures. Each view is audited. */
    @Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
    public Optional<AuthorTexts> look(Actor viewer, ReleaseNumber number, TextAuthor author) {
        Optional<AuthorTexts> found =
                releases.find(number)
                        .filter(release -> release.tablesDigest().isPresent())
                        .map(release -> texts(viewer, release, author))
                        .filter(each -> !each.sheet().texts().isEmpty());
        if (found.isPresent()) {
            events.fire(
                    Viewed.by(
                            viewer,
                            Viewed.Kind.VIEW_TEXTS,
                            number + " " + author,
                            clock.instant()));
        }
        return found;
    }

    private AuthorTexts texts(Actor viewer, Release release, TextAuthor author) {
        NearbyFigures nearby = figures.of(release, author, places(author));
        return new AuthorTexts(
                author,
                texts.of(release, author),
                nearby.withheld(),
                nearby.own(),
                release.status() == ReleaseStatus.BUILT && viewer.has(Role.STATE_DISCLOSURE));
    }

    /** Returns the places that an author could write about; for CDSS all of them. */
    private List<String> places(TextAuthor author) {
        List<String> places = new ArrayList<>(List.of(TextAuthor.STATE.code()));
        author.county()
                .ifPresentOrElse(
                        county -> {
                            places.add(catalogs.counties().byCode(county).region().code());
                            places.add(county.value());
                        },
                        () -> {
                            catalogs.counties().regions().forEach(r -> places.add(r.code()));
                            catalogs.counties().all().forEach(c -> places.add(c.code().value()));
                        });
        return places;
    }

    /**
     * Passes one text or sends it back.
     *
     * @param seen the page's value of {@link TextSheet#seen}
     * @param reason why it is sent back, for its author; empty if it is passed
     */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision decide(
            Actor officer,
            ReleaseNumber number,
            TextAuthor author,
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
                author,
                seen,
                verdict,
                why,
                sheet ->
                        List.of(
                                sheet.find(field)
                                        .orElseThrow(() -> new NotFoundException("text"))));
    }

    /** Passes the undecided texts of an author in which nothing is flagged. */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision passUnflagged(
            Actor officer, ReleaseNumber number, TextAuthor author, String seen) {
        return decide(officer, number, author, seen, TextVerdict.PASSED, "", TextSheet::passable);
    }

    private Decision decide(
            Actor officer,
            ReleaseNumber number,
            TextAuthor author,
            String seen,
            TextVerdict verdict,
            String reason,
            Function<TextSheet, List<ReviewedText>> which) {
        Release release = releases.lock(number);
        if (release.status() != ReleaseStatus.BUILT) {
            return refused("", "texts.closed");
        }
        TextSheet sheet = texts.of(release, author);
        if (!sheet.seen().equals(seen)) {
            return new Decision.Stale(release.version());
        }
        List<ReviewedText> chosen = which.apply(sheet);
        if (chosen.isEmpty()) {
            return refused("", "texts.nothing");
        }
        Instant now = clock.instant();
        List<PublicText> decided = chosen.stream().map(ReviewedText::text).toList();
        texts.decide(release, author, decided, verdict, reason, officer, now);
        release.textsChanged();
        events.fire(new TextsDecided(officer, number, author, verdict, decided, now));
        return new Decision.Accepted(release.version());
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
