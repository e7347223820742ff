package org.csecprogress.releasedesk.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.CommentaryDraft;
import org.csecprogress.release.text.service.CommentaryService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** CDSS's commentary on a release: all sections, or the two texts of one. */
@Named
@RequestScoped
public class CommentaryView {
    private static final String PATH = "/state/commentary";
    private static final String TYPED = "text-";
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private CommentaryService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;
    @Inject private HttpServletRequest request;

    private CommentaryDraft currentFiling;
    private boolean stale;

    /** A section in the overview, with the status of its texts. */
    public record Line(String section, String href, Mark english, Mark spanish) {}

    /** The status of a text and its style. */
    public record Mark(String words, String tag) {}

    /**
     * One text of a section.
     *
     * @param id of its field
     * @param lang its language code
     * @param value the typed or stored text
     * @param now what somebody else has saved in the meantime, or empty
     * @param reason why it was sent back, or empty
     */
    public record Item(
            String id,
            String lang,
            String label,
            String value,
            String now,
            Mark mark,
            String reason) {}

    public static String address(ReleaseNumber number) {
        return new Query(PATH).with("number", number.toString()).toString();
    }

    private String address(int section) {
        return new Query(PATH)
                .with("number", number().toString())
                .with("section", Integer.toString(section))
                .toString();
    }

    /** Finds the release, and the section if one is requested. */
    public void load() {
        currentFiling();
        if (!isOverview()) {
            section();
        }
    }

    private ReleaseNumber number() {
        return ReleaseNumber.parse(parameter("number"))
                .orElseThrow(() -> new NotFoundException("release"));
    }

    private int section() {
        return sections()
                .filter(each -> each.toString().equals(parameter("section")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section"));
    }

    /** Returns the texts that can be written: the reason for a restatement, and each section. */
    private Stream<Integer> sections() {
        return Stream.concat(
                number().revision() > 1 ? Stream.of(CommentaryField.RESTATEMENT) : Stream.empty(),
                catalog().reportSections().stream().map(ReportSection::number));
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private CommentaryDraft currentFiling() {
        if (currentFiling == null) {
            currentFiling = service.look(current.get(), number()).orElseGet(this::gone);
        }
        return currentFiling;
    }

    /** Returns an empty desk if the release was dropped, so that the typed text is still shown. */
    private CommentaryDraft gone() {
        if (!isSent()) {
            throw new NotFoundException("release");
        }
        return new CommentaryDraft(new TextSheet(List.of()), false);
    }

    /** Whether the form was submitted. Parameters of a link are never shown as typed text. */
    private boolean isSent() {
        return request.getMethod().equals("POST");
    }

    private Catalog catalog() {
        return catalogs.catalogs().forPeriod(number().period());
    }

    /** Saves the typed texts. */
    public void save() {
        if (parameter("commentary-save").isEmpty()) {
            return;
        }
        var typed = new LocalText(typed(Language.EN), typed(Language.ES));
        decisions.show(
                service.save(current.get(), number(), section(), parameter("seen"), typed),
                () ->
                        messages.done(
                                SAY.of("commentary.saved", getSectionName()), address(number())),
                field -> TYPED + field,
                () -> {
                    stale = true;
                    messages.wrong("", SAY.of("commentary.stale"));
                });
    }

    private String typed(Language language) {
        return parameter(TYPED + code(language));
    }

    private static String code(Language language) {
        return language.locale().getLanguage();
    }

    /** Whether the page lists all sections instead of the texts of one. */
    public boolean isOverview() {
        return parameter("section").isEmpty();
    }

    public String getNumber() {
        return number().toString();
    }

    public String getTitle() {
        return isOverview()
                ? SAY.of("commentary.title", getNumber())
                : SAY.of("commentary.title.section", getSectionName(), getNumber());
    }

    public String getOverviewHref() {
        return address(number());
    }

    /** Whether the text is the reason for a restatement, not a section. */
    public boolean isReason() {
        return section() == CommentaryField.RESTATEMENT;
    }

    public String getSectionNumber() {
        return Integer.toString(section());
    }

    /** Returns the number and name of the section. */
    public String getSectionName() {
        return TextTopic.name(section(), catalog(), SAY);
    }

    /** Returns the address of the section in the preview of the report. */
    public String getPreviewHref() {
        return "/state/preview?number=" + getNumber() + (isReason() ? "" : "#s" + section());
    }

    /** Whether this person may write now. */
    public boolean isWriting() {
        return currentFiling().writing();
    }

    /** Returns a fingerprint of the texts that the writer saw, or of the current ones if stale. */
    public String getSeen() {
        return isSent() && !stale ? parameter("seen") : currentFiling().seen(section());
    }

    /** Returns all sections. */
    public List<Line> getLines() {
        return sections()
                .map(
                        section ->
                                new Line(
                                        TextTopic.name(section, catalog(), SAY),
                                        address(section),
                                        mark(currentFiling().text(section, Language.EN)),
                                        mark(currentFiling().text(section, Language.ES))))
                .toList();
    }

    private static Mark mark(Optional<ReviewedText> text) {
        return text.map(each -> new Mark(TextCards.status(each, SAY), TextCards.tag(each)))
                .orElse(new Mark(SAY.of("commentary.none"), ""));
    }

    /** Returns the two texts of the section. */
    public List<Item> getItems() {
        return Arrays.stream(Language.values()).map(this::item).toList();
    }

    /** Whether the submitted texts can no longer be saved. */
    private boolean isUnsaved() {
        return isSent() && !isWriting();
    }

    private Item item(Language language) {
        Optional<ReviewedText> kept = currentFiling().text(section(), language);
        String body = kept.map(text -> text.text().body()).orElse("");
        return new Item(
                TYPED + code(language),
                code(language),
                SAY.of("commentary.field." + code(language)),
                isSent() ? typed(language) : body,
                stale || isUnsaved() ? body : "",
                mark(kept),
                kept.filter(text -> text.is(TextVerdict.SENT_BACK))
                        .flatMap(ReviewedText::decision)
                        .map(TextDecision::reason)
                        .orElse(""));
    }
}
