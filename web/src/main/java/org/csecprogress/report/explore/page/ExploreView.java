package org.csecprogress.report.explore.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.page.DefinitionWords;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.exploration.AnsweredRow.Part;
import org.csecprogress.release.exploration.FigureAnswer;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.explore.web.AskedQuestion;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.picture.page.PictureView;

/** The page that answers a question: a sentence, the figures, a picture, and the next question. */
@Named("explore")
@RequestScoped
public class ExploreView {
    @Inject private HttpServletRequest request;
    @Inject private PublicFrame frame;
    @Inject private CatalogService catalogs;
    @Inject private ExplorePictures pictures;

    private FigureAnswer answer;
    private ExploredFigures figures;
    // These are cached, because the page asks for each several times.
    private ExploredFigures.Table table;
    private List<PictureView> drawn;
    private Optional<FigureQuestion> nearest;

    /** A link to another question. */
    public record Link(String text, String href) {}

    private Optional<AskedQuestion> found() {
        return AskedQuestion.of(request);
    }

    private AskedQuestion asked() {
        return found().orElseThrow();
    }

    private FigureQuestion question() {
        return asked().question();
    }

    private Sentences say() {
        return frame.getSay();
    }

    /** Whether there is a release to ask about. */
    public boolean isAsked() {
        return found().isPresent();
    }

    private PublicRelease release() {
        return asked().exploration().release(question());
    }

    private Catalog catalog() {
        return catalogs.catalogs().version(release().catalogVersion());
    }

    private QuestionWords words() {
        return new QuestionWords(catalog(), catalogs.counties(), say());
    }

    private FigureAnswer answer() {
        if (answer == null) {
            answer = asked().answer();
        }
        return answer;
    }

    private ExploredFigures figures() {
        if (figures == null) {
            figures = new ExploredFigures(asked(), answer(), catalog(), words(), say());
        }
        return figures;
    }

    /** Returns the question in words, or the name of the page. */
    public String getTitle() {
        return isAsked() ? words().whole(question()) : say().of("explore.name");
    }

    /** Returns the measure and breakdown. */
    public String getHeading() {
        return words().title(question());
    }

    public String getKicker() {
        return say().of(
                        "explore.kicker",
                        words().time(question().time()),
                        release().number().toString(),
                        say().date(release().publishedAt()));
    }

    /** Returns the answer as a sentence, or empty if the release has no such total. */
    public String getLede() {
        return figures().headline().stream().map(this::said).collect(Collectors.joining(" "));
    }

    private String said(FigureView figure) {
        if (figure.withheld() || figure.isAbsent()) {
            return say().of("explore.said", figure.label(), figure.said(say()));
        }
        return figure.share().isEmpty()
                ? say().of("explore.said", figure.label(), figure.value())
                : say().of(
                                "explore.said.share",
                                figure.label(),
                                figure.share(),
                                new WholeWords(catalog(), say()).of(figures().measure()),
                                figure.value());
    }

    /** Returns the large figures: of the place and of the state. */
    public List<FigureView> getStats() {
        return figures().headline();
    }

    /** Returns what the measure counts. */
    public String getDefinition() {
        return new DefinitionWords(catalog(), say()).of(figures().measure());
    }

    /** Returns the whole of the share or the base of the rate, or empty. */
    public String getRatio() {
        if (figures().measure().isShare()) {
            return say().of(
                            "figure.share.of",
                            new WholeWords(catalog(), say()).of(figures().measure()));
        }
        return new RateWords(catalogs.populations(), say()).of(figures().measure());
    }

    /** Returns the rows of the answer. */
    public ExploredFigures.Table getTable() {
        if (table == null) {
            table = figures().table();
        }
        return table;
    }

    /** Whether the measure is about youth at risk, whose counts may be misread. */
    public boolean isAtRisk() {
        return figures().measure().isAtRisk();
    }

    /** Returns the heading of the rows. */
    public String getRowHead() {
        return say().of(question().isBreakdown() ? "explore.row.group" : "explore.row.place");
    }

    /** Returns the rule by which counties are of like size, or empty if there are none. */
    public String getLikeRule() {
        return answer().in(Part.LIKE).isEmpty()
                ? ""
                : say().of("explore.like.rule", say().date(catalogs.populations().referenceDate()));
    }

    /** Returns why not each figure is shown, or empty. */
    public String getLack() {
        return switch (answer().standing()) {
            case SHOWN -> "";
            case WITHHELD ->
                    say().of(
                                    answer().in(Part.ASKED).size() == 1
                                            ? "explore.withheld.one"
                                            : "explore.withheld.some");
            case NOT_REPORTED -> say().of("explore.missing");
            case NOT_PUBLISHED ->
                    say().of(
                                    question().isBreakdown()
                                                    && CountyCode.isValid(question().place())
                                            ? "explore.unpublished.county"
                                            : "explore.unpublished");
        };
    }

    /** Returns the nearest question with an answer, as a list of one or none. */
    public List<Link> getNearest() {
        if (nearest == null) {
            nearest =
                    answer().isShown()
                            ? Optional.empty()
                            : asked().exploration().nearest().to(question());
        }
        return nearest
                .map(other -> new Link(words().whole(other), frame.href(asked().page(other))))
                .stream()
                .toList();
    }

    /** Returns the picture of the answer, as a list of one or none. */
    public List<PictureView> getPictures() {
        if (drawn == null) {
            drawn =
                    pictures.of(asked(), answer(), figures().measure(), getTitle(), say()).stream()
                            .toList();
        }
        return drawn;
    }

    public ExploreForm getForm() {
        return new ExploreForm(asked(), catalog(), words(), say());
    }

    /** Returns the address of the file with these rows. */
    public String getFileHref() {
        return asked().file();
    }

    /** Returns the address of the report of the same release. */
    public String getReportHref() {
        return frame.href("/report/" + release().number());
    }

    /** Returns the page of the county in the report, as a list of one or none. */
    public List<Link> getCounty() {
        String place = question().place();
        if (!CountyCode.isValid(place)) {
            return List.of();
        }
        County county = catalogs.counties().byCode(new CountyCode(place));
        return List.of(
                new Link(
                        say().of("explore.county", words().place(place)),
                        getReportHref() + "/county/" + county.slug()));
    }
}
