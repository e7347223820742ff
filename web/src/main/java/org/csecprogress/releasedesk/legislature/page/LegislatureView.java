package org.csecprogress.releasedesk.legislature.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.delivery.Delivery;
import org.csecprogress.release.delivery.service.LegislativeService;
import org.csecprogress.release.file.Recipient;

/** The copies of public reports for the Legislature, and what was sent. */
@Named
@ViewScoped
public class LegislatureView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final String PAGE = "/state/legislature";

    @Inject private CurrentActor current;
    @Inject private LegislativeService legislature;
    @Inject private PageMessages messages;

    private final TableLines<Delivery> sent =
            new TableLines<>(
                    "sent-copies",
                    slice ->
                            Sliced.of(
                                    legislature.deliveries(current.get()),
                                    slice,
                                    Map.of(
                                            "day",
                                            Comparator.comparing(
                                                    (Delivery each) ->
                                                            each.sentOn().orElseThrow()))),
                    Delivery::key);

    private String report = "";
    private List<String> to = List.of();
    private LocalDate day;

    /** A recipient and what it receives. */
    public record Line(String code, String office, String receives) {}

    /** A report, and where its pack can be taken. */
    public record Pack(String number, String name, String label, String href) {}

    /** Opens the page, or responds with 403. */
    public void open() {
        legislature.deliveries(current.get());
    }

    /** Returns who receives what. */
    public List<Line> getRecipients() {
        Sentences say = Sentences.ofPage();
        return legislature.recipients(current.get()).stream()
                .map(each -> new Line(each.code(), say.in(each.office()), what(each.receives())))
                .toList();
    }

    /** Returns the packs, the newest release first. */
    public List<Pack> getPacks() {
        Sentences say = Sentences.ofPage();
        return legislature.releases(current.get()).stream()
                .map(release -> pack(release.number().toString(), say.months(release.period())))
                .toList();
    }

    private static Pack pack(String number, String months) {
        Sentences say = Sentences.ofPage();
        return new Pack(
                number,
                say.of("legislature.report", number, months),
                say.of("legislature.pack", number, months),
                PAGE + "-file?number=" + number);
    }

    /** Returns what was sent, as far as it is recorded. */
    public TableLines<Delivery> getSent() {
        return sent;
    }

    /** Returns the name of the recipient of a record, or its code if it is on the list no more. */
    public String office(Delivery delivery) {
        return getRecipients().stream()
                .filter(each -> each.code().equals(delivery.recipient()))
                .map(Line::office)
                .findFirst()
                .orElse(delivery.recipient());
    }

    /** Returns the documents of a record in words. */
    public String what(Recipient.Receives receives) {
        return Sentences.ofPage().of("legislature." + receives);
    }

    /** Returns the day of a record. */
    public String day(Delivery delivery) {
        return Sentences.ofPage().date(delivery.sentOn().orElseThrow());
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report == null ? "" : report;
    }

    public List<String> getTo() {
        return to;
    }

    public void setTo(List<String> to) {
        this.to = to == null ? List.of() : List.copyOf(to);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Records that a report was sent. */
    public void record() {
        if (follow(legislature.record(current.get(), report, to, day), "recorded")) {
            to = List.of();
            day = null;
        }
    }

    /** Takes a record back. */
    public void takeBack(String key) {
        follow(legislature.takeBack(current.get(), key), "takenBack");
    }

    private boolean follow(List<Problem> problems, String done) {
        problems.forEach(messages::wrong);
        if (problems.isEmpty()) {
            messages.doneHere(Sentences.ofPage().of("legislature.done." + done), PAGE);
        }
        return problems.isEmpty();
    }
}
