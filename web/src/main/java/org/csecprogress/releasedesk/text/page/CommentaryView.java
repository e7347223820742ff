package org.csecprogress.releasedesk.text.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.service.CommentaryDraft;
import org.csecprogress.release.text.service.CommentaryService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** CDSS's commentary on a release: all sections, or the two texts of one. */
@Named
@ViewScoped
public class CommentaryView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final String PATH = "/state/commentary";
    private static final String TYPED = "text-";

    @Inject private CurrentActor current;
    @Inject private CommentaryService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;

    private final TableLines<Integer> lines =
            new TableLines<>(
                    "sections", slice -> Sliced.of(sections().toList(), slice), each -> each);
    private final Map<String, String> typed = new HashMap<>();
    private ReleaseNumber number;
    private String section = "";
    private String seen = "";
    private boolean isWriting;
    private boolean isSent;
    private boolean isStale;
    private transient CommentaryDraft draft;

    private static Sentences say() {
        return Sentences.ofPage();
    }

    public static String address(ReleaseNumber number) {
        return new Query(PATH).with("number", number.toString()).toString();
    }

    /** Finds the release and, if one is requested, the section with its texts. */
    public void load() {
        draft =
                service.look(current.get(), release())
                        .orElseThrow(() -> new NotFoundException("release"));
        isWriting = draft.writing();
        if (!isOverview()) {
            seen = draft.seen(section());
            for (Language language : Language.values()) {
                typed.put(language.code(), body(language));
            }
        }
    }

    private int section() {
        return sections()
                .filter(each -> each.toString().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section"));
    }

    /** Returns the texts that can be written: the reason for a restatement, and each section. */
    private Stream<Integer> sections() {
        return Stream.concat(
                release().revision() > 1 ? Stream.of(CommentaryField.RESTATEMENT) : Stream.empty(),
                catalog().reportSections().stream().map(ReportSection::number));
    }

    /** Returns the stored texts, or none if the release was dropped: what was typed is shown. */
    private CommentaryDraft draft() {
        if (draft == null) {
            draft =
                    service.look(current.get(), release())
                            .orElseGet(() -> new CommentaryDraft(new TextSheet(List.of()), false));
        }
        return draft;
    }

    private Optional<ReviewedText> stored(Language language) {
        return draft().text(section(), language);
    }

    private String body(Language language) {
        return stored(language).map(text -> text.text().body()).orElse("");
    }

    private Catalog catalog() {
        return catalogs.catalogs().forPeriod(release().period());
    }

    /** Saves the typed texts. */
    public void save() {
        isSent = true;
        isStale = false;
        var words = new LocalText(typed(Language.EN), typed(Language.ES));
        Decision decision = service.save(current.get(), release(), section(), seen, words);
        decisions.show(
                decision,
                () ->
                        messages.done(
                                say().of("commentary.saved", getSectionName()), address(release())),
                field -> TYPED + field,
                () -> {
                    isStale = true;
                    messages.wrong("", say().of("commentary.stale"));
                });
        if (!(decision instanceof Decision.Accepted)) {
            lookAgain();
        }
    }

    /** Reads what is stored now. What was typed stays. */
    private void lookAgain() {
        draft = null;
        isWriting = draft().writing();
        if (isStale) {
            // The other person's texts are shown from now on, and the next attempt replaces them.
            seen = draft().seen(section());
        }
    }

    private String typed(Language language) {
        return Optional.ofNullable(typed.get(language.code())).orElse("");
    }

    private static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the page lists all sections instead of the texts of one. */
    public boolean isOverview() {
        return section.isEmpty();
    }

    private ReleaseNumber release() {
        return NotFoundException.ifNull(number, "release");
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section == null ? "" : section;
    }

    public String getTitle() {
        return isOverview()
                ? say().of("commentary.title", number)
                : say().of("commentary.title.section", getSectionName(), number);
    }

    /** Whether the text is the reason for a restatement, not a section. */
    public boolean isReason() {
        return section() == CommentaryField.RESTATEMENT;
    }

    /** Returns the number and name of the section. */
    public String getSectionName() {
        return name(section());
    }

    /** Whether this person may write now. */
    public boolean isWriting() {
        return isWriting;
    }

    /** Returns all sections. */
    public TableLines<Integer> getLines() {
        return lines;
    }

    /** Returns the number and name of a section. */
    public String name(int of) {
        return TextTopic.name(of, catalog(), say());
    }

    /** Returns the status of the text of a section in a language. */
    public TextMark mark(int of, String code) {
        return TextMark.of(draft().text(of, language(code)), say());
    }

    /** Returns the form's hidden fingerprint of the texts that the writer saw. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen == null ? "" : seen;
    }

    /** Returns the typed texts by the codes of their languages. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Returns the stored text of a language, or null. */
    public ReviewedText stored(String code) {
        return stored(language(code)).orElse(null);
    }

    /** Whether what is stored is shown beside what was typed. */
    public boolean isOvertaken() {
        return isStale || (isSent && !isWriting);
    }
}
