package org.csecprogress.sitetext.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.service.SiteTextService;

/** The site texts: the current ones, the proposed ones, and the forms for both. */
@Named
@ViewScoped
public class SiteTextView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    static final String PATH = "/state/site-text";

    @Inject private CurrentActor current;
    @Inject private SiteTextService service;
    @Inject private PageMessages messages;

    private transient List<SiteText> all;
    private String kind = "";
    private long seen;
    private String english;
    private String spanish;
    private String reason = "";

    /** A text as it appears on a page. */
    public record Said(String lang, List<MarkedText.Part> parts) {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Returns all texts, read once a request. */
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
        if (isOne()) {
            seen = getText().version();
        }
    }

    /** Discards the loaded texts, so that a button's action reads them again. */
    public void forget() {
        all = null;
    }

    /** Returns the text of the page, or responds with 404. */
    public SiteText getText() {
        return getAll().stream()
                .filter(text -> text.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("words"));
    }

    /** Returns who approved a text, or that it is the standard one. */
    public String approval(SiteText text) {
        return text.passedAt()
                .map(
                        at ->
                                say().of(
                                                "siteText.passed",
                                                text.writtenName().orElse(""),
                                                text.passedName().orElse(""),
                                                say().date(at)))
                .orElse(say().of("siteText.standard"));
    }

    /** Returns the text that pages show, in both languages. */
    public List<Said> said(SiteText text) {
        return said(text.kind(), shown(text));
    }

    private static LocalText shown(SiteText text) {
        String key = text.kind() == SiteTextKind.HELP ? "public.help.lines" : "banner.state";
        return text.passed()
                .orElseGet(
                        () ->
                                new LocalText(
                                        Sentences.in(Language.EN).of(key),
                                        Sentences.in(Language.ES).of(key)));
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

    /** Returns the proposed text in both languages, if it is not approved yet. */
    public List<Said> getProposed() {
        return getText().proposed().map(words -> said(getText().kind(), words)).orElse(List.of());
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

    /** Proposes the typed text. */
    public void propose() {
        follow(
                service.propose(
                        current.get(), getText().kind(), seen, new LocalText(english, spanish)),
                "siteText.done.propose");
    }

    /** Approves the proposed text. */
    public void pass() {
        follow(service.pass(current.get(), getText().kind(), seen), "siteText.done.pass");
    }

    /** Sends the proposed text back. */
    public void sendBack() {
        follow(
                service.sendBack(current.get(), getText().kind(), seen, reason),
                "siteText.done.back");
    }

    private void follow(Decision decision, String done) {
        decision.fold(
                accepted -> {
                    forget();
                    load();
                    reason = "";
                    messages.doneHere(say().of(done), PATH + "?kind=" + kind);
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
        kind = code == null ? "" : code;
    }

    public String getEnglish() {
        return typed(english, Language.EN);
    }

    public void setEnglish(String text) {
        english = text == null ? "" : text;
    }

    public String getSpanish() {
        return typed(spanish, Language.ES);
    }

    public void setSpanish(String text) {
        spanish = text == null ? "" : text;
    }

    /** Returns the typed text, or else the proposed or the current one. */
    private String typed(String text, Language language) {
        return Optional.ofNullable(text)
                .orElseGet(
                        () -> getText().proposed().orElseGet(() -> shown(getText())).in(language));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text == null ? "" : text;
    }
}
