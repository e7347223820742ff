package org.csecprogress.sitetext.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.service.SiteTextService;

/** The site texts: the current ones, the proposed ones, and the forms for both. */
@Named
@ViewScoped
public class SiteTextView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private SiteTextService service;
    @Inject private PageMessages messages;
    @Inject private BusinessClock clock;

    private transient List<SiteText> all;
    private String kind = "";
    private long seen;
    private String english;
    private String spanish;
    private LocalDate from;
    private LocalDate until;
    private String reason = "";

    /** A text as it appears on a page. */
    public record Said(String lang, List<MarkedText.Part> parts) {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    public List<SiteText> getAll() {
        if (all == null) {
            all = service.all(current.get());
        }
        return all;
    }

    /** Whether the page shows one kind with its forms. */
    public boolean isOne() {
        return !kind.isEmpty();
    }

    /** Finds the kind, and remembers the version of the text that the page shows. */
    public void load() {
        if (!isOne()) {
            return;
        }
        SiteText text = getText();
        ShownDays days = text.proposed().isPresent() ? text.proposedDays() : text.passedDays();
        LocalText words = text.proposed().orElseGet(() -> standing(text));
        seen = text.version();
        english = words.en();
        spanish = words.es();
        from = days.isOver(clock.today()) ? null : days.from();
        until = days.isOver(clock.today()) ? null : days.until();
        reason = "";
    }

    /** Discards the loaded texts, so that a button's action reads them again. */
    public void forget() {
        all = null;
    }

    /** Returns the text of the page. */
    public SiteText getText() {
        return getAll().stream()
                .filter(text -> text.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("words"));
    }

    /**
     * Returns a text of the pages in both languages; empty for an announcement if there is none.
     */
    public List<Said> shown(SiteText text) {
        return text.passed().isEmpty() && text.kind().isAnnouncement()
                ? List.of()
                : said(text.kind(), standing(text));
    }

    /** Returns the proposed text in both languages, if it is not approved yet. */
    public List<Said> getProposed() {
        return getText().proposed().map(words -> said(getText().kind(), words)).orElse(List.of());
    }

    private static LocalText standing(SiteText text) {
        return text.passed()
                .orElseGet(
                        () ->
                                switch (text.kind()) {
                                    case HELP -> standard("public.help.lines");
                                    case BANNER -> standard("banner.state");
                                    default -> new LocalText("", "");
                                });
    }

    private static LocalText standard(String key) {
        return new LocalText(Sentences.in(Language.EN).of(key), Sentences.in(Language.ES).of(key));
    }

    /** Splits a text as the pages do. Only help lines have marks. */
    private static List<Said> said(SiteTextKind kind, LocalText words) {
        return Arrays.stream(Language.values())
                .map(l -> new Said(l.code(), parts(kind, words.in(l))))
                .toList();
    }

    private static List<MarkedText.Part> parts(SiteTextKind kind, String words) {
        return kind == SiteTextKind.HELP
                ? MarkedText.parse(words)
                : List.of(new MarkedText.Part(words, "", false));
    }

    /** Returns who approved the current text, or that nobody has written one. */
    public String approval(SiteText text) {
        if (text.passedAt().isEmpty()) {
            return say().of(text.kind().isAnnouncement() ? "siteText.none" : "siteText.standard");
        }
        return say().of(
                        "siteText.passed",
                        text.writtenName().orElse(""),
                        text.passedName().orElse(""),
                        say().date(text.passedAt().get()));
    }

    /** Returns when an announcement is shown, such as "From December 1, 2026 on". */
    public String days(ShownDays days) {
        String key =
                "siteText.days"
                        + (days.from() == null ? "" : ".from")
                        + (days.until() == null ? "" : ".until");
        return say().of(key, day(days.from()), day(days.until()));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : say().date(day);
    }

    /** Whether this person decides on texts. */
    public boolean isOfficer() {
        return current.get().has(Role.STATE_DISCLOSURE);
    }

    /** Whether this person may decide on the proposed text. */
    public boolean isReader() {
        return isOfficer() && getText().mayDecide(current.get());
    }

    /** Whether this person may write. */
    public boolean isWriter() {
        return current.get().has(Role.STATE_ADMIN) || current.get().has(Role.STATE_PUBLISHER);
    }

    /** Whether the page has an announcement that can be taken from the pages. */
    public boolean isEnding() {
        return getText().kind().isAnnouncement() && getText().passed().isPresent();
    }

    /** Proposes the typed text. */
    public void propose() {
        ShownText text = new ShownText(new LocalText(english, spanish), new ShownDays(from, until));
        follow(service.propose(current.get(), getText().kind(), seen, text), "propose");
    }

    /** Approves the proposed text. */
    public void pass() {
        follow(service.pass(current.get(), getText().kind(), seen), "pass");
    }

    /** Sends the proposed text back. */
    public void sendBack() {
        follow(service.sendBack(current.get(), getText().kind(), seen, reason), "back");
    }

    /** Takes an announcement from the pages. */
    public void end() {
        follow(service.end(current.get(), getText().kind(), seen), "end");
    }

    private void follow(Decision decision, String done) {
        decision.fold(
                accepted -> {
                    forget();
                    load();
                    messages.doneHere(
                            say().of("siteText.done." + done), "/state/site-text?kind=" + kind);
                    return null;
                },
                refused -> {
                    refused.problems().forEach(messages::wrong);
                    return null;
                },
                stale -> {
                    seen = stale.current();
                    forget();
                    messages.wrong("", say().of("siteText.stale"));
                    return null;
                });
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = Optional.ofNullable(code).orElse("");
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String text) {
        english = Optional.ofNullable(text).orElse("");
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String text) {
        spanish = Optional.ofNullable(text).orElse("");
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate day) {
        until = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = Optional.ofNullable(text).orElse("");
    }
}
