package org.csecprogress.releasedesk.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.release.text.service.TextReviewProgress;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The public texts of a release by author, and the officer's decision on each. */
@Named
@RequestScoped
public class TextsView {
    private static final String PATH = "/state/texts";
    private static final String PASS = "pass-";
    private static final String SEND_BACK = "back-";
    private static final String REASON = "reason-";
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private TextReviewService reviews;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;
    @Inject private HttpServletRequest request;

    private TextReviewProgress review;
    private AuthorTexts texts;
    private List<TextCard> cards;

    /** A county or CDSS in the overview. */
    public record Line(String county, String href, TextTally tally) {
        /** Whether one of its texts waits for a decision. */
        public boolean isOpen() {
            return tally.open() > 0;
        }
    }

    public static String address(ReleaseNumber number) {
        return new Query(PATH).with("number", number.toString()).toString();
    }

    private String address(TextAuthor of) {
        return new Query(PATH)
                .with("number", number().toString())
                .with("county", of.code())
                .toString();
    }

    /** Finds the release, and the author if one is requested. */
    public void load() {
        if (isOverview()) {
            review();
        } else {
            texts();
        }
    }

    private ReleaseNumber number() {
        return ReleaseNumber.parse(parameter("number"))
                .orElseThrow(() -> new NotFoundException("release"));
    }

    /** Returns the author: a county, or CDSS by the code STATE. */
    private TextAuthor author() {
        return TextAuthor.parse(parameter("county"))
                .orElseThrow(() -> new NotFoundException("county"));
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private TextReviewProgress review() {
        if (review == null) {
            review =
                    reviews.review(current.get(), number())
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return review;
    }

    private AuthorTexts texts() {
        if (texts == null) {
            texts =
                    reviews.look(current.get(), number(), author())
                            .orElseThrow(() -> new NotFoundException("texts"));
        }
        return texts;
    }

    /** Does what the pressed button says. */
    public void decide() {
        TextAuthor of = author();
        if (!parameter("passAll").isEmpty()) {
            end(
                    reviews.passUnflagged(current.get(), number(), of, parameter("seen")),
                    "texts.done.all",
                    "");
            return;
        }
        pressed(PASS).ifPresent(field -> decide(of, field, TextVerdict.PASSED));
        pressed(SEND_BACK).ifPresent(field -> decide(of, field, TextVerdict.SENT_BACK));
    }

    private void decide(TextAuthor of, String field, TextVerdict verdict) {
        end(
                reviews.decide(
                        current.get(),
                        number(),
                        of,
                        field,
                        parameter("seen"),
                        verdict,
                        parameter(REASON + field)),
                "texts.done." + verdict,
                field);
    }

    /** Returns the field whose button was pressed. */
    private Optional<String> pressed(String prefix) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .findFirst();
    }

    private void end(Decision decision, String done, String field) {
        decisions.show(
                decision,
                () -> messages.done(SAY.of(done, getCountyName()), address(author())),
                problem -> REASON + field,
                this::overtaken);
    }

    /** Reports a conflict. If CDSS has removed its last text, nothing is left to decide. */
    private void overtaken() {
        if (reviews.look(current.get(), number(), author()).isEmpty()) {
            messages.done(SAY.of("texts.stale"), address(number()));
        } else {
            messages.wrong("", SAY.of("texts.stale"));
        }
    }

    /** Whether the page lists all authors instead of the texts of one. */
    public boolean isOverview() {
        return parameter("county").isEmpty();
    }

    public String getTitle() {
        return isOverview()
                ? SAY.of("texts.title", number().toString())
                : SAY.of("texts.title.county", getCountyName(), number().toString());
    }

    public String getNumber() {
        return number().toString();
    }

    public String getOverviewHref() {
        return address(number());
    }

    public String getCountyCode() {
        return author().code();
    }

    public String getCountyName() {
        return name(author());
    }

    private String name(TextAuthor of) {
        return of.county()
                .map(county -> catalogs.counties().byCode(county).name())
                .orElseGet(() -> SAY.of("texts.author.state"));
    }

    /** Returns the results so far of the texts shown. */
    public String getTally() {
        TextTally tally = isOverview() ? review().all() : texts().sheet().tally();
        return SAY.of("texts.tally", tally.passed(), tally.sentBack(), tally.open());
    }

    public List<Line> getLines() {
        return review().authors().entrySet().stream()
                .map(each -> new Line(name(each.getKey()), address(each.getKey()), each.getValue()))
                .toList();
    }

    /** Returns the texts of the author. */
    public List<TextCard> getCards() {
        if (cards == null) {
            Function<String, String> typed = field -> parameter(REASON + field);
            cards =
                    new TextCards(
                                    catalogs.catalogs().forPeriod(number().period()),
                                    catalogs.counties(),
                                    texts(),
                                    SAY)
                            .all(typed);
        }
        return cards;
    }

    /** Returns the form's hidden fingerprint of the texts and decisions that its reader saw. */
    public String getSeen() {
        return texts().sheet().seen();
    }

    /** Whether this reader may decide now. */
    public boolean isDeciding() {
        return texts().deciding();
    }

    /** Returns how many texts can be approved together. */
    public int getPassable() {
        return isDeciding() ? texts().sheet().passable().size() : 0;
    }

    public String getPassAll() {
        return SAY.of("texts.passAll", getPassable(), getCountyName());
    }

    /** Returns whether the author's figures are shown in this release, as a sentence. */
    public String getShown() {
        if (author().isState()) {
            return SAY.of("texts.state.shown");
        }
        return SAY.of(
                texts().countyShown() ? "texts.county.shown" : "texts.county.notShown",
                getCountyName());
    }

    /** Returns the next author with an undecided text, or null. */
    public Line getNext() {
        List<Line> open = getLines().stream().filter(Line::isOpen).toList();
        return open.stream()
                .filter(line -> line.county().compareTo(getCountyName()) > 0)
                .findFirst()
                .or(
                        () ->
                                open.stream()
                                        .filter(l -> !l.county().equals(getCountyName()))
                                        .findFirst())
                .orElse(null);
    }
}
