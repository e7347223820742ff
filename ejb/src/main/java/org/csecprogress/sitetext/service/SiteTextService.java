package org.csecprogress.sitetext.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTextMoved;
import org.csecprogress.sitetext.SiteTexts;

/**
 * Manages the banner, the help lines and the announcements. An administrator or a publisher writes
 * them in both languages, and the disclosure officer passes them before a page shows them.
 */
@Stateless
@Guarded
public class SiteTextService {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ().-]*\\d");

    @Inject private SiteTexts texts;
    @Inject private FreeText free;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the text of each kind, including proposed ones. */
    @Allowed({Role.STATE_ADMIN, Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE})
    public List<SiteText> all(Actor actor) {
        return texts.all();
    }

    /**
     * Proposes a text in both languages.
     *
     * @param version the version that the page showed
     * @param typed the text, with the days on which an announcement is shown
     */
    @Allowed({Role.STATE_ADMIN, Role.STATE_PUBLISHER})
    public Decision propose(Actor actor, SiteTextKind kind, long version, ShownText typed) {
        LocalText words = new LocalText(typed.words().en().strip(), typed.words().es().strip());
        ShownDays days = kind.isAnnouncement() ? typed.days() : ShownDays.ALWAYS;
        List<Problem> problems = problems(kind, words);
        problem(days).ifPresent(problems::add);
        return problems.isEmpty()
                ? move(
                        texts.lock(kind),
                        version,
                        text -> text.propose(new ShownText(words, days), actor, clock.instant()))
                : new Decision.Refused(List.of(), problems);
    }

    private Optional<Problem> problem(ShownDays days) {
        if (days.isReversed()) {
            return Optional.of(Problem.of("until", "siteText.until.early"));
        }
        return days.isOver(clock.today())
                ? Optional.of(Problem.of("until", "siteText.until.past"))
                : Optional.empty();
    }

    private List<Problem> problems(SiteTextKind kind, LocalText words) {
        List<Problem> problems = new ArrayList<>();
        ReportingPeriod now = ReportingPeriod.containing(clock.today());
        for (Language language : Language.values()) {
            String field = "words-" + language.name().toLowerCase(Locale.ROOT);
            String text = words.in(language);
            if (text.isEmpty()) {
                problems.add(Problem.of(field, "siteText.missing." + language));
            } else if (text.codePointCount(0, text.length()) > kind.longest()) {
                problems.add(new Problem(field, "siteText.long", List.of(kind.longest())));
            } else {
                free.problem(now, field, "desk.reason", screened(kind, text))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** Removes phone numbers from help lines, because the screen would take them for a person's. */
    private static String screened(SiteTextKind kind, String text) {
        return kind == SiteTextKind.HELP ? NUMBER.matcher(text).replaceAll("") : text;
    }

    /** Passes the proposed text, which is public from then on. */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision pass(Actor officer, SiteTextKind kind, long version) {
        return decide(officer, kind, version, text -> text.pass(officer, clock.instant()));
    }

    /**
     * Sends the proposed text back.
     *
     * @param reason the reason, for its author
     */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision sendBack(Actor officer, SiteTextKind kind, long version, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            return Decision.refused(Problem.of("reason", "reason.missing"));
        }
        return free.problem(ReportingPeriod.containing(clock.today()), "reason", "desk.reason", why)
                .map(Decision::refused)
                .orElseGet(
                        () ->
                                decide(
                                        officer,
                                        kind,
                                        version,
                                        text -> text.sendBack(why, officer, clock.instant())));
    }

    /**
     * Takes an announcement from the pages before its last day. One person may do it alone, because
     * nothing becomes public by it.
     */
    @Allowed({Role.STATE_ADMIN, Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE})
    public Decision end(Actor actor, SiteTextKind kind, long version) {
        SiteText text = texts.lock(kind);
        return kind.isAnnouncement() && text.passed().isPresent()
                ? move(text, version, passed -> passed.end(actor, clock.instant()))
                : Decision.refused(Problem.of("", "siteText.end.none"));
    }

    private Decision decide(
            Actor officer,
            SiteTextKind kind,
            long version,
            Function<SiteText, SiteTextMoved> decision) {
        SiteText text = texts.lock(kind);
        if (text.version() == version && !text.mayDecide(officer)) {
            return Decision.refused(Problem.of("", "siteText.own"));
        }
        return move(text, version, decision);
    }

    private Decision move(SiteText text, long version, Function<SiteText, SiteTextMoved> decision) {
        if (text.version() != version) {
            return new Decision.Stale(text.version());
        }
        SiteTextMoved moved = decision.apply(text);
        texts.flush();
        events.fire(moved);
        return new Decision.Accepted(text.version());
    }
}
