package org.csecprogress.retention.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.service.RetentionLine;
import org.csecprogress.retention.service.RetentionService;

/** How long records are kept, and legal holds, for the administrator and auditors. */
@Named
@ViewScoped
public class RetentionView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final int YEAR = 365;
    private static final String PAGE = "/state/retention";

    @Inject private CurrentActor current;
    @Inject private RetentionService retention;
    @Inject private PageMessages messages;

    private final TableLines<RetentionLine> lines =
            new TableLines<>(
                    "kinds",
                    slice ->
                            Sliced.of(
                                    retention.lines(current.get()),
                                    slice,
                                    Map.of(
                                            "waiting",
                                            Comparator.comparing(RetentionLine::waiting))),
                    RetentionLine::kind);
    private final TableLines<LegalHold> holds =
            new TableLines<>(
                    "holds",
                    slice ->
                            Sliced.of(
                                    retention.holds(current.get()),
                                    slice,
                                    Map.of("set", Comparator.comparing(LegalHold::setAt))),
                    LegalHold::id);
    private String kind = "";
    private String reason = "";

    /** Refuses everybody else before the page begins. */
    public void open() {
        retention.holds(current.get());
    }

    public TableLines<RetentionLine> getLines() {
        return lines;
    }

    public TableLines<LegalHold> getHolds() {
        return holds;
    }

    /** Returns the kinds that a hold can be for. */
    public List<RecordKind> getKinds() {
        return RecordKind.deleted();
    }

    /** Whether this person sets and lifts holds. */
    public boolean isAdmin() {
        return current.get().has(Role.STATE_ADMIN);
    }

    /** Whether this person can lift a hold, because another administrator has asked for it. */
    public boolean mayLift(LegalHold hold) {
        return isAdmin() && hold.canBeLiftedBy(current.get());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Sets a hold. */
    public void hold() {
        if (follow(retention.hold(current.get(), RecordKind.find(kind), reason), "set")) {
            kind = "";
            reason = "";
        }
    }

    /** Asks that a hold is lifted. */
    public void ask(long id) {
        follow(retention.askToLift(current.get(), id), "asked");
    }

    /** Lets a hold stand although somebody has asked that it is lifted. */
    public void keep(long id) {
        follow(retention.keep(current.get(), id), "kept");
    }

    /** Lifts a hold for which another administrator has asked. */
    public void lift(long id) {
        follow(retention.lift(current.get(), id), "lifted");
    }

    private boolean follow(Optional<Problem> problem, String done) {
        problem.ifPresentOrElse(
                messages::wrong,
                () -> messages.doneHere(Sentences.ofPage().of("retention.done." + done), PAGE));
        return problem.isEmpty();
    }

    /** Returns the name of a kind. */
    public String name(RecordKind of) {
        return Sentences.ofPage().of("retention.kind." + of);
    }

    /** Returns how long a kind is kept. */
    public String kept(RecordKind of) {
        Sentences say = Sentences.ofPage();
        return of.keeps()
                .map(Duration::toDays)
                .map(
                        days ->
                                days % YEAR == 0
                                        ? say.of("retention.years", days / YEAR)
                                        : say.of("retention.days", days))
                .orElseGet(() -> say.of("retention.always"));
    }

    /** Returns what the last run did. */
    public String last(RetentionLine line) {
        Sentences say = Sentences.ofPage();
        if (line.kind().keeps().isEmpty()) {
            return "";
        }
        return line.last()
                .map(
                        run ->
                                run.isHeld()
                                        ? say.of("retention.last.held", say.time(run.ranAt()))
                                        : say.of(
                                                "retention.last.deleted",
                                                say.time(run.ranAt()),
                                                run.deleted()))
                .orElseGet(() -> say.of("retention.last.none"));
    }

    /** Returns what a hold is for. */
    public String about(LegalHold hold) {
        return hold.kind().map(this::name).orElseGet(() -> Sentences.ofPage().of("retention.all"));
    }

    /** Returns whether a hold stands, and who has asked for what. */
    public String state(LegalHold hold) {
        Sentences say = Sentences.ofPage();
        if (!hold.isStanding()) {
            return say.of(
                    "retention.state.lifted",
                    hold.askedName().orElse(""),
                    hold.liftedName().orElse(""),
                    say.time(hold.liftedAt().orElseThrow()));
        }
        return hold.isAsked()
                ? say.of(
                        "retention.state.asked",
                        hold.askedName().orElse(""),
                        say.time(hold.askedAt().orElseThrow()))
                : say.of("retention.state.stands");
    }
}
