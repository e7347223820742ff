package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.service.ReleaseListService;
import org.csecprogress.release.review.service.ReleaseListService.Candidate;
import org.csecprogress.releasedesk.web.ReleaseTags;

/** The list of the releases of all quarters. */
@Named
@ViewScoped
public class ReleasesView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<Candidate>> ORDERS =
            Map.of(
                    "release",
                    Comparator.comparing(Candidate::number),
                    "status",
                    Comparator.comparing(Candidate::status),
                    "approved",
                    Comparator.comparingInt(Candidate::approved));

    @Inject private CurrentActor current;
    @Inject private ReleaseListService releases;
    @Inject private BusinessClock clock;

    private final TableLines<Candidate> lines =
            new TableLines<>("releases", this::read, Candidate::number);
    private transient List<Candidate> read;

    private Sliced<Candidate> read(Slice slice) {
        if (read == null) {
            open();
        }
        // Each request reads the list once, and the next one reads it again.
        List<Candidate> all = read;
        read = null;
        return Sliced.of(all, slice, ORDERS);
    }

    /** Opens the list, or responds with 403. */
    public void open() {
        read = releases.candidates(current.get());
    }

    /** Whether this person reads or edits the site text. */
    public boolean isSiteTextReader() {
        return current.get().has(Role.STATE_ADMIN)
                || current.get().has(Role.STATE_PUBLISHER)
                || current.get().has(Role.STATE_DISCLOSURE);
    }

    /** Whether this person may see what protects the figures, and what the archive reveals. */
    public boolean isRulesReader() {
        return current.get().has(Role.STATE_PUBLISHER) || current.get().has(Role.STATE_DISCLOSURE);
    }

    /** Whether this person sends reports to the Legislature. */
    public boolean isSender() {
        return current.get().has(Role.STATE_ADMIN);
    }

    public TableLines<Candidate> getLines() {
        return lines;
    }

    public String tag(Candidate candidate) {
        return ReleaseTags.of(candidate.status());
    }

    public String approved(Candidate candidate) {
        return Sentences.ofPage().of("counties.of", candidate.approved(), Counties.COUNT);
    }

    /** Returns the stage in which a release is. */
    public ReleaseProgress.Name stage(Candidate candidate) {
        return switch (candidate.status()) {
            case NONE -> ReleaseProgress.Name.FREEZE;
            case FROZEN, FAILED -> ReleaseProgress.Name.BUILD;
            case BUILT ->
                    candidate.outdated() ? ReleaseProgress.Name.BUILD : ReleaseProgress.Name.TEXTS;
            case CLEARED, SCHEDULED -> ReleaseProgress.Name.PUBLISH;
            case PUBLISHED, RESTATED, WITHDRAWN -> ReleaseProgress.Name.PUBLIC;
        };
    }

    /** Returns what comes next, who does it and when. */
    public String next(Candidate candidate) {
        Sentences say = Sentences.ofPage();
        if (candidate.status() == ReleaseStatus.NONE) {
            return freeze(candidate.freeze(), clock.today(), Counties.COUNT - candidate.approved());
        }
        if (candidate.withdrawal().isPresent()) {
            return WithdrawalWords.waits(candidate.withdrawal().get());
        }
        String next =
                say.of(
                        "desk.next."
                                + (candidate.outdated() ? "OUTDATED" : candidate.status().name()),
                        say.date(candidate.release()));
        return candidate.awaited().isEmpty()
                ? next
                : next + " " + say.of("desk.next.awaits", numbers(candidate.awaited()));
    }

    /** Returns what a freeze waits for, and who can do it. */
    static String freeze(LocalDate day, LocalDate today, int missing) {
        return Sentences.ofPage()
                .of(
                        today.isBefore(day) ? "desk.next.NONE" : "desk.next.NONE.now",
                        Sentences.ofPage().date(day),
                        missing);
    }

    static String numbers(List<ReleaseNumber> numbers) {
        return numbers.stream().map(ReleaseNumber::toString).collect(Collectors.joining(", "));
    }
}
