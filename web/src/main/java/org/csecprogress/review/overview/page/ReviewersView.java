package org.csecprogress.review.overview.page;

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
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.Leave;
import org.csecprogress.review.ReviewDesk;
import org.csecprogress.review.Reviewer;
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

    private final TableLines<Reviewer> lines =
            new TableLines<>("list", MOST, this::read, Reviewer::id);
    private transient ReviewDesk desk;
    private transient Map<Long, Leave> away;
    private LocalDate first;
    private LocalDate last;
    private Long deputy;

    /** Reads the reviewers and the reader's leave, or responds with 403. */
    public void open() {
        read();
        Optional<Leave> mine = Optional.ofNullable(away.get(current.get().accountId()));
        first = mine.map(leave -> leave.days().first()).orElse(null);
        last = mine.map(leave -> leave.days().last()).orElse(null);
        deputy = mine.flatMap(Leave::deputy).map(Reviewer::id).orElse(null);
    }

    private void read() {
        desk = assignments.desk(current.get());
        away = leaves.all(current.get());
    }

    private Sliced<Reviewer> read(Slice slice) {
        return Sliced.of(reviewers(), slice);
    }

    private List<Reviewer> reviewers() {
        if (desk == null) {
            read();
        }
        return desk.reviewers();
    }

    /** Returns the names of a reviewer's counties, or of those without one for account 0. */
    public List<String> counties(long account) {
        reviewers();
        return catalogs.counties().all().stream()
                .filter(
                        county ->
                                Optional.ofNullable(desk.duties().get(county.code()))
                                                .map(duty -> duty.assigned().id())
                                                .orElse(0L)
                                        == account)
                .map(County::name)
                .toList();
    }

    /** Returns when a reviewer is away and who stands in, or empty. */
    public String away(long account) {
        reviewers();
        Leave leave = away.get(account);
        if (leave == null) {
            return "";
        }
        Sentences say = Sentences.ofPage();
        String from = say.date(leave.days().first());
        String to = say.date(leave.days().last());
        return leave.deputy()
                .map(each -> say.of("leave.said", from, to, each.name()))
                .orElseGet(() -> say.of("leave.uncovered", from, to));
    }

    /** Returns the reader's own leave in words, or empty. */
    public String getOwn() {
        return away(current.get().accountId());
    }

    /** Returns the reviewers, by name. */
    public TableLines<Reviewer> getLines() {
        return lines;
    }

    /** Returns the possible deputies, by name. */
    public List<Reviewer> getDeputies() {
        return reviewers().stream().filter(each -> each.id() != current.get().accountId()).toList();
    }

    /** Records when the reader is away and who stands in. */
    public void set() {
        leaves.set(current.get(), first, last, deputy == null ? 0 : deputy)
                .ifPresentOrElse(messages::wrong, () -> told("leave.set"));
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
