package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
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
@ViewScoped
public class WhatIfView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final String PATH = "/state/what-if";
    private static final List<Integer> THRESHOLDS = List.of(11, 16, 21);

    @Inject private CurrentActor current;
    @Inject private WhatIfService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;
    @Inject private WhatIfTrials trials;

    private ReleaseNumber number;
    private int threshold = THRESHOLDS.get(0);
    private Criterion criterion = Criterion.COVER;
    private List<String> leftOut = List.of();

    /**
     * One design with its results.
     *
     * @param note the tables that it leaves out, or the policy
     */
    public record Line(String name, String note, AlternativeOutcome of, String state) {}

    static String address(ReleaseNumber number) {
        return new Query(PATH).with("release", number.toString()).toString();
    }

    /** Finds the release, or responds with 404. */
    public void open() {
        whatIfs();
    }

    private WhatIfs whatIfs() {
        return trials.of(release());
    }

    /** Runs a trial with what was chosen. */
    public void run() {
        end(ask(), "whatIf.begun");
    }

    /** Deletes the reader's trials of the release. */
    public void forget() {
        end(service.forget(current.get(), release()), "whatIf.forgotten");
    }

    private Decision ask() {
        Set<TableKind> kinds =
                leftOut.stream()
                        .map(TableKind::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return service.ask(current.get(), release(), threshold, criterion, kinds);
    }

    private void end(Decision decision, String done) {
        decisions.show(
                decision,
                () -> messages.tell(SAY.of(done)),
                UnaryOperator.identity(),
                () -> messages.wrong("", SAY.of("desk.stale")));
        trials.change();
    }

    private ReleaseNumber release() {
        return NotFoundException.ifNull(number, "release");
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public List<Integer> getThresholds() {
        return THRESHOLDS;
    }

    public List<Criterion> getCriteria() {
        return List.of(Criterion.COVER, Criterion.HALF, Criterion.EXACT);
    }

    /** Returns the kinds of tables of the release, each of which can be left out. */
    public List<Option> getKinds() {
        return whatIfs().kinds().stream()
                .map(kind -> new Option(kind.toString(), names().kind(kind), false))
                .toList();
    }

    private TableNames names() {
        return new TableNames(
                catalogs.catalogs().forPeriod(release().period()), catalogs.counties(), SAY);
    }

    /** Returns the release's own design, then those that were tried. */
    public List<Line> getWays() {
        List<Line> ways = new ArrayList<>(List.of(own()));
        whatIfs().asked().forEach(asked -> ways.add(tried(asked)));
        return ways;
    }

    /** Returns what the release itself withholds. */
    public AlternativeOutcome getOwn() {
        return whatIfs().own();
    }

    /** Whether another design was tried. */
    public boolean isTried() {
        return !whatIfs().asked().isEmpty();
    }

    private Line own() {
        return new Line(
                SAY.of("whatIf.own"),
                whatIfs().policy(),
                whatIfs().own(),
                SAY.of("whatIf.state.PROVED"));
    }

    private Line tried(WhatIfs.Asked asked) {
        List<String> without = asked.leftOut().stream().map(names()::kind).toList();
        return new Line(
                SAY.of("whatIf.line", asked.threshold(), asked.criterion().name()),
                without.isEmpty()
                        ? SAY.of("whatIf.all")
                        : SAY.of("whatIf.without", SAY.list(without)),
                asked.outcome(),
                SAY.of("whatIf.state." + asked.state()));
    }

    /** Returns a number of results, or that there is none. */
    public String number(AlternativeOutcome of, long number) {
        // Without tables nothing was planned, and a zero would claim that nothing is withheld.
        return of.figures() > 0 ? SAY.number(number) : SAY.of("totals.noAnswer");
    }

    /** Whether a trial is running. */
    public boolean isRunning() {
        return whatIfs().job().filter(job -> job.alive()).isPresent();
    }

    /** Returns the progress of the trial. */
    public JobProgressText getWork() {
        return JobProgressText.of(whatIfs().job().orElseThrow(), SAY, Instant.now());
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    public int getThreshold() {
        return threshold;
    }

    public void setThreshold(int threshold) {
        this.threshold = threshold;
    }

    public Criterion getCriterion() {
        return criterion;
    }

    public void setCriterion(Criterion criterion) {
        this.criterion = criterion;
    }

    /** Returns the kinds of tables to leave out. */
    public List<String> getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(List<String> leftOut) {
        this.leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }
}
