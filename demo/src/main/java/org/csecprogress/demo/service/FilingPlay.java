package org.csecprogress.demo.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.Slip;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoStep;
import org.csecprogress.demo.plan.PlannedFiling;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.entry.service.EntryService;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.service.QuestionService;
import org.csecprogress.filing.withdrawal.service.WithdrawalService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.review.service.ReviewService;

/** Plays one filing step by step, and remembers between steps what its people would. */
final class FilingPlay {
    /** The services through which people act. */
    record Stage(
            FilingService filings,
            QuestionService questions,
            CertificationService certifications,
            ReviewService reviews,
            WithdrawalService withdrawals,
            EntryService entries,
            DemoGenerator generator) {}

    private final Stage stage;
    private final Cast cast;
    private final CountyCode county;
    private final ReportingPeriod period;
    private PlannedFiling plan;
    private long version;
    private Answers right = Answers.NONE;
    private Optional<Slip> slip = Optional.empty();
    private OptionalInt given = OptionalInt.empty();

    FilingPlay(Stage stage, Cast cast, PlannedFiling plan) {
        this.stage = stage;
        this.cast = cast;
        this.county = plan.county();
        this.period = plan.period();
        this.plan = plan;
    }

    /** Plays every step, each at its own time. */
    void play(DemoClock clock) {
        // A step may replace the plan, so the next one is looked up each time.
        for (int i = 0; i < plan.steps().size(); i++) {
            clock.play(plan.steps().get(i).at());
            act(plan.steps().get(i).move());
        }
    }

    private void act(DemoStep.Move move) {
        switch (move) {
            case OPEN -> open();
            case SAVE_SOME -> saveSome();
            case ASK_WITHDRAWAL -> askWithdrawal();
            case WITHDRAW -> withdraw();
            case OPEN_ANEW -> openAnew();
            case SAVE_ALL -> saveAll();
            case CERTIFY_CWS -> certify(Agency.CWS);
            case CERTIFY_PROB -> certify(Agency.PROB);
            case START_REVIEW ->
                    accept(stage.reviews().startReview(reviewer(), county, period, version));
            case RETURN -> returnIt();
            case CORRECT -> correct();
            case APPROVE -> accept(stage.reviews().approve(reviewer(), county, period, version));
        }
    }

    /** Opens the filing as the preparer, or as the second reviewer if the county sends paper. */
    private void open() {
        if (plan.entered().isEmpty()) {
            accept(stage.filings().open(preparer(), county, period));
            return;
        }
        String reason = plan.entered().get();
        accept(stage.entries().start(cast.colleague(), county, period, EntryKind.PAPER, reason));
    }

    private void askWithdrawal() {
        Actor official = cast.certifier(county, Agency.CWS).actor();
        String reason = stage.generator().withdrawalReason();
        accept(stage.withdrawals().ask(official, county, period, version, reason));
    }

    private void withdraw() {
        Actor official = cast.certifier(county, Agency.PROB).actor();
        given = OptionalInt.of(filing().submission().revision());
        accept(stage.withdrawals().agree(official, county, period, version));
    }

    private void openAnew() {
        accept(stage.filings().open(preparer(), county, period, given));
    }

    /** Returns the account that types the answers: the county's preparer, or CDSS for a county. */
    private Actor editor() {
        return plan.entered().isPresent() ? cast.colleague() : preparer();
    }

    private Actor preparer() {
        return cast.preparer(county).actor();
    }

    private Actor reviewer() {
        return cast.state(Role.STATE_REVIEWER);
    }

    private void accept(Decision decision) {
        version = Acceptance.require(decision, county + " for " + period).version();
    }

    private Filing filing() {
        return stage.filings()
                .find(preparer(), county, period)
                .orElseThrow(() -> new IllegalStateException(county + " has not opened " + period));
    }

    private Answers made(Filing filing) {
        return stage.generator().answers(filing.catalog(), county, period, filing.prior());
    }

    /** Saves the figures of the first forms, like someone who has just begun. */
    private void saveSome() {
        Filing filing = filing();
        Answers made = made(filing);
        Map<CellKey, Optional<Answer>> figures = new HashMap<>();
        for (CellKey cell : begun(filing.catalog())) {
            figures.put(cell, made.figure(cell));
        }
        save(FilingChanges.ofFigures(figures, Map.of()));
    }

    private static List<CellKey> begun(Catalog catalog) {
        List<Form> forms = catalog.forms();
        List<CellKey> cells = new ArrayList<>();
        for (Form form : forms.subList(0, (forms.size() + 1) / 2)) {
            catalog.measuresOf(form).stream()
                    .flatMap(measure -> catalog.inputsOf(measure).stream())
                    .forEach(input -> cells.addAll(catalog.cellsOf(input)));
        }
        return cells;
    }

    private void saveAll() {
        Filing filing = filing();
        right = made(filing);
        if (plan.isReturned()) {
            slip = stage.generator().slip(county, period, right);
            if (slip.isEmpty()) {
                plan = plan.withoutReturn();
            }
        }
        Answers filed = slip.map(s -> s.in(right, filing.catalog())).orElse(right);
        save(new FilingChanges(figures(filed), filed.texts(), filed.milestones(), Map.of()));
        explain();
        if (plan.entered().isPresent()) {
            accept(stage.entries().end(cast.colleague(), county, period));
        }
    }

    private static Map<CellKey, Optional<Answer>> figures(Answers answers) {
        Map<CellKey, Optional<Answer>> figures = new HashMap<>();
        answers.figures().forEach((cell, answer) -> figures.put(cell, Optional.of(answer)));
        return figures;
    }

    private void explain() {
        Map<String, String> explanations = new HashMap<>();
        for (Finding finding : filing().toExplain()) {
            explanations.put(finding.key(), stage.generator().explanation(county, finding));
        }
        if (!explanations.isEmpty()) {
            save(new FilingChanges(Map.of(), Map.of(), List.of(), explanations));
        }
    }

    private void save(FilingChanges changes) {
        accept(stage.filings().save(editor(), county, period, version, changes));
    }

    private void certify(Agency agency) {
        Cast.Player certifier = cast.certifier(county, agency);
        accept(
                stage.certifications()
                        .certify(
                                certifier.actor(),
                                county,
                                period,
                                version,
                                true,
                                certifier.account().name(),
                                certifier.account().title()));
    }

    private void returnIt() {
        Slip found = slip.orElseThrow();
        String target = found.cell().toString();
        accept(stage.reviews().comment(reviewer(), county, period, target, found.comment()));
        accept(stage.reviews().returnToCounty(reviewer(), county, period, version, found.reason()));
    }

    private void correct() {
        Filing filing = filing();
        Map<CellKey, Optional<Answer>> corrected = new HashMap<>();
        right.figures()
                .forEach(
                        (cell, answer) -> {
                            if (!filing.answers().figure(cell).equals(Optional.of(answer))) {
                                corrected.put(cell, Optional.of(answer));
                            }
                        });
        save(FilingChanges.ofFigures(corrected, Map.of()));
        String answer = slip.orElseThrow().answer();
        for (FigureComment comment : filing.toAnswer()) {
            accept(stage.questions().answer(preparer(), county, period, comment.id(), answer));
        }
        explain();
    }
}
