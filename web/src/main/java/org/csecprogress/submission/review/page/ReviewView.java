package org.csecprogress.submission.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.FilingStatus;
import org.csecprogress.submission.NextDate;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.Review;

/** One submission as its reviewer reads it; what is decided on it is the decision desk's. */
@Named
@RequestScoped
public class ReviewView {
    @Inject private ReviewDesk desk;
    @Inject private BusinessClock clock;

    private Sentences sentences;
    private NoteIndex notes;
    private List<Statistic> statistics;
    private RowGroup<FigureRow> figures;
    private RowGroup<BreakdownRow> breakdown;
    private RowGroup<FieldRow> fields;
    private List<Link> tabs;

    /** A tab, a form or a dimension to go to. */
    public record Link(String said, String href, boolean isCurrent, int count) {}

    /** A parameter that a form carries along. */
    public record Hidden(String name, String value) {}

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
    }

    /** Reads the submission that the address names, or does not find it. */
    public void load() {
        desk.review();
    }

    private Review review() {
        return desk.review();
    }

    private Filing filing() {
        return review().filing();
    }

    private NoteIndex notes() {
        if (notes == null) {
            notes =
                    new NoteIndex(
                            review(),
                            sentences,
                            desk.actor().accountId(),
                            desk.address().with("comment", ""),
                            desk.parameter("comment"));
        }
        return notes;
    }

    public String getCounty() {
        return filing().county().name();
    }

    public String getTitle() {
        return sentences.of("review.title", getCounty(), getMonths());
    }

    public String getMonths() {
        return sentences.months(filing().submission().period());
    }

    public String getPeriod() {
        return filing().submission().period().toString();
    }

    /** The quarter, the revision and the number on its receipt. */
    public String getKicker() {
        Submission submission = filing().submission();
        return sentences.of(
                "review.kicker",
                getMonths(),
                review().revision(),
                new ReferenceNumber(submission.period(), submission.county(), review().revision())
                        .toString());
    }

    public Tag getTag() {
        return Tag.of(status(), false, sentences);
    }

    private FilingStatus status() {
        return FilingStatus.of(
                List.of(filing().submission().status()), filing().window(), clock.today());
    }

    /** By when who moves next, or empty. */
    public String getDue() {
        LocalDate submitted =
                LocalDate.ofInstant(filing().submission().submittedAt(), BusinessClock.CALIFORNIA);
        Optional<LocalDate> next =
                NextDate.of(status(), submitted, review().latestNumber(), filing().window());
        return next.map(
                        day ->
                                sentences.of(
                                        status() == FilingStatus.RETURNED
                                                ? "review.answerBy"
                                                : "review.decideBy",
                                        sentences.date(day),
                                        Days.away(
                                                ChronoUnit.DAYS.between(clock.today(), day),
                                                sentences)))
                .orElse("");
    }

    public List<Statistic> getStatistics() {
        if (statistics == null) {
            statistics = new Statistics(filing(), sentences).all();
        }
        return statistics;
    }

    public String getTab() {
        return desk.tab().name();
    }

    public List<Link> getTabs() {
        if (tabs == null) {
            long changed =
                    new FieldList(filing(), sentences, notes())
                            .milestones().stream().filter(FieldRow::isChanged).count();
            tabs =
                    Stream.of(ReviewTab.values())
                            .filter(tab -> tab != ReviewTab.CHANGES || isOlder())
                            .map(tab -> link(tab, tab == ReviewTab.MILESTONES ? (int) changed : 0))
                            .toList();
        }
        return tabs;
    }

    private Link link(ReviewTab tab, int count) {
        return new Link(
                sentences.of("review.tab." + tab, catalog().measures().size(), review().revision()),
                start().with("view", tab.name()).href(),
                tab == desk.tab(),
                count);
    }

    /** The submission without the part that is open. */
    private ReviewAddress start() {
        return new ReviewAddress(desk.county().value(), desk.period().toString())
                .with("revision", desk.parameter("revision"));
    }

    private Catalog catalog() {
        return filing().catalog();
    }

    public Notes getFilingNotes() {
        return notes().ofFiling();
    }

    public List<String> getQuarters() {
        List<String> quarters = new ArrayList<>(figureTable().quarters());
        quarters.add(getPeriod());
        return quarters;
    }

    private FigureTable figureTable() {
        return new FigureTable(filing(), sentences, notes());
    }

    /** The rows of the table that is open, parted at the one that is commented on. */
    public RowGroup<FigureRow> getFigures() {
        if (figures == null) {
            FigureTable table = figureTable();
            figures =
                    RowGroup.of(
                            desk.tab() == ReviewTab.KEY
                                    ? table.keyRows()
                                    : table.allRows(desk.parameter("form")),
                            FigureRow::notes);
        }
        return figures;
    }

    public List<Link> getForms() {
        List<Link> links = new ArrayList<>();
        ReviewAddress all = start().with("view", ReviewTab.ALL.name());
        String chosen = desk.parameter("form");
        links.add(new Link(sentences.of("review.forms.all"), all.href(), chosen.isEmpty(), 0));
        for (Form form : catalog().forms()) {
            links.add(
                    new Link(
                            form.name().in(sentences.language()),
                            all.with("form", form.code()).href(),
                            form.code().equals(chosen),
                            0));
        }
        return links;
    }

    private BreakdownTable breakdownTable() {
        return new BreakdownTable(filing(), desk.parameter("dimension"), sentences, notes());
    }

    public List<Link> getDimensions() {
        ReviewAddress all = start().with("view", ReviewTab.BREAKDOWNS.name());
        String chosen = breakdownTable().dimension().code();
        return catalog().dimensions().stream()
                .map(
                        dimension ->
                                new Link(
                                        dimension.label().in(sentences.language()),
                                        all.with("dimension", dimension.code()).href(),
                                        dimension.code().equals(chosen),
                                        0))
                .toList();
    }

    public String getDimension() {
        return breakdownTable().dimension().label().in(sentences.language());
    }

    public List<String> getGroups() {
        return breakdownTable().groups();
    }

    public RowGroup<BreakdownRow> getBreakdown() {
        if (breakdown == null) {
            breakdown = RowGroup.of(breakdownTable().rows(), BreakdownRow::notes);
        }
        return breakdown;
    }

    /** Methods, words or milestones. */
    public RowGroup<FieldRow> getFields() {
        if (fields == null) {
            FieldList list = new FieldList(filing(), sentences, notes());
            fields =
                    RowGroup.of(
                            switch (desk.tab()) {
                                case METHODS -> list.methods();
                                case WORDS -> list.words();
                                default -> list.milestones();
                            },
                            FieldRow::notes);
        }
        return fields;
    }

    public boolean isOlder() {
        return review().latest().isPresent();
    }

    /** What the newest revision says otherwise than the one that is shown. */
    public List<ChangeRow> getChanges() {
        return review().latest()
                .map(
                        latest ->
                                new ChangeList(catalog(), sentences, filing().answers(), latest)
                                        .rows())
                .orElse(List.of());
    }

    public int getRevision() {
        return review().revision();
    }

    public int getLatestRevision() {
        return review().latestNumber();
    }

    public String getOlderText() {
        return sentences.of("review.older", review().revision(), review().latestNumber());
    }

    public List<Link> getRevisions() {
        ReviewAddress all = new ReviewAddress(desk.county().value(), getPeriod());
        return review().revisions().stream()
                .map(
                        each ->
                                new Link(
                                        sentences.of(
                                                "review.revision",
                                                each.number(),
                                                sentences.date(each.at())),
                                        each.number() == review().latestNumber()
                                                ? all.href()
                                                : all.with("view", ReviewTab.CHANGES.name())
                                                        .with(
                                                                "revision",
                                                                Integer.toString(each.number()))
                                                        .href(),
                                        each.number() == review().revision(),
                                        0))
                .toList();
    }

    /** The newest move first; what a county does in a draft is not for the state to follow. */
    public List<HistoryEntry> getHistory() {
        List<SubmissionEvent> events = new ArrayList<>(filing().events());
        Collections.reverse(events);
        return events.stream().map(event -> HistoryEntry.of(event, sentences)).toList();
    }

    public String getStatus() {
        return filing().submission().status().name();
    }

    public boolean isDeciding() {
        return filing().submission().status() == SubmissionStatus.IN_REVIEW && !isOlder();
    }

    public boolean isOwnWork() {
        return review().isOwnWork();
    }

    /** "Sent with it: 1 comment on PL-09.", or that there is none. */
    public String getSentWith() {
        List<String> unsent = notes().unsent();
        return sentences.of(
                "review.sentWith",
                unsent.size(),
                unsent.stream().distinct().collect(Collectors.joining(", ")));
    }

    public int getUnsent() {
        return notes().unsent().size();
    }

    public String getUnsentText() {
        return sentences.of("review.approve.unsent", getUnsent());
    }

    public String getAnswerBy() {
        return sentences.of("review.return.hint", sentences.day(filing().window().answerLatest()));
    }

    /** A sentence with the county's name. */
    public String say(String key) {
        return sentences.of(key, getCounty());
    }

    /** A sentence with the county's name and what else it needs. */
    public String say(String key, Object more) {
        return sentences.of(key, getCounty(), more);
    }

    public List<Hidden> getCarried() {
        return desk.address().parameters().entrySet().stream()
                .map(entry -> new Hidden(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** This part of the submission without the comment form. */
    public String getHere() {
        return desk.address().with("comment", "").href();
    }
}
