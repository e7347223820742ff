package org.csecprogress.release.text.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
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
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.CommentaryTexts;

/**
 * Lets the publisher comment on the sections of a release, from the masked tables, while it is
 * built and not yet cleared. {@link TextReviewService} passes the texts.
 */
@Stateless
@Guarded
public class CommentaryService {
    @Inject private Releases releases;
    @Inject private ReviewedTexts texts;
    @Inject private CommentaryTexts written;
    @Inject private FreeText free;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the texts so far; empty before the tables are built. Each view is audited. */
    @Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
    public Optional<CommentaryDraft> look(Actor viewer, ReleaseNumber number) {
        Optional<CommentaryDraft> found =
                releases.find(number)
                        .filter(release -> release.tablesDigest().isPresent())
                        .map(release -> desk(viewer, release));
        if (found.isPresent()) {
            events.fire(
                    Viewed.by(
                            viewer,
                            Viewed.Kind.VIEW_TEXTS,
                            number + " " + TextAuthor.STATE,
                            clock.instant()));
        }
        return found;
    }

    private CommentaryDraft desk(Actor viewer, Release release) {
        return new CommentaryDraft(
                texts.of(release, TextAuthor.STATE),
                release.status() == ReleaseStatus.BUILT && viewer.has(Role.STATE_PUBLISHER));
    }

    /**
     * Saves the texts of a section, or removes its commentary if both texts are empty. A changed
     * text waits for the disclosure officer again.
     *
     * @param seen the page's value of {@link CommentaryDraft#seen}
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision save(
            Actor publisher, ReleaseNumber number, int section, String seen, LocalText typed) {
        boolean isReason = section == CommentaryField.RESTATEMENT && number.revision() > 1;
        if (!isReason
                && catalogs.catalogs().forPeriod(number.period()).reportSections().stream()
                        .noneMatch(each -> each.number() == section)) {
            throw new NotFoundException("section");
        }
        Release release = releases.lock(number);
        if (release.status() != ReleaseStatus.BUILT) {
            return Decision.refused(Problem.of("", "commentary.closed"));
        }
        // Checked first: the publisher must see another person's changes before fixing anything.
        if (!desk(publisher, release).seen(section).equals(seen)) {
            return new Decision.Stale(release.version());
        }
        LocalText words = new LocalText(tidy(typed.en()), tidy(typed.es()));
        List<Problem> problems = problems(number, words, isReason);
        if (!problems.isEmpty()) {
            return new Decision.Refused(List.of(), problems);
        }
        List<PublicText> kept = keep(release, section, words, publisher);
        if (!ReleaseDigests.ofTexts(kept).equals(seen)) {
            release.textsChanged();
        }
        return new Decision.Accepted(release.version());
    }

    /** Converts the line ends of browsers to one kind. */
    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private List<Problem> problems(ReleaseNumber number, LocalText words, boolean isNeeded) {
        boolean none = !isNeeded && words.en().isEmpty() && words.es().isEmpty();
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            String field = language.name().toLowerCase(Locale.ROOT);
            String text = words.in(language);
            if (text.isEmpty() && !none) {
                problems.add(Problem.of(field, "commentary.missing." + field));
            }
            free.problem(number.period(), field, "desk.reason", text).ifPresent(problems::add);
        }
        return problems;
    }

    private List<PublicText> keep(Release release, int section, LocalText words, Actor publisher) {
        Instant now = clock.instant();
        List<PublicText> kept = List.of();
        if (words.en().isEmpty()) {
            written.remove(release, section);
        } else {
            var commentary = new Commentary(section, words);
            written.keep(release, commentary, publisher, now);
            kept = commentary.texts();
        }
        events.fire(new CommentaryWritten(publisher, release.number(), section, kept, now));
        return kept;
    }
}
