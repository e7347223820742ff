package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.making.service.WhatIfService;
import org.csecprogress.release.making.service.WhatIfs;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.releasedesk.web.DecisionMessages;
import org.csecprogress.releasedesk.web.JobProgressText;
import org.csecprogress.releasedesk.web.TableNames;

/** The results of other designs or criteria beside the release's own. */
@Named
@RequestScoped
public class WhatIfView {
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final String PATH = "/state/what-if";
    private static final List<String> THRESHOLDS = List.of("11", "16", "21");

    @Inject private CurrentActor current;
    @Inject private WhatIfService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;
    @Inject private HttpServletRequest request;

    private WhatIfs whatIfs;

    /** One design with its results. */
    public record Line(
            String name,
            String leftOut,
            String figures,
            String small,
            String companions,
            String protecting,
            String cost,
            String state) {}

    static String address(ReleaseNumber number) {
        return new Query(PATH).with("release", number.toString()).toString();
    }

    /** Finds the release, or responds with 404. */
    public void load() {
        whatIfs();
    }

    private ReleaseNumber number() {
        return ReleaseNumber.parse(parameter("release"))
                .orElseThrow(() -> new NotFoundException("release"));
    }

    private WhatIfs whatIfs() {
        if (whatIfs == null) {
            whatIfs =
                    service.find(current.get(), number())
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return whatIfs;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private Set<String> leftOut() {
        String[] values = request.getParameterValues("leftOut");
        return values == null ? Set.of() : Set.of(values);
    }

    /** Does what the pressed button says. */
    public void act() {
        if (!parameter("forget").isEmpty()) {
            end(service.forget(current.get(), number()), "whatIf.forgotten");
        } else if (!parameter("ask").isEmpty()) {
            end(ask(), "whatIf.begun");
        }
    }

    private Decision ask() {
        String threshold = parameter("threshold");
        int shown = threshold.matches("\\d{1,3}") ? Integer.parseInt(threshold) : 0;
        Criterion criterion =
                Arrays.stream(Criterion.values())
                        .filter(each -> each.name().equals(parameter("criterion")))
                        .findFirst()
                        .orElse(Criterion.COVER);
        Set<TableKind> kinds =
                leftOut().stream()
                        .map(TableKind::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return service.ask(current.get(), number(), shown, criterion, kinds);
    }

    private void end(Decision decision, String done) {
        decisions.show(
                decision,
                () -> messages.done(SAY.of(done), address(number())),
                UnaryOperator.identity(),
                () -> messages.wrong("", SAY.of("desk.stale")));
    }

    public String getNumber() {
        return number().toString();
    }

    public String getTitle() {
        return SAY.of("whatIf.title", getNumber());
    }

    public String getHref() {
        return address(number());
    }

    public String getReviewHref() {
        return DisclosureView.address(number());
    }

    public List<Option> getThresholds() {
        String asked = parameter("threshold");
        return THRESHOLDS.stream()
                .map(t -> new Option(t, SAY.of("whatIf.threshold." + t), t.equals(asked)))
                .toList();
    }

    public List<Option> getCriteria() {
        List<Option> options = new ArrayList<>();
        for (Criterion criterion : List.of(Criterion.COVER, Criterion.HALF, Criterion.EXACT)) {
            String said = SAY.of("whatIf.criterion." + criterion);
            boolean asked = criterion.name().equals(parameter("criterion"));
            options.add(new Option(criterion.name(), said, asked));
        }
        return options;
    }

    /** Returns the kinds of tables of the release, each of which can be left out. */
    public List<Option> getKinds() {
        Set<String> left = leftOut();
        return whatIfs().kinds().stream()
                .map(
                        kind ->
                                new Option(
                                        kind.toString(),
                                        names().kind(kind),
                                        left.contains(kind.toString())))
                .toList();
    }

    private TableNames names() {
        return new TableNames(
                catalogs.catalogs().forPeriod(number().period()), catalogs.counties(), SAY);
    }

    /** Returns the release's own design. */
    public Line getOwn() {
        return line(SAY.of("whatIf.own"), whatIfs().policy(), whatIfs().own(), "");
    }

    /** Returns the designs that were tried. */
    public List<Line> getLines() {
        TableNames names = names();
        return whatIfs().asked().stream()
                .map(
                        asked ->
                                line(
                                        SAY.of(
                                                "whatIf.line",
                                                asked.threshold(),
                                                asked.criterion().name()),
                                        asked.leftOut().isEmpty()
                                                ? SAY.of("whatIf.all")
                                                : SAY.of(
                                                        "whatIf.without",
                                                        asked.leftOut().stream()
                                                                .map(names::kind)
                                                                .collect(Collectors.joining(", "))),
                                        asked.outcome(),
                                        SAY.of("whatIf.state." + asked.state())))
                .toList();
    }

    private static Line line(String name, String note, AlternativeOutcome of, String state) {
        // Without tables nothing was planned, and a zero would claim that nothing is withheld.
        boolean known = of.figures() > 0;
        return new Line(
                name,
                note,
                number(known, of.figures()),
                number(known, of.small()),
                number(known, of.companions()),
                number(known, of.protecting()),
                number(known, of.cost()),
                state.isEmpty() ? SAY.of("whatIf.state.PROVED") : state);
    }

    private static String number(boolean known, long number) {
        return known ? SAY.number(number) : SAY.of("totals.noAnswer");
    }

    /** Whether a trial is running. */
    public boolean isRunning() {
        return whatIfs().job().filter(job -> job.alive()).isPresent();
    }

    /** Returns the progress of the trial. */
    public JobProgressText getWork() {
        return JobProgressText.of(whatIfs().job().orElseThrow(), SAY, Instant.now());
    }
}
