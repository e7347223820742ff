package org.csecprogress.review.overview.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Leave;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.QueueFilter;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.LeaveService;

/** The reviewers with their counties and deputies, and the reader's own leave. */
@Named
@ViewScoped
public class ReviewersView implements Serializable {
    /** There are a dozen or so: all are on one page. */
    private static final int MOST = 200;

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;
    @Inject private LeaveService leaves;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;

    private final Table table = new Table();
    private List<Line> lines = List.of();
    private List<Choice> deputies = List.of();
    private List<String> unassigned = List.of();
    private String own = "";
    private LocalDate first;
    private LocalDate last;
    private Long deputy;

    /**
     * One reviewer.
     *
     * @param counties names of the counties, or empty
     * @param away when they are away and who stands in, or empty
     */
    public record Line(
            long account, String name, String mail, int count, String counties, String away)
            implements Serializable {}

    /** A possible deputy. */
    public record Choice(long account, String name) implements Serializable {}

    private final class Table extends TableLines<Line> {
        @Serial private static final long serialVersionUID = 1L;

        Table() {
            super("list", MOST);
        }

        @Override
        protected Sliced<Line> read(Slice slice) {
            return Sliced.of(lines, slice);
        }

        @Override
        protected String key(Line line) {
            return Long.toString(line.account());
        }
    }

    /** Reads the reviewers and the reader's leave, or responds with 403. */
    public void open() {
        Map<Long, Leave> all = read();
        Optional<Leave> mine = Optional.ofNullable(all.get(current.get().accountId()));
        first = mine.map(leave -> leave.days().first()).orElse(null);
        last = mine.map(leave -> leave.days().last()).orElse(null);
        deputy = mine.flatMap(Leave::deputy).map(Reviewer::id).orElse(null);
    }

    private Map<Long, Leave> read() {
        Sentences say = Sentences.ofPage();
        List<Reviewer> reviewers = assignments.reviewers(current.get());
        Map<CountyCode, CountyDuty> duties = assignments.duties(current.get());
        Map<Long, Leave> all = leaves.all(current.get());
        lines = reviewers.stream().map(each -> line(each, duties, all, say)).toList();
        deputies =
                reviewers.stream()
                        .filter(each -> each.id() != current.get().accountId())
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList();
        unassigned = counties(0, duties);
        own =
                Optional.ofNullable(all.get(current.get().accountId()))
                        .map(leave -> said(leave, say))
                        .orElse("");
        return all;
    }

    private Line line(
            Reviewer reviewer,
            Map<CountyCode, CountyDuty> duties,
            Map<Long, Leave> all,
            Sentences say) {
        List<String> names = counties(reviewer.id(), duties);
        return new Line(
                reviewer.id(),
                reviewer.name(),
                reviewer.mail(),
                names.size(),
                String.join(", ", names),
                Optional.ofNullable(all.get(reviewer.id()))
                        .map(leave -> said(leave, say))
                        .orElse(""));
    }

    /** Returns the counties of a reviewer, or those without one for account 0. */
    private List<String> counties(long account, Map<CountyCode, CountyDuty> duties) {
        return catalogs.counties().all().stream()
                .filter(
                        c ->
                                Optional.ofNullable(duties.get(c.code()))
                                                .map(d -> d.assigned().id())
                                                .orElse(0L)
                                        == account)
                .map(County::name)
                .toList();
    }

    private static String said(Leave leave, Sentences sentences) {
        String from = sentences.date(leave.days().first());
        String to = sentences.date(leave.days().last());
        return leave.deputy()
                .map(each -> sentences.of("leave.said", from, to, each.name()))
                .orElseGet(() -> sentences.of("leave.uncovered", from, to));
    }

    /** Returns the reviewers, by name. */
    public TableLines<Line> getLines() {
        return table;
    }

    /** Returns the counties without a reviewer, or that there are none. */
    public String getUnassigned() {
        return Sentences.ofPage()
                .of("reviewers.none", unassigned.size(), String.join(", ", unassigned));
    }

    /** Returns the address of the queue of those counties, or empty if there are none. */
    public String getUnassignedHref() {
        return unassigned.isEmpty()
                ? ""
                : new Query(QueueAddress.PATH).with("who", QueueFilter.Who.NOBODY).toString();
    }

    /** Returns the reader's own leave in words, or empty. */
    public String getOwn() {
        return own;
    }

    /** Returns the possible deputies, by name. */
    public List<Choice> getDeputies() {
        return deputies;
    }

    /** Records when the reader is away and who stands in. */
    public void set() {
        Optional<Problem> wrong =
                leaves.set(current.get(), first, last, deputy == null ? 0 : deputy);
        Sentences sentences = Sentences.ofPage();
        wrong.ifPresentOrElse(
                p -> {
                    messages.wrong(p.field(), sentences.of(p.key()));
                    FacesContext.getCurrentInstance().validationFailed();
                },
                () -> told("leave.set"));
    }

    /** Ends the leave. */
    public void end() {
        leaves.end(current.get());
        told("leave.ended");
    }

    private void told(String key) {
        open();
        messages.tell(Sentences.ofPage().of(key));
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    /** Returns the account of the deputy, or null for none yet. */
    public Long getDeputy() {
        return deputy;
    }

    public void setDeputy(Long deputy) {
        this.deputy = deputy;
    }
}
