package org.csecprogress.releasedesk.archive.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.archive.service.PublicDayService;
import org.csecprogress.release.record.PublicDay;

/** The releases that were public on a day. The day is in the address. */
@Named
@ViewScoped
public class PublicDayView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private PublicDayService days;

    private LocalDate day;
    private LocalDate last;

    /**
     * A release on the day.
     *
     * @param note what took its place; empty if nothing had
     */
    public record Line(String number, String months, String published, String state, String note) {}

    /** Opens the page with the last day that can be asked for, or responds with 403. */
    public void open() {
        last = days.lastDay(current.get());
        if (day == null) {
            day = last;
        }
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Shows the day that was typed. */
    public void show() {
        if (day == null) {
            day = last;
        }
    }

    /** Whether the day is over, so that it can be asked for. */
    public boolean isOver() {
        return !day.isAfter(last);
    }

    /** Returns the day in words. */
    public String getSaid() {
        return Sentences.ofPage().date(day);
    }

    /** Returns what was published until then, newest first; empty if the day is not over. */
    public List<Line> getLines() {
        return days.find(current.get(), day).map(PublicDay::releases).orElse(List.of()).stream()
                .map(PublicDayView::line)
                .toList();
    }

    private static Line line(PublicDay.Standing standing) {
        Sentences say = Sentences.ofPage();
        String note =
                switch (standing.state()) {
                    case PUBLIC -> "";
                    case REPLACED ->
                            say.of("publicDay.replacedBy", standing.replacedBy().orElseThrow());
                    case WITHDRAWN ->
                            say.of(
                                    "publicDay.withdrawnOn",
                                    say.date(standing.release().withdrawnAt()));
                };
        return new Line(
                standing.release().number().toString(),
                say.months(standing.release().period()),
                say.date(standing.release().publishedAt()),
                say.of("publicDay.state." + standing.state()),
                note);
    }
}
